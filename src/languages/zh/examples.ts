import type * as english from "../../sentences/examples";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";

export const exampleWords: Translated<typeof english.exampleWords> = {
  sample: "它得到的样本",
  views: "正在看的视图",
  hidden: "已隐藏",
  hiddenWord: "隐藏的词",
  unknown: "…",
  viewsAwaited: "视图将显示在这里。",
  outside: "词表之外的词",
  unknownSign: (known, isSpelled) => `“…”代表词表之外的${isSpelled ? "字符" : "词"}，词表共有 ${count(known)} 个。`,
  moreColumns: (more) => `另有 ${count(more)} 列`,
  halves: ([first, second]) => `有的方法各看一半，两半是：${first}，${second}。`,
};
