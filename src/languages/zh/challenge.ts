import type * as english from "../../sentences/challenge";
import { percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";

export const challengeSentences: Translated<typeof english.challengeSentences> = {
  title: "挑战",
  asked: ({ data, labels }) => `${data}，${budgetWords(labels)}：这两项固定，其余随意更改。谁走得最远？`,
  left: ({ data, labels }) => `挑战的条件是：${data}，${budgetWords(labels)}。现在不是。`,
  back: "回到挑战",
  unreadable: (given) => `challenge=${given} 没有写明数据集和每类标签数，例如 challenge=digits.4：请再要一次链接。`,
  notYet: "选手运行到结束后，它的代码会显示在这里，可发给出题的人。",
  reached: (accuracy) => (accuracy === null ? "发散" : percent(accuracy)),
  copy: "复制代码",
  link: "挑战链接",
  linkSpoken: "复制以这些数据和标签向全班挑战的链接",
};
