/** The numbers of each run as they stand. */
import { numberOf } from "../shape/arrays";
import { phaseOf } from "../shape/phases";
import { readByOf } from "../link/read-by";
import { type ReadBy } from "../sentences/read-by";
import type { Run } from "./run.svelte";
import { nameIn, techniqueIn, type Settings, type Slot } from "../link/settings";
import { newsSentences } from "../sentences/news";

/** As much of a run as says what was measured, and under how many labels. */
export type Measured = Pick<Run, "slot" | "arrays" | "labels">;

/** Its name among the others, and under how many labels it was measured where the slider has left them: “FixMatch (4 a class)”. */
export function nameOfRun(settings: Settings, { slot, arrays, labels }: Measured): string {
  const name = nameIn(settings, slot);
  const isLeft = arrays.accuracy && labels !== settings.labels;
  return isLeft ? newsSentences.measuredUnder({ name, labels }) : name;
}

export interface Result {
  slot: Slot;
  name: string;
  /** Shares of the examples that are judged. */
  accuracy: number | undefined;
  /** What the accuracy is by. */
  readBy: ReadBy;
  neighbours: number | undefined;
  random: number | undefined;
  /** Share of the unlabelled examples of the pool; undefined where none is unlabelled. */
  pool: number | undefined;
  step: number;
  steps: number;
  seconds: number;
  /** Of one step, in milliseconds. */
  milliseconds: number | undefined;
  /** It takes no more steps. */
  ended: boolean;
}

export function resultOf(settings: Settings, run: Run): Result {
  const technique = techniqueIn(settings, run.slot);
  return {
    slot: run.slot,
    name: nameOfRun(settings, run),
    accuracy: numberOf(run.arrays, "accuracy"),
    readBy: readByOf(technique, phaseOf(technique, run.phase)),
    neighbours: numberOf(run.arrays, "accuracy.knn"),
    random: numberOf(run.arrays, "accuracy.random"),
    pool: Number.isNaN(numberOf(run.arrays, "pool.accuracy")) ? undefined : numberOf(run.arrays, "pool.accuracy"),
    step: run.step,
    steps: settings.steps,
    seconds: run.seconds,
    milliseconds: run.stepSeconds > 0 ? run.stepSeconds * 1000 : undefined,
    ended: run.ended,
  };
}
