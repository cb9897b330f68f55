/** What stands below a saved chart of label curves. */
import { said } from "../shape/language";
import { budgetWords } from "./budgets";
import { conditionWords, type Conditions } from "./caption";

interface Curves {
  /** Names of data sets, and of lines. */
  data: readonly string[];
  curves: readonly string[];
  /** Labels a class, the fewest first; Infinity for all. */
  budgets: readonly number[];
  /** “5 to 10 seeds”; undefined where nothing was measured. */
  seeds: string | undefined;
  /** What those are called that all are judged on. */
  examples: string;
  /** What is set on the bench, if its data are among them. */
  bench: { data: string; conditions: Conditions } | undefined;
}

/** “Handwritten digits; SimCLR, FixMatch; 1 label a class to all labels, 5 to 10 seeds, judged on test examples, …” */
export const curveCaption = said("curveCaption", ({ data, curves, budgets, seeds, examples, bench }: Curves): string => {
  const here = bench && `${conditionWords(bench.conditions)} where a name says no other`;
  const measured = [
    [...new Set([...budgets.slice(0, 1), ...budgets.slice(-1)])].map(budgetWords).join(" to "),
    seeds,
    `judged on ${examples}`,
    ...(data.length === 1 ? [here] : [bench && `${bench.data}: ${here}`, "usual settings elsewhere"]),
  ];
  return `${data.join(", ")}; ${curves.join(", ")}; ${measured.filter(Boolean).join(", ")}`;
});
