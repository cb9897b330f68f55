/** What is said of a label curve: leads, equals, what is not told apart, and whatever else a half-done sweep may hold. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, standingsIn } from "../../../src/sweep/curve/comparison";
import { CurveIndex } from "../../../src/sweep/curve/curve-index";
import { budgetsOf, ownOf, whole } from "../../../src/sweep/curve/curves";
import { curvesOf, mergedCurves } from "../../help/curves";
import type { LabelCurve } from "../../../src/sweep/curve/label-curve";
import { curveVerdict, nearestBudget, type Piece } from "../../../src/sweep/curve/verdict";
import { techniqueById } from "../../../src/techniques/catalogue";
import type { RunRecord } from "../../../src/shape/record";
import { makeRecords } from "./curve-data";

const plain = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (typeof piece === "string" ? piece : techniqueById(piece.curve.technique)!.name)).join("");
/** A label curve that is looked at alone. */
const standingsOf = (curves: readonly LabelCurve[]) => standingsIn(budgetsOf(curves).map((labels) => ({ curves, labels })));
const say = (records: readonly RunRecord[], wanted = 4) => plain(curveVerdict(standingsOf(mergedCurves(records)), wanted, "labels-only"));

const base = [0.8, 0.82, 0.81, 0.83, 0.79];
const plus = (more: number) => base.map((share, i) => share + more + 0.002 * (i % 3));
/** Differences with this mean, and a half-width at 5 seeds of 1.24 times the spread. */
const around = (mean: number, spread: number) => [-1, -1, 0, 1, 1].map((side, i) => base[i]! + mean + spread * side);

