/** What the card of a data set says. */
import { said } from "../shape/language";
import { counted, pointed } from "../shape/numerals";
import { aClass } from "./budgets";
import { capital } from "./capital";
import { count, percent, percentWithin } from "./numbers";

interface Split {
  pool: number;
  judged: number;
  classes: number;
}

export const card = said("card", {
  from: "From",
  /** Of what nobody has measured. */
  made: "Made here by a formula, not measured.",
  /** After what is cited. */
  licence: (licence: string): string => `. Licence: ${licence}.`,
  example: "One example",
  /** “28 × 28 pixels, in shades of grey.” @param example as its kind says it */
  isExample: (example: string): string => `${capital(example)}.`,
  examples: "Examples",
  many: ({ pool, judged, classes }: Split): string =>
    `${count(pool + judged)} in ${counted(classes, "class", "classes")}: ${count(pool)} to learn from, ${count(judged)} to test on.`,
  split: "Tested on",
  /** @param test what the page says of the test examples elsewhere too */
  apart: (test: string, largestGroup: number | undefined): string =>
    largestGroup === undefined
      ? test
      : `${test} What comes from one source, up to ${counted(largestGroup, "example")}, is all learned from or all tested on.`,
  hard: "What is hard",
  assumption: "Assumptions",
  coming: "Counts and baseline are on their way.",
  lost: "Counts and baseline did not arrive: close this and open it again.",
  none: "No baseline was measured here yet.",
} as const);

export const classWords = said("classWords", {
  title: "To learn from, by class",
  class: "Class",
  examples: "Examples",
  /** @param most and least: how many the largest and the smallest class have */
  balance: (most: number, least: number): string =>
    most === least ? "All classes are of one size." : `The largest class has ${times(most / least)} times as many as the smallest.`,
  /** Where what is on the bench was made in another way than what was counted. */
  usual: "As it is under the usual settings.",
} as const);

const times = (ratio: number): string => (ratio < 1.005 ? "nearly 1.0" : pointed(ratio.toFixed(ratio < 1.1 ? 2 : 1)));

export const baselineWords = said("baselineWords", {
  title: "A simple baseline",
  labels: "Labels",
  right: "Right",
  aClass: (labels: number): string => aClass(count(labels)),
  all: "all",
  commonest: "0",
  commonestNote: "the commonest class",
  /** What one seed alone has said has no interval. */
  share: (mean: number, half: number): string => percentWithin({ mean, half }),
  chance: (share: number): string => percent(share),
  labelled: count,
  /** @param by the program @param plain what it is given */
  how: (by: string, plain: string, seeds: number): string =>
    `Logistic regression on ${plain}: no features are learned, and no unlabelled example is used. Computed by ${by} from the same labels and test examples as here, with ${counted(seeds, "seed")}; cross-validation among the labels chooses how strongly it is regularised. ± is half of the 95\u202f% interval.`,
} as const);

/** Turning from one card to the next where one chooses. */
export const turning = said("turning", {
  all: "All data sets",
  before: (name: string): string => `Before: ${name}`,
  after: (name: string): string => `Next: ${name}`,
  take: "Take these data",
  taken: "On the bench",
} as const);
