import type * as english from "../../sentences/run-codes";
import type { Translated } from "../translated";
import { say } from "./spaced";

export const codeFaults: Translated<typeof english.codeFaults> = {
  none: (found) => say`${found}不是运行的代码：代码以“LS”开头，前面可有名字。`,
  changed: (found) => say`代码${found}在途中被改动或截断：请对方重新复制。`,
  fault: ({ what, found, why }) => say`代码写的 ${what} 是${found}：它${why}。`,
};

export const codeSentences: Translated<typeof english.codeSentences> = {
  copy: "代码",
  copySpoken: (title) => say`复制${title}的代码`,
  paste: "粘贴代码",
  pasteSpoken: "别人发来的代码",
  about: "每行一个，前面可有名字。",
  example: "小林 LS2:0.83:2500f:…",
  add: "添加",
  pasted: "粘贴的内容",
};
