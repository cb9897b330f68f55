import type * as english from "../../sentences/bench";
import { count, points } from "../../sentences/numbers";
import type { Translated } from "../translated";

export const benchSentences: Translated<typeof english.benchSentences> = {
  progress: ({ step, steps, seed, alone }) => {
    const far = step > 0 ? `第 ${count(step)} 步，共 ${count(steps)} 步，种子 ${seed}` : `${count(steps)} 步，种子 ${seed}`;
    return alone ? `纯监督：${far}` : far;
  },
  toGo: (seconds) =>
    seconds < 90 ? `还剩 ${count(Math.max(1, Math.ceil(seconds)))}\u202fs` : `还剩 ${count(Math.ceil(seconds / 60))}\u202fmin`,

  nothingYet: "尚未学到什么",
  follows: "纯监督随后运行",
  distance: (share) => {
    const far = points(Math.abs(share));
    if (far === "0.0") return "与纯监督持平";
    return `${share > 0 ? "高于" : "低于"}纯监督 ${far}`;
  },

  labels: "标签",
  engine: "训练引擎",

  more: "更多",
  less: "收起",
  lookCloser: "细看",
};
