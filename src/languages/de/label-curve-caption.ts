import type * as english from "../../sentences/label-curve-caption";
import { budgetWords } from "./budgets";
import { conditionWords } from "./caption";
import { dative } from "./inflected";

export const curveCaption: typeof english.curveCaption = ({ data, curves, budgets, seeds, examples, bench }) => {
  const here = bench && `${conditionWords(bench.conditions)}, wo ein Name nichts anderes sagt`;
  const measured = [
    [...new Set([...budgets.slice(0, 1), ...budgets.slice(-1)])].map(budgetWords).join(" bis "),
    seeds,
    `beurteilt auf ${dative(examples)}`,
    ...(data.length === 1 ? [here] : [bench && `${bench.data}: ${here}`, "sonst übliche Einstellungen"]),
  ];
  return `${data.join(", ")}; ${curves.join(", ")}; ${measured.filter(Boolean).join(", ")}`;
};
