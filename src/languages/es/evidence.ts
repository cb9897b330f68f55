import { pointed } from "../../shape/numerals";
import type * as english from "../../sentences/evidence";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { inSentence } from "./capital";

export const resultSentences: Translated<typeof english.resultSentences> = {
  caption: (examples) => `Ahora, en los ${examples}`,
  rows: {
    accuracy: "Exactitud",
    readBy: "Exactitud según",
    neighbours: "Vecinos más cercanos",
    random: "Codificador aleatorio",
    pool: "En el pool",
    step: "Paso",
    seconds: "Segundos",
    milliseconds: "Un paso tarda",
  },
  milliseconds: (value) => `${value < 10 ? pointed(value.toFixed(1)) : count(value)}\u202fms`,
  unknown: "–",
  randomEncoder: "codificador aleatorio",
};

export const evidenceSentences: Translated<typeof english.evidenceSentences> = {
  spread: "Dispersión de las características",
  spreadHelp:
    "Cuánto divergen las características de ejemplos distintos: alrededor de 1 si apuntan a todos lados, 0 si todas han colapsado en un punto. Ningún método se entrena para ello.",
  helpOf: (name, help) => `${name}: ${inSentence(help)}`,
  lossTitle: "Pérdida",
  loss: "pérdida",
  step: "paso",
  lossComing: "aquí se dibujará la pérdida, lo que el entrenamiento reduce.",
};

export const confusionSentences: Translated<typeof english.confusionSentences> = {
  title: (name) => `Qué toma ${name} por qué`,
  rows: "clase verdadera",
  columns: "predicción",
  coming: (examples) => `para cada clase verdadera, por qué se toman sus ${examples}.`,
};
