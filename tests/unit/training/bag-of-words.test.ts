/** The bag of words that reads texts: TF-IDF as in scikit-learn, times a table, and nothing after it. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { HIDDEN_WORD, PADDING, UNKNOWN_WORD } from "../../../src/shape/data-set";
import { loadKind, makeKind } from "../../../src/training/kinds";
import { makeWeights } from "../../../src/training/blocks/networks";
import { startEngine } from "../../help/engine";

beforeAll(() => Promise.all([startEngine("wasm"), loadKind("text")]));
beforeEach(() => tf.engine().startScope());
afterEach(() => tf.engine().endScope());

const length = 4;
const [often, seldom, never, last] = [HIDDEN_WORD + 1, HIDDEN_WORD + 2, HIDDEN_WORD + 3, HIDDEN_WORD + 4];
const pool = [
  [often, seldom, PADDING, PADDING],
  [often, often, UNKNOWN_WORD, last],
  [often, UNKNOWN_WORD, PADDING, PADDING],
];

function reader() {
  const keep = <T>(t: T) => t;
  const weights = makeWeights(1);
  const noise = tf.zeros([1]) as Tensor1D;
  const kind = makeKind("text", {
    shape: [length],
    pool: Int32Array.from(pool.flat()),
    vocabularySize: last + 1,
    seed: 1,
    weights,
    noise,
    keep,
  });
  const encoder = kind.encoder("dense");
  const table = encoder.weights[0] as unknown as Tensor2D;
  const read = async (...text: number[]) => {
    const padded = Array.from({ length }, (_, i) => text[i] ?? PADDING);
    return Array.from(await encoder.features(tf.tensor2d([padded], [1, length], "int32")).data());
  };
  return { encoder, table, read };
}

describe("the bag of words", () => {
  it("is the TF-IDF vector of length one times the table, with a smoothed rarity", async () => {
    const { encoder, table, read } = reader();
    expect(encoder.weights).toHaveLength(1);
    expect(encoder.width).toBe(table.shape[1]);
    const rarity = (df: number) => Math.log((1 + pool.length) / (1 + df)) + 1;
    const [a, b] = [rarity(3), rarity(1)];
    const rows = (await table.array()) as number[][];
    const wanted = rows[often]!.map((x, i) => (a * x + b * rows[seldom]![i]!) / Math.hypot(a, b));
    (await read(often, seldom)).forEach((x, i) => expect(x).toBeCloseTo(wanted[i]!, 6));
  });

  it("does not mind the order, padding, or words outside the vocabulary", async () => {
    const { read } = reader();
    const plain = await read(often, seldom);
    for (const text of [
      [seldom, often],
      [PADDING, often, PADDING, seldom],
      [often, UNKNOWN_WORD, seldom, UNKNOWN_WORD],
    ])
      (await read(...text)).forEach((x, i) => expect(x).toBeCloseTo(plain[i]!, 6));
    expect(await read(UNKNOWN_WORD)).toEqual(plain.map(() => 0));
  });

  it("reads a word of which the pool has none, as the rarest there is", async () => {
    const { table, read } = reader();
    const row = ((await table.array()) as number[][])[never]!;
    (await read(never)).forEach((x, i) => expect(x).toBeCloseTo(row[i]!, 6));
  });
});
