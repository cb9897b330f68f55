import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/sight";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { dative, examplesMany } from "./inflected";

export const sightSentences: Translated<typeof english.sightSentences> = {
  map: (name) => `Karte von ${name}`,
  summary: ({ name, step, drawn, labelled, accuracy, examples }) =>
    `${name} nach ${counted(step, "Schritt", "Schritten")}: ${examplesMany(drawn)}, ${count(labelled)} aus dem Pool gelabelt; von den ${dative(examples)} sind ${percent(accuracy)} richtig klassifiziert.`,
  emptySummary: (name) => `${name}: Die Karte der Beispiele ist noch leer.`,
  views: (name) => `Was ${name} jetzt ansieht`,
  sampleLost: "Die Auswahl konnte nicht gezeichnet werden: die Seite neu laden.",
};
