/** The numbers of each run as they stand. */
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
