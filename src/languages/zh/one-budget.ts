import type * as english from "../../sentences/one-budget";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { allLabels, budgetWords } from "./budgets";
import { paradigmKind } from "./paradigms";
import { say } from "./spaced";

export const dotWords: Translated<typeof english.dotWords> = {
  mean: "均值",
  within: "95\u202f%",
  seconds: "每次用时",
  title: (labels) => `全部方法，${budgetWords(labels)}`,
  labels: (_number, aClass) => `个标签，${aClass}`,
  yardstick: (share) => `纯监督 ${percentages(share)}`,
  limit: (share) => `${allLabels} ${percentages(share)}`,
  value: percentages,
  halfOf: (half) => (Number.isFinite(half) ? `± ${percentages(half)}` : ""),
  row: ({ name, family, slot, mean, half, seeds }) =>
    `${name}，${family}${slot ? `，选手 ${slot}` : ""}：${
      Number.isFinite(mean)
        ? `${percentages(mean)}${Number.isFinite(half) ? ` ± ${percentages(half)}` : ""}\u202f%，${count(seeds)} 个种子`
        : "未测量"
    }`,
  summary: (labels, bests) =>
    `${budgetWords(labels)}时：${bests.map(({ paradigm, name, mean, among }) => say`${count(among)}种${paradigmKind(paradigm)}方法中，${name}的均值最高，为${percent(mean)}`).join("；")}。`,
  empty: (labels) => `在这些设置下，${budgetWords(labels)}时没有测量：扫描补上后，全部方法将列在这里。`,
  key: "横线是均值的 95 % 区间，每条短线是一个种子。色带是纯监督的区间。",
  tableHead: ["方法", "范式", "类型", "均值，%", "95 %", "种子数", "每次用时"],
};

function percentages(share: number): string {
  return percent(share).replace("\u202f%", "");
}
