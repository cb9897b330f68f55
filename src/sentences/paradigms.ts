/** The paradigms in words: what they are called, and what a technique of one learns from. */
import { said } from "../shape/language";
import type { Paradigm } from "../shape/technique";
import { count } from "./numbers";

export const paradigmName: Readonly<Record<Paradigm, string>> = said("paradigmName", {
  supervised: "Supervised",
  "self-supervised": "Self-supervised",
  "semi-supervised": "Semi-supervised",
  bridge: "Bridge",
});

/** “the best self-supervised” */
export const paradigmKind = said("paradigmKind", (paradigm: Paradigm): string => paradigmName[paradigm].toLowerCase());

/** “learns from 40 with, 7,960 without”. @param pool all that may be learned from */
export const learnsFromWords = said("learnsFromWords", (paradigm: Paradigm, labelled: number, pool: number): string => {
  switch (paradigm) {
    case "supervised":
      return `learns from ${count(labelled)} with labels alone`;
    case "self-supervised":
      return `learns from ${count(pool)} without labels`;
    case "bridge":
      return `from ${count(pool)} without labels and ${count(labelled)} with`;
    case "semi-supervised":
      return `learns from ${count(labelled)} with, ${count(pool - labelled)} without`;
  }
});

interface Contestant {
  name: string;
  paradigm: Paradigm;
}

/** What is being asked here: “Self-supervised or semi-supervised: which gets further?” Of two of one paradigm, or of none, by their names. @param isBrief “Self- or semi-supervised” */
export const questionWords = said("questionWords", (a: Contestant, b: Contestant, isBrief = false): string => {
  const isOfParadigms = a.paradigm !== b.paradigm && ![a, b].some(({ paradigm }) => paradigm === "supervised" || paradigm === "bridge");
  const words = ({ paradigm }: Contestant) => (isBrief ? paradigmName[paradigm].replace("supervised", "") : paradigmName[paradigm]);
  const [one, other] = isOfParadigms ? [words(a), paradigmKind(b.paradigm)] : [a.name, b.name];
  return `${one} or ${other}: which gets further?`;
});

/** “8,000” handwritten digits “, 40 of them labelled.”: what stands before and after what examples of the data set are called. */
export const givenWords = said("givenWords", (labelled: number, pool: number): { before: string; after: string } => ({
  before: count(pool),
  after: labelled === pool ? ", all of them labelled." : `, ${count(labelled)} of them labelled.`,
}));
