/** How two contestants stand over several seeds: paired, and judged by the p of the whole page. */
import { describe, expect, it } from "vitest";
import "../../help/all";
import { mergedCurves } from "../../help/curves";
import { makeRecords } from "../sweep/curve-data";
import { dataSetEntry } from "../../../src/data-sets/catalogue";
import { fromLink } from "../../../src/link/link";
import { pairOverSeeds } from "../../../src/page/bench/over-seeds";
import { pictureOf } from "../../../src/sweep/curve/picture";

const { settings } = fromLink("v=2&a=simclr&b=fixmatch");
const base = [0.8, 0.82, 0.81, 0.83, 0.79];
const findings = (table: Parameters<typeof makeRecords>[0], part = {}) => {
  const curves = mergedCurves(makeRecords(table, part));
  return { picture: pictureOf([{ data: dataSetEntry("digits")!, curves }], curves) };
};
/** Differences of 1, 2, 3, 4, 5 points: 3 ± 2.7764 · 1.5811 / √5 = 1.96. */
const ahead = base.map((share, i) => share + 0.01 * (i + 1));

describe("the two on the bench", () => {
  it("are compared by their differences under each seed, the better first", () => {
    const pair = pairOverSeeds(findings({ simclr: { 4: base }, fixmatch: { 4: ahead } }, { origin: "recorded" }), settings)!;
    expect(pair).toMatchObject({ outcome: "ahead", best: "b", other: "a", count: 5, made: "recorded" });
    expect(100 * pair.lead).toBeCloseTo(3, 5);
    expect(100 * pair.half).toBeCloseTo(1.963, 3);
    const turned = pairOverSeeds(findings({ simclr: { 4: ahead }, fixmatch: { 4: base } }), settings)!;
    expect(turned).toMatchObject({ best: "a", other: "b", lead: pair.lead, made: undefined });
  });

  it("are not compared over fewer than three seeds, under other labels, or where one of them was not trained so", () => {
    const few = base.slice(0, 2);
    expect(pairOverSeeds(findings({ simclr: { 4: few }, fixmatch: { 4: few } }), settings)).toBeUndefined();
    expect(pairOverSeeds(findings({ simclr: { 8: base }, fixmatch: { 8: ahead } }), settings)).toBeUndefined();
    expect(pairOverSeeds(findings({ simclr: { 4: base } }), settings)).toBeUndefined();
    expect(pairOverSeeds(findings({ simclr: { all: base }, fixmatch: { all: ahead } }), { ...settings, labels: Infinity })?.best).toBe("b");
  });
});
