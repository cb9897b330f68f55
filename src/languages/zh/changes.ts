import type * as english from "../../sentences/changes";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { listed, say } from "./spaced";

type News = Parameters<typeof english.changeSentences.labelsChanged>[0];

const goingOn = ({ name, phase, isBlind }: News["goingOn"][number], final: boolean): string => {
  const from = `${phase}结束处${isBlind ? "（此前未见过标签）" : ""}`;
  return final ? say`${name}从${from}继续` : say`松手后，${name}将从${from}继续`;
};
const learningAgain = (names: readonly string[], final: boolean): string =>
  final ? say`${listed(names)}正在重新学习` : say`松手后，${listed(names)}将重新学习`;
const readAgain = ({ names, isYet, milliseconds }: News["readAgain"][number]): string =>
  say`${listed(names)}${isYet ? "还没看过标签" : "从不看标签"}，所以只${
    milliseconds === undefined ? "重新拟合探针" : `重新拟合了探针，用时 ${count(milliseconds)}\u202fms`
  }`;
const joined = (parts: readonly string[]): string => parts.join("；");

export const changeSentences: Translated<typeof english.changeSentences> = {
  labelsChanged: (news) => {
    const learning = news.learning.length ? [learningAgain(news.learning, news.final)] : [];
    const goesOn = news.goingOn.map((one) => goingOn(one, news.final));
    return `标签已变：${joined([...learning, ...goesOn, ...news.readAgain.map(readAgain)])}。`;
  },
  changed: ({ starting, goingOn: goesOn }) => {
    const starts = starting === "all" ? ["全部重新开始"] : starting.length ? [say`${listed(starting)}重新开始`] : [];
    return `已更改：${joined([...starts, ...goesOn.map((one) => goingOn(one, true))])}。`;
  },
};
