import type * as english from "../../sentences/paradigms";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { say } from "./spaced";

export const paradigmName: Translated<typeof english.paradigmName> = {
  supervised: "有监督",
  "self-supervised": "自监督",
  "semi-supervised": "半监督",
  bridge: "桥接",
};

export const paradigmKind: typeof english.paradigmKind = (paradigm) => paradigmName[paradigm];

export const learnsFromWords: typeof english.learnsFromWords = (paradigm, labelled, pool) => {
  switch (paradigm) {
    case "supervised":
      return `只从 ${count(labelled)} 个有标签样本学习`;
    case "self-supervised":
      return `从 ${count(pool)} 个无标签样本学习`;
    case "bridge":
      return `从 ${count(pool)} 个无标签和 ${count(labelled)} 个有标签样本学习`;
    case "semi-supervised":
      return `从 ${count(labelled)} 个有标签、${count(pool - labelled)} 个无标签样本学习`;
  }
};

export const questionWords: typeof english.questionWords = (a, b) => {
  const isOfParadigms = a.paradigm !== b.paradigm && ![a, b].some(({ paradigm }) => paradigm === "supervised" || paradigm === "bridge");
  const [one, other] = isOfParadigms ? [paradigmName[a.paradigm], paradigmName[b.paradigm]] : [a.name, b.name];
  return say`${one}还是${other}：哪个走得更远？`;
};

export const givenWords: typeof english.givenWords = (labelled, pool) => ({
  before: `${count(pool)} 个`,
  after: labelled === pool ? "，全部有标签。" : `，其中 ${count(labelled)} 个有标签。`,
});
