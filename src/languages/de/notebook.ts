import type * as english from "../../sentences/notebook";
import type { Translated } from "../translated";
import { runsMany } from "./inflected";

export const notebookSentences: Translated<typeof english.notebookSentences> = {
  title: "# Label-Kurven",
  about: ({ runs, data }) =>
    `Wie genau Verfahren mit wenigen Labels sind: ${runsMany(runs)}, Daten: ${data || "keine"}. Die nächste Zelle enthält ihre Zahlen, die anderen berechnen daraus Mittelwerte, Kurve und Unterschiede.`,
  written: ({ version, day }) => `- Geschrieben von Labelscape ${version} am ${day}.`,
  address: (address) => `- Das Experiment, das dabei offen war: <${address}>`,
  run: ({ first, last, versions }) => `- Gelaufen von ${first} bis ${last}, mit Version ${versions}.`,
  machine: ({ backend, device }) => `${backend}, ${device}`,
  computed: (machines) => `- Gerechnet von: ${machines}.`,
  accuracyBy:
    "- `accuracy_by` sagt, wodurch eine Genauigkeit abgelesen ist: linearer Readout der Merkmale, eigener Klassifikator des Verfahrens oder sein Graph.",
  again:
    "- Jeder Lauf, dessen Einstellungen unterwegs nicht bewegt wurden, lässt sich wiederholen: `link` ist, was in der Adresse der Seite hinter # steht.",
  numbers: (version) => `Version ${version} der Zahlen`,
};
