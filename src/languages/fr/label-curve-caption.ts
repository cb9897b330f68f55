import type * as english from "../../sentences/label-curve-caption";
import { budgetWords } from "./budgets";
import { conditionWords } from "./caption";

export const curveCaption: typeof english.curveCaption = ({ data, curves, budgets, seeds, examples, bench }) => {
  const here = bench && `${conditionWords(bench.conditions)} sauf mention dans un nom`;
  const measured = [
    [...new Set([...budgets.slice(0, 1), ...budgets.slice(-1)])].map(budgetWords).join(" à "),
    seeds,
    `évalué sur des ${examples}`,
    ...(data.length === 1 ? [here] : [bench && `${bench.data}\u00a0: ${here}`, "réglages habituels ailleurs"]),
  ];
  return `${data.join(", ")}\u202f; ${curves.join(", ")}\u202f; ${measured.filter(Boolean).join(", ")}`;
};
