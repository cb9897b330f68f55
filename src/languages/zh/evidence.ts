import { pointed } from "../../shape/numerals";
import type * as english from "../../sentences/evidence";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { say } from "./spaced";

export const resultSentences: Translated<typeof english.resultSentences> = {
  caption: (examples) => `当前，${examples}`,
  rows: {
    accuracy: "准确率",
    readBy: "准确率依据",
    neighbours: "最近邻",
    random: "随机编码器",
    pool: "样本池",
    step: "步",
    seconds: "秒",
    milliseconds: "每步用时",
  },
  milliseconds: (value) => `${value < 10 ? pointed(value.toFixed(1)) : count(value)}\u202fms`,
  unknown: "–",
  randomEncoder: "随机编码器",
};

export const evidenceSentences: Translated<typeof english.evidenceSentences> = {
  spread: "特征离散度",
  spreadHelp: "不同样本的特征分散到什么程度：朝各个方向散开时约为 1，全部坍缩到一点时为 0。没有方法以它为训练目标。",
  helpOf: (name, help) => `${name}：${help}`,
  lossTitle: "损失",
  loss: "损失",
  step: "步",
  lossComing: "损失，即训练要减小的量，将画在这里。",
};

export const confusionSentences: Translated<typeof english.confusionSentences> = {
  title: (name) => say`${name}把谁当成了谁`,
  rows: "真实类别",
  columns: "预测",
  coming: (examples) => `每个真实类别的${examples}各被判成了什么。`,
};
