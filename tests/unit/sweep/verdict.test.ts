/** What is said of a label curve: winners, ties, too few seeds, and whatever else a half-done sweep may hold. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, standingAt } from "../../../src/sweep/comparison";
import { budgetsOf, curvesOf, mergedCurves } from "../../../src/sweep/curves";
import { curveVerdict, nearestBudget, type Piece } from "../../../src/sweep/verdict";
import { techniqueById } from "../../../src/techniques/catalogue";
import type { RunRecord } from "../../../src/shape/record";
import { makeRecords } from "./curve-data";

const plain = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (typeof piece === "string" ? piece : techniqueById(piece.curve.technique)!.name)).join("");
const say = (records: readonly RunRecord[], wanted = 4) => plain(curveVerdict(mergedCurves(records), wanted, "labels-only"));

const base = [0.8, 0.82, 0.81, 0.83, 0.79];
const plus = (more: number) => base.map((share, i) => share + more + 0.002 * (i % 3));

describe("the verdict", () => {
  it("names the winner, the margin with its interval, and the seeds", () => {
    expect(say(makeRecords({ "labels-only": { 4: base }, fixmatch: { 4: plus(0.04) } }))).toMatch(
      /^With 4 labels a class FixMatch beats Labels only by 4\.2 ± 0\.2 points over 5 seeds\.$/,
    );
  });

  it("says from which budget on they are even", () => {
    const even = [0.001, -0.002, 0.003, -0.001, 0].map((more, i) => base[i]! + more);
    const cells = { 4: plus(0.04), 16: plus(0.03), 64: even, all: even };
    const said = say(makeRecords({ "labels-only": { 4: base, 16: base, 64: base, all: base }, fixmatch: cells }));
    expect(said).toMatch(/points over 5 seeds; from 64 on they are even\.$/);
  });

  it("says when the order turns", () => {
    const said = say(makeRecords({ "labels-only": { 1: base, 64: plus(0.05) }, simclr: { 1: plus(0.04), 64: base } }), 1);
    expect(said).toMatch(/^With 1 label a class SimCLR beats .*; from 64 on Labels only is ahead\.$/);
  });

  it("calls a tie a tie", () => {
    const said = say(makeRecords({ "labels-only": { 4: base }, fixmatch: { 4: [0.9, 0.7, 0.85, 0.8, 0.82] } }));
    expect(said).toMatch(/^With 4 labels a class FixMatch and Labels only are even: 0\.4 ± \d+\.\d points over 5 seeds\.$/);
  });

  it("says how far behind the baseline is, when it is neither of the two", () => {
    const said = say(makeRecords({ "labels-only": { 4: base }, simclr: { 4: plus(0.02) }, fixmatch: { 4: plus(0.06) } }));
    expect(said).toMatch(/FixMatch beats SimCLR by .* Labels only is 6\.2 ± 0\.2 points behind\.$/);
  });

  it("does not believe one seed, nor two", () => {
    for (const seeds of [1, 2]) {
      const said = say(makeRecords({ "labels-only": { 4: base.slice(0, seeds) }, fixmatch: { 4: plus(0.1).slice(0, seeds) } }));
      expect(said).toMatch(new RegExp(`over ${seeds} seeds? only: it takes 3`));
    }
  });

  it("pairs by seed: what one seed does to both cancels", () => {
    const hard = [0.5, 0.9, 0.6, 0.8, 0.7];
    const records = makeRecords({ "labels-only": { 4: hard }, fixmatch: { 4: hard.map((share, i) => share + 0.01 + 0.001 * (i % 2)) } });
    const [a, b] = mergedCurves(records);
    expect(compare(b!, a!, 4)!.half).toBeLessThan(0.001);
    expect(say(records)).toContain("beats");
  });

  it("takes the measured budget that is nearest to the slider", () => {
    expect(nearestBudget([1, 16, "all"], 4)).toBe(1);
    expect(nearestBudget([1, 16, "all"], 12.5)).toBe(16);
    expect(nearestBudget([1, 16, "all"], Infinity)).toBe("all");
    expect(nearestBudget([], 4)).toBeUndefined();
  });

  it("waits for a sweep where nothing can be compared", () => {
    expect(say([])).toContain("A sweep fills this in");
    expect(say(makeRecords({ fixmatch: { 4: base } }))).toContain("A sweep fills this in");
  });
});

describe("own and recorded runs", () => {
  const recorded = makeRecords({ fixmatch: { 4: base } }, { origin: "recorded" });
  const own = makeRecords({ fixmatch: { 4: [0.9] } });

  it("are two lines on the chart", () => {
    expect(curvesOf([...recorded, ...own]).map(({ recorded, cells }) => [recorded, cells[0]!.count])).toEqual([
      [true, 5],
      [false, 1],
    ]);
  });

  it("are one in a comparison, where the own one counts", () => {
    const [curve] = mergedCurves([...recorded, ...own]);
    expect([...curve!.cells[0]!.bySeed.values()]).toEqual([0.9, ...base.slice(1)]);
  });

  it("whose settings were moved on the way take no part", () => {
    expect(curvesOf(makeRecords({ fixmatch: { 4: base } }, { touched: true }))).toEqual([]);
  });
});

describe("whatever a sweep may hold", () => {
  const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(null, NaN, 0.5, 1));
  const cell = fc.array(share, { maxLength: 6 });
  const cells = fc.record({ 1: cell, 4: cell, 64: cell, all: cell }, { requiredKeys: [] });
  const table = fc.record({ "labels-only": cells, fixmatch: cells, simclr: cells }, { requiredKeys: [] });

  it("is judged without a number that is none, and never twice the other way", () => {
    fc.assert(
      fc.property(table, fc.constantFrom(1, 3, 64, Infinity), (given, wanted) => {
        const curves = mergedCurves(makeRecords(given as never));
        const said = plain(curveVerdict(curves, wanted, "labels-only"));
        expect(said).not.toMatch(/NaN|undefined|Infinity/);
        for (const labels of budgetsOf(curves)) {
          const standing = standingAt(curves, labels);
          if (!standing) continue;
          const means = standing.ranked.map((curve) => curve.cells.find((one) => one.labels === labels)!.mean);
          expect(means).toEqual(means.toSorted((a, b) => b - a));
          expect(standing.level[0]).toBe(standing.ranked[0]);
          for (const a of standing.ranked)
            for (const b of standing.ranked) {
              const [one, other] = [compare(a, b, labels), compare(b, a, labels)];
              expect(one?.mean ?? 0).toBeCloseTo(-(other?.mean ?? 0), 12);
            }
        }
      }),
    );
  });

  it("ties to the last digit are even, whatever the number of seeds", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 8 }), (shares) => {
        const said = say(makeRecords({ "labels-only": { 4: shares }, fixmatch: { 4: shares } }));
        expect(said).toMatch(/are even: 0\.0 ± 0\.0 points/);
      }),
    );
  });
});
