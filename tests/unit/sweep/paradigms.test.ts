/** Who is best of each paradigm, and which paradigm is ahead: what takes part, and when nothing is told. */
import { describe, expect, it } from "vitest";
import type { Budget } from "../../../src/shape/plan";
import type { Paradigm } from "../../../src/shape/technique";
import { compare } from "../../../src/sweep/curve/comparison";
import { bestOf, leadsIn, type Lead } from "../../../src/sweep/curve/paradigms";
import { estimated } from "../../../src/sweep/curve/statistics";
import { drawnCurve, paradigmOfDrawn } from "../../help/drawn-curves";

const pair = ["self-supervised", "semi-supervised"] as const;
const base = [0.8, 0.82, 0.81, 0.83, 0.79];
/** The n-th technique of a paradigm, better by so much than the usual one, more or less. */
const one = (paradigm: Paradigm, number: number, by: number, { spread = 0.002, seeds = [1, 2, 3, 4, 5], labels = 4 as Budget } = {}) =>
  drawnCurve(paradigm, number, {
    [labels]: new Map(seeds.map((seed, i) => [seed, base[(seed - 1) % 5]! + by + spread * [-1, -1, 0, 1, 1][i % 5]!])),
  });
const self = (...rest: [number, number, Parameters<typeof one>[3]?]) => one("self-supervised", ...rest);
const semi = (...rest: [number, number, Parameters<typeof one>[3]?]) => one("semi-supervised", ...rest);
const leadOf = (curves: ReturnType<typeof one>[]) => leadsIn([{ curves, labels: 4 }], pair, paradigmOfDrawn)[0]!;
const told = (curves: ReturnType<typeof one>[]): Lead => {
  const lead = leadOf(curves);
  if (lead.outcome === "too few") throw new Error("nothing is told");
  return lead;
};

describe("of two paradigms", () => {
  it("the one with the better best is ahead, on either side", () => {
    const lead = told([self(0, 0), self(1, -0.1), semi(0, -0.2), semi(1, 0.05), semi(2, 0.01)]);
    expect(lead).toMatchObject({ outcome: "ahead", leader: { paradigm: "semi-supervised", among: 3 }, rival: { among: 2 } });
    expect([lead.leader, lead.rival].map(({ curve }) => curve.technique)).toEqual(["semi-supervised 1", "self-supervised 0"]);
    expect(lead.difference.mean).toBeCloseTo(0.05);
    expect(told([self(0, 0.05), semi(0, 0)])).toMatchObject({ outcome: "ahead", leader: { paradigm: "self-supervised" } });
  });

  it("where one of each is clearly best, the difference is theirs, paired by seed", () => {
    const curves = [self(0, 0, { spread: 0.02 }), self(1, -0.3), semi(0, 0.05), semi(1, -0.3)];
    expect(told(curves).difference).toEqual(
      expect.objectContaining({
        ...compare(curves[2]!, curves[0]!, 4),
        mean: expect.closeTo(0.05) as number,
        deviation: expect.closeTo(compare(curves[2]!, curves[0]!, 4).deviation) as number,
        half: expect.closeTo(compare(curves[2]!, curves[0]!, 4).half) as number,
      }),
    );
  });

  it("the best of many that are alike is less far ahead than it seems, and less surely", () => {
    // Each of five is the best with one seed: whoever is best over the others is not so lucky on the one.
    const lucky = Array.from({ length: 5 }, (_, i) =>
      drawnCurve("semi-supervised", i, { 4: new Map(base.map((share, s) => [s + 1, share + (s === i ? 0.05 : 0) + 0.0001 * i])) }),
    );
    const { difference, leader, rival } = told([self(0, 0.004, { spread: 0 }), ...lucky]);
    expect(leader.mean - rival.mean).toBeLessThan(0.01);
    expect(difference.mean).toBeLessThan(0.005);
    expect(difference.half).toBeGreaterThan(0.02);
  });

  it("of several that are equal, the first is best", () => {
    const { leader, rival } = told([self(0, 0), self(1, 0), semi(0, 0.05), semi(1, 0.05)]);
    expect([leader, rival].map(({ curve }) => curve.technique)).toEqual(["semi-supervised 0", "self-supervised 0"]);
  });

  it("as good as each other are those whose interval lies inside two points", () => {
    expect(told([self(0, 0.001), semi(0, 0, { spread: 0.008 })]).outcome).toBe("as good as");
    expect(told([self(0, 0.01, { spread: 0.03 }), semi(0, 0)]).outcome).toBe("not told apart");
  });

  it("labels only is of neither, and a bridge only where it is asked for", () => {
    const curves = [self(0, 0), semi(0, 0.05), one("supervised", 0, 0.1), one("bridge", 0, 0.2)];
    expect(told(curves).leader.curve.technique).toBe("semi-supervised 0");
    const [lead] = leadsIn([{ curves, labels: 4 }], ["semi-supervised", "bridge"], paradigmOfDrawn);
    expect(lead).toMatchObject({ outcome: "ahead", leader: { paradigm: "bridge" }, rival: { paradigm: "semi-supervised" } });
  });
});

