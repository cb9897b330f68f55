import type * as english from "../../sentences/choice-dialog";
import type { Translated } from "../translated";

export const trigger: Translated<typeof english.trigger> = { a: "Verfahren A: ", b: "Verfahren B: ", data: "Beispiele: " };

export const comingWords: typeof english.comingWords = (name) => `${name} ist unterwegs`;

export const title: Translated<typeof english.title> = {
  a: "Verfahren A wählen",
  b: "Verfahren B wählen",
  data: "Beispiele wählen",
  own: "Eigene Daten",
};

export const dialogWords: Translated<typeof english.dialogWords> = {
  coming: "Die Auswahl ist unterwegs.",
  lost: "Die Auswahl ist nicht angekommen: schließen und noch einmal öffnen oder die Seite neu laden.",
  close: "Schließen",
};
