import type * as english from "../../sentences/outcome";
import { count, percent, points } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { allLabels, budgetWords } from "./budgets";
import { paradigmName } from "./paradigms";
import { listed, say } from "./spaced";

type Over = "steps" | "seconds";
const oneSeed = (at: number | undefined, over: Over): string =>
  at === undefined ? "一个种子，运行结束时" : `一个种子，各 ${count(Math.floor(at))} ${over === "steps" ? "步" : "秒"}之后`;

export const sliderSentences: Translated<typeof english.sliderSentences> = {
  note: (note) => `最终结果：${note.replace(" · ", "，")}`,
  summary: (ends) =>
    ends.length
      ? `该标签预算下的最终结果：${ends.map(({ name, accuracy }) => `${name} ${percent(accuracy)}`).join("，")}。`
      : "该标签预算下没有测量。",
};

export const outcomeSentences: Translated<typeof english.outcomeSentences> = {
  title: (accuracy) => `训练中的${accuracy}`,
  axes: { steps: "步", seconds: "训练秒数" },
  randomEncoder: "随机编码器",
  allLabels,
  coming: (examples) => `每位选手分类正确的${examples}比例将画在这里。`,
  compared: "比较",
  at: "位于",
  steps: "相同步数",
  seconds: "相同秒数",
};

export const verdictSentences: Translated<typeof english.verdictSentences> = {
  waiting: ({ labels, from, over }) =>
    from === undefined
      ? `${budgetWords(labels)}时谁走得更远，将写在这里。`
      : `${budgetWords(labels)}时谁走得更远，从第 ${count(from)} ${over === "steps" ? "步" : "秒"}起写在这里。`,
  leads: ({ best, lead }) => [{ who: best }, ` 领先 ${points(lead)} 个百分点。`],
  level: "尚分不出高下。",
  thisRun: ({ at, over }) => `${oneSeed(at, over)}。`,
  chance: (one) =>
    say`${oneSeed(one.at, one.over)}：${points(one.lead)}个百分点，在${count(one.testCount)}个${one.examples}的偶然波动之内。`,
  seeds: {
    ahead: ({ made, best, other, lead, half }) => [
      `${made}的最终结果：`,
      { who: best },
      " 领先 ",
      { who: other },
      ` ${points(lead)}\u00a0±\u00a0${points(half)} 个百分点。`,
    ],
    "as good as": ({ made }) => `${made}的最终结果不相上下。`,
    "not told apart": ({ made, half, lead }) => `${made}的最终结果分不出高下：相差 ${points(lead)}\u00a0±\u00a0${points(half)} 个百分点。`,
  },
  seedsMade: (number, made) => `${count(number)} 个${made ?? ""}种子`,
  follows: "纯监督在两者结束后运行：三者同时训练，本设备吃不消。",
  noSeeds: "在这些设置下，尚未用多个种子比较两者。",
};

export const nextSentences: Translated<typeof english.nextSentences> = {
  title: "接下来试试",
  fewerLabels: (labels) => `降到${budgetWords(labels)}`,
  moreLabels: (labels) => `升到${budgetWords(labels)}`,
  whoRestarts: ({ stays, restarts }) =>
    [
      ...(stays.length ? [say`${listed(stays)}的分布图不变。`] : []),
      ...(restarts.length ? [say`${listed(restarts)}要从头再来。`] : []),
    ].join(""),
  anotherSeed: "换一批标签",
  whyAnotherSeed: "同样两者，换一个种子：结果还一样吗？",
  putIn: (name) => say`换上${name}`,
  whyPutIn: ({ paradigm, labels, made }) => `${budgetWords(labels)}时最好的${paradigmName[paradigm]}方法（${made}）。`,
  join: "两者结合",
  fineTune: (name) => say`微调${name}`,
  whyFineTune: "这样标签会调整整个编码器。是否优于不改动编码器的探针？",
  compareAll: (curves) => (curves > 1 ? `比较已测的全部 ${count(curves)} 种` : "比较全部方法"),
  whyCompareAll: (labels) => `${budgetWords(labels)}时哪种最好？`,
};
