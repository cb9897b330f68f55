import { decimals } from "../../shape/numerals";
import type * as english from "../../sentences/choice-panels";
import { count, pointsWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";
import { paradigmKind } from "./paradigms";
import { listed, say } from "./spaced";
import { tuningSentences } from "./tuning";

const upper = (slot: "a" | "b"): string => slot.toUpperCase();

export const panel: Translated<typeof english.panel> = {
  filter: "输入以筛选",
  none: (typed) => `没有含“${typed.trim()}”的项。`,
  keys: { choose: "Enter", leave: "Esc", move: "↑ ↓ ← →" },
  leave: "保持不变",
  move: "移动",
};

export const technique: Translated<typeof english.technique> = {
  head: (name) => ({ before: say` 是${name}。`, ask: "换成：" }),
  filter: "按名称、类型或思路筛选方法",
  fit: (fitting, all, plural) => say`${count(all)}种中有${count(fitting)}种适用于${plural}`,
  found: (found, first) => (first ? say`找到${count(found)}种方法，首先是${first}` : "没有找到方法"),
  orderBy: "排序",
  order: {
    family: () => "类型",
    accuracy: (labels) => `准确率（${budgetWords(labels)}）`,
    time: () => "用时",
  },
  paradigms: "范式",
  short: { "self-supervised": "自监督", "semi-supervised": "半监督", bridge: "桥接" },
  yardsticks: "标尺",
  yardstickIdea: "衡量其他方法的标准。纯监督总以虚线画出，不占位置。",
  noneOfParadigm: "没有。",
  notHere: (why) => `这里不可用：${why}。`,
  notMeasured: "尚未测量",
  unknown: "–",
  share: (accuracy) => decimals(100 * accuracy, 1),
  into: (name, slot) => say`${name}放入${upper(slot)}`,
  instead: (slot) => `改放入 ${upper(slot)}`,
  onBench: (slot) => upper(slot),
};

export const rowWords: typeof english.rowWords = ({ name, idea, on, refused, isMeasured, accuracy, isAhead, time, isUntuned, labels }) => {
  const who = `${[name, ...on.map(upper)].join("，")}。`;
  if (refused) return `${who}${technique.notHere(refused)}`;
  const measured = !isMeasured
    ? `${technique.notMeasured}。`
    : accuracy === undefined
      ? `${budgetWords(labels)}时未测量。`
      : `${budgetWords(labels)}时准确率 ${accuracy}\u202f%${isAhead ? "，领先纯监督" : ""}。`;
  return [
    who,
    idea,
    measured,
    ...(isUntuned ? [`${tuningSentences.untuned.mark}。`] : []),
    ...(time ? [`一次运行用时 ${time}。`] : []),
  ].join("");
};

export const legend: Translated<typeof english.legend> = {
  curves: `小曲线：从${budgetWords(1)}到全部标签的准确率；每升一格，错误减半。灰色是纯监督。`,
  here: "圆点是当前位置，数字是那里达到的准确率；粗体表示确实高于纯监督。",
  elsewhere: (labels) => `${budgetWords(labels)}时没有测量，所以没有圆点和数字。`,
  phone: (labels) => `数字：${budgetWords(labels)}时的准确率。`,
  time: (isHere, longest) => {
    if (!longest) return `最后是一次运行的用时：${isHere ? "在本机上的大致值。" : "仅在已知时给出。"}`;
    const { name, time, machine } = longest;
    return isHere
      ? say`最后是一次运行在本机上的大致用时；${name}预录时在${machine}上用了${time}。`
      : say`最后是一次运行的用时：在${machine}上预录；本机尚未计时。`;
  },
  usual: (differs) => `按默认设置预录${differs.length ? say`；实验台上则是${listed(differs)}` : ""}。`,
  coming: "测量结果正在加载。",
  lost: "测量结果未能加载：请重新加载页面。",
};

export const examples: Translated<typeof english.examples> = {
  head: "用哪些样本？",
  filter: "按名称、种类或要点筛选数据集",
  sets: (sets, kinds) => `${count(kinds)} 种，${count(sets)} 个数据集`,
  found: (found, first) => (first ? say`找到${count(found)}个数据集，首先是${first}` : "没有找到数据集"),
  all: "数据集",
  kind: (kind) => kind,
  facts: (pool, classes, size) => [count(pool), `${count(classes)} 类`, ...(size ? [size] : [])].join(" · "),
  size: (bytes) => (bytes < 1e6 ? `${count(Math.max(1, bytes / 1000))}\u202fkB` : `${decimals(bytes / 1e6, 1)}\u202fMB`),
  refused: (technique, why) => say`不能与${technique}搭配：${why}。`,
  choose: (name) => say`采用${name}`,
  about: "关于",
  either: ([one]) => `${paradigmKind(one)}或`,
  other: ([, other]) => paradigmKind(other),
  leads: (labels) => `：${budgetWords(labels)}时谁领先，领先几个百分点`,
  nobody: "胜负未定",
  margin: (difference) => `+${pointsWithin(difference)}`,
  noSample: "样本示例未能加载。",
};

export const tileWords: typeof english.tileWords = ({ name, facts, lesson, refused, lead }) => {
  const led =
    lead === "nobody"
      ? [`${examples.nobody}。`]
      : lead
        ? [`${paradigmKind(lead.leader)}领先 ${pointsWithin(lead.difference)} 个百分点。`]
        : [];
  return [`${name}。`, `${facts.replaceAll(" · ", "，")}。`, refused ?? lesson, ...led].join("");
};
