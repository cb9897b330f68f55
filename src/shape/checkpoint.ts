/** All that a run must remember to go on as if nothing had happened, as plain numbers: it can be stored, and handed to another backend. */
import type { Layout } from "./report";
import type { Value } from "./params";

export interface Checkpoint {
  /** Steps taken. Everything random follows from it and the seed, so no generator has a state. */
  step: number;
  /** Spent on steps. */
  seconds: number;
  /** How many steps the optimiser has taken with each weight. */
  optimiserSteps: readonly number[];
  /** `weight.N`, `moments.N`, `average.N` and `state.N` of the phase: what descends, what the optimiser knows of it, its running average, and the rest. */
  layout: Layout;
  values: Float32Array;
  /** Why it takes no more steps, if it does not: of the run in its last phase, else of the phase. */
  stopped?: "finished" | "settled";
  maps?: Maps;
  /** What its phase was built from. An older program did not say it. */
  foundation?: Foundation;
  /** The ends of the phases before it, the first of them first. */
  before?: readonly Checkpoint[];
}

/** Where the drawn examples lay on the last maps, so that the next ones go on from there. */
export interface Maps {
  /** Two principal components [drawn, 2]. */
  components: Float32Array;
  /** By their neighbours [drawn, 2], and how those that are laid out moved in the last step [sample, 2]. */
  neighbours: Float32Array;
  moves: Float32Array;
}

/** What a phase is built from and cannot follow while it runs: from anything else it has to begin anew. */
export interface Foundation {
  /** How many labels; absent where they are unseen. */
  labels?: number;
  /** Its parameters that rebuild. */
  values: Readonly<Record<string, Value>>;
}

/** Where the phases before this one were over; undefined for the first, and itself where it has not come so far. */
export function endBefore(checkpoint: Checkpoint, phase: number): Checkpoint | undefined {
  if (phase === 0) return undefined;
  const { before = [] } = checkpoint;
  const end = before[phase - 1];
  return end ? { ...end, ...(phase > 1 && { before: before.slice(0, phase - 1) }) } : checkpoint;
}

export const isSameFoundation = (a: Foundation, b: Foundation): boolean =>
  a.labels === b.labels && [...Object.keys(a.values), ...Object.keys(b.values)].every((name) => a.values[name] === b.values[name]);
