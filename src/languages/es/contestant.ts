import { firstToSeeLabels, phasesOf } from "../../shape/phases";
import type * as english from "../../sentences/contestant";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { capital } from "./capital";

export const contestantSentences: Translated<typeof english.contestantSentences> = {
  settled: (step) => `Estable en el paso ${count(step)}: otro paso no cambiaría casi nada.`,
  couldNotStart: "No hay nada que mostrar, pues no pudo empezar.",
  coming: "cada ejemplo hallará aquí su lugar, cerca de los que considera parecidos.",
};

export const labelsSeen: typeof english.labelsSeen = (technique, phase, labelled) => {
  const first = firstToSeeLabels(technique);
  if (first === 0 || first >= phasesOf(technique).length) return "";
  if (phase < first) return `Aún no ha visto ninguna etiqueta: por ahora solo la lectura usa las ${count(labelled)}.`;
  return `Primero ha aprendido sin etiquetas; ahora, con ${count(labelled)}.`;
};

export const shareWords: typeof english.shareWords = (shares) => {
  const text = shares.map(({ name, share }) => `${name.toLowerCase()} ${percent(share, 0)}`).join(", ");
  return text && `${capital(text)}.`;
};

export const unknownWords: typeof english.unknownWords = (share, examples) =>
  `El ${percent(share, 0)} de los ${examples} son desconocidos: ninguna etiqueta los ha alcanzado, y cuentan como fallos.`;
