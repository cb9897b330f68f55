/** The numbers of each run as they stand, and what may be said of them. */
import { numberOf } from "./arrays";
import type { Run } from "./run.svelte";
import { nameIn, type Settings, type Slot } from "./settings";

export interface Result {
  slot: Slot;
  name: string;
  /** Shares of the test examples. */
  accuracy: number | undefined;
  probe: number | undefined;
  neighbours: number | undefined;
  random: number | undefined;
  step: number;
  steps: number;
  seconds: number;
  /** Of one step, in milliseconds. */
  milliseconds: number | undefined;
  /** It takes no more steps. */
  ended: boolean;
}

export const resultOf = (settings: Settings, run: Run): Result => ({
  slot: run.slot,
  name: nameIn(settings, run.slot),
  accuracy: numberOf(run.arrays, "accuracy"),
  probe: numberOf(run.arrays, "accuracy.probe"),
  neighbours: numberOf(run.arrays, "accuracy.knn"),
  random: numberOf(run.arrays, "accuracy.random"),
  step: run.step,
  steps: settings.steps,
  seconds: run.seconds,
  milliseconds: run.stepSeconds > 0 ? run.stepSeconds * 1000 : undefined,
  ended: run.ended,
});

/** A piece of a sentence; a contestant's name has its colour. */
export type Piece = string | { slot: Slot; name: string };

export interface Judged {
  results: readonly Result[];
  baseline: Slot;
  /** Labels a class; Infinity for all. */
  labels: number;
  testCount: number;
}

const points = (difference: number): string => `${(Math.abs(difference) * 100).toFixed(1)} points`;

/** Who is ahead, by how much, and how far that may be believed. */
export function verdictOf({ results, baseline, labels, testCount }: Judged): Piece[] {
  const measured = results.filter((r): r is Result & { accuracy: number } => r.accuracy !== undefined && r.step > 0);
  const budget = labels === Infinity ? "all labels" : `${labels} ${labels === 1 ? "label" : "labels"} a class`;
  if (measured.length < 2) return [`Who does more with ${budget} will be said here, from what was measured.`];

  const [best, ...others] = measured.toSorted((x, y) => y.accuracy - x.accuracy);
  const rival = others.find((r) => r.slot === baseline) ?? others[0]!;
  const nameOf = ({ slot, name }: Result): Piece => ({ slot, name });
  const lead = best!.accuracy - rival.accuracy;
  // Both are tested on the same examples; the error of a difference of two shares is the upper bound of what chance alone does.
  const chance = 2 * Math.sqrt((best!.accuracy * (1 - best!.accuracy) + rival.accuracy * (1 - rival.accuracy)) / Math.max(1, testCount));
  const opening = `With ${budget} `;
  const soFar = measured.every((r) => r.ended)
    ? ""
    : measured.every((r) => r.step === measured[0]!.step)
      ? ` after ${measured[0]!.step.toLocaleString("en")} steps`
      : " so far";
  const doubt = ", one seed: look at several before you believe it.";

  if (lead < chance)
    return [
      opening,
      nameOf(best!),
      " and ",
      nameOf(rival),
      ` are level${soFar}: the ${points(lead)} between them are within what chance does on ${testCount.toLocaleString("en")} test examples.`,
    ];
  const sentence: Piece[] = [opening, nameOf(best!), ` is ${points(lead)} ahead of `, nameOf(rival), soFar];
  const third = others.find((r) => r !== rival);
  if (third) sentence.push(" and ", `${points(best!.accuracy - third.accuracy)} ahead of `, nameOf(third));
  return [...sentence, doubt];
}
