import type * as english from "../../sentences/predictions";
import type { Translated } from "../translated";

export const predictionSentences: Translated<typeof english.predictionSentences> = {
  title: "Was es aus jedem Beispiel macht",
  about:
    "Eine Tabelle mit einer Zeile je Beispiel, nach jetzigem Stand: seine Klasse, sein Label, wo es eines hat, die Vorhersage, wie sicher sie ist, und seine Merkmale.",
  save: (name) => `${name} als CSV`,
  coming: "Alle Beispiele werden angesehen …",
  notYet: "Play drücken: Noch ist nichts gelernt.",
  lost: "Der Lauf begann von vorn, bevor er geantwortet hatte. Noch einmal drücken.",
  failed: (why) => `Die Tabelle wurde nicht erstellt: ${why}.`,
  file: ({ data, technique, labelled, seed }) => `labelscape-${data}-${technique}-${labelled}-labels-seed-${seed}`,
};
