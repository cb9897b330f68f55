import type * as english from "../../sentences/links";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { listed, say } from "./spaced";

const butElsewhere = (words: string, others: readonly string[]): string => (others.length ? `，但${words}${listed(others)}` : "");

const faults: Translated<typeof english.linkSentences.faults> = {
  noToggle: "既不是 1 也不是 0",
  noOption: (options) => `不是以下之一：${options.join(", ")}`,
  noneOfMany: ({ many, nearest }) => `不在现有的 ${many} 个之中${nearest === undefined ? "" : `（${nearest}?）`}`,
  refused: ({ why, others }) => `不适用于这些数据，因为${why}${butElsewhere("适用于", others)}`,
  noNumber: "不是数",
  noWhole: "不是整数",
  below: (least) => `小于 ${least}`,
  above: (most) => `大于 ${most}`,
  noBudget: "既不是数也不是 all",
  noYes: "既不是 yes 也不是 no",
  version: "是这里未知的数值版本",
  leastBatch: ({ batch, by }) => say`小于${by ?? "所选方法"}所需的${batch}`,
};

export const linkSentences: Translated<typeof english.linkSentences> = {
  faults,
  startOf: { drawing: "最初的图画", file: "最近带来的数据" },
  instead: ({ given, fault, used }) => say`${given} ${fault}：改用${used}`,
  faultOnly: (problem) => problem.replace(/：改用[^：]*$/u, ""),
  refusedInstead: ({ slot, refused, used }) => say`${slot}=${refused}：改用${used}`,
  noPart: ({ given, parts }) => `${given} 不是页面的一部分：现有 ${parts.join(", ")}`,
  unknown: ({ keys, more }) =>
    `这里未知：${keys.map(({ key, nearest }) => (nearest === undefined ? key : `${key} (${nearest}?)`)).join(", ")}${more ? `，另有 ${more} 个` : ""}`,
  tooLong: ({ length, most }) => `链接长 ${count(length)} 个字符：只读取前 ${count(most)} 个`,
  twice: ({ key, used }) => say`${key} 重复出现：采用${used}`,

  leftOut: (key) => `${key} 略去`,

  refused: ({ technique, data, why, others }) => say`${technique}不能用${data}学习，因为${why}${butElsewhere("能用", others)}`,
};
