import type * as english from "../../sentences/folds";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { say } from "./spaced";

export const foldNames: Translated<typeof english.foldNames> = {
  examples: "样本",
  views: "视图",
  lessons: "原理",
  evidence: "证据",
  confusions: "混淆",
  settings: "设置",
  figures: "数据与图片",
  numbers: "表格",
  save: "保存",
  runs: (kept) => `运行 ${count(kept)}`,
  saveAs: (title) => `“${title}”存为图片：`,
};

export const exampleSentences: Translated<typeof english.exampleSentences> = {
  title: "每类几个",
  counts: ({ pool, test, judged }) => say`${count(pool)}个用于学习 · ${count(test)}个${judged}`,
  labelled: (areSkewed) =>
    `${areSkewed ? "有的类别得到的标签多，有的少" : "标签从各类中等量抽取"}，所有选手看到的标签相同。${
      areSkewed ? "整个样本池中各类的比例" : "整个样本池中各类正是这样的比例，这一点"
    }没有告诉任何方法，除非让自训练或标签扩散做平衡。`,
  shared: (judged) => `所有选手共用数据、${judged}、标签、种子、编码器、批次和步数。`,
};

export const settingsFold: Translated<typeof english.settingsFold> = {
  common: "各方相同",
  data: "数据如何生成",
  own: (name) => say`${name}的设置`,
  none: "没有。",
  pace: "速度",
  paces: (pace) => (pace === "to follow" ? "便于观看" : pace === Infinity ? "全速" : `每秒 ${count(pace)} 步`),
};

export const mapSentences: Translated<typeof english.mapSentences> = {
  placedBy: "位置",
  layouts: { neighbours: "近邻", components: "两个主成分" },
  colouredBy: "颜色",
  colours: { class: "真实类别", guess: "预测", right: "对错" },
  caution: {
    neighbours: "看谁挨着谁：群与群相距多远、群有多大，都没有意义。",
    components: "许多方向中的两个：只在其他方向有差别的样本会叠在一起。",
  },
  kept: (kept) => `十个最近邻中保留的比例：${kept.map(({ name, share }) => say`${name}的分布图${percent(share, 0)}`).join("，")}。`,
  ringed: (guesses) =>
    `圈出的样本：${guesses.map(({ name, guess }) => (guess === undefined ? say`${name}没有预测` : say`${name}预测为${guess}`)).join("，")}`,
};
