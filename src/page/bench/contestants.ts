/** The contestants as the scores have them. */
import type { Run } from "../../experiment/run.svelte";
import type { Experiment } from "../../experiment/experiment.svelte";
import { verdictOf, type Judged, type Verdict } from "../../experiment/verdict";

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

/** Which of the two on the bench does more now. */
export function verdictNow({ runs: { a, b }, view: { over }, settings, gallery }: Experiment): Verdict {
  return verdictOf([judgedOf(a, over), judgedOf(b, over)], settings.labels, gallery?.testCount ?? 0);
}
