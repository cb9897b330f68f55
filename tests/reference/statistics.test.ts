// Intervals, paired differences, p, numbers of seeds and the bar for many p against SciPy (make-statistics.py) and jStat.
import jstat from "jstat";
import { describe, expect, it } from "vitest";
import { outcomeOf } from "../../src/sweep/curve/comparison";
import {
  barOf,
  chanceOf,
  estimated,
  mostSeeds,
  paired,
  seedsToTell,
  shareInterval,
  studentQuantile,
} from "../../src/sweep/curve/statistics";
import fixture from "./statistics.json";

const bySeed = (values: readonly number[]) => new Map(values.map((value, i) => [i + 1, value]));

describe("Student's t", () => {
  it.each(fixture.quantiles)("with %i degrees of freedom is SciPy's", (freedom, quantile) => {
    expect(studentQuantile(freedom!) / quantile!).toBeCloseTo(1, 8);
  });

  it("is jStat's from 1 to 200 degrees of freedom", () => {
    for (let freedom = 1; freedom <= 200; freedom++)
      for (const within of [0.95, 0.6, 0.998])
        expect(studentQuantile(freedom, within) / jstat.studentt.inv((1 + within) / 2, freedom)).toBeCloseTo(1, 5);
  });
});

describe.each(fixture.samples.map((sample) => ({ ...sample, count: sample.a.length })))(
  "$count seeds",
  ({ a, b, interval, paired: difference, p, count }) => {
    it("have SciPy's interval of the mean", () => {
      const { mean, half, ...rest } = estimated(a);
      expect(rest.count).toBe(count);
      expect([mean - half, mean + half]).toEqual(interval.map((end) => expect.closeTo(end, 9) as number));
      const [low, high] = jstat.tci(jstat.mean(a), 0.05, a) as [number, number];
      expect(mean - half).toBeCloseTo(low, 6);
      expect(mean + half).toBeCloseTo(high, 6);
    });

    it("have SciPy's interval of the paired difference, its p, and its verdict", () => {
      const told = paired(bySeed(a), bySeed(b));
      expect([told.mean - told.half, told.mean + told.half]).toEqual(difference.map((end) => expect.closeTo(end, 9) as number));
      expect(chanceOf(told)).toBeCloseTo(p, 12);
      if (p > 1e-9) expect(chanceOf(told) / p).toBeCloseTo(1, 6);
      if (count >= 3) expect(outcomeOf(told) === "ahead").toBe(p < 0.05);
    });
  },
);

it("what is no number takes no part", () => {
  expect(estimated([0.1, NaN, 0.3, Infinity, 0.2])).toEqual(estimated([0.1, 0.3, 0.2]));
});

describe("p", () => {
  it("is nothing of one value, 1 where the mean is 0, and 0 where all differ alike", () => {
    expect([estimated([]), estimated([0.3]), estimated([-1, 1]), estimated([0, 0, 0]), estimated([1, 1, 1])].map(chanceOf)).toEqual([
      NaN,
      NaN,
      1,
      1,
      0,
    ]);
  });
});

describe("how many seeds would tell", () => {
  it.each(fixture.seeds as [number, number, number, number | null][])(
    "%f with a deviation of %f at a level of %f: within 1 of the noncentral t",
    (difference, deviation, level, count) => {
      const told = seedsToTell(difference, deviation, level);
      if (count === null) expect(told).toBe(Infinity);
      else expect(Math.abs(Math.min(told, mostSeeds + 1) - count)).toBeLessThanOrEqual(1);
    },
  );

  it("is 3 at least, whatever the difference", () => {
    expect(seedsToTell(1, 0)).toBe(3);
    expect(seedsToTell(-0.5, 0.001)).toBe(3);
    expect(seedsToTell(0, 0.1)).toBe(Infinity);
  });
});

describe("the bar for many p", () => {
  it.each(fixture.many)("is passed by those whose adjusted p is 5 % at most (%#)", ({ ps, adjusted }) => {
    const bar = barOf(ps);
    expect(ps.map((p) => p <= bar)).toEqual(adjusted.map((p) => p <= 0.05));
    expect(bar).toBeLessThanOrEqual(0.05);
  });

  it("is passed by the p that is just small enough", () => {
    expect([barOf([0.01, 0.05]), barOf([0.025, 0.2])]).toEqual([0.05, 0.025]);
  });

  it("is 5 % alone, a share of it among many, and counts no p that is no number", () => {
    expect([barOf([]), barOf([0.2]), barOf([0.04, NaN]), barOf([0.2, 0.3, 0.4, 0.9])]).toEqual([0.05, 0.05, 0.05, 0.0125]);
  });
});

describe("the interval of a share", () => {
  it.each(fixture.shares as [number, number, number, number][])("%i of %i", (counted, of, low, high) => {
    const found = shareInterval(counted, of);
    expect(found[0]).toBeCloseTo(low, 5);
    expect(found[1]).toBeCloseTo(high, 5);
  });
});
