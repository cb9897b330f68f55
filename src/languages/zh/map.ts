import type * as english from "../../sentences/map";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { listed, say } from "./spaced";

const noLabel = "无标签";
const unknown = "未知：没有标签到达它";

export const mapWords: Translated<typeof english.mapWords> = {
  awaited: "样本将画在这里，在网络看来相像的彼此靠近。",
  role: "样本分布图",
  spoken: (summary) => `${summary}用箭头键在点之间移动。`,
  head: ["类别", "已画出", "有标签", "预测正确"],
  plane: ({ points, classes }) => `平面上 ${classes} 个类别的 ${count(points)} 个点`,

  unknown,
  wrong: "预测错误",
  labelled: "有标签",
  unlabelled: "没有标签",
  unlabelledHint: (hint) => `没有标签：${hint}`,
  noGuess: "尚无预测",
  stranger: (name) => `陌生样本（${name}）`,
  strangers: (names) => {
    const named = names.filter(Boolean);
    return [...(named.length ? [`陌生样本：${listed(named)}`] : []), ...(named.length < names.length ? [noLabel] : [])].join("；");
  },
  noLabel,
  namelessClass: (number) => `类别 ${number}`,
  guess: ({ name, sure }) => (sure === undefined ? say`预测为${name}` : say`预测为${name}，把握 ${percent(sure, 0)}`),
  example: (one) => [one.name, one.truth, one.guess, one.isLabelled ? "有标签" : "没有标签"].filter(Boolean).join("，"),
};
