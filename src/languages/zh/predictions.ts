import type * as english from "../../sentences/predictions";
import type { Translated } from "../translated";
import { say } from "./spaced";

export const predictionSentences: Translated<typeof english.predictionSentences> = {
  title: "它对每个样本的判断",
  about: "一张表，每行一个样本，按当前状态：类别、标签（若有）、预测、把握以及特征。",
  save: (name) => say`${name}存为 CSV`,
  coming: "正在查看全部样本……",
  notYet: "请按“开始”：还什么都没学。",
  lost: "尚未答完，运行就重新开始了。请再按一次。",
  failed: (why) => `表格未能生成：${why}。`,
  file: ({ data, technique, labelled, seed }) => `labelscape-${data}-${technique}-${labelled}-labels-seed-${seed}`,
};
