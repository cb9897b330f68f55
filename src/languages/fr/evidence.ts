import { pointed } from "../../shape/numerals";
import type * as english from "../../sentences/evidence";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { inSentence } from "./capital";

export const resultSentences: Translated<typeof english.resultSentences> = {
  caption: (examples) => `Maintenant, sur les ${examples}`,
  rows: {
    accuracy: "Exactitude",
    readBy: "Exactitude par",
    neighbours: "Plus proches voisins",
    random: "Encodeur aléatoire",
    pool: "Sur le pool",
    step: "Étape",
    seconds: "Secondes",
    milliseconds: "Durée d’une étape",
  },
  milliseconds: (value) => `${value < 10 ? pointed(value.toFixed(1)) : count(value)}\u202fms`,
  unknown: "–",
  randomEncoder: "encodeur aléatoire",
};

export const evidenceSentences: Translated<typeof english.evidenceSentences> = {
  spread: "Étalement des caractéristiques",
  spreadHelp:
    "À quel point les caractéristiques d’exemples différents s’écartent\u00a0: environ 1 si elles vont dans toutes les directions, 0 si toutes se sont effondrées en un point. Aucune technique n’est entraînée pour cela.",
  helpOf: (name, help) => `${name}\u00a0: ${inSentence(help)}`,
  lossTitle: "Perte",
  loss: "perte",
  step: "étape",
  lossComing: "la perte, ce que l’entraînement réduit, sera dessinée ici.",
};

export const confusionSentences: Translated<typeof english.confusionSentences> = {
  title: (name) => `Qui est pris pour qui par ${name}`,
  rows: "vraie classe",
  columns: "prédiction",
  coming: (examples) => `pour chaque vraie classe, ce pour quoi ses ${examples} sont pris.`,
};
