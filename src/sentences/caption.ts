/** What stands below a chart that is saved, line by line. */
import { budgetWords } from "../shape/plan";
import { counted } from "../shape/numerals";

interface Conditions {
  steps: number;
  batch: number;
  encoder: string;
}

/** “2,500 steps of 64, convnet encoder” */
const conditionWords = ({ steps, batch, encoder }: Conditions): string => `${counted(steps, "step")} of ${batch}, ${encoder} encoder`;

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

export const captionSentences = {
  /** The program, where it is computed, and the day. @param machine empty where that is nowhere yet, or not to be told */
  origin: ({ version, machine, now }: { version: string; machine: string; now: Date }): string =>
    [`Labelscape ${version}`, machine, now.toLocaleDateString("en", { dateStyle: "long" })].filter(Boolean).join(", "),
  /** @param examples what those are called that all are judged on */
  experiment: (one: {
    data: string;
    contestants: readonly string[];
    labels: number;
    seed: number;
    examples: string;
    conditions: Conditions;
  }): string =>
    `${one.data}, ${one.contestants.join(", ")}; ${budgetWords(one.labels)}, seed ${one.seed}, judged on ${one.examples}, ${conditionWords(one.conditions)}`,
  curves: ({ data, curves, budgets, seeds, examples, bench }: Curves): string => {
    const here = bench && `${conditionWords(bench.conditions)} where a name says no other`;
    const measured = [
      [...new Set([...budgets.slice(0, 1), ...budgets.slice(-1)])].map(budgetWords).join(" to "),
      seeds,
      `judged on ${examples}`,
      ...(data.length === 1 ? [here] : [bench && `${bench.data}: ${here}`, "usual settings elsewhere"]),
    ];
    return `${data.join(", ")}; ${curves.join(", ")}; ${measured.filter(Boolean).join(", ")}`;
  },
} as const;
