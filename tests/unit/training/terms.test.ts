/** What a bag counts in texts of characters: the frequent runs of them, against the same counted on strings. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { numbered } from "../../../src/data-sets/pieces/texts";
import { HIDDEN_WORD, PADDING, UNKNOWN_WORD } from "../../../src/shape/data-set";
import { makeTerms } from "../../../src/kinds/text/training/terms";
import { loadKind, makeKind } from "../../../src/training/kinds";
import { makeWeights } from "../../../src/training/blocks/networks";
import { startEngine } from "../../help/engine";

beforeAll(() => Promise.all([startEngine("wasm"), loadKind("text")]));
beforeEach(() => tf.engine().startScope());
afterEach(() => tf.engine().endScope());

const length = 9;
const alphabet = " abcdel";
const texts = ["a bad cab", "add a bee", "dad be", "lead"];
const keep = <T>(t: T) => t;
const packed = (all: readonly string[]) =>
  numbered(
    alphabet,
    all.map((text) => [...text]),
    length,
  );
const { inputs: pool, vocabulary } = packed(texts);
const context = { shape: [length], pool, vocabularySize: vocabulary!.length, seed: 1, keep };

/** All runs of up to so many characters of a text. */
const runsOf = (text: string, longest: number) =>
  Array.from({ length: longest }, (_, i) =>
    Array.from({ length: Math.max(0, text.length - i) }, (_, at) => text.slice(at, at + i + 1)),
  ).flat();
const numberedTexts = (all: readonly string[]) => tf.tensor2d(Array.from(packed(all).inputs), [all.length, length], "int32");

describe.each([2, 3])("runs of up to %i characters", (longestRun) => {
  const terms = () => makeTerms({ ...context, longestRun });

  it("are as many of each as strings have, in the pool and on the device", async () => {
    const { of, pool: inPool, length: places, size } = terms();
    const found = Array.from(await of(numberedTexts(texts)).data());
    expect(found).toEqual(Array.from(inPool));
    const countsOf = (values: Iterable<unknown>) => {
      const counts = new Map<unknown, number>();
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
      return [...counts.values()].sort((a, b) => b - a);
    };
    texts.forEach((text, i) => {
      const own = found.slice(i * places, (i + 1) * places).filter((term) => term !== PADDING);
      expect(countsOf(own)).toEqual(countsOf(runsOf(text, longestRun)));
    });
    const different = new Set(texts.flatMap((text) => runsOf(text, longestRun)));
    expect(new Set(found.filter((term) => term !== PADDING)).size).toBe(different.size);
    expect(size).toBe(HIDDEN_WORD + 1 + different.size);
    // The most frequent has the first number.
    expect(countsOf(found.filter((term) => term !== PADDING))[0]).toBe(found.filter((term) => term === HIDDEN_WORD + 1).length);
  });

  it("are the same wherever they stand, and none where a character is missing, hidden, unknown, or the run is not in the pool", async () => {
    const { of, length: places } = terms();
    const read = async (numbers: readonly number[]) => {
      const row = Array.from({ length }, (_, i) => numbers[i] ?? PADDING);
      return Array.from(await of(tf.tensor2d([row], [1, length], "int32")).data()).filter((term) => term !== PADDING);
    };
    const [a, b, d] = ["a", "b", "d"].map((character) => vocabulary!.indexOf(character)) as [number, number, number];
    const whole = await read([b, a, d]);
    expect(whole).toHaveLength(longestRun === 3 ? 6 : 5);
    expect(new Set(await read([PADDING, PADDING, b, a, d]))).toEqual(new Set(whole));
    for (const gap of [PADDING, UNKNOWN_WORD, HIDDEN_WORD]) expect(await read([b, gap, d])).toHaveLength(2);
    // “bd” is nowhere.
    expect(await read([b, d])).toHaveLength(2);
    expect(places).toBe(longestRun === 3 ? 24 : 17);
  });
});

it("are the words themselves where nothing is said of runs", () => {
  const { of, pool: inPool, size, length: places } = makeTerms(context);
  const numbers = numberedTexts(texts);
  expect(of(numbers)).toBe(numbers);
  expect([inPool, size, places]).toEqual([pool, vocabulary!.length, length]);
});

it("make the bag a TF-IDF vector of runs, in features and in plain vectors", async () => {
  const kind = makeKind("text", { ...context, longestRun: 2, weights: makeWeights(1), noise: tf.zeros([1]) as Tensor1D });
  const encoder = kind.encoder("dense");
  const rows = (await (encoder.weights[0] as unknown as Tensor2D).array()) as number[][];
  const all = texts.map((text) => runsOf(text, 2));
  const rarity = (run: string) => Math.log((1 + texts.length) / (1 + all.filter((runs) => runs.includes(run)).length)) + 1;
  const { of } = makeTerms({ ...context, longestRun: 2 });
  const rowOf = async (run: string) => rows[(await of(numberedTexts([run])).data()).filter((term) => term !== PADDING).at(-1)!]!;
  const heavy = new Map<string, number>();
  for (const run of all[0]!) heavy.set(run, (heavy.get(run) ?? 0) + rarity(run));
  const wanted = rows[0]!.map(() => 0);
  // As everywhere here, each place weighs by its own rarity, and the length is that of the places.
  const norm = Math.hypot(...all[0]!.map(rarity));
  for (const [run, weight] of heavy) (await rowOf(run)).forEach((x, i) => (wanted[i]! += (weight * x) / norm));
  const features = await encoder.features(numberedTexts([texts[0]!])).data();
  wanted.forEach((x, i) => expect(features[i]).toBeCloseTo(x, 5));
  const vectors = (await kind.vectors(numberedTexts([texts[0]!, texts[0]!, texts[3]!])).array()) as number[][];
  const dot = (x: number[], y: number[]) => x.reduce((sum, value, i) => sum + value * y[i]!, 0);
  expect(dot(vectors[0]!, vectors[1]!)).toBeCloseTo(1, 4);
  expect(dot(vectors[0]!, vectors[2]!)).toBeLessThan(0.9);
});
