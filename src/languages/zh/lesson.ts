import type * as english from "../../sentences/lesson";
import type { Translated } from "../translated";

export const lessonSentences: Translated<typeof english.lessonSentences> = {
  assumption: "它假设",
  watch: "留意",
  trap: "陷阱",
  read: "阅读",
  goodShown: "何处有效",
  trapShown: "何处失败",
  pseudocodeName: "一步的伪代码",
  pseudocode: "一步的伪代码。花括号中的名称是它的设置，与链接中的写法相同；sg(·) 中的内容对梯度而言是常数。",
};
