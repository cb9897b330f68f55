// The device's random numbers: against the published generator by NumPy, and whether they are random.
import { describe, expect, it } from "vitest";
import { scrambled, shuffledPlace } from "../../src/training/backends/arrays/random-integers";
import fixture from "./random.json";

it("is pcg4d", () => {
  const found = fixture.words.map((words) => scrambled(...(words as [number, number, number, number])));
  expect(found).toEqual(fixture.bits);
});

it.each(fixture.shuffled)("shuffles $size places as the network says, in turn $turn", ({ size, seed, stream, turn, order }) => {
  const found = Array.from({ length: size }, (_, i) => shuffledPlace(turn * size + i, { seed, stream, size }));
  expect(found).toEqual(order);
  expect(found.toSorted((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i));
});

/** How far Pearson's χ² over equal bins lies from what is expected, in its standard deviations: hardly ever above 4. */
function unevenness(bin: (i: number) => number, bins: number, count = 2 ** 18, freedom = bins - 1): number {
  const counts = new Float64Array(bins);
  for (let i = 0; i < count; i++) counts[bin(i)]!++;
  const expected = count / bins;
  const chiSquared = counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
  return Math.abs(chiSquared - freedom) / Math.sqrt(2 * freedom);
}
const five = (bits: number) => bits >>> 19;

describe("random integers are even", () => {
  const along: Record<string, (i: number) => number> = {
    "along places": (i) => scrambled(i, 7, -5, 1),
    "along steps": (i) => scrambled(3, i, -5, 1),
    "along streams": (i) => scrambled(3, 7, i, 1),
    "along seeds": (i) => scrambled(3, 7, -5, i),
  };
  it.each(Object.keys(along))("%s, in their upper and in their lower bits", (name) => {
    expect(unevenness((i) => along[name]!(i) >>> 14, 1024)).toBeLessThan(4);
    expect(unevenness((i) => along[name]!(i) & 1023, 1024)).toBeLessThan(4);
  });

  const pairs: Record<string, (i: number) => [number, number]> = {
    "of neighbouring places": (i) => [scrambled(i, 7, -5, 1), scrambled(i + 1, 7, -5, 1)],
    "of one place in two steps": (i) => [scrambled(i, 7, -5, 1), scrambled(i, 8, -5, 1)],
    "of one place in two streams": (i) => [scrambled(i, 7, -5, 1), scrambled(i, 7, -4, 1)],
    "of one place under two seeds": (i) => [scrambled(i, 7, -5, 1), scrambled(i, 7, -5, 2)],
  };
  it.each(Object.keys(pairs))("in pairs %s", (name) => {
    const pair = (i: number) => {
      const [a, b] = pairs[name]!(i);
      return 32 * five(a) + five(b);
    };
    expect(unevenness(pair, 1024)).toBeLessThan(4);
  });
});

it("every place comes at every position of a pass alike often", () => {
  const size = 23;
  const draw = { seed: 1, stream: 9, size };
  const table = (i: number) => size * (i % size) + shuffledPlace(i, draw);
  expect(unevenness(table, size ** 2, size * 20_000, (size - 1) ** 2)).toBeLessThan(4);
});
