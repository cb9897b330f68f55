/** The label curves of some runs. */
import type { RunRecord } from "../../src/shape/record";
import { CurveIndex, type Line } from "../../src/sweep/curve/curve-index";
import { merged, whole } from "../../src/sweep/curve/curves";
import type { LabelCurve } from "../../src/sweep/curve/label-curve";

function linesOf(records: Iterable<RunRecord>): Line[] {
  const index = new CurveIndex();
  for (const record of records) index.add(record);
  return [...index.data].flatMap((data) => [...index.lines(data)]);
}

/** See {@link whole}. */
export const curvesOf = (records: Iterable<RunRecord>): LabelCurve[] => whole(linesOf(records));

/** See {@link merged}. */
export const mergedCurves = (records: Iterable<RunRecord>): LabelCurve[] => merged(linesOf(records));
