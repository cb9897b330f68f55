/** All that a run must remember to go on as if nothing had happened, as plain numbers: it can be stored, and handed to another backend. */
import type { Layout } from "./report";

export interface Checkpoint {
  /** Steps taken. Everything random follows from it and the seed, so no generator has a state. */
  step: number;
  /** Spent on steps. */
  seconds: number;
  /** How many steps the optimiser has taken with each weight. */
  optimiserSteps: readonly number[];
  /** `weight.N`, `moments.N`, `average.N` and `state.N`: what descends, what the optimiser knows of it, its running average, and the rest. */
  layout: Layout;
  values: Float32Array;
  /** Why it takes no more steps, if it does not. */
  stopped?: "finished" | "settled";
  /** Where the examples lay on the last map, so that the next one is aligned to it. */
  map?: Float32Array;
}
