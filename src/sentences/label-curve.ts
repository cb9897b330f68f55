/** What the page of the label curve says. */
import { said } from "../shape/language";
import { counted, decimals } from "../shape/numerals";
import type { Paradigm } from "../shape/technique";
import { allLabels, budgetWords, labelsAClass } from "./budgets";
import { capital } from "./capital";
import { percentWithin } from "./numbers";
import { paradigmKind } from "./paradigms";

const list = new Intl.ListFormat("en", { type: "conjunction" });
/** “steps 600, encoder dense”: what each is stands before its value, so that no “and” is needed. */
const settings = (differences: readonly string[]): string => differences.join(", ");

interface Measured {
  mean: number;
  half: number;
  count: number;
}
/** “92.0 ± 2.0 %, 5 seeds” */
const cellWords = (cell: Measured): string => `${percentWithin(cell)}, ${counted(cell.count, "seed")}`;

export const curveWords = said("curveWords", {
  /** Three looks at it. */
  looks: "Looks at the label curve",
  "all-budgets": "All budgets",
  "one-budget": "One budget",
  paradigms: "Self against semi",

  allData: "All data sets",

  title: `Accuracy against ${labelsAClass}`,
  awaited: "Nothing measured yet: a line for each technique will be drawn here.",
  nothingYet: "Nothing was measured under these settings yet. Under Sweep, this machine fills it in.",
  /** After what is said of runs under other settings. */
  asUsually: " That was measured under the usual settings, not those of the bench.",
  linesHere: "A line for each technique will be drawn here.",
  axis: (accuracy: string) => `${accuracy}, %`,
  slider: capital(labelsAClass),
  ceiling: (value: string) => `with ${allLabels} ${value}`,

  /** “11 techniques, 5 to 10 seeds, recorded. Your own runs are drawn as ticks.” @param origins where runs were made, in words */
  measured: (techniques: number, seeds: string, origins: readonly string[], hasOwn: boolean) =>
    `${counted(techniques, "technique")}, ${seeds}, ${list.format(origins)}.${hasOwn ? " Your own runs are drawn as ticks." : ""}`,
  /** Of conditions that all contestants have. */
  benchDiffers: (differences: readonly string[]) =>
    `The bench has ${settings(differences)}. Dimmed lines were measured under the usual settings.`,
  /** Of one contestant's own settings. */
  standsIn: (name: string, differences: readonly string[]) =>
    `${name} with ${settings(differences)} was not measured: the dimmed line is ${name} as usual.`,
  /** “FixMatch, threshold 0.9” */
  named: (name: string, differences: readonly string[]) => [name, ...differences].join(", "),
  ofVersion: (name: string, numbers: number) => `${name} (version ${numbers})`,
  asUsual: (name: string) => `${name}, usual settings`,

  show: "Shown",
  best: "best of each paradigm",
  bestOf: (paradigm: Paradigm): string => `best ${paradigmKind(paradigm)}`,
  everybody: "all techniques",
  bands: "95 % bands of A and B",
  scale: "scale:",
  halving: "each step halves the mistakes",
  plain: "plain",

  at: (labels: number) => `With ${budgetWords(labels)}`,
  notMeasured: (labels: number) => `Nothing was measured with ${budgetWords(labels)}`,
  toMake: "press a name to make it A or B",
  ranking: (labels: number) => `Techniques with ${budgetWords(labels)}, the best first`,
  /** “FixMatch, semi-supervised, contestant B, 92.0 ± 2.0 %, 5 seeds” @param slot its letter, if it has one @param cell undefined where nothing was measured */
  row: ({ name, paradigm, slot, cell }: { name: string; paradigm: string; slot: string | undefined; cell: Measured | undefined }): string =>
    [name, paradigm, ...(slot ? [`contestant ${slot}`] : []), cell ? cellWords(cell) : curveWords.unmeasured].join(", "),
  /** “92.0” and “± 2.0”, in percent, each in a column of its own. */
  value: (share: number) => (Number.isFinite(share) ? decimals(100 * share, 1) : "–"),
  within: (half: number) => (Number.isFinite(half) ? `± ${decimals(100 * half, 1)}` : ""),
  unmeasured: "not measured",
  table: {
    technique: "technique",
    cell: (cell: Measured | undefined) => (cell ? cellWords(cell) : "–"),
  },
  make: (slot: string) => `make it ${slot}`,
  makeSpoken: (name: string, slot: string) => `Make ${name} ${slot}`,
  open: "open",
  openSpoken: (name: string, labels: number) => `Open ${name} with ${budgetWords(labels)} on the bench`,

  /** A line in a sentence. */
  reading: (name: string, value: string) => `${name} ${value}`,
  summary: (title: string, labels: number, readings: readonly string[], others: number) =>
    `${title}. ${
      readings.length
        ? `With ${budgetWords(labels)}: ${readings.join(", ")}${others ? `, and ${counted(others, "other technique")}` : ""}.`
        : `Nothing was measured with ${budgetWords(labels)}.`
    }`,

  folds: "Below the curve",
  sweep: "Sweep: fill in what is missing",
  sweeping: (done: string, total: string) => `Sweep: ${done} of ${total}`,
  kept: (count: string) => `Kept runs ${count}`,
  howMeasured: "How this was measured",
  bestLines:
    "Lines of the best are drawn in the same way: they may lie a little below the highest of their paradigm. They go by the numbers of labels with which at least half of its techniques were measured. Yardsticks, such as a random encoder, stand for no paradigm.",
  ahead:
    "Ahead means ahead of every rival under that budget, by a t-test of differences paired by seed, over 3 seeds or more. It is corrected for looking at all budgets of all data sets: of 100 leads that are named so, at most 5 on average are chance. As good means that the 95 % interval of the difference lies inside ± 2 points. Not told apart yet is all else: more seeds are needed, which is not the same as being equal.",
} as const);
