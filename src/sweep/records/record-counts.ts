/** Whether the counts of a record agree: examples in the pool, labelled and judged, and steps. */
import { askedIn, expectedSplit } from "../../link/settings";
import { recordFaults } from "../../sentences/run-files";
import { changesCounts, easy, hardnessOf } from "../../shape/hardness";
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
  const { pool, labels, labelled, steps, curve } = record;
  const { classes, brought } = askedIn(settings);
  if (pool < 1) return { key: "pool", why: recordFaults.atLeastOne };
  // Of what a reader brought not all may be labelled, and groups stay together.
  const isThinned = changesCounts(hardnessOf(settings)) || brought !== undefined;
  const split = isThinned ? thinnedFault(record, settings) : splitFault(record, settings);
  if (split) return split;
  if (labelled > pool) return { key: "labelled", why: recordFaults.abovePool(pool) };
  const bought = labelledIn(pool, labelsOf(record), classes.length);
  // Of a thinned pool not all may be labelled.
  if (isThinned ? labelled > bought : labelled !== bought)
    return { key: "labelled", why: recordFaults.bought({ labelled: bought, labels, pool }) };
  if (steps < 1 && record.stopped === "finished") return { key: "steps", why: recordFaults.noSteps };
  if (steps > settings.steps) return { key: "steps", why: recordFaults.aboveSteps(settings.steps) };
  if ((curve?.steps.at(-1) ?? 0) > steps) return { key: "curve", why: recordFaults.beyondSteps(steps) };
  return undefined;
}

function splitFault(record: RunRecord, settings: LinkedRun["settings"]): Miscount | undefined {
  const { pool, test } = record;
  const { testShare, files, largestGroup: slack = 0 } = askedIn(settings);
  const expected = expectedSplit(settings).pool;
  // Packed data of before may have been others.
  if (Math.abs(pool - expected) > slack && !(files.length && isOfAnotherVersion(record)))
    return { key: "pool", why: recordFaults.asLinked(expected) };
  if (test < 1 || !isShare(test, pool, testShare, slack))
    return { key: "test", why: recordFaults.judged({ test: judgedBeside(pool, testShare), pool }) };
  return undefined;
}

/** Where how many stay follows from the examples: they are no more than all. */
function thinnedFault({ pool, test }: RunRecord, settings: LinkedRun["settings"]): Miscount | undefined {
  const { largestGroup: slack = 0 } = askedIn(settings);
  const all = expectedSplit({ ...settings, ...easy });
  if (pool > all.pool + slack) return { key: "pool", why: recordFaults.asLinked(expectedSplit(settings).pool) };
  if (test < 1 || test > all.judged + slack) return { key: "test", why: recordFaults.judged({ test: all.judged, pool: all.pool }) };
  return undefined;
}
