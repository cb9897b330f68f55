import type { Paradigm } from "../../shape/technique";
import type * as english from "../../sentences/paradigms";
import { count } from "../../sentences/numbers";

export const paradigmName: typeof english.paradigmName = {
  supervised: "Überwacht",
  "self-supervised": "Selbstüberwacht",
  "semi-supervised": "Semi-überwacht",
  bridge: "Brücke",
};

export const paradigmKind: typeof english.paradigmKind = (paradigm) =>
  paradigm === "bridge" ? paradigmName.bridge : paradigmName[paradigm].toLowerCase();

export const learnsFromWords: typeof english.learnsFromWords = (paradigm, labelled, pool) => {
  switch (paradigm) {
    case "supervised":
      return `lernt aus ${count(labelled)} mit Labels allein`;
    case "self-supervised":
      return `lernt aus ${count(pool)} ohne Labels`;
    case "bridge":
      return `aus ${count(pool)} ohne Labels und ${count(labelled)} mit`;
    case "semi-supervised":
      return `lernt aus ${count(labelled)} mit, ${count(pool - labelled)} ohne`;
  }
};

const brief: Readonly<Partial<Record<Paradigm, string>>> = { "self-supervised": "Selbst-", "semi-supervised": "Semi-" };

export const questionWords: typeof english.questionWords = (a, b, isBrief = false) => {
  const isOfParadigms = a.paradigm !== b.paradigm && ![a, b].some(({ paradigm }) => paradigm === "supervised" || paradigm === "bridge");
  if (!isOfParadigms) return `${a.name} oder ${b.name}: Wer kommt weiter?`;
  const first = (isBrief && brief[a.paradigm]) || paradigmName[a.paradigm];
  return `${first} oder ${paradigmKind(b.paradigm)}: Was kommt weiter?`;
};

export const givenWords: typeof english.givenWords = (labelled, pool) => ({
  before: count(pool),
  after: labelled === pool ? ", alle davon gelabelt." : `, ${count(labelled)} davon gelabelt.`,
});
