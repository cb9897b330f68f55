import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/sight";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";

export const sightSentences: Translated<typeof english.sightSentences> = {
  map: (name) => `Mapa de ${name}`,
  summary: ({ name, step, drawn, labelled, accuracy, examples }) =>
    `${name} tras ${counted(step, "paso")}: ${counted(drawn, "ejemplo")}, ${count(labelled)} del pool con etiqueta; clasificados bien, ${percent(accuracy)} de los ${examples}.`,
  emptySummary: (name) => `${name}: el mapa de ejemplos aún está vacío.`,
  views: (name) => `Lo que ${name} mira ahora`,
  sampleLost: "La muestra no se pudo dibujar: recargar la página.",
};
