// How far the best of one paradigm is ahead of the best of another, against NumPy and SciPy (make-paradigms.py).
import { describe, expect, it } from "vitest";
import { bestOf, leadsIn } from "../../src/sweep/curve/paradigms";
import { chanceOf } from "../../src/sweep/curve/statistics";
import { drawnCurve, paradigmOfDrawn } from "../help/drawn-curves";
import fixture from "./paradigms.json";

const pair = ["self-supervised", "semi-supervised"] as const;
const looks = fixture.cells.map(({ techniques }) => ({
  labels: 4,
  curves: techniques.flatMap((rows, p) =>
    rows.map((row, i) =>
      drawnCurve(pair[p]!, i, { 4: new Map(Object.entries(row).map(([seed, share]) => [Number(seed), share as number])) }),
    ),
  ),
}));
const leads = leadsIn(looks, pair, paradigmOfDrawn);
const near = (value: number) => expect.closeTo(value, 10) as number;

describe.each(fixture.cells.map((cell, i) => ({ ...cell, i })))("cell $i", ({ lead, semi, i }) => {
  const found = leads[i]!;

  it("has SciPy's lead, interval and p, and NumPy's best of each", () => {
    if (!lead) return expect(found.outcome).toBe("too few");
    if (found.outcome === "too few") throw new Error("is told nothing of");
    const { leader, rival, difference } = found;
    expect(difference).toMatchObject({ mean: near(lead.mean), half: near(lead.half), count: lead.count });
    expect(chanceOf(difference)).toBeCloseTo(lead.p, 10);
    const [self, semis] = lead.semiAhead ? [rival, leader] : [leader, rival];
    expect([self.paradigm, semis.paradigm]).toEqual(pair);
    expect([self, semis].map(({ curve }) => curve.technique)).toEqual(lead.best.map((best, p) => `${pair[p]!} ${best}`));
    expect([self, semis].map(({ among }) => among)).toEqual(lead.among);
  });

  it("is ahead where the adjusted p is 5 % at most", () => {
    if (lead) expect(found.outcome === "ahead").toBe(lead.adjusted <= 0.05);
  });

  it("has SciPy's mean of one paradigm without the flattery", () => {
    const best = bestOf(looks[i]!, "semi-supervised", paradigmOfDrawn);
    if (semi) expect(best!.fair).toMatchObject({ mean: near(semi.mean), half: near(semi.half), count: semi.count });
  });
});

it("some are ahead on either side, some are not, and of some nothing can be said", () => {
  const outcomes = leads.map((lead) => (lead.outcome === "ahead" ? lead.leader.paradigm : lead.outcome));
  expect(new Set(outcomes)).toEqual(new Set(["semi-supervised", "self-supervised", "not told apart", "too few"]));
});
