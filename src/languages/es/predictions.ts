import type * as english from "../../sentences/predictions";
import type { Translated } from "../translated";

export const predictionSentences: Translated<typeof english.predictionSentences> = {
  title: "Qué hace de cada ejemplo",
  about:
    "Una tabla con una fila por ejemplo, tal como está: su clase, su etiqueta si la tiene, la predicción, lo segura que es y sus características.",
  save: (name) => `${name} en CSV`,
  coming: "Se están mirando todos los ejemplos…",
  notYet: "Pulsar «Iniciar»: aún no se ha aprendido nada.",
  lost: "La ejecución empezó de nuevo antes de responder. Pulsar otra vez.",
  failed: (why) => `La tabla no se ha hecho: ${why}.`,
  file: ({ data, technique, labelled, seed }) => `labelscape-${data}-${technique}-${labelled}-labels-seed-${seed}`,
};
