/** What a comparison needs: three seeds in common, a p of its own, and a word on what was imported. */
import { describe, expect, it } from "vitest";
import { chanceOfLead, compare, outcomeOf, standingsIn } from "../../../src/sweep/curve/comparison";
import { paired } from "../../../src/sweep/curve/statistics";
import { mergedCurves } from "../../help/curves";
import { makeRecords } from "./curve-data";

const bySeed = (...values: readonly number[]) => new Map(values.map((value, seed) => [seed + 1, value]));
const difference = (...values: readonly number[]) => paired(bySeed(...values), bySeed(...values.map(() => 0)));

describe("a difference", () => {
  it("tells something from three seeds in common on, and of nobody who is not ahead", () => {
    expect(outcomeOf(difference(0.05, 0.051, 0.049))).toBe("ahead");
    expect(outcomeOf(difference(0.05, 0.051))).toBe("not told apart");
    expect(outcomeOf(difference(0.001, 0.0011))).toBe("not told apart");
    expect(chanceOfLead(difference(0.05, 0.051))).toBeNaN();
    expect(chanceOfLead(difference(-0.05, -0.051, -0.049))).toBe(1);
    expect(chanceOfLead(difference(0.05, 0.051, 0.049))).toBeLessThan(0.05);
  });

  it("is of no seed where one of the two was not measured", () => {
    const [a, b] = mergedCurves(makeRecords({ fixmatch: { 4: [0.9] }, simclr: { 16: [0.8] } }));
    for (const labels of [4, 16, 64] as const) expect(compare(a!, b!, labels).count).toBe(0);
  });
});

describe("a picture of many cells", () => {
  const three = [0.8, 0.81, 0.79];
  const cell = (fixmatch: readonly number[], more = {}, origin: "here" | "elsewhere" = "here") => ({
    curves: mergedCurves([...makeRecords({ "labels-only": { 4: three }, fixmatch: { 4: fixmatch } }), ...makeRecords(more, { origin })]),
    labels: 4 as const,
  });
  const clear = [0.85, 0.861, 0.839];
  const nothing = [0.802, 0.79, 0.82];

  it("has a lead with three seeds, which one run more of another undoes not", () => {
    for (const one of [cell(clear), cell(clear, { simclr: { 4: [0.7] } })]) {
      const [standing] = standingsIn([one]);
      expect(standing!.outcome).toBe("ahead");
      expect(standing!.p).toBeLessThan(0.05);
      expect(standing!.tests).toBe(1);
    }
  });

  it("asks for a smaller p the more cells it has; those beside ask for no more", () => {
    const alone = standingsIn([cell(clear)]);
    const many = standingsIn([cell(clear), cell(nothing), cell(nothing)]);
    expect(many[0]!.bar).toBeLessThan(alone[0]!.bar);
    const beside = standingsIn([cell(clear)], [cell(nothing), cell(nothing)]);
    expect(beside.map((one) => one!.bar)).toEqual([alone[0]!.bar, alone[0]!.bar, alone[0]!.bar]);
    expect(beside[0]!.tests).toBe(1);
  });

  it("says in how many of its cells there are imported runs", () => {
    const told = (...cells: Parameters<typeof standingsIn>[0]) => standingsIn(cells).map((one) => one!.importedTests);
    expect(told(cell(clear), cell(nothing))).toEqual([0, 0]);
    expect(told(cell(clear, { simclr: { 4: [0.7, 0.71, 0.72] } }, "elsewhere"), cell(nothing))).toEqual([1, 1]);
    const mixed = cell(clear, { simclr: { 4: [0.7] } }, "elsewhere");
    const own = makeRecords({ simclr: { 4: [0.7, 0.71, 0.72] } }).slice(1);
    const simclr = mergedCurves([...makeRecords({ simclr: { 4: [0.7] } }, { origin: "elsewhere" }), ...own]);
    expect(told({ ...mixed, curves: [...cell(clear).curves, ...simclr] })).toEqual([1]);
  });
});
