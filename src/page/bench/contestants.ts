/** The contestants as the scores have them. */
import type { Run } from "../../experiment/run.svelte";

export interface Contestant {
  run: Run;
  name: string;
}
export type Over = "steps" | "seconds";
