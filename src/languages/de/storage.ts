import type * as english from "../../sentences/storage";
import type { Translated } from "../translated";

const goOn = "Läufe bleiben, bis diese Seite geschlossen wird. Exportieren, was bleiben soll";

export const storageSentences: Translated<typeof english.storageSentences> = {
  olderTab: `Ein anderer Tab zeigt eine ältere Version dieser Seite und hält das Gespeicherte fest. ${goOn}, oder jenen Tab schließen.`,
  silent: `Der Speicher dieses Browsers antwortet nicht. ${goOn}.`,
  full: `Es ist kein Platz mehr, um Läufe zu speichern. ${goOn}, oder einige löschen.`,
  refused: `Dieser Browser lässt die Seite nichts speichern. ${goOn}.`,
  newer: `Eine neuere Version dieser Seite hat ihre Läufe hier gespeichert. ${goOn}, dann die Seite neu laden.`,
  failed: (why) => `Läufe lassen sich nicht speichern (${why}). ${goOn}.`,
};
