import { firstToSeeLabels, phasesOf } from "../../shape/phases";
import type * as english from "../../sentences/contestant";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { say } from "./spaced";

export const contestantSentences: Translated<typeof english.contestantSentences> = {
  settled: (step) => `在第 ${count(step)} 步稳定：再走一步几乎没有变化。`,
  couldNotStart: "没有可显示的，因为它未能开始。",
  coming: "每个样本将在这里找到位置，靠近与它相似的样本。",
};

export const labelsSeen: typeof english.labelsSeen = (technique, phase, labelled) => {
  const first = firstToSeeLabels(technique);
  if (first === 0 || first >= phasesOf(technique).length) return "";
  if (phase < first) return `它还没看过标签：目前只有探针使用这 ${count(labelled)} 个。`;
  return `它先不用标签学习，现在用 ${count(labelled)} 个标签。`;
};

export const shareWords: typeof english.shareWords = (shares) => {
  const text = shares.map(({ name, share }) => `${name} ${percent(share, 0)}`).join("，");
  return text && `${text}。`;
};

export const unknownWords: typeof english.unknownWords = (share, examples) =>
  say`${percent(share, 0)}的${examples}未知：没有标签到达它们，算错。`;
