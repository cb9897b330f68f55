import type * as english from "../../sentences/notebook";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";

export const notebookSentences: Translated<typeof english.notebookSentences> = {
  title: "# 标签曲线",
  about: ({ runs, data }) =>
    `各种方法在标签很少时有多准：${count(runs)} 次运行，数据为 ${data || "无"}。下一个单元格存放数字，其余单元格由此算出均值、曲线和差值。`,
  written: ({ version, day }) => `- 由 Labelscape ${version} 于 ${day} 写出。`,
  address: (address) => `- 当时打开的实验：<${address}>`,
  run: ({ first, last, versions }) => `- 运行时间从 ${first} 到 ${last}，版本 ${versions}。`,
  machine: ({ backend, device }) => `${backend}, ${device}`,
  computed: (machines) => `- 计算所用：${machines}。`,
  accuracyBy: "- `accuracy_by` 说明准确率的依据：对特征的线性探针、方法自己的分类器，或它的图。",
  again: "- 途中没有移动设置的运行都可以重做：`link` 就是页面地址中 # 之后的内容。",
  numbers: (version) => `数值版本 ${version}`,
};
