/** Runs of another version of the numbers: shown as such, and never one line, one mean or one comparison with those of today. */
import { expect, it } from "vitest";
import { usualSettings } from "../../../src/link/link";
import { nameOfCurve } from "../../../src/page/curve/label-curve";
import { matcher, rowOf } from "../../../src/page/runs/tray";
import { baselineSeriesOn, ceilingOf } from "../../../src/sweep/curve/curves";
import { curvesOf, mergedCurves } from "../../help/curves";
import { conditionsOf, seriesOf } from "../../../src/sweep/records/identity";
import { oldRecordOf, recordOf } from "./some-records";

const today = ["labels=1", "labels=1&seed=2", "labels=all"].map((link) => recordOf(link, { accuracy: 0.8 }));
const old = ["labels=1", "labels=1&seed=3", "labels=all"].map((link) => oldRecordOf(link, { accuracy: 0.9, overlaid: true }));
const settings = usualSettings("digits");

it("are another series under other conditions, though they say the same of their settings", () => {
  expect(seriesOf(old[0]!.link)).not.toBe(seriesOf(today[0]!.link));
  expect(conditionsOf(old[0]!.link)).not.toBe(conditionsOf(today[0]!.link));
});

it("are a line of their own that says its version, with its own mean", () => {
  const curves = curvesOf([...today, ...old]);
  expect(curves.map((curve) => [nameOfCurve(curve, settings), curve.cells[0]!.mean, curve.cells[0]!.count])).toEqual([
    ["Labels only", expect.closeTo(0.8, 9), 2],
    ["Labels only (version 1)", expect.closeTo(0.9, 9), 2],
  ]);
});

it("are no rival and no ceiling", () => {
  expect(mergedCurves([...old, ...today])).toEqual(mergedCurves(today));
  expect(mergedCurves(old)).toEqual([]);
  const curves = curvesOf([...old, ...today]);
  expect(ceilingOf(curves, baselineSeriesOn("digits", settings))).toBe(0.8);
  expect(ceilingOf(curvesOf(old), baselineSeriesOn("digits", settings))).toBeUndefined();
});

it("are marked among the kept runs, and found by it", () => {
  const rows = [...today, ...old].map(rowOf);
  expect(rows.filter(matcher({ text: "version 1", data: "", technique: "" })).map(({ record }) => record)).toEqual(old);
});
