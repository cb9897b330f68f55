import type * as english from "../../sentences/label-curve-caption";
import { budgetWords } from "./budgets";
import { conditionWords } from "./caption";
import { listed } from "./spaced";

export const curveCaption: typeof english.curveCaption = ({ data, curves, budgets, seeds, examples, bench }) => {
  const here = bench && `名称未另作说明时为 ${conditionWords(bench.conditions)}`;
  const measured = [
    [...new Set([...budgets.slice(0, 1), ...budgets.slice(-1)])].map(budgetWords).join("到"),
    seeds,
    `在${examples}上评判`,
    ...(data.length === 1 ? [here] : [bench && `${bench.data}：${here}`, "其余为默认设置"]),
  ];
  return `${listed(data)}；${listed(curves)}；${measured.filter(Boolean).join("，")}`;
};
