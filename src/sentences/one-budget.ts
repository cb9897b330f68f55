/** What is said of all techniques at one budget. */
import { said } from "../shape/language";
import { counted, pluralOf } from "../shape/numerals";
import type { Paradigm } from "../shape/technique";
import { allLabels, budgetWords } from "./budgets";
import { percent } from "./numbers";
import { paradigmKind } from "./paradigms";

export const dotWords = said("dotWords", {
  mean: "mean",
  within: "95\u202f%",
  seconds: "a run",
  title: (labels: number) => `All techniques with ${budgetWords(labels)}`,
  /** “40 labels, 4 a class”: the number stands large before this. */
  labels: (number: number, aClass: string) => `${pluralOf(number, "label", "labels")}, ${aClass}`,
  yardstick: (share: number) => `labels only ${percentages(share)}`,
  limit: (share: number) => `${allLabels} ${percentages(share)}`,
  value: percentages,
  halfOf: (half: number) => (Number.isFinite(half) ? `± ${percentages(half)}` : ""),
  /** “FixMatch, consistency, contestant B: 92.0 ± 2.0 % over 5 seeds” */
  row: ({
    name,
    family,
    slot,
    mean,
    half,
    seeds,
  }: {
    name: string;
    family: string;
    slot?: string | undefined;
    mean: number;
    half: number;
    seeds: number;
  }) =>
    `${name}, ${family}${slot ? `, contestant ${slot}` : ""}: ${
      Number.isFinite(mean)
        ? `${percentages(mean)}${Number.isFinite(half) ? ` ± ${percentages(half)}` : ""}\u202f% over ${counted(seeds, "seed")}`
        : "not measured"
    }`,
  /** The best of each paradigm. */
  summary: (labels: number, bests: readonly { paradigm: Paradigm; name: string; mean: number; among: number }[]) =>
    `With ${budgetWords(labels)}: ${bests.map(({ paradigm, name, mean, among }) => `of ${counted(among, `${paradigmKind(paradigm)} technique`)} ${name} has the highest mean, ${percent(mean)}`).join("; ")}.`,
  empty: (labels: number) =>
    `Nothing was measured with ${budgetWords(labels)} under these settings: all techniques will stand here once a sweep has filled it in.`,
  key: "The line is the 95 % interval of the mean, a tick each seed. The band is that of labels only.",
  tableHead: ["technique", "paradigm", "family", "mean, %", "95 %", "seeds", "a run"],
} as const);

/** A share in percent, without its unit. */
function percentages(share: number): string {
  return percent(share).replace("\u202f%", "");
}
