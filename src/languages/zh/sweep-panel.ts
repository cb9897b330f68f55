import type * as english from "../../sentences/sweep-panel";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { labelsAClass } from "./budgets";
import { backendName } from "./machine";
import { paradigmKind } from "./paradigms";
import { say } from "./spaced";

const mostNamed = 3;
const runs = (number: number): string => `${count(number)} 次运行`;
const trainings = (number: number): string => `${count(number)} 次训练`;

export const sweepSentences: Translated<typeof english.sweepSentences> = {
  title: "扫描",
  about: "在后台训练同样的方法，标签少的和多的，每种用多个种子。完成的就是完成的：已完成的运行不会再做一次。",
  empty: "请至少选择一个数据集、一种方法和一个标签预算。",

  plan: ({ runs: all, trainings: needed, done }) => `${runs(all)}，${trainings(needed)}${done ? `，其中 ${runs(done)}先前已完成` : ""}。`,
  nothingLeft: "没有剩下要做的。",
  timeUnknown: "最初几次运行之后，才知道需要多久。",
  time: ({ time, workers, isTimedHere }) =>
    say`用${count(workers)}个工作线程约需${time}${isTimedHere ? "" : "，假定本机与预录所用的机器一样快"}。`,
  timing: ({ done, total }) => `正在计时：第 ${count(done + 1)} 个，共 ${count(total)} 个……`,
  untimed: (seconds) => `${count(seconds)}\u202fs 内能走多少步，要先走几步计时才知道。`,

  cancel: "取消",
  timeSteps: "为步计时",
  timeMachine: "为本机计时",
  start: "开始扫描",
  workers: "工作线程",
  savePlan: "保存计划",
  machine: (cores) => [
    `这里有 ${count(cores)} 个核心。图形处理器一次可做一两次运行。保存的计划不需要页面，可在一台或多台机器上运行：`,
    { code: "npm run sweep -- plan.json" },
    "。",
  ],

  endedElsewhere: "扫描已在另一个标签页中结束。",
  ended: ({ isDone, done, total }) => `扫描${isDone ? "已完成" : "已取消"}：${runs(total)}中的 ${count(done)} 次。`,
  failed: ({ message, links }) => [
    `${trainings(links.length)}失败：${message}再次开始扫描即可重试。`,
    { code: links.slice(0, mostNamed).join(", ") },
    ...(links.length > mostNamed ? [` 以及另外 ${count(links.length - mostNamed)} 个`] : []),
  ],
};

export const sweepChoice: Translated<typeof english.sweepChoice> = {
  data: "数据集",
  usually: "每个数据集都用它默认的编码器、步数和批次训练。",
  techniquesOf: (paradigm) => `方法，${paradigmKind(paradigm)}`,
  labels: labelsAClass,
  seeds: "种子",
  each: "每种方法",
  over: { steps: "相同步数", seconds: "相同秒数" },
  seconds: "秒数",
};

export const sweepProgress: Translated<typeof english.sweepProgress> = {
  at: ({ isPaused, done, total, left }) =>
    say`${isPaused ? "已暂停：" : ""}${runs(total)}中的 ${count(done)} 次${left === undefined ? "" : say`，约剩${left}`}`,
  share: (share) => `${Math.round(100 * share)} %`,
  on: ({ backend, device }) => `使用 ${backendName[backend]}（${device}）。`,
  elsewhere: (isPaused) =>
    isPaused
      ? "本页的另一个标签页已将它暂停：这里显示进度，继续和取消要在那里进行。"
      : "本页的另一个标签页正在扫描：这里显示进度，暂停和取消要在那里进行。",
  here: "做别的事时它照常进行。关闭本页后也可以继续：只有正在进行的运行要重新开始。",
  pause: "暂停扫描",
  resume: "继续",
  cancel: "取消扫描",
};
