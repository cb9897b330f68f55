/** The two halves of an example where a data set has its own. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor1D } from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { breastCancer } from "../../../src/data-sets/breast-cancer";
import { languages } from "../../../src/data-sets/languages";
import { loadKind, makeKind } from "../../../src/training/kinds";
import { makeWeights } from "../../../src/training/blocks/networks";
import { startEngine } from "../../help/engine";

beforeAll(() => Promise.all([startEngine("wasm"), loadKind("text"), loadKind("table")]));
beforeEach(() => tf.engine().startScope());
afterEach(() => tf.engine().endScope());

const common = () => ({ seed: 1, weights: makeWeights(1), noise: tf.zeros([1]) as Tensor1D, keep: <T>(t: T) => t });

describe("breast cancer", () => {
  const names = breastCancer.columns!.map(({ name }) => name);

  it("has the means in one half, the worst values in the other, and the errors in neither", async () => {
    const d = names.length;
    // Two rows, so the mean of each column, which says nothing, is between them.
    const pool = Float32Array.from({ length: 2 * d }, (_, i) => (i < d ? i : i - d + 2));
    const kind = makeKind("table", { ...breastCancer, ...common(), pool, vocabularySize: 0 });
    const row = tf.tensor2d(pool.slice(0, d), [1, d]);
    const shown = await Promise.all(
      ([0, 1] as const).map(async (which) => {
        const seen = await kind.half(row, which).data();
        return names.filter((_, i) => seen[i] === pool[i]);
      }),
    );
    expect(shown[0]).toHaveLength(10);
    expect(shown[0]!.every((name) => name.startsWith("mean "))).toBe(true);
    expect(shown[1]).toHaveLength(10);
    expect(shown[1]!.every((name) => name.startsWith("worst "))).toBe(true);
  });
});

describe("languages", () => {
  it("have a beginning and an end, each as long as half of the text", async () => {
    const kind = makeKind("text", {
      ...languages,
      ...common(),
      pool: Int32Array.from({ length: 40 }, (_, i) => 3 + (i % 5)),
      vocabularySize: 9,
    });
    const text = Array.from({ length: 40 }, (_, i) => (i < 7 ? 3 + (i % 5) : 0));
    const full = Array.from({ length: 40 }, (_, i) => 3 + (i % 5));
    const numbers = tf.tensor2d([text, full], [2, 40], "int32");
    const [one, other] = (await Promise.all(([0, 1] as const).map((which) => kind.half(numbers, which).array()))) as [
      number[][],
      number[][],
    ];
    expect(kind.half(numbers, 0).dtype).toBe("int32");
    expect(one[0]!.slice(0, 8)).toEqual([3, 4, 5, 6, 0, 0, 0, 0]);
    expect(other[0]!.slice(0, 8)).toEqual([0, 0, 0, 0, 7, 3, 4, 0]);
    expect(one[1]!.filter(Boolean)).toHaveLength(20);
    expect(other[1]!.filter(Boolean)).toHaveLength(20);
    one.forEach((row, i) => row.forEach((value, j) => expect(value + other[i]![j]!).toBe([text, full][i]![j])));
  });
});
