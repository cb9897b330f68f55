/** The map: two principal components that neither flip nor turn between frames. */
import { describe, expect, it } from "vitest";
import { seeded } from "../../../src/shape/random";
import { align, project, rankOf } from "../../../src/training/projection";

const random = seeded(1, "projection");
const [n, d] = [60, 5];
/** Most spread along the first number, then the second; the rest is noise. */
const spreads = [5, 2, 0.1, 0.1, 0.1];
const features = Float32Array.from({ length: n * d }, (_, i) => spreads[i % d]! * random.normal() + 3);

function turned(map: Float32Array, angle: number, mirror = 1) {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return map.map((_, i) => (i % 2 ? s * map[i - 1]! + c * mirror * map[i]! : c * map[i]! - s * mirror * map[i + 1]!));
}
const expectNear = (a: Float32Array, b: ArrayLike<number>, digits = 4) => {
  expect(a).toHaveLength(b.length);
  expect(a.reduce((most, x, i) => Math.max(most, Math.abs(x - b[i]!)), 0)).toBeLessThan(10 ** -digits);
};
const distances = (map: Float32Array) =>
  Float32Array.from({ length: n - 1 }, (_, i) => Math.hypot(map[2 * i]! - map[2 * i + 2]!, map[2 * i + 1]! - map[2 * i + 3]!));

describe("a projection", () => {
  it("shows where examples differ most, about their middle", () => {
    const { map } = project(features, n, d);
    const axis = (k: number) => Array.from({ length: n }, (_, i) => map[2 * i + k]!);
    const mean = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0) / n;
    const variance = (numbers: number[]) => mean(numbers.map((x) => x * x));
    expect(mean(axis(0))).toBeCloseTo(0, 4);
    expect(mean(axis(1))).toBeCloseTo(0, 4);
    expect(variance(axis(0))).toBeGreaterThan(2 * variance(axis(1)));
    expect(mean(axis(0).map((x, i) => x * axis(1)[i]!))).toBeCloseTo(0, 3);
    const first = Array.from({ length: n }, (_, i) => features[i * d]! - mean(Array.from({ length: n }, (_, j) => features[j * d]!)));
    expect(Math.abs(mean(first.map((x, i) => x * axis(0)[i]!))) / Math.sqrt(variance(first) * variance(axis(0)))).toBeGreaterThan(0.99);
  });

  it("of one number an example lies on a line", () => {
    const { map, effectiveRank } = project([1, 2, 4, 9], 4, 1);
    expect([...map].filter((_, i) => i % 2)).toEqual([0, 0, 0, 0]);
    expectNear(map.filter((_, i) => i % 2 === 0).map(Math.abs), [3, 2, 0, 5]);
    expect(effectiveRank).toBeCloseTo(1, 6);
  });

  it("of examples that are all alike is one point, and no number is missing", () => {
    const { map, effectiveRank } = project(new Float32Array(n * d).fill(2), n, d, turned(new Float32Array(2 * n).fill(1), 1));
    expectNear(map, new Float32Array(2 * n), 9);
    expect(effectiveRank).toBeLessThan(1 + 1e-6);
    expect(project(new Float32Array(n * d), n, d).effectiveRank).toBe(0);
  });

  it("has the rank of what is spread: as many as there are equal directions", () => {
    expect(rankOf([4, 4, 4, 0])).toBeCloseTo(3, 6);
    expect(rankOf([9, 0, 0])).toBeCloseTo(1, 6);
    expect(rankOf([1, 0.25])).toBeCloseTo(Math.exp(-(2 / 3) * Math.log(2 / 3) - (1 / 3) * Math.log(1 / 3)), 6);
    expect(rankOf([0, -1e-9])).toBe(0);
  });
});

describe("alignment", () => {
  const { map } = project(features, n, d);

  it.each([0, 0.3, 1.5, 3, -2])("undoes a turn by %d, mirrored or not", (angle) => {
    expectNear(align(turned(map, angle), map), map);
    expectNear(align(turned(map, angle, -1), map), map);
  });

  it("only turns and mirrors: distances stay", () => {
    const noisy = map.map((x) => x + 0.3 * random.normal());
    expectNear(distances(align(turned(noisy, 2), map)), distances(noisy), 3);
  });

  it("comes no nearer by any other turn", () => {
    const noisy = turned(
      map.map((x) => x + 0.5 * random.normal()),
      1,
      -1,
    );
    const apart = (found: Float32Array) => found.reduce((sum, x, i) => sum + (x - map[i]!) ** 2, 0);
    const best = apart(align(noisy, map));
    for (let i = 0; i < 64; i++)
      for (const mirror of [1, -1]) expect(apart(turned(noisy, i / 10, mirror))).toBeGreaterThanOrEqual(best - 1e-3);
  });

  it("leaves a map alone that tells nothing of its direction", () => {
    const nothing = new Float32Array(8);
    expect(align(nothing, Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8))).toEqual(nothing);
    expect(align(Float32Array.of(1, 2, 3, 4), new Float32Array(4))).toEqual(Float32Array.of(1, 2, 3, 4));
  });

  it("keeps the map from flipping when features change a little", () => {
    const first = project(features, n, d).map;
    // The second axis upside down, as another run of the same decomposition may find it.
    const moved = features.map((x, i) => (i % d === 1 ? -x : x) + 0.01 * random.normal());
    const next = project(moved, n, d, first).map;
    const jump = Math.max(...next.map((x, i) => Math.abs(x - first[i]!)));
    expect(jump).toBeLessThan(0.2);
  });
});