describe("the verdict", () => {
  it("names who is ahead, the margin with its interval, and the seeds", () => {
    expect(say(makeRecords({ "labels-only": { 4: base }, fixmatch: { 4: plus(0.04) } }))).toBe(
      "With 4 labels a class FixMatch is ahead of Labels only by 4.2 ± 0.2 points over 5 seeds.",
    );
  });

  it("calls as good as each other only whose interval lies inside ± 2 points", () => {
    const said = (mean: number, spread: number) => say(makeRecords({ "labels-only": { 4: base }, fixmatch: { 4: around(mean, spread) } }));
    expect(said(0.003, 0.006)).toBe("With 4 labels a class FixMatch is as good as Labels only: 0.3 ± 0.7 points over 5 seeds, inside ± 2.");
    expect(said(0.003, 0.0136)).toContain("FixMatch is as good as Labels only: 0.3 ± 1.7 points");
    expect(said(0.003, 0.0138)).toContain("not told apart yet: 0.3 ± 1.7 points");
  });

  it("takes a wide interval for what it is, and says how many seeds would tell", () => {
    const said = (mean: number, spread: number) => say(makeRecords({ "labels-only": { 4: base }, fixmatch: { 4: around(mean, spread) } }));
    // The issue's own: half-widths at 5 seeds of 6.9 points take about 64 seeds to tell 2 points.
    expect(said(0.01, 0.0556)).toBe(
      "With 4 labels a class FixMatch and Labels only are not told apart yet: 1.0 ± 6.9 points over 5 seeds; about 65 seeds would tell 2 points.",
    );
    expect(said(0.081, 0.067)).toBe(
      "With 4 labels a class FixMatch and Labels only are not told apart yet: 8.1 ± 8.3 points over 5 seeds; about 8 seeds would tell so large a difference.",
    );
    expect(said(0.01, 0.2)).toMatch(/; only more than 200 seeds would tell 2 points\.$/);
    expect(said(0.08, 0.0656)).toMatch(/; about \d seeds would tell so large a difference\.$/);
  });

  it("does not call three seeds that differ wildly equal", () => {
    const said = say(makeRecords({ "labels-only": { 4: [0.5, 0.5, 0.5] }, fixmatch: { 4: [0.4, 0.55, 0.8] } }));
    expect(said).toMatch(/are not told apart yet: 8\.3 ± 50\.\d points over 3 seeds; about \d+ seeds would tell/);
  });

  it("says from which budget on it is otherwise", () => {
    const good = around(0.001, 0.002);
    const cells = { 4: plus(0.04), 16: plus(0.03), 64: good, all: good };
    const labelsOnly = { 4: base, 16: base, 64: base, all: base };
    expect(say(makeRecords({ "labels-only": labelsOnly, fixmatch: cells }))).toMatch(
      /points over 5 seeds; from 64 on they are as good as each other\.$/,
    );
    const wide = { ...cells, all: around(0.001, 0.06) };
    expect(say(makeRecords({ "labels-only": labelsOnly, fixmatch: wide }))).toMatch(
      /points over 5 seeds; with all they are not told apart yet\.$/,
    );
    expect(say(makeRecords({ "labels-only": labelsOnly, fixmatch: wide, simclr: { 64: base, all: base } }))).toMatch(
      /; with all the best are not told apart yet\.$/,
    );
  });

  it("says when the order turns", () => {
    const said = say(makeRecords({ "labels-only": { 1: base, 64: plus(0.05) }, simclr: { 1: plus(0.04), 64: base } }), 1);
    expect(said).toMatch(/^With 1 label a class SimCLR is ahead of .*; from 64 on Labels only is ahead\.$/);
  });

  it("is ahead only of every rival, and says how far behind the baseline is, when it is neither of the two", () => {
    const three = { "labels-only": { 4: base }, simclr: { 4: plus(0.02) }, fixmatch: { 4: plus(0.06) } };
    expect(say(makeRecords(three))).toMatch(
      /FixMatch is ahead of SimCLR by .* over 5 seeds, and of 1 other\. Labels only is 6\.2 ± 0\.2 points behind\.$/,
    );
    const blocked = say(makeRecords({ ...three, "mean-teacher": { 4: around(0.05, 0.05) } }));
    expect(blocked).toMatch(/FixMatch and Mean Teacher are not told apart yet: 1\.2 ± .* Labels only is 6\.2 ± 0\.2 points behind\.$/);
  });

  it("does not call the baseline as good for want of evidence", () => {
    const records = (spread: number) =>
      say(
        makeRecords({ "labels-only": { 4: around(-0.001, spread) }, simclr: { 4: around(0, 0.001) }, fixmatch: { 4: around(0.001, 0) } }),
      );
    expect(records(0.004)).toMatch(
      /FixMatch is as good as SimCLR and 1 other: \d\.\d ± \d\.\d points from SimCLR over 5 seeds, inside ± 2\. Labels only is as good as FixMatch\.$/,
    );
    expect(records(0.04)).toMatch(
      /FixMatch and Labels only are not told apart yet: 0\.2 ± 5\.0 points .* would tell 2 points; FixMatch is as good as 1 other\.$/,
    );
  });

  it("does not believe one seed, nor two", () => {
    for (const seeds of [1, 2]) {
      const said = say(makeRecords({ "labels-only": { 4: base.slice(0, seeds) }, fixmatch: { 4: plus(0.1).slice(0, seeds) } }));
      expect(said).toMatch(new RegExp(`are not told apart yet: 10\\.\\d.* points over ${seeds} seeds? only, and it takes 3 at least\\.$`));
    }
  });

  it("takes a surer lead among many budgets than alone", () => {
    const lead = around(0.03, 0.018); // p about 0.02
    const alone = makeRecords({ "labels-only": { 4: base }, fixmatch: { 4: lead } });
    expect(say(alone)).toContain("FixMatch is ahead of Labels only by 3.0 ± 2.2 points");
    const nothing = Object.fromEntries([8, 16, 32, 64].map((labels) => [labels, around(0.001, 0.05)]));
    const bases = Object.fromEntries([4, 8, 16, 32, 64].map((labels) => [labels, base]));
    expect(say(makeRecords({ "labels-only": bases, fixmatch: { 4: lead, ...nothing } }))).toMatch(
      /are not told apart yet: 3\.0 ± 2\.2 points over 5 seeds would be a lead alone, but are none as one of 5 comparisons; about \d+ seeds would tell so large a difference\.$/,
    );
  });

  it("pairs by seed: what one seed does to both cancels", () => {
    const hard = [0.5, 0.9, 0.6, 0.8, 0.7];
    const records = makeRecords({ "labels-only": { 4: hard }, fixmatch: { 4: hard.map((share, i) => share + 0.01 + 0.001 * (i % 2)) } });
    const [a, b] = mergedCurves(records);
    expect(compare(b!, a!, 4).half).toBeLessThan(0.001);
    expect(say(records)).toContain("is ahead of");
  });

  it("is of the budget of the slider, and says nothing of fewer labels; with the most there is nothing later", () => {
    const records = makeRecords({ "labels-only": { 1: base, 64: base }, fixmatch: { 1: around(0.001, 0.002), 64: plus(0.04) } });
    expect(say(records, 64)).toBe("With 64 labels a class FixMatch is ahead of Labels only by 4.2 ± 0.2 points over 5 seeds.");
    expect(say(records, 1)).toMatch(/^With 1 label a class FixMatch is as good as Labels only: .*; from 64 on FixMatch is ahead\.$/);
  });

  it("says nothing of a turn among those that stay as good as each other", () => {
    const equals = { "labels-only": { 4: base, 64: base }, fixmatch: { 4: around(0.001, 0.002), 64: around(-0.001, 0.002) } };
    expect(say(makeRecords(equals))).toMatch(/as good as Labels only: .*, inside ± 2\.$/);
  });

  it("says between whom the difference lies where more than two are not told apart, and what is not known of the baseline", () => {
    const wide = { simclr: { 4: around(0.05, 0.05) }, fixmatch: { 4: around(0.06, 0.001) }, "labels-only": { 4: around(0.04, 0.06) } };
    expect(say(makeRecords(wide))).toMatch(
      /FixMatch, SimCLR and 1 other are not told apart yet: 1\.0 ± 6\.\d points between the first two over 5 seeds; .* Labels only and FixMatch are not told apart yet\.$/,
    );
  });

  it("counts the runs that were imported, of those that it speaks of", () => {
    const of = (origin: RunRecord["origin"], seeds: readonly number[]) =>
      makeRecords({ "labels-only": { 4: base, 64: base }, fixmatch: { 4: plus(0.04), 64: plus(0.04) } }, { origin }).filter(({ seed }) =>
        seeds.includes(seed),
      );
    expect(say([...of("here", [1, 2, 3]), ...of("elsewhere", [4, 5])])).toMatch(
      /over 5 seeds\. 4 of the 10 runs behind this were imported\.$/,
    );
    const one = of("elsewhere", [5]).filter(({ technique }) => technique === "fixmatch");
    expect(say([...of("here", [1, 2, 3, 4]), ...one])).toMatch(/ 1 of the 9 runs behind this was imported\.$/);
    expect(say([...of("here", [1, 2, 3]), ...of("recorded", [4, 5])])).not.toContain("imported");
    // With what it says of more labels, the runs there count as well, and none twice.
    const turning = makeRecords(
      { "labels-only": { 1: base, 4: base, 64: base }, fixmatch: { 1: plus(0.04), 4: plus(0.04), 64: around(0.001, 0.002) } },
      { origin: "elsewhere" },
    );
    expect(say(turning)).toMatch(/; from 64 on they are as good as each other\. 20 of the 20 runs behind this were imported\.$/);
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

describe("rivals without common seeds", () => {
  const later = (technique: string, shares: readonly number[]) =>
    makeRecords({ [technique]: { 4: shares } }).map((run) => ({ ...run, seed: run.seed + 20, id: `${run.id}+20`, link: `${run.link}&seed=${run.seed + 20}` })); // prettier-ignore

  it("keep the best from being ahead of all, and never lend their name to another's margin", () => {
    const records = [...makeRecords({ fixmatch: { 4: plus(0.1) }, "labels-only": { 4: base } }), ...later("simclr", plus(0.099))];
    const said = say(records);
    expect(said).toMatch(
      /^With 4 labels a class FixMatch and SimCLR are not told apart yet: no seed is in common, and it takes 3 at least\./,
    );
    expect(said).toMatch(/ Labels only is 10\.2 ± 0\.2 points behind\. Not compared: SimCLR \(no seed in common with FixMatch\)\.$/);
  });

  it("are named, and undo nothing, where they are a run or two", () => {
    const records = [
      ...makeRecords({ fixmatch: { 4: plus(0.1) }, "labels-only": { 4: base }, "mean-teacher": { 4: [0.99, 0.99] } }),
      ...later("simclr", [0.99]),
    ];
    expect(say(records)).toMatch(
      /FixMatch is ahead of Labels only by 10\.2 ± 0\.2 points over 5 seeds\. Not compared: .*Mean Teacher \(only 2 seeds in common with FixMatch\)/,
    );
    expect(say(records)).toContain("SimCLR (no seed in common with FixMatch)");
  });

  it("that are behind by their means, but ahead over the seeds in common, are not called behind", () => {
    const records = makeRecords({ fixmatch: { 4: [0.7, 0.71, 0.7, 0.99, 0.99] }, "labels-only": { 4: [0.75, 0.76, 0.752] } });
    expect(say(records)).toMatch(/not told apart yet: −5\.1 ± 0\.\d points over 3 seeds in common, against the order of their means/);
  });
});

describe("own and recorded runs", () => {
  const recorded = makeRecords({ fixmatch: { 4: base } }, { origin: "recorded" });
  const own = makeRecords({ fixmatch: { 4: [0.9] } });

  it("are one line on the chart, and those of this device are told from the others", () => {
    const index = new CurveIndex();
    for (const run of [...recorded, ...own]) index.add(run);
    const lines = [...index.lines("digits")];
    const counts = [whole(lines), ownOf(lines)].map((curves) => curves.map(({ origins, cells }) => [origins, cells[0]!.count]));
    expect(counts).toEqual([[[["here", "recorded"], 5]], [[["here"], 1]]]);
  });

  it("are one in a comparison, where the own one counts", () => {
    const [curve] = mergedCurves([...recorded, ...own]);
    expect([...curve!.cells[0]!.bySeed.values()]).toEqual([0.9, ...base.slice(1)]);
    expect(curve!.origins).toEqual(["here", "recorded"]);
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
        const standings = standingsOf(curves);
        expect(plain(curveVerdict(standings, wanted, "labels-only"))).not.toMatch(/NaN|undefined|Infinity|-|about [0-3] seeds/);
        for (const standing of standings) {
          if (!standing) continue;
          const { labels, best, compared, uncompared, level, outcome } = standing;
          const rivals = [...compared, ...uncompared];
          const measured = curves.filter(({ cells }) => cells.some((one) => one.labels === labels && Number.isFinite(one.mean)));
          expect(new Set([best, ...rivals.map(({ curve }) => curve)])).toEqual(new Set(measured));
          expect(rivals).toEqual(expect.arrayContaining([...level]));
          if (outcome === "ahead") expect(compared.every(({ difference }) => difference.mean - difference.half > 0)).toBe(true);
          for (const { curve, difference } of rivals) {
            const other = compare(curve, best, labels);
            expect(other.count).toBe(difference.count);
            if (other.count) expect(difference.mean).toBeCloseTo(-other.mean, 12);
          }
        }
      }),
    );
  });

  it("ties to the last digit are as good as each other, whatever the number of seeds", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 8 }), (shares) => {
        const said = say(makeRecords({ "labels-only": { 4: shares }, fixmatch: { 4: shares } }));
        expect(said).toMatch(/ is as good as .*: 0\.0 ± 0\.0 points/);
      }),
    );
  });
});
