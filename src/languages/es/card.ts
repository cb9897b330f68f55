import { counted, pointed } from "../../shape/numerals";
import type * as english from "../../sentences/card";
import { count, percent, percentWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { aClass } from "./budgets";
import { capital } from "./capital";

export const card: Translated<typeof english.card> = {
  from: "Origen",
  made: "Hechos aquí con una fórmula, no medidos.",
  licence: (licence) => `. Licencia: ${licence}.`,
  example: "Un ejemplo",
  isExample: (example) => `${capital(example)}.`,
  examples: "Ejemplos",
  many: ({ pool, judged, classes }) =>
    `${count(pool + judged)} en ${counted(classes, "clase")}: ${count(pool)} para aprender, ${count(judged)} para probar.`,
  split: "Prueba",
  apart: (test, largestGroup) =>
    largestGroup === undefined
      ? test
      : `${test} Lo que viene de una misma fuente, hasta ${counted(largestGroup, "ejemplo")}, sirve entero para aprender o entero para probar.`,
  hard: "Dificultad",
  assumption: "Hipótesis",
  coming: "Los recuentos y la línea base se están cargando.",
  lost: "Los recuentos y la línea base no han llegado: cerrar esto y volver a abrirlo.",
  none: "Aquí aún no se ha medido ninguna línea base.",
};

const times = (ratio: number): string => (ratio < 1.005 ? `casi ${pointed("1.0")}` : pointed(ratio.toFixed(ratio < 1.1 ? 2 : 1)));

export const classWords: Translated<typeof english.classWords> = {
  title: "Para aprender, por clase",
  class: "Clase",
  examples: "Ejemplos",
  balance: (most, least) =>
    most === least
      ? "Todas las clases son igual de grandes."
      : `La clase mayor tiene ${times(most / least)} veces los ejemplos de la menor.`,
  usual: "Como es con los ajustes habituales.",
};

export const baselineWords: Translated<typeof english.baselineWords> = {
  title: "Una línea base sencilla",
  labels: "Etiquetas",
  right: "Aciertos",
  aClass: (labels) => aClass(count(labels)),
  all: "todas",
  commonest: "0",
  commonestNote: "la clase más común",
  share: (mean, half) => percentWithin({ mean, half }),
  chance: (share) => percent(share),
  labelled: count,
  how: (by, plain, seeds) =>
    `Regresión logística sobre ${plain}: no se aprenden características ni se usa ningún ejemplo sin etiqueta. Calculada por ${by} con las mismas etiquetas y ejemplos de prueba que aquí, con ${counted(seeds, "semilla")}; la validación cruzada entre las etiquetas elige cuánto se regulariza. ± es la mitad del intervalo del 95\u202f%.`,
};

export const turning: Translated<typeof english.turning> = {
  all: "Todos los datos",
  before: (name) => `Anterior: ${name}`,
  after: (name) => `Siguiente: ${name}`,
  take: "Usar estos datos",
  taken: "En el banco",
};
