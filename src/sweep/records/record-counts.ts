/** Whether the counts of a record agree: examples in the pool, labelled and judged, and steps. */
import { dataSetOf, expectedSplit } from "../../link/settings";
import { labelledIn } from "../../shape/labelled";
import { isOfAnotherVersion, labelsOf, type RunRecord } from "../../shape/record";
import type { LinkedRun } from "./linked-run";

/** Judged examples beside so many in the pool: the same share of all is put aside each time. */
export function judgedBeside(pool: number, share: number): number {
  const about = Math.round((pool * share) / (1 - share));
  return [about, about - 1, about + 1].find((count) => isShare(count, pool, share)) ?? about;
}
/** @param slack how far off it may be, as groups are not split */
const isShare = (judged: number, pool: number, share: number, slack = 0): boolean =>
  Math.abs(judged - Math.round((pool + judged) * share)) <= slack;

interface Miscount {
  key: "pool" | "test" | "labelled" | "steps" | "curve";
  /** To go on after “it”, what it should be. */
  why: string;
}

/** The first count that cannot be. @param settings of its link */
export function miscount(record: RunRecord, { settings }: Pick<LinkedRun, "settings">): Miscount | undefined {
  const { pool, test, labels, labelled, steps, curve } = record;
  const { classes, testShare, files, largestGroup: slack = 0 } = dataSetOf(settings);
  if (pool < 1) return { key: "pool", why: "must be a whole number, 1 or more" };
  const expected = expectedSplit(settings).pool;
  // Packed data of before may have been others.
  if (Math.abs(pool - expected) > slack && !(files.length && isOfAnotherVersion(record)))
    return { key: "pool", why: `must be ${expected}, as the link has it` };
  if (test < 1 || !isShare(test, pool, testShare, slack))
    return { key: "test", why: `must be ${judgedBeside(pool, testShare)}, as many as are judged beside a pool of ${pool}` };
  if (labelled > pool) return { key: "labelled", why: `must not be above the pool, ${pool}` };
  const bought = labelledIn(pool, labelsOf(record), classes.length);
  if (labelled !== bought) return { key: "labelled", why: `must be ${bought}, which ${labels} a class are in a pool of ${pool}` };
  if (steps < 1 && record.stopped === "finished") return { key: "steps", why: "must be 1 or more in a run that came to its end" };
  if (steps > settings.steps) return { key: "steps", why: `must not be above the ${settings.steps} of the link` };
  if ((curve?.steps.at(-1) ?? 0) > steps) return { key: "curve", why: `must not go on beyond the last step, ${steps}` };
  return undefined;
}
