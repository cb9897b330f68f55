import type * as english from "../../sentences/news";
import { count, percent, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { aClass, allLabels } from "./budgets";
import { say } from "./spaced";

export const newsSentences: Translated<typeof english.newsSentences> = {
  finished: ({ accuracy, scores }) => `全部结束，${accuracy}：${scores.map(({ name, share }) => `${name} ${percent(share)}`).join("，")}。`,

  measuredUnder: ({ name, labels }) => `${name}（${labels === Infinity ? allLabels : aClass(plain(labels))}）`,

  training: "正在训练。",
  toStart: "数据和引擎就绪后即开始训练。",
  paused: (step) => `在第 ${count(step)} 步暂停。`,
  fromTheStart: "从头开始训练。",
  retrying: "正在重试。",
  undone: "上一次更改已撤销。",
  leastBatch: ({ batch, by }) => say`批次现为${batch}，因为${by ?? "所选方法"}需要这么多。`,
  diverged: (step) => `在第 ${count(step)} 步停止：损失不再是数。`,
  afterDiverged: "请调低它的某个权重，再按“重来”。",

  refused: (why) => `${why}。`,
  lost: (name) =>
    name === undefined
      ? "链接所选的内容未能加载，所以一切照旧。网络恢复后请重新打开链接；若仍不行，请重新加载页面。"
      : say`${name}未能加载，所以一切照旧。网络恢复后请重新选择；若仍不行，请重新加载页面。`,
};
