/** One picture: what is said of two techniques is the same in every sentence of the page. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { dataSets } from "../../../src/data-sets/catalogue";
import type { Standing } from "../../../src/sweep/curve/comparison";
import { mergedCurves } from "../../help/curves";
import type { LabelCurve } from "../../../src/sweep/curve/label-curve";
import { pictureOf } from "../../../src/sweep/curve/picture";
import { makeRecords } from "./curve-data";

const base = [0.8, 0.82, 0.81, 0.83, 0.79];
/** Differences with this mean, and a half-width at 5 seeds of 1.24 times the spread. */
const around = (mean: number, spread: number) => [-1, -1, 0, 1, 1].map((side, i) => base[i]! + mean + spread * side);
const curvesOf = (table: Parameters<typeof makeRecords>[0]) => mergedCurves(makeRecords(table));

/** Whom the sentence names beside the best, and how they stand. */
const namedIn = ({ best, level, compared, outcome }: Standing) => ({
  best: best.technique,
  rival: (level[0] ?? compared[0])?.curve.technique,
  outcome,
});

it("judges the bench with the p of the whole page: a lead that is none among many is none in any sentence", () => {
  const pair = curvesOf({ "labels-only": { 4: base }, fixmatch: { 4: around(0.03, 0.022) } });
  const outcomes = (...others: LabelCurve[][]) => {
    const { known, bench } = pictureOf(
      [pair, ...others].map((curves, i) => ({ data: dataSets[i]!, curves })),
      pair,
    );
    return [bench, known[0]!.standings].map((standings) => standings.find(Boolean)!.outcome);
  };
  expect(outcomes()).toEqual(["ahead", "ahead"]);
  // Seven looks at another data set find nothing.
  const each = (shares: number[]) => Object.fromEntries([1, 2, 8, 16, 32, 64, 128].map((labels) => [labels, shares]));
  expect(outcomes(curvesOf({ "labels-only": each(base), fixmatch: each(around(0.01, 0.04)) }))).toEqual([
    "not told apart",
    "not told apart",
  ]);
});

it("never tells two that are named in two sentences apart in only one of them", () => {
  const share = fc.integer({ min: 0, max: 500 }).map((right) => right / 500);
  const cell = fc.array(share, { minLength: 2, maxLength: 6 });
  const line = fc.record({ 1: cell, 4: cell, all: cell });
  fc.assert(
    fc.property(fc.record({ "labels-only": line, fixmatch: line, simclr: line, masked: line }), line, (table, elsewhere) => {
      const curves = curvesOf(table);
      const other = curvesOf({ "labels-only": elsewhere, fixmatch: table.fixmatch });
      const onBench = curves.filter(({ technique }) => technique !== "masked");
      const { known, bench } = pictureOf(
        [curves, other].map((one, i) => ({ data: dataSets[i]!, curves: one })),
        onBench,
      );
      for (const [i, standing] of bench.entries()) {
        const [small, large] = [namedIn(standing!), namedIn(known[0]!.standings[i]!)];
        if (small.best === large.best && small.rival === large.rival) expect(small.outcome).toBe(large.outcome);
      }
    }),
  );
});
