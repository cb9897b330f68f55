import type * as english from "../../sentences/plan-files";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { labelsAClass } from "./budgets";
import { listed, say } from "./spaced";

export const planFileSentences: Translated<typeof english.planFileSentences> = {
  notHere: (brought) => `data=own 指的是${brought ? `“${brought}”` : "自己的数据"}，不在本设备上`,

  parts: (most) => ({
    link: '文本，例如 "v=2&steps=800"',
    data: '数据集的列表，例如 ["digits"]',
    techniques: '方法的列表，例如 ["labels-only", "fixmatch"]',
    labels: `${labelsAClass}的列表，为 1 到 ${count(most)} 的数或 "all"`,
    seeds: "1 到 9,999 的整数的列表",
  }),
  fault: ({ path, found, part, wanted }) => say`“${path}”是${found}：“${part}”必须是${wanted}。用 --help 可看一份计划。`,
  noPlan: ({ found, parts }) => say`计划是${found}：它必须是含有 ${listed(parts)} 的对象。用 --help 可看一份计划。`,
  unknown: ({ key, nearest, parts }) =>
    `计划中的 ${key} 未知：${nearest === undefined ? `现有 ${listed(parts)}` : `最接近的是“${nearest}”`}。`,
  noJson: (why) => `这不是 JSON：${why}`,
  unreadable: "无法读取。",

  faulty: (fault) => `${fault}。`,
  refused: (fault) => `计划无法读取：${fault}。`,
  faults: (all) => all.join("；"),
  misplaced: ({ key, technique, part }) => `${technique} 中的 ${key} 已由“${part}”为所有方法规定`,
  notKnown: ({ technique, data }) => say`这里没有${technique}在${data}上的组合`,
};
