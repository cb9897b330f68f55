import type { Paradigm } from "../../shape/technique";
import type * as english from "../../sentences/self-against-semi";
import { count, percent, points, pointsWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords, labelsAClass } from "./budgets";
import { paradigmKind } from "./paradigms";
import { say } from "./spaced";

const subject = paradigmKind;

export const paradigmLead: Translated<typeof english.paradigmLead> = {
  ahead: ({ labels, leader, rival, difference }) => [
    `${budgetWords(labels)}时，${subject(leader.paradigm)}领先 ${pointsWithin(difference)} 个百分点：其中最好的是 `,
    leader.name,
    `，最好的${paradigmKind(rival.paradigm)}是 `,
    rival.name,
    "。",
  ],
  "as good as": ({ labels, leader, rival, difference }) => [
    `${budgetWords(labels)}时，${subject(leader.paradigm)}与${subject(rival.paradigm)}不相上下：各自最好的 `,
    leader.name,
    " 与 ",
    rival.name,
    ` 相差 ${pointsWithin(difference)} 个百分点。`,
  ],
  "not told apart": ({ labels, leader, rival, difference }) => [
    `${budgetWords(labels)}时，${subject(leader.paradigm)}与${subject(rival.paradigm)}尚分不出高下：各自最好的 `,
    leader.name,
    " 与 ",
    rival.name,
    ` 在 ${count(difference.count)} 个种子上相差 ${pointsWithin(difference)} 个百分点。`,
  ],
  "too few": ({ labels, missing, seeds }) =>
    missing.length
      ? `${budgetWords(labels)}时，尚无${missing.map(paradigmKind).join("或")}方法用 ${count(seeds)} 个种子测过。`
      : `${budgetWords(labels)}时，各自最好的方法共有的种子不足 ${count(seeds)} 个。`,
};

export const leadMapHeadline: typeof english.leadMapHeadline = ({ ahead, alike, open }, seeds) => {
  const [first, second] = ahead.toSorted((a, b) => b.cells - a.cells);
  const all = ahead.reduce((sum, { cells }) => sum + cells, alike + open);
  if (!first || !second || !all) return `还不能比较：每种范式需要一种方法，且共有 ${count(seeds)} 个种子。`;
  const leads = first.cells
    ? `${count(all)} 格中，${subject(first.paradigm)}在 ${count(first.cells)} 格确定领先，${subject(second.paradigm)}${second.cells ? `在 ${count(second.cells)} 格` : "一格也没有"}。`
    : `${count(all)} 格中，双方都没有确定领先的。`;
  return [leads, ...(alike ? [`${count(alike)} 格不相上下。`] : []), ...(open ? [`${count(open)} 格可能只是偶然。`] : [])].join("");
};

const bestOf = ({ mean, among }: { mean: number; among: number }): string => `${percent(mean)}（${count(among)} 种中最好）`;

export const leadMapWords: Translated<typeof english.leadMapWords> = {
  title: ([left, right]: readonly [Paradigm, Paradigm]) => `${subject(left)}对${subject(right)}`,
  row: "数据集",
  columns: labelsAClass,
  column: (budget) => budgetWords(budget === "all" ? Infinity : Number(budget)),
  left: (paradigm) => `左：${subject(paradigm)}领先`,
  right: (paradigm) => `右：${subject(paradigm)}领先`,
  alike: "不相上下",
  interval: "横线是按种子配对的 95 % 区间；可能只是偶然时为灰色",
  number: (extent) => `领先的百分点数；每格到 ${count(100 * extent)} 为止`,
  tooFew: "太少",
  data: (pool, classes) => `${count(pool)} · ${count(classes)} 类`,
  open: "在实验台上打开这两者",
  empty: "尚未测量：每个数据集、每个标签预算下谁领先，将列在这里。",

  cell: ({ outcome, leader, rival, difference }, data, labels) => [
    leader,
    ` ${bestOf(leader)}对 `,
    rival,
    say` ${bestOf(rival)}，${data}，${budgetWords(labels)}：相差${pointsWithin(difference)}个百分点，${count(difference.count)}个种子${{ ahead: "", "as good as": "，不相上下", "not told apart": "，尚分不出高下" }[outcome]}。`,
  ],
  ofData: (data, words) => `${data}：${words}`,
  spoken: (data, words) => `${data}。${words}`,
  half: (half) => `± ${points(half)}`,
  outcomes: { ahead: "领先", "as good as": "不相上下", "not told apart": "分不出高下", "too few": "种子太少" },
  howJudged:
    "一种范式中谁最好，是在留出一个种子的情况下选出，再在该种子上评判，逐个种子轮流进行：众多方法中最好的那个，不会因为使它最好的那些种子而占便宜。所以差距可能与两个均值之差不同。区间计入了选择的代价；所谓确定，是对全部格子而言，并为逐格查看做了校正。",
  tableHead: ["数据集", labelsAClass, "结果", "自监督", "半监督", "半监督领先，百分点", "95 %", "种子数"],
};