describe("nothing is told", () => {
  it("where a paradigm has no technique with three seeds, and it is said which", () => {
    expect(leadOf([self(0, 0)])).toEqual({ labels: 4, outcome: "too few", missing: ["semi-supervised"] });
    expect(leadOf([semi(0, 0), self(0, 0, { seeds: [1, 2] })])).toEqual({ labels: 4, outcome: "too few", missing: ["self-supervised"] });
    expect(leadOf([])).toMatchObject({ missing: pair });
    expect(leadOf([self(0, 0), semi(0, 0, { labels: 8 })])).toMatchObject({ missing: ["semi-supervised"] });
  });

  it("where the best of each have too few seeds in common", () => {
    expect(leadOf([self(0, 0), semi(0, 0, { seeds: [4, 5, 6, 7] })])).toEqual({ labels: 4, outcome: "too few", missing: [] });
  });
});

describe("the seeds that are looked at", () => {
  it("are those that the best of each have in common: whoever has not all of them is not chosen", () => {
    const curves = [self(0, 0, { seeds: [1, 2, 3, 4, 5, 6, 7, 8] }), self(1, -0.01, { seeds: [1, 2, 3] }), semi(0, 0.05)];
    expect(told(curves)).toMatchObject({ difference: { count: 5 }, rival: { among: 1 } });
    expect(told(curves).rival.mean).toBeCloseTo(estimated(base).mean);
  });

  it("are not undone by one run more of anything", () => {
    const curves = [self(0, 0), semi(0, 0.05)];
    expect(told([...curves, semi(1, 0.5, { seeds: [1] }), self(1, 0.5, { seeds: [7, 8] })])).toEqual(told(curves));
  });
});

describe("all cells of a map", () => {
  const cell = (curves: ReturnType<typeof one>[]) => ({ curves, labels: 4 as const });
  const weak = cell([self(0, 0), semi(0, 0.03, { spread: 0.022 })]); // p about 0.02
  const strong = cell([self(0, 0), semi(0, 0.1)]);
  const nothing = cell([self(0, 0), semi(0, 0.001, { spread: 0.05 })]);
  const none = cell([self(0, 0)]);
  const outcomes = (...cells: (typeof weak)[]) => leadsIn(cells, pair, paradigmOfDrawn).map(({ outcome }) => outcome);

  it("are judged together, by Benjamini & Hochberg; those of which nothing is known do not count", () => {
    expect(outcomes(weak)).toEqual(["ahead"]);
    expect(outcomes(weak, none, none, none, none)[0]).toBe("ahead");
    expect(outcomes(weak, nothing, nothing, nothing)[0]).toBe("not told apart");
    expect(outcomes(weak, strong, strong, strong, nothing)).toEqual(["ahead", "ahead", "ahead", "ahead", "not told apart"]);
  });
});

describe("the best of one paradigm", () => {
  it("is named, with the mean that it has without flattery", () => {
    const curves = [self(0, 0), self(1, 0.05), semi(0, 0.3)];
    const best = bestOf({ curves, labels: 4 }, "self-supervised", paradigmOfDrawn)!;
    expect(best).toMatchObject({ paradigm: "self-supervised", curve: curves[1], among: 2 });
    expect(best.fair.mean).toBeCloseTo(best.mean);
    expect(bestOf({ curves, labels: 8 }, "self-supervised", paradigmOfDrawn)).toBeUndefined();
  });
});
