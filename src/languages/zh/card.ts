import { pointed } from "../../shape/numerals";
import type * as english from "../../sentences/card";
import { count, percent, percentWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { aClass } from "./budgets";
import { say } from "./spaced";

export const card: Translated<typeof english.card> = {
  from: "来源",
  made: "由公式在此生成，不是测量所得。",
  licence: (licence) => `。许可：${licence}。`,
  example: "一个样本",
  isExample: (example) => `${example}。`,
  examples: "样本",
  many: ({ pool, judged, classes }) =>
    `共 ${count(pool + judged)} 个，${count(classes)} 个类别：${count(pool)} 个用于学习，${count(judged)} 个用于测试。`,
  split: "测试方式",
  apart: (test, largestGroup) =>
    largestGroup === undefined ? test : `${test}同一来源的样本（最多 ${count(largestGroup)} 个）要么全用于学习，要么全用于测试。`,
  hard: "难点",
  assumption: "假设",
  coming: "数量和基线正在加载。",
  lost: "数量和基线未能加载：请关闭后重新打开。",
  none: "这里尚未测过基线。",
};

export const classWords: Translated<typeof english.classWords> = {
  title: "用于学习的样本，按类别",
  class: "类别",
  examples: "样本",
  balance: (most, least) => (most === least ? "各类大小相同。" : say`最大的类别是最小的${times(most / least)}倍。`),
  usual: "这是默认设置下的情形。",
};

const times = (ratio: number): string => (ratio < 1.005 ? "将近 1.0" : pointed(ratio.toFixed(ratio < 1.1 ? 2 : 1)));

export const baselineWords: Translated<typeof english.baselineWords> = {
  title: "简单基线",
  labels: "标签",
  right: "正确率",
  aClass: (labels) => aClass(count(labels)),
  all: "全部",
  commonest: "0",
  commonestNote: "最常见的类别",
  share: (mean, half) => percentWithin({ mean, half }),
  chance: (share) => percent(share),
  labelled: count,
  how: (by, plain, seeds) =>
    say`逻辑回归，输入为${plain}：不学特征，也不用无标签样本。由${by}用与这里相同的标签和测试样本计算，取${count(seeds)}个种子；正则化强度在有标签样本中交叉验证选出。± 为 95\u202f% 区间的一半。`,
};

export const turning: Translated<typeof english.turning> = {
  all: "全部数据集",
  before: (name) => `上一个：${name}`,
  after: (name) => `下一个：${name}`,
  take: "采用这些数据",
  taken: "已在实验台",
};
