import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/folds";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";

export const foldNames: Translated<typeof english.foldNames> = {
  examples: "Ejemplos",
  views: "Vistas",
  lessons: "Cómo funciona",
  evidence: "Evidencia",
  confusions: "Confusiones",
  settings: "Ajustes",
  figures: "Números e imágenes",
  numbers: "Tabla",
  save: "Guardar",
  runs: (kept) => `Ejecuciones ${count(kept)}`,
  saveAs: (title) => `«${title}» como imagen:`,
};

export const exampleSentences: Translated<typeof english.exampleSentences> = {
  title: "Unos pocos de cada clase",
  counts: ({ pool, test, judged }) => `${count(pool)} para aprender · ${count(test)} ${judged}`,
  labelled: (areSkewed) =>
    areSkewed
      ? "Unas clases reciben muchas etiquetas y otras pocas, y todos los participantes las ven. En qué proporción están las clases en todo el pool no se dice a nadie, salvo que se deje equilibrar al autoentrenamiento o a label spreading."
      : "Las etiquetas se sortean por igual entre todas las clases, y todos los participantes las ven. Que todo el pool tiene las clases en esa proporción no se dice a nadie, salvo que se deje equilibrar al autoentrenamiento o a label spreading.",
  shared: (judged) => `Todos los participantes comparten datos, ${judged}, etiquetas, semilla, codificador, lote y número de pasos.`,
};

export const settingsFold: Translated<typeof english.settingsFold> = {
  common: "Lo mismo para todos",
  data: "Cómo se hacen los datos",
  own: (name) => `Ajustes de ${name}`,
  none: "No tiene.",
  pace: "Velocidad",
  paces: (pace) =>
    pace === "to follow" ? "fácil de seguir" : pace === Infinity ? "a toda velocidad" : `${counted(pace, "paso")} por segundo`,
};

export const mapSentences: Translated<typeof english.mapSentences> = {
  placedBy: "situados por",
  layouts: { neighbours: "vecinos", components: "dos componentes principales" },
  colouredBy: "color por",
  colours: { class: "clase verdadera", guess: "predicción", right: "acierto o fallo" },
  caution: {
    neighbours: "Leer quién está cerca de quién: lo separados o grandes que son los grupos no significa nada.",
    components: "Dos de muchas direcciones: los que difieren en las demás quedan unos sobre otros.",
  },
  kept: (kept) =>
    `De los diez más cercanos, ${kept.map(({ name, share }, i) => `el ${i ? "" : "mapa "}de ${name}${i ? "" : " conserva"} el ${percent(share, 0)}`).join(", ")}.`,
  ringed: (guesses) =>
    `rodeado: ${guesses.map(({ name, guess }) => (guess === undefined ? `${name} no tiene predicción` : `${name} dice ${guess}`)).join(", ")}`,
};
