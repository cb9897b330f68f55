/** Warps of pictures: nothing happens where all amounts are 0, and what happens else is what the amounts say. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor4D } from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { seeded, type Random } from "../../../src/shape/random";
import { contrasted, cutOut, noiseBank, noisy, shifted, warped } from "../../../src/training/kinds/warp";
import { startEngine } from "../../help/engine";

beforeAll(() => startEngine("wasm"));
beforeEach(() => tf.engine().startScope());
afterEach(() => tf.engine().endScope());

const [count, side] = [6, 28];
const ink = seeded(1, "ink");
const numbers = Float32Array.from({ length: count * side * side }, () => ink());
const images = (): Tensor4D => tf.tensor4d(numbers, [count, side, side, 1]);
const furthest = async (found: Tensor, wanted: ArrayLike<number>) => {
  const values = Array.from(await found.data());
  expect(values).toHaveLength(wanted.length);
  return values.reduce((most, x, i) => Math.max(most, Math.abs(x - wanted[i]!)), 0);
};
/** Draws the same number again and again. */
const always = (number: number): Random =>
  Object.assign(() => number, { normal: () => number, below: (n: number) => Math.floor(number * n), shuffled: () => new Int32Array() });

describe("amounts of 0", () => {
  it("leave every picture as it was", async () => {
    expect(await furthest(warped(images(), { turn: 0, scale: 0, shear: 0, shift: 0 }, seeded(2)), numbers)).toBeLessThan(1e-5);
    expect(await furthest(shifted(images(), 0, seeded(2)), numbers)).toBe(0);
    expect(await furthest(contrasted(images(), 0, seeded(2)), numbers)).toBe(0);
    expect(await furthest(cutOut(images(), 0, seeded(2)), numbers)).toBe(0);
    expect(await furthest(noisy(images(), noiseBank(8, [side, side], seeded(3)), 0, seeded(2)), numbers)).toBe(0);
  });
});

describe("a warp", () => {
  /** One white pixel, and where its weight has gone: [x, y, weight]. */
  async function moved(x: number, y: number, warp: Partial<Parameters<typeof warped>[1]>, random: Random) {
    const dot = new Float32Array(side * side);
    dot[y * side + x] = 1;
    const seen = Array.from(
      await warped(tf.tensor4d(dot, [1, side, side, 1]), { turn: 0, scale: 0, shear: 0, shift: 0, ...warp }, random).data(),
    );
    const sum = seen.reduce((a, b) => a + b, 0);
    const middle = (of: (at: number) => number) => seen.reduce((all, weight, at) => all + weight * of(at), 0) / sum;
    return [middle((at) => at % side), middle((at) => Math.floor(at / side)), sum] as const;
  }
  const right = always(1); // the largest positive amount of everything

  it("shifts by as many pixels", async () => {
    const [x, y] = await moved(14, 10, { shift: 3 }, right);
    expect([x, y]).toEqual([11, 7]);
  });

  it("turns about the middle", async () => {
    const [x, y] = await moved(20, 14, { turn: 90 }, right);
    expect([x, y].map((one) => Math.round(one * 10) / 10)).toEqual([14, 7]);
    const [a, b] = await moved(20, 12, { turn: 30 }, right);
    expect(Math.hypot(a - 13.5, b - 13.5)).toBeCloseTo(Math.hypot(6.5, 1.5), 0);
  });

  it("makes larger: what was away from the middle goes further, and covers more", async () => {
    const [x, y, weight] = await moved(18, 13, { scale: 0.5 }, right);
    expect(x).toBeCloseTo(13.5 + 1.5 * 4.5, 0);
    expect(y).toBeCloseTo(13.5 - 1.5 * 0.5, 0);
    expect(weight).toBeCloseTo(1.5 ** 2, 0);
  });

  it("shears: rows move against each other, by more the further they are from the middle", async () => {
    const rows = [
      await moved(14, 4, { shear: 0.5 }, right),
      await moved(14, 13, { shear: 0.5 }, right),
      await moved(14, 23, { shear: 0.5 }, right),
    ];
    const left = rows.map(([x]) => x - 14);
    expect(left[0]! * left[2]!).toBeLessThan(0);
    expect(Math.abs(left[0]!)).toBeCloseTo(Math.abs(left[2]!), 0);
    expect(Math.abs(left[1]!)).toBeLessThan(1);
  });

  it("keeps between 0 and 1 and moves every picture its own way", async () => {
    const alike = tf.tile(tf.slice(images(), 0, 1), [count, 1, 1, 1]);
    const seen = await warped(alike, { turn: 25, scale: 0.25, shear: 0.25, shift: 3 }, seeded(2)).data();
    expect(seen.every((x) => x >= 0 && x <= 1 + 1e-6)).toBe(true);
    const each = Array.from({ length: count }, (_, i) => seen.slice(i * side * side, (i + 1) * side * side).join());
    expect(new Set(each).size).toBe(count);
  });
});

describe("other changes", () => {
  it("a cut-out is one square, anywhere inside", async () => {
    const hole = 10;
    const seen = await cutOut(tf.ones([40, side, side, 1]), hole, seeded(2)).data();
    const corners = new Set<string>();
    for (let i = 0; i < 40; i++) {
      const gone = Array.from({ length: side * side }, (_, at) => at).filter((at) => seen[i * side * side + at] === 0);
      expect(gone).toHaveLength(hole ** 2);
      const [xs, ys] = [gone.map((at) => at % side), gone.map((at) => Math.floor(at / side))];
      expect([Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)]).toEqual([hole - 1, hole - 1]);
      corners.add(`${Math.min(...xs)} ${Math.min(...ys)}`);
    }
    expect(corners.size).toBeGreaterThan(30);
  });

  it("contrast is one factor a picture, within its bounds", async () => {
    const factors = rowsOf(await contrasted(tf.ones([40, side, side, 1]), 0.4, seeded(2)).data()).map((row) => [...new Set(row)]);
    expect(factors.every((one) => one.length === 1 && one[0]! >= 0.6 && one[0]! <= 1.4)).toBe(true);
    expect(new Set(factors.flat()).size).toBe(40);
  });

  it("noise has its deviation and no mean", async () => {
    const bank = noiseBank(64, [side, side], seeded(3));
    const seen = Array.from(await noisy(tf.zeros([40, side, side, 1]), bank, 0.1, seeded(2)).data());
    const mean = seen.reduce((a, b) => a + b, 0) / seen.length;
    expect(mean).toBeCloseTo(0, 2);
    expect(Math.sqrt(seen.reduce((sum, x) => sum + x * x, 0) / seen.length)).toBeCloseTo(0.1, 2);
  });
});

const rowsOf = (seen: ArrayLike<number>) =>
  Array.from({ length: seen.length / side ** 2 }, (_, i) => Array.from(seen).slice(i * side ** 2, (i + 1) * side ** 2));
