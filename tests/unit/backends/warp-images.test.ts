/** Warps of pictures: nothing happens where all amounts are 0, and what happens else is what the amounts say. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor2D, Tensor4D } from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { seeded } from "../../../src/shape/random";
import type { Warp } from "../../../src/shape/image-change";
import { warpDice, warpImages } from "../../../src/training/backends/operations/warp-images";
import { makeDice } from "../../../src/training/blocks/dice";
import { noiseBank } from "../../../src/training/blocks/noise";
import { startEngine } from "../../help/engine";

beforeAll(() => startEngine("wasm"));
beforeEach(() => tf.engine().startScope());
afterEach(() => tf.engine().endScope());

const [count, side] = [40, 28];
const still: Warp = { turn: 0, scale: 0, shear: 0, shift: 0, hole: 0, contrast: 0, noise: 0 };

/** Views of all pictures in turn. @param dice the same number for all, or random ones */
async function views(pictures: Tensor4D, amounts: Partial<Warp>, die?: number): Promise<number[][]> {
  const all = pictures.shape[0];
  const dice = die === undefined ? makeDice(2, 0).roll("warp", [all, warpDice]) : tf.fill([all, warpDice], die, "int32");
  const seen = warpImages(pictures, tf.range(0, all, 1, "int32"), dice as Tensor2D, noiseBank(seeded(3)), { ...still, ...amounts });
  expect(seen.shape).toEqual(pictures.shape);
  const numbers = Array.from(await seen.data());
  return Array.from({ length: all }, (_, i) => numbers.slice(i * side ** 2, (i + 1) * side ** 2));
}
const ones = () => tf.ones([count, side, side, 1]) as Tensor4D;

it("amounts of 0 leave every picture as it was", async () => {
  const ink = seeded(1, "ink");
  const numbers = Float32Array.from({ length: 6 * side ** 2 }, () => ink());
  expect((await views(tf.tensor4d(numbers, [6, side, side, 1]), {})).flat()).toEqual(Array.from(numbers));
});

describe("a warp", () => {
  /** One white pixel, and where its weight has gone: [x, y, weight]. @param die the largest positive amount of everything */
  async function moved(x: number, y: number, amounts: Partial<Warp>, die = 2 ** 24 - 1) {
    const dot = new Float32Array(side * side);
    dot[y * side + x] = 1;
    const [seen] = await views(tf.tensor4d(dot, [1, side, side, 1]), amounts, die);
    const sum = seen!.reduce((a, b) => a + b, 0);
    const middle = (of: (at: number) => number) => seen!.reduce((all, weight, at) => all + weight * of(at), 0) / sum;
    return [middle((at) => at % side), middle((at) => Math.floor(at / side)), sum] as const;
  }

  it("shifts by whole pixels where nothing else moves", async () => {
    // 2²⁴ − 1 leaves 0 when divided by 7, and 6 leaves 6: three less is the shift.
    expect(await moved(14, 10, { shift: 3 })).toEqual([17, 13, 1]);
    expect(await moved(14, 10, { shift: 3 }, 6)).toEqual([11, 7, 1]);
  });

  it("shifts by as many pixels", async () => {
    const [x, y] = await moved(14, 10, { shift: 3, turn: 1e-9 });
    expect(x).toBeCloseTo(11, 4);
    expect(y).toBeCloseTo(7, 4);
  });

  it("turns about the middle", async () => {
    const [x, y] = await moved(20, 14, { turn: 90 });
    expect([x, y].map((one) => Math.round(one * 10) / 10)).toEqual([14, 7]);
    const [a, b] = await moved(20, 12, { turn: 30 });
    expect(Math.hypot(a - 13.5, b - 13.5)).toBeCloseTo(Math.hypot(6.5, 1.5), 0);
  });

  it("makes larger: what was away from the middle goes further, and covers more", async () => {
    const [x, y, weight] = await moved(18, 13, { scale: 0.5 });
    expect(x).toBeCloseTo(13.5 + 1.5 * 4.5, 0);
    expect(y).toBeCloseTo(13.5 - 1.5 * 0.5, 0);
    expect(weight).toBeCloseTo(1.5 ** 2, 0);
  });

  it("shears: rows move against each other, by more the further they are from the middle", async () => {
    const rows = [await moved(14, 4, { shear: 0.5 }), await moved(14, 13, { shear: 0.5 }), await moved(14, 23, { shear: 0.5 })];
    const left = rows.map(([x]) => x - 14);
    expect(left[0]! * left[2]!).toBeLessThan(0);
    expect(Math.abs(left[0]!)).toBeCloseTo(Math.abs(left[2]!), 0);
    expect(Math.abs(left[1]!)).toBeLessThan(1);
  });

  it("keeps between 0 and 1 and moves every picture its own way", async () => {
    const ink = seeded(1, "ink");
    const one = tf.tensor4d(
      Float32Array.from({ length: side ** 2 }, () => ink()),
      [1, side, side, 1],
    );
    const seen = await views(tf.tile(one, [count, 1, 1, 1]), { turn: 25, scale: 0.25, shear: 0.25, shift: 3 });
    expect(seen.flat().every((x) => x >= 0 && x <= 1)).toBe(true);
    expect(new Set(seen.map((picture) => picture.join())).size).toBe(count);
  });
});

describe("other changes", () => {
  it("a cut-out is one square, anywhere inside", async () => {
    const hole = 10;
    const corners = (await views(ones(), { hole })).map((picture) => {
      const gone = [...picture.keys()].filter((at) => picture[at] === 0);
      expect(gone).toHaveLength(hole ** 2);
      const [xs, ys] = [gone.map((at) => at % side), gone.map((at) => Math.floor(at / side))];
      expect([Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)]).toEqual([hole - 1, hole - 1]);
      return `${Math.min(...xs)} ${Math.min(...ys)}`;
    });
    expect(new Set(corners).size).toBeGreaterThan(30);
  });

  it("contrast is one factor a picture, within its bounds", async () => {
    const half = tf.mul(ones(), 0.5) as Tensor4D;
    const factors = (await views(half, { contrast: 0.4 })).map((picture) => [...new Set(picture)]);
    expect(factors.every((one) => one.length === 1 && one[0]! >= 0.3 && one[0]! <= 0.7)).toBe(true);
    expect(new Set(factors.flat()).size).toBe(count);
  });

  it("noise has its deviation and no mean", async () => {
    const seen = (await views(tf.mul(ones(), 0.5), { noise: 0.1 })).flat().map((x) => x - 0.5);
    expect(seen.reduce((a, b) => a + b, 0) / seen.length).toBeCloseTo(0, 2);
    expect(Math.sqrt(seen.reduce((sum, x) => sum + x * x, 0) / seen.length)).toBeCloseTo(0.1, 2);
  });
});
