import type * as english from "../../sentences/label-curve-caption";
import { budgetWords } from "./budgets";
import { conditionWords } from "./caption";

export const curveCaption: typeof english.curveCaption = ({ data, curves, budgets, seeds, examples, bench }) => {
  const here = bench && `${conditionWords(bench.conditions)} si un nombre no dice otra cosa`;
  const ends = [...new Set([...budgets.slice(0, 1), ...budgets.slice(-1)])].map(budgetWords);
  const measured = [
    ends.length > 1 ? `de ${ends.join(" a ")}` : ends[0],
    seeds,
    `evaluado en ${examples}`,
    ...(data.length === 1 ? [here] : [bench && `${bench.data}: ${here}`, "en lo demás, ajustes habituales"]),
  ];
  return `${data.join(", ")}; ${curves.join(", ")}; ${measured.filter(Boolean).join(", ")}`;
};
