import type * as english from "../../sentences/news";
import { count, percent, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { aClass, allLabels } from "./budgets";
import { capital } from "./capital";

export const newsSentences: Translated<typeof english.newsSentences> = {
  finished: ({ accuracy, scores }) =>
    `Todos han acabado, ${accuracy}: ${scores.map(({ name, share }) => `${name} ${percent(share)}`).join(", ")}.`,

  measuredUnder: ({ name, labels }) => `${name} (${labels === Infinity ? allLabels : aClass(plain(labels))})`,

  training: "Entrenando.",
  toStart: "El entrenamiento empieza en cuanto lleguen los datos y el motor.",
  paused: (step) => `En pausa en el paso ${count(step)}.`,
  fromTheStart: "Entrenando desde el principio.",
  retrying: "Probando de nuevo.",
  undone: "El último cambio se ha deshecho.",
  leastBatch: ({ batch, by }) => `El lote es ahora ${batch}, pues ${by} necesita esa cantidad.`,
  diverged: (step) => `Parado en el paso ${count(step)}: la pérdida ya no es un número.`,
  afterDiverged: "Bajar uno de sus pesos y pulsar «Reiniciar».",

  refused: (why) => `${capital(why)}.`,
  lost: (name) =>
    name === undefined
      ? "Lo que elige este enlace no ha llegado, así que todo sigue como estaba. Abrirlo de nuevo cuando vuelva la conexión; si no basta, recargar la página."
      : `${name} no ha llegado, así que todo sigue como estaba. Elegirlo de nuevo cuando vuelva la conexión; si no basta, recargar la página.`,
};
