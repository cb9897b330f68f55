import { decimals } from "../../shape/numerals";
import type * as english from "../../sentences/label-curve";
import { count, percentWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { allLabels, budgetWords, labelsAClass } from "./budgets";
import { paradigmName } from "./paradigms";
import { listed, say } from "./spaced";

const settings = (differences: readonly string[]): string => differences.join("，");

type Cell = NonNullable<Parameters<typeof english.curveWords.row>[0]["cell"]>;
const cellWords = (cell: Cell): string => `${percentWithin(cell)}，${count(cell.count)} 个种子`;

export const curveWords: Translated<typeof english.curveWords> = {
  looks: "标签曲线的几种看法",
  "all-budgets": "全部预算",
  "one-budget": "单个预算",
  paradigms: "自监督对半监督",

  allData: "全部数据集",

  title: `准确率与${labelsAClass}`,
  awaited: "尚未测量：每种方法的线将画在这里。",
  nothingYet: "在这些设置下尚未测量。在“扫描”中，本机可以补上。",
  asUsually: "那是在默认设置下测量的，不是实验台的设置。",
  linesHere: "每种方法的线将画在这里。",
  axis: (accuracy) => `${accuracy}，%`,
  slider: labelsAClass,
  ceiling: (value) => `${allLabels} ${value}`,

  measured: (techniques, seeds, origins, hasOwn) =>
    `${count(techniques)} 种方法，${seeds}，${listed(origins)}。${hasOwn ? "自己的运行以短线画出。" : ""}`,
  benchDiffers: (differences) => `实验台的设置：${settings(differences)}。变淡的线是在默认设置下测量的。`,
  standsIn: (name, differences) => say`${name}（${settings(differences)}）没有测量：变淡的线是默认设置的${name}。`,
  named: (name, differences) => [name, ...differences].join("，"),
  ofVersion: (name, numbers) => `${name}（版本 ${numbers}）`,
  asUsual: (name) => `${name}，默认设置`,

  show: "显示",
  best: "各范式最佳",
  bestOf: (paradigm) => `最佳${paradigmName[paradigm]}`,
  everybody: "全部方法",
  bands: "A 和 B 的 95 % 区间带",
  scale: "刻度：",
  halving: "每格错误减半",
  plain: "普通",

  at: (labels) => `${budgetWords(labels)}时`,
  notMeasured: (labels) => `${budgetWords(labels)}时没有测量`,
  toMake: "按名称可设为 A 或 B",
  ranking: (labels) => `${budgetWords(labels)}时的方法，最好的在前`,
  row: ({ name, paradigm, slot, cell }) =>
    [name, paradigm, ...(slot ? [`选手 ${slot}`] : []), cell ? cellWords(cell) : curveWords.unmeasured].join("，"),
  value: (share) => (Number.isFinite(share) ? decimals(100 * share, 1) : "–"),
  within: (half) => (Number.isFinite(half) ? `± ${decimals(100 * half, 1)}` : ""),
  unmeasured: "未测量",
  table: {
    technique: "方法",
    cell: (cell) => (cell ? cellWords(cell) : "–"),
  },
  make: (slot) => `设为 ${slot}`,
  makeSpoken: (name, slot) => say`把${name}设为${slot}`,
  open: "打开",
  openSpoken: (name, labels) => say`在实验台上打开${name}（${budgetWords(labels)}）`,

  reading: (name, value) => `${name} ${value}`,
  summary: (title, labels, readings, others) =>
    `${title}。${
      readings.length
        ? `${budgetWords(labels)}时：${readings.join("，")}${others ? `，以及另外 ${count(others)} 种方法` : ""}。`
        : `${budgetWords(labels)}时没有测量。`
    }`,

  folds: "曲线下方",
  sweep: "扫描：补上缺少的部分",
  sweeping: (done, total) => `扫描：${done} / ${total}`,
  kept: (kept) => `已存运行 ${kept}`,
  howMeasured: "测量方法",
  bestLines:
    "最佳方法的线也这样画：它们可能略低于该范式的最高值。它们只经过该范式至少一半方法测量过的标签数。随机编码器这样的基准不代表任何范式。",
  ahead:
    "领先是指在该标签预算下领先所有对手，依据按种子配对的差值的 t 检验，至少 3 个种子，并对查看所有数据集的所有预算做了校正：这样宣布的 100 个领先中，平均至多 5 个出于偶然。不相上下是指差值的 95 % 区间在 ± 2 个百分点以内。其余都是分不出高下：还需要更多种子，这与相等不是一回事。",
};
