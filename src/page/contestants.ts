/** The contestants as the scores have them. */
import type { Points } from "../experiment/history";
import type { Run } from "../experiment/run.svelte";

export interface Contestant {
  run: Run;
  name: string;
}
export type Over = "steps" | "seconds";

/** Its accuracy so far. */
export function accuracyOf(run: Run, over: Over): Points {
  void run.evaluated; // the history itself is no state
  return run.history.evaluations.curve("accuracy", over);
}
