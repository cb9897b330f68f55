import type * as english from "../../sentences/choice-dialog";
import type { Translated } from "../translated";
import { say } from "./spaced";

export const trigger: Translated<typeof english.trigger> = { a: "方法 A：", b: "方法 B：", data: "样本：" };

export const comingWords: typeof english.comingWords = (name) => say`${name}正在加载`;

export const title: Translated<typeof english.title> = {
  a: "选择方法 A",
  b: "选择方法 B",
  data: "选择样本",
  own: "自己的数据",
};

export const dialogWords: Translated<typeof english.dialogWords> = {
  coming: "选项正在加载。",
  lost: "选项未能加载：请关闭后重新打开，或重新加载页面。",
  close: "关闭",
};
