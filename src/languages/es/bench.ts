import type * as english from "../../sentences/bench";
import { count, points } from "../../sentences/numbers";
import type { Translated } from "../translated";

export const benchSentences: Translated<typeof english.benchSentences> = {
  progress: ({ step, steps, seed, alone }) => {
    const far = step > 0 ? `paso ${count(step)} de ${count(steps)}, semilla ${seed}` : `${count(steps)} pasos, semilla ${seed}`;
    return alone ? `solo\u00a0etiquetas: ${far}` : far;
  },
  toGo: (seconds) =>
    seconds < 90 ? `quedan ${count(Math.max(1, Math.ceil(seconds)))}\u202fs` : `quedan ${count(Math.ceil(seconds / 60))}\u202fmin`,

  nothingYet: "aún no ha aprendido nada",
  follows: "luego, solo\u00a0etiquetas",
  distance: (share) => {
    const far = points(Math.abs(share));
    if (Number(far.replace(",", ".")) === 0) return "igual que solo\u00a0etiquetas";
    return `${far} por ${share > 0 ? "encima" : "debajo"} de solo\u00a0etiquetas`;
  },

  labels: "Etiquetas",
  engine: "El motor que entrena",

  more: "Más",
  less: "Cerrar",
  lookCloser: "Ver de cerca",
};
