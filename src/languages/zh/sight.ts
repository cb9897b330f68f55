import type * as english from "../../sentences/sight";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { say } from "./spaced";

export const sightSentences: Translated<typeof english.sightSentences> = {
  map: (name) => say`${name}的分布图`,
  summary: ({ name, step, drawn, labelled, accuracy, examples }) =>
    say`${name}，第${count(step)}步：${count(drawn)}个样本，样本池中${count(labelled)}个有标签；${examples}中${percent(accuracy)}分类正确。`,
  emptySummary: (name) => `${name}：样本分布图目前是空的。`,
  views: (name) => say`${name}正在看的视图`,
  sampleLost: "样本示例未能画出：请重新加载页面。",
};
