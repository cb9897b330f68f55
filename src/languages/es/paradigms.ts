import type { Paradigm } from "../../shape/technique";
import type * as english from "../../sentences/paradigms";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";

/** Of a method, which is masculine. */
export const paradigmName: Translated<typeof english.paradigmName> = {
  supervised: "Supervisado",
  "self-supervised": "Autosupervisado",
  "semi-supervised": "Semisupervisado",
  bridge: "Puente",
};

export const paradigmKind: typeof english.paradigmKind = (paradigm) => paradigmName[paradigm].toLowerCase();
/** Of several methods. */
export const paradigmKinds = (paradigm: Paradigm): string => (paradigm === "bridge" ? "puente" : `${paradigmKind(paradigm)}s`);

export const learnsFromWords: typeof english.learnsFromWords = (paradigm, labelled, pool) => {
  switch (paradigm) {
    case "supervised":
      return `aprende solo de ${count(labelled)} con etiqueta`;
    case "self-supervised":
      return `aprende de ${count(pool)} sin etiqueta`;
    case "bridge":
      return `de ${count(pool)} sin etiqueta y ${count(labelled)} con ella`;
    case "semi-supervised":
      return `aprende de ${count(labelled)} con etiqueta, ${count(pool - labelled)} sin`;
  }
};

export const questionWords: typeof english.questionWords = (a, b, isBrief = false) => {
  const isOfParadigms = a.paradigm !== b.paradigm && ![a, b].some(({ paradigm }) => paradigm === "supervised" || paradigm === "bridge");
  const words = (paradigm: Paradigm) => (isBrief ? `${paradigmName[paradigm].replace("supervisado", "")}-` : paradigmName[paradigm]);
  const [one, other] = isOfParadigms ? [words(a.paradigm), paradigmKind(b.paradigm)] : [a.name, b.name];
  return `${one} o ${other}: ¿cuál llega más lejos?`;
};

export const givenWords: typeof english.givenWords = (labelled, pool) => ({
  before: count(pool),
  after: labelled === pool ? ", con todas las etiquetas." : `, ${count(labelled)} con etiqueta.`,
});
