/** The contestants as the scores have them. */
import type { Run } from "../../experiment/run.svelte";
import type { Judged } from "../../experiment/verdict";

export interface Contestant {
  run: Run;
  name: string;
}
export type Over = "steps" | "seconds";

/** What a verdict on a run goes by. */
export const judgedOf = ({ slot, history, stage }: Run, over: Over): Judged => ({
  slot,
  accuracy: history.accuracy(over),
  labels: history.labels,
  ended: stage === "finished" || stage === "settled",
});
