import type * as english from "../../sentences/run-files";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { aClass } from "./budgets";
import { say } from "./spaced";

const share = "必须是 0 到 1 的数";
const examples = "必须是 0 或更大的整数";
const text = (most: number): string => `必须是至多 ${count(most)} 个字符的文本`;
const onlyTrue = "必须是 true，或不写";

export const recordFaults: Translated<typeof english.recordFaults> = {
  share,
  examples,
  text,
  onlyTrue,
  atLeastOne: "必须是 1 或更大的整数",
  id: "必须是 16 位十六进制数字，即链接的哈希",
  numbers: (newest) => `必须是 1 到 ${newest} 的整数，即数值的版本`,
  data: "不是这里已知的数据集",
  technique: "不是这里已知的方法",
  labels: (most) => `必须是 "all"，或大于 0 且不超过 ${count(most)} 的数`,
  seed: "必须是 1 到 9,999 的整数",
  seconds: "必须是 0 或更大的数",
  accuracy: `${share}，运行发散时为 null`,
  stopped: '必须是 "finished"、"settled" 或 "diverged"',
  backend: (all) => `必须是以下之一：${all.map((name) => `"${name}"`).join(", ")}`,
  at: "必须是自 1970 年起的毫秒数",
  origin: '必须是 "here"、"recorded" 或 "elsewhere"',
  curve: "的步数必须递增，且每步有一个 0 到 1 的准确率",

  noRun: "必须是一次运行：一个对象",
  unreadable: (fault) => `在这里无法读取：${fault}`,
  asLinked: (value) => say`必须是${value}，与链接一致`,
  noAccuracy: "在运行发散时必须是 null，其他时候则不能",
  probe: (accuracy) => say`必须是${accuracy ?? "null"}，与准确率一致`,
  judged: ({ test, pool }) => `必须是 ${test}，即样本池为 ${pool} 时所评判的数量`,
  abovePool: (pool) => `不能超过样本池的 ${pool}`,
  bought: (of) => `必须是 ${of.labelled}，即样本池为 ${of.pool} 时${aClass(String(of.labels))}的总数`,
  noSteps: "在运行到结束时必须是 1 或更大",
  aboveSteps: (steps) => `不能超过链接中的 ${steps} 步`,
  beyondSteps: (steps) => `不能超出最后一步 ${steps}`,

  noFile: (format) => `必须是格式为 "${format}" 的对象`,
  format: (format) => `必须是 "${format}"`,
  newer: (version) => `必须不大于 ${version}，因为本页比文件旧：请重新加载`,
  noRuns: "必须是运行的列表",
  noRecorded: "与预录曲线此处应有的内容不符",
  ofVersion: (numbers) => `必须属于数值版本 ${numbers}`,
  rows: ({ seeds, labels }) => `必须为至多 ${seeds} 个种子各有一行，每行为 ${labels} 个标签预算各有一个数`,
};

export const runFileSentences: Translated<typeof english.runFileSentences> = {
  at: ({ line, column, message }) =>
    column === undefined ? `第 ${count(line)} 行：${message}` : `第 ${count(line)} 行第 ${count(column)} 列：${message}`,
  fault: ({ what, found, fault }) => say`${what || "该行"}是${found}：它${fault}。`,
  recordedFault: (of) => say`series[${of.series}] 的一次运行中，${of.what}是${of.found}：它${of.fault}。`,
  missing: "缺失",

  empty: "文件是空的。",
  noJson: "这不是 JSON。",
  plan: "这是扫描的计划，不是运行：npm run sweep 可由它生成运行。",
  noLink: "没有“link”列；运行表格的每一行靠它说明运行的是什么。",
  noTable: "这个笔记本里没有运行的表格：它是本页写出的吗？",
  tooLarge: (megabytes) => `文件超过 ${megabytes} MB：请切成几份。`,
  tooMany: (runs) => `其中的运行超过 ${count(runs)} 次：请切成几份。`,

  packed: "它是压缩文件：请先解压",
  archive: "它是工作簿或压缩包：请把表格存为 CSV，或先解压",
  workbook: "它是工作簿：请把表格存为 CSV",
  utf32: "它用 UTF-32 写成：请存为 UTF-8",
  noText: "它不是文本：运行的文件是 JSON、CSV 或笔记本",

  forms: {
    comma: "逗号，0.5",
    semicolon: "分号，0,5",
    semicolonPoint: "分号，0.5",
    tab: "制表符，0.5",
    tabComma: "制表符，0,5",
  },
};
