/** How many of each class may be learned from. */
import type { Gallery } from "../../shape/protocol";
import type { Measured } from "./baselines";

export interface Balance {
  counts: readonly number[];
  /** Counted beforehand, under other settings than those in force. */
  isElsewhere: boolean;
}

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

/**
 * Of those that anybody has said a class of. Counted from the examples where all that may be learned from have come, else as they were counted beforehand; undefined before either has come.
 * @param expected how many there are to learn from
 */
export function balanceOf(
  gallery: Pick<Gallery, "labels" | "classes" | "strangers" | "poolCount"> | undefined,
  measured: Pick<Measured, "pool"> | undefined,
  expected: number,
): Balance | undefined {
  if (gallery && gallery.labels.length === gallery.poolCount) {
    const all = [...gallery.classes, ...(gallery.strangers ?? []).filter(Boolean)];
    return { counts: all.map((_, c) => gallery.labels.filter((label) => label === c).length), isElsewhere: false };
  }
  return measured && { counts: measured.pool, isElsewhere: sum(measured.pool) !== expected };
}

/** The share of test examples that are right where the commonest class of the pool is always said. */
export function commonestShare({ pool, test }: Pick<Measured, "pool" | "test">): number {
  return test[pool.indexOf(Math.max(...pool))]! / sum(test);
}
