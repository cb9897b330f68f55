/** Seeded randomness: the same on every machine, even, and one stream nothing like another. */
import { describe, expect, it } from "vitest";
import { seeded } from "../../../src/shape/random";

const many = 20_000;
const draws = (make: () => number, count = many) => Array.from({ length: count }, make);
const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
const variance = (numbers: readonly number[]) => mean(numbers.map((x) => x * x)) - mean(numbers) ** 2;
function correlation(a: readonly number[], b: readonly number[]) {
  return (mean(a.map((x, i) => x * b[i]!)) - mean(a) * mean(b)) / Math.sqrt(variance(a) * variance(b));
}
/** Pearson's χ² over equal bins of [0, 1); about bins − 1, and hardly ever above twice that. */
function chiSquared(numbers: readonly number[], bins: number) {
  const counts = new Float64Array(bins);
  for (const x of numbers) counts[Math.floor(x * bins)]!++;
  const expected = numbers.length / bins;
  return counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
}

describe("a stream", () => {
  it("gives the same numbers always", () => {
    const random = seeded(1, "weights", "encoder.0");
    expect([random(), random()]).toEqual([0.3353872659538577, 0.5936471529719134]);
    expect(random.normal()).toBeCloseTo(0.34625188611353347, 12); // logarithm and cosine may differ in the last bit
    expect([random.below(1000), random.below(1000)]).toEqual([626, 116]);
    expect([...seeded(1, "order", 0).shuffled([0, 1, 2, 3, 4, 5, 6, 7])]).toEqual([6, 2, 3, 5, 0, 7, 4, 1]);
    expect(draws(seeded(9999), 3)).toEqual([0.3811722142122096, 0.05200867181114677, 0.6599398177146368]);
  });

  it("is even in [0, 1)", () => {
    const numbers = draws(seeded(3, "even"));
    expect(numbers.every((x) => x >= 0 && x < 1)).toBe(true);
    expect(chiSquared(numbers, 50)).toBeLessThan(98);
    expect(mean(numbers)).toBeCloseTo(0.5, 1.5);
    expect(Math.abs(correlation(numbers.slice(1), numbers.slice(0, -1)))).toBeLessThan(0.03);
  });

  it("has a normal of mean 0 and variance 1 that is never infinite", () => {
    const random = seeded(4, "normal");
    const numbers = draws(() => random.normal());
    expect(numbers.every(Number.isFinite)).toBe(true);
    expect(Math.abs(mean(numbers))).toBeLessThan(0.03);
    expect(Math.abs(variance(numbers) - 1)).toBeLessThan(0.05);
    const within = (deviations: number) => numbers.filter((x) => Math.abs(x) < deviations).length / many;
    expect(within(1)).toBeCloseTo(0.683, 1.5);
    expect(within(2)).toBeCloseTo(0.954, 1.5);
  });

  it("draws below a count: all of them alike, none beyond", () => {
    const random = seeded(5, "below");
    const numbers = draws(() => random.below(7));
    expect(new Set(numbers)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
    expect(
      chiSquared(
        numbers.map((x) => x / 7),
        7,
      ),
    ).toBeLessThan(20);
    expect(draws(() => random.below(1), 10)).toEqual(Array(10).fill(0));
  });

  it("shuffles all items into any order alike, and leaves the original alone", () => {
    const random = seeded(6, "shuffled");
    const items = Int32Array.of(5, 7, 7, 9);
    const counts = new Map<string, number>();
    for (let i = 0; i < 12_000; i++) {
      const order = random.shuffled(items);
      expect([...order].sort()).toEqual([5, 7, 7, 9]);
      counts.set(order.join(), (counts.get(order.join()) ?? 0) + 1);
    }
    expect(items).toEqual(Int32Array.of(5, 7, 7, 9));
    expect(counts.size).toBe(12); // the two sevens look alike
    expect(Math.min(...counts.values())).toBeGreaterThan(850);
    expect(Math.max(...counts.values())).toBeLessThan(1150);
    expect(random.shuffled([])).toEqual(new Int32Array(0));
  });
});

describe("streams", () => {
  it("do not depend on each other", () => {
    const [a, b] = [seeded(1, "a"), seeded(1, "b")];
    const mixed = Array.from({ length: 10 }, () => [a(), b()]);
    expect(mixed.map(([x]) => x)).toEqual(draws(seeded(1, "a"), 10));
    expect(mixed.map(([, x]) => x)).toEqual(draws(seeded(1, "b"), 10));
  });

  it("differ in every word and in where words are parted", () => {
    const firsts = [
      seeded(1),
      seeded(2),
      seeded(1, "a"),
      seeded(1, "b"),
      seeded(1, "a", 1),
      seeded(1, "a", 2),
      seeded(11, "a"),
      seeded(1, "ab"),
    ];
    expect(new Set(firsts.map((random) => random())).size).toBe(firsts.length);
  });

  // Views draw few numbers from each of many streams, so the first numbers of neighbouring streams must be as random as any.
  it("with neighbouring words begin nothing like each other", () => {
    const starts = Array.from({ length: many }, (_, step) => draws(seeded(1, "view", "strong.0", step), 4));
    const others = Array.from({ length: many }, (_, step) => draws(seeded(1, "view", "strong.1", step), 4));
    const nth = (of: number[][], n: number) => of.map((numbers) => numbers[n]!);
    for (let n = 0; n < 4; n++) {
      expect(chiSquared(nth(starts, n), 50), `number ${n}`).toBeLessThan(98);
      expect(Math.abs(correlation(nth(starts, n), nth(others, n))), `number ${n} of two streams`).toBeLessThan(0.03);
      expect(Math.abs(correlation(nth(starts, n).slice(1), nth(starts, n).slice(0, -1))), `number ${n} of two steps`).toBeLessThan(0.03);
      for (let m = 0; m < n; m++) expect(Math.abs(correlation(nth(starts, n), nth(starts, m))), `numbers ${m} and ${n}`).toBeLessThan(0.03);
    }
    // Two numbers together fill the square.
    expect(
      chiSquared(
        starts.map(([x, y]) => (Math.floor(x! * 10) + y!) / 10),
        100,
      ),
    ).toBeLessThan(160);
  });

  it("of neighbouring seeds begin nothing like each other", () => {
    const starts = Array.from({ length: many }, (_, seed) => seeded(seed, "labels")());
    expect(chiSquared(starts, 50)).toBeLessThan(98);
    expect(Math.abs(correlation(starts.slice(1), starts.slice(0, -1)))).toBeLessThan(0.03);
  });
});
