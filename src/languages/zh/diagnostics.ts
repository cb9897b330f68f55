import type * as english from "../../sentences/diagnostics";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { listed, say } from "./spaced";

export const diagnosticSentences: Translated<typeof english.diagnosticSentences> = {
  awaited: (name) => say`${name}将画在这里。`,
  noNumber: (name) => say`${name}目前无从测量：没有数值。`,
  failed: (title) => say`${title}未能画出。训练照常继续。`,
  steps: "步",
};

export const histogramSentences: Translated<typeof english.histogramSentences> = {
  total: (examples) => `${count(examples)} 个样本`,
  awaited: "样本将在这里计数。",
  value: "值",
  examples: "样本",
  bin: ({ from, to }) => `${from} 到 ${to}`,
  none: "还没有可画的。",
  summary: (of) =>
    `${count(of.total)} 个样本，一半低于 ${of.median}${of.beyond ? say`，${percent(of.beyond.share)}达到或超过${of.beyond.line}` : ""}。`,
};

export const graphSentences: Translated<typeof english.graphSentences> = {
  awaited: "图将画在这里。",
  noEdges: "所画的样本之间还没有边。",
  edges: ({ drawn, within }) => say`所画的样本之间有${count(drawn)}条边；其中${percent(within)}在同一类内，其余为深色。`,
  head: ["边", "数量"],
  all: "整个图中",
  drawn: "已画出",
  within: "同一类内",
  between: "不同类之间",
};

export const pictureSentences: Translated<typeof english.pictureSentences> = {
  awaited: "图片将画在这里。",
  none: "还没有图片。",
  row: (number) => `第 ${number} 行`,
  rows: ({ pictures, names }) => `${count(names.length)} 行共 ${count(pictures)} 张图片：${listed(names)}。`,
  ink: "平均墨量",
};

export const tokenSentences: Translated<typeof english.tokenSentences> = {
  awaited: "带有隐藏词的句子将显示在这里。",
  none: "还没有隐藏的词。",
  right: ({ right, asked }) => `这里的 ${asked} 个隐藏词猜对 ${right} 个（${percent(right / asked)}）。`,
  head: ["原词", "猜测", "对错"],
  outcome: (isRight) => (isRight ? "对" : "错"),
  guessedRight: "猜对",
  guessedWrong: "猜错，原词是",
};

export const matrixSentences: Translated<typeof english.matrixSentences> = {
  awaited: "将画在这里。",
  rows: "行",
  columns: "列",
  axes: ({ rows, columns }) => `${rows} ↓ ${columns} →`,
  rowsAre: (rows) => `${rows} ↓`,
  columnsAre: (columns) => `${columns} →`,
  unknown: "未知",
  unknownShort: "?",
  unknownMeans: "未知：没有标签到达这些样本，算错",
  confusion: (of) => {
    const parts = [
      `${percent(of.diagonal)} 在对角线上`,
      ...(of.worst ? [say`最常见的是${of.worst.truth}被判成${of.worst.taken}：${count(of.worst.times)}次`] : []),
      ...(of.unknown > 0 ? [`${count(of.unknown)} 个未知`] : []),
    ];
    return `${parts.join("；")}。`;
  },
  noCounts: "还没有计数。",
  range: (of) => `${of.rows} × ${of.columns}，从 ${of.least} 到 ${of.most}。`,
  noNumbers: "还没有测量。",
};
