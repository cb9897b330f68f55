import { counted } from "../../shape/numerals";
import type { Paradigm } from "../../shape/technique";
import { count } from "../../sentences/numbers";
import type * as english from "../../sentences/paradigms";

export const paradigmName: typeof english.paradigmName = {
  supervised: "Supervisé",
  "self-supervised": "Auto-supervisé",
  "semi-supervised": "Semi-supervisé",
  bridge: "Pont",
};

export const paradigmKind: typeof english.paradigmKind = (paradigm) => paradigmName[paradigm].toLowerCase();

const ofTechniques: Readonly<Record<Paradigm, readonly [string, string]>> = {
  supervised: ["technique supervisée", "techniques supervisées"],
  "self-supervised": ["technique auto-supervisée", "techniques auto-supervisées"],
  "semi-supervised": ["technique semi-supervisée", "techniques semi-supervisées"],
  bridge: ["technique pont", "techniques ponts"],
};
/** “9 techniques auto-supervisées”: the adjective agrees with what is counted. */
export const techniquesOf = (paradigm: Paradigm, number: number): string => counted(number, ...ofTechniques[paradigm]);
/** “techniques auto-supervisées” */
export const manyTechniques = (paradigm: Paradigm): string => ofTechniques[paradigm][1];

export const learnsFromWords: typeof english.learnsFromWords = (paradigm, labelled, pool) => {
  switch (paradigm) {
    case "supervised":
      return `apprend de ${count(labelled)} avec labels seulement`;
    case "self-supervised":
      return `apprend de ${count(pool)} sans labels`;
    case "bridge":
      return `de ${count(pool)} sans labels et ${count(labelled)} avec`;
    case "semi-supervised":
      return `apprend de ${count(labelled)} avec labels, ${count(pool - labelled)} sans`;
  }
};

export const questionWords: typeof english.questionWords = (a, b, isBrief = false) => {
  const isOfParadigms = a.paradigm !== b.paradigm && ![a, b].some(({ paradigm }) => paradigm === "supervised" || paradigm === "bridge");
  const words = ({ paradigm }: typeof a) => (isBrief ? paradigmName[paradigm].replace("supervisé", "") : paradigmName[paradigm]);
  const [one, other] = isOfParadigms ? [words(a), paradigmKind(b.paradigm)] : [a.name, b.name];
  return `${one} ou ${other}\u00a0: qui va plus loin\u202f?`;
};

export const givenWords: typeof english.givenWords = (labelled, pool) => ({
  before: count(pool),
  after: labelled === pool ? ", tous avec label." : `, dont ${count(labelled)} avec label.`,
});
