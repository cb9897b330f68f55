// Intervals and paired differences against SciPy (make-statistics.py) and jStat.
import jstat from "jstat";
import { describe, expect, it } from "vitest";
import { estimated, isSure, paired, studentQuantile } from "../../src/sweep/statistics";
import fixture from "./statistics.json";

const bySeed = (values: readonly number[]) => new Map(values.map((value, i) => [i + 1, value]));

describe("Student's t", () => {
  it.each(fixture.quantiles)("with %i degrees of freedom is SciPy's", (freedom, quantile) => {
    expect(studentQuantile(freedom!) / quantile!).toBeCloseTo(1, 8);
  });

  it("is jStat's from 1 to 200 degrees of freedom", () => {
    for (let freedom = 1; freedom <= 200; freedom++)
      expect(studentQuantile(freedom) / jstat.studentt.inv(0.975, freedom)).toBeCloseTo(1, 6);
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

    it("have SciPy's interval of the paired difference, and its verdict", () => {
      const told = paired(bySeed(a), bySeed(b));
      expect([told.mean - told.half, told.mean + told.half]).toEqual(difference.map((end) => expect.closeTo(end, 9) as number));
      if (count >= 3) expect(isSure(told)).toBe(p < 0.05);
    });
  },
);
