import { easy, hardIn, type HardName } from "../../shape/hardness";
import type * as english from "../../sentences/hardness";
import { count, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { listed, say } from "./spaced";

const share = (value: number): string => `${plain(100 * value)}\u202f%`;
const ratio = (times: number): string => `${plain(times)} : 1`;
const classes = (number: number): string => `${count(number)} 类`;
const orOff = (value: number, name: HardName, words: (value: number) => string): string => (value === easy[name] ? "关" : words(value));

export const hardValues: Translated<typeof english.hardValues> = {
  wrongLabels: share,
  labelSkew: (value) => orOff(value, "labelSkew", ratio),
  poolSkew: (value) => orOff(value, "poolSkew", ratio),
  strangers: (value) => orOff(value, "strangers", classes),
  poolShare: share,
  shortcut: (value) => orOff(value, "shortcut", (marks) => `${count(marks)} 个标记`),
};

const told: Readonly<Record<HardName, { on: (value: number) => string; off: string }>> = {
  wrongLabels: { on: (value) => `${share(value)} 的标签错误`, off: "无错误标签" },
  labelSkew: { on: (value) => `标签不均衡 ${ratio(value)}`, off: "标签均衡" },
  poolSkew: { on: (value) => `样本池不均衡 ${ratio(value)}`, off: "样本池均衡" },
  strangers: { on: (value) => `${count(value)} 个陌生类`, off: "无陌生样本" },
  poolShare: { on: (value) => `样本池的 ${share(value)}`, off: "整个样本池" },
  shortcut: { on: (value) => `${count(value)} 个标记的捷径`, off: "无捷径" },
};

export const hardWords: typeof english.hardWords = (name, value) => (value === easy[name] ? told[name].off : told[name].on(value));

export const hardnessWords: typeof english.hardnessWords = (all) => hardIn(all).map((name) => hardWords(name, all[name]));

const list = (words: readonly string[]): string => say`增加难度：${listed(words)}。`;

export const hardSentences: Translated<typeof english.hardSentences> = {
  made: (all, { labelled, wrong }) =>
    list(
      hardIn(all).map((name) =>
        name === "wrongLabels" && wrong !== undefined ? `${count(labelled)} 个标签中 ${count(wrong)} 个错误` : hardWords(name, all[name]),
      ),
    ),
  list,
  title: "增加难度",
  about: "错误标签、类别不均衡、陌生类的样本、捷径：对各方相同，且不告诉任何方法。",
  asItWas: "恢复原状",
  noRoom: {
    strangers: "这些数据只有两类，不能再去掉一类：没有陌生样本。",
    shortcut: "这些数据的视图没有地方加标记：没有捷径。",
  },
  noMore: ({ data, hard, less }) => say`${data}无法再加难度：${listed(less.map((name) => hardWords(name, hard[name])))}。`,
};
