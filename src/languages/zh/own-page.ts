import { decimals } from "../../shape/numerals";
import type * as english from "../../sentences/own-page";
import { count, percent, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { listed, say } from "./spaced";

const size = (bytes: number): string =>
  bytes < 1e6 ? `${count(Math.max(1, bytes / 1000))}\u202fkB` : `${decimals(bytes / 1e6, 1)}\u202fMB`;
const shortest = 8;
const called = ({ name, checksum }: { name: string; checksum: string }): string => `“${name}”（校验和 ${checksum.slice(0, shortest)}…）`;

export const ownPageSentences: Translated<typeof english.ownPageSentences> = {
  title: "自己的数据",
  name: "自己的数据",
  tile: {
    kind: "自己的",
    lesson: "表格的行、文本行，或图片、声音的文件夹：拖入、选取或粘贴。数据留在本设备上。",
    none: "尚未带来数据",
    kept: (sets) => `本设备上有 ${count(sets)} 个数据集`,
  },
  privacy: "数据在本页读取，只保存在本浏览器中：不会发送到任何地方。",
  caps: ({ examples, bytes }) =>
    `CSV、TSV、以空格分隔的列、JSON lines 或文本行；图片（PNG、JPEG、GIF）或声音（WAV，以及此浏览器能解码的 MP3、Ogg、FLAC 和 M4A），每类各放一个文件夹，以文件夹或 zip 压缩包的形式；或 NumPy 数组。最多取 ${count(examples)} 个样本和 ${plain(bytes / 1e6)}\u202fMB，各类按比例；两个上限都可提高到本设备内存所允许的程度。`,
  mostExamples: "样本数上限",
  mostMegabytes: "MB 上限",
  pick: "选择文件",
  pickFolder: "选择文件夹",
  drop: "或拖到本页任意处，或粘贴各行：",
  paste: "要读取的行",
  readPasted: "读取这些行",
  pastedName: "pasted.csv",
  severalName: "dropped.zip",
  reading: (name) => say`正在读取${name}……`,
  died: (why) => `读取文件的部分停止工作了${why ? `（${why}）` : ""}：请重试；若仍不行，请换较小的文件。`,
  unreadable: (name, why) => say`${name}无法读取：${why}。`,

  preview: {
    cells: (name, rows) => `${name}：${count(rows)} 行，以下是开头几行`,
    examples: (name, examples) => `${name}：${count(examples)} 个样本，以下是每类的前几个`,
  },
  unlabelled: "没有标签",
  ofClass: (examples) => count(examples),
  moreClasses: (classes) => `另有 ${count(classes)} 个类别`,
  seconds: "时长",
  ofSeconds: (seconds) => `${count(seconds)} 秒`,
  side: "缩放到",
  pixels: (side) => `${side} × ${side} 像素`,
  colours: "色彩",
  ofColours: { grey: "灰度", colour: "彩色" },
  arrays: { inputs: "样本所在", labels: "标签所在" },
  noArray: "无",
  paper: "纸面为",
  papers: { light: "浅色部分", dark: "深色部分" },
  recognised: "读作",
  choices: "读取方式",
  roles: { label: "标签", group: "归组依据", id: "名称", words: "文字所在" },
  none: { group: "无", id: "无", words: "无此列" },
  delimiter: "分隔符",
  decimal: "小数点",
  decimals: { comma: "逗号", point: "句点" },
  encoding: "编码",
  header: "首行",
  headers: { names: "是列名", values: "是数据" },
  form: "形式",
  forms: { rows: "单元格行", objects: "对象", lines: "文本行" },
  classes: (names) => say`${count(names.length)}个类别：${listed(names.slice(0, shortest))}${names.length > shortest ? "……" : ""}。`,
  use: "采用这些数据",
  using: "正在读取全部内容……",
  fewTested: ({ tested, right, low, high }) =>
    `只有 ${count(tested)} 个样本用于测试：对 ${count(right)} 个时，准确率可能在 ${percent(low, 0)} 到 ${percent(high, 0)} 之间的任何位置。要看出差别，请多标一些。`,

  kept: "保存在本设备上",
  keptFacts: (of) => `${count(of.count)} 个样本，${count(of.labelled)} 个有标签，${count(of.classes)} 个类别 · ${size(of.bytes)}`,
  take: "采用",
  onBench: "已在实验台",
  save: "保存文件",
  remove: "移除",
  takeNamed: (name) => say`采用${name}`,
  saveNamed: (name) => say`保存文件${name}`,
  removeNamed: (name) => say`移除${name}`,
  removed: (name) => say`${name}已从本设备移除。`,
  notKept: (name, why) => say`${name}没有保存在本设备上（${why}）：关闭本页后即消失，可以重新带来。`,
  storage: (why) => `本设备上保存的内容无法读取（${why}）。`,

  awaited: (of) => `此链接用的是自己的数据${called(of)}，不在本设备上。请把该文件拖到本页任意处，或选择它：`,
  choose: "带来文件",
  awaitedHere: (of) => `打开的链接用的是${called(of)}：请带来该文件，并按当时的方式读取。`,
  another: ({ name, wanted }) => say`打开的链接用的是“${wanted}”，而${name}不是该文件，或读取方式不同。仍予采用。`,

  from: "自己带来，在本设备上读取。",
  read: "读取结果",
};
