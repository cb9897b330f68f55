import { language } from "../../shape/language";
import { isOfAnotherVersion, labelsOf } from "../../shape/record";
import type * as english from "../../sentences/runs";
import { count, percent, seconds } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords, labelsAClass } from "./budgets";
import { computedBy } from "./machine";
import { say } from "./spaced";

const runsWords = (number: number): string => `${count(number)} 次运行`;

export const traySentences: Translated<typeof english.traySentences> = {
  kept: "已存运行",
  none: "还没有保存运行：运行到结束后会保存在这里，连同结果和可重做它的链接。运行的文件可以导入，或拖到页面上。",
  noneFound: "没有找到运行。",
  showAll: "显示全部",
  deleted: (runs) => `已删除 ${runsWords(runs)} ·`,
  undo: "撤销",
  drop: "松手以添加此文件中的运行",
  unreadable: (why) => `文件无法读取（${why}）：请重新加载页面后再试。`,
  unwritable: (why) => `文件无法写出（${why}）：请重新加载页面后再试。`,
  shown: (shown, all) => `显示 ${runsWords(all)}中的 ${count(shown)} 次。`,
  more: (runs) => `再显示 ${count(runs)} 次`,
  columns: {
    run: "运行",
    accuracy: "准确率",
    curve: "途中准确率",
    labels: labelsAClass,
    data: "数据",
    seed: "种子",
    seconds: "用时",
    at: "时间与地点",
    place: "在标签曲线上",
    acts: "操作",
  },
};

export const barSentences: Translated<typeof english.barSentences> = {
  find: "查找",
  findSpoken: "按文字查找运行",
  data: "数据",
  technique: "方法",
  any: "全部",
  found: (found, all) => (found < all ? `${runsWords(all)}中的 ${count(found)} 次` : runsWords(found)),
  withThem: (areSome) => (areSome ? "对找到的运行" : "对全部运行"),
  import: "导入",
  exportAs: "导出为",
  forms: { json: "JSON", csv: "CSV", notebook: "笔记本" },
  export: (runs, form) => say`把 ${runsWords(runs)}导出为${form}`,
  partedBy: "分隔符",
  delete: (found, all) => (found < all ? `删除 ${runsWords(found)}` : "全部删除"),
};

export const rowSentences: Translated<typeof english.rowSentences> = {
  title: ({ record, technique, changes, data }) =>
    [record.name ?? technique, changes, data, budgetWords(labelsOf(record)), `种子 ${record.seed}`].filter(Boolean).join("，"),
  name: (title) => say`${title}的名称`,
  rename: "重命名",
  renameSpoken: "，重命名",
  notCompared: (why) => `不与今天的数值比较：${why}。`,
  touched: "运行中移动过设置",
  touchedHelp: "链接不能重做它。",
  isHere: "正在页面上",
  diverged: "它的损失不再是数。",
  accuracyBy: (by) => `准确率依据：${by}`,
  madeBy: (record) => `${computedBy(record)}，Labelscape ${record.version}`,
  place: (why) => why && `在标签曲线上：${why}`,
  placeSpoken: (why, title) => (why ? `在标签曲线上，${why}：${title}` : `在标签曲线上：${title}`),
  open: "打开",
  openSpoken: (title) => say`打开${title}`,
  pin: (isPinned) => (isPinned ? "已固定" : "固定"),
  pinSpoken: (title) => say`固定${title}`,
  delete: "删除",
  deleteSpoken: (title) => say`删除${title}`,
};

export const placeWords: Translated<typeof english.placeWords> = {
  chosen: { isDrawn: true, why: "" },
  "not chosen": { isDrawn: false, why: "" },
  "by its settings": { isDrawn: true, why: "总是，因为它的设置就是那里所比较的" },
  "by the sweep": { isDrawn: true, why: "作为扫描的一部分" },
  touched: { isDrawn: false, why: "从不，因为运行中移动过设置" },
  diverged: { isDrawn: false, why: "从不，因为它没有准确率" },
  outranked: { isDrawn: false, why: "从不，因为同一种子以另一次运行为准" },
  "of another kind": { isDrawn: false, why: "仅当它的数据集在实验台上时" },
};

export const importSentences: Translated<typeof english.importSentences> = {
  added: ({ name, added, known, ofOwn, ofPage }) =>
    [
      say`从${name}添加了 ${runsWords(added)}${known ? `，另有 ${count(known)} 次原已在此` : ""}。`,
      ...(ofOwn ? [`其中 ${runsWords(ofOwn)}，本设备已在另一后端上自己完成：以自己的为准。`] : []),
      ...(ofPage ? [`其中 ${runsWords(ofPage)}，页面已有预录：以预录的为准。`] : []),
    ].join(""),
  nothing: (name, why) => say`没有从${name}取得任何内容：${why}`,
  tooLarge: (bytes) => `它超过 ${bytes / 1e6}\u202fMB：请切成几份。`,
  unreadable: (why) => `它无法读取（${why}）：它是文件吗，还在那里吗？`,
};

const minute = 60_000;
const units = [
  { unit: "day", milliseconds: 24 * 60 * minute },
  { unit: "hour", milliseconds: 60 * minute },
  { unit: "minute", milliseconds: minute },
] as const;
const ago = new Intl.RelativeTimeFormat(language(), { numeric: "auto" });
const date = new Intl.DateTimeFormat(language(), { dateStyle: "medium" });
const dateAndTime = new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeStyle: "medium" });
const longAgo = 30 * 24 * 60 * minute;

export const whenWords: typeof english.whenWords = (at, now) => {
  const past = now - at;
  if (past > longAgo) return date.format(at);
  const found = units.find(({ milliseconds }) => past >= milliseconds);
  return found ? ago.format(-Math.floor(past / found.milliseconds), found.unit) : "刚刚";
};
export const exactTime: typeof english.exactTime = (at) => dateAndTime.format(at);

export const versionWords: typeof english.versionWords = ({ numbers }) => `版本 ${numbers}`;
const diverged = "发散";
export const marksOf: typeof english.marksOf = (record) => [
  ...(record.stopped === "diverged" ? [diverged] : []),
  ...(isOfAnotherVersion(record) ? [versionWords(record)] : []),
];
export const accuracyWords: typeof english.accuracyWords = ({ accuracy }) => (accuracy === null ? diverged : percent(accuracy));
export const secondsWords: typeof english.secondsWords = (run) => seconds(run.seconds);
export const labelsWords: typeof english.labelsWords = ({ labels }) => (labels === "all" ? "全部" : count(labels));
