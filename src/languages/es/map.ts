import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/map";
import { percent } from "../../sentences/numbers";
import type { Translated } from "../translated";

const noLabel = "sin etiqueta";
const unknown = "desconocido: ninguna etiqueta lo alcanza";

export const mapWords: Translated<typeof english.mapWords> = {
  awaited: "aquí se dibujarán los ejemplos, juntos los que la red ve parecidos.",
  role: "mapa de ejemplos",
  spoken: (summary) => `${summary} Las flechas van de punto en punto.`,
  head: ["clase", "dibujados", "etiquetados", "aciertos"],
  plane: ({ points, classes }) => `${counted(points, "punto")} de ${classes} clases en el plano`,

  unknown,
  wrong: "predicción errónea",
  labelled: "con etiqueta",
  unlabelled: "sin etiquetar",
  unlabelledHint: (hint) => `sin etiquetar: ${hint}`,
  noGuess: "aún sin predicción",
  stranger: (name) => `intruso (${name})`,
  strangers: (names) => {
    const named = names.filter(Boolean);
    return [...(named.length ? [`intruso: ${named.join(", ")}`] : []), ...(named.length < names.length ? [noLabel] : [])].join("; ");
  },
  noLabel,
  namelessClass: (number) => `clase ${number}`,
  guess: ({ name, sure }) => (sure === undefined ? `predice ${name}` : `predice ${name}, confianza ${percent(sure, 0)}`),
  example: (one) => [one.name, one.truth, one.guess, one.isLabelled ? "con etiqueta" : "sin etiquetar"].filter(Boolean).join(", "),
};
