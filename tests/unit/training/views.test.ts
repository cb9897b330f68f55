/** Views of each kind of data: shapes and ranges stay, masks hide the right share, padding is left alone. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { HIDDEN_WORD, PADDING, sizeOf, UNKNOWN_WORD } from "../../../src/shape/data-set";
import type { Kind } from "../../../src/shape/kind";
import type { MaskedView } from "../../../src/shape/technique";
import { makeDice } from "../../../src/training/dice";
import { makeKind } from "../../../src/training/kinds";
import type { KindTools, Originals } from "../../../src/training/kinds/kind";
import { makeWeights } from "../../../src/training/networks";
import { bitsOf } from "../../help/bits";
import { startEngine } from "../../help/engine";
import { smallRunData } from "../../help/small-data";

const kinds = Object.keys(smallRunData) as Kind[];
const n = 12;
const shares = [0.05, 0.4, 0.9];
const numbersOf = async (t: Tensor) => Array.from(await t.data());

interface Bench {
  kind: KindTools;
  originals: Originals;
  /** [n, …shape] */
  numbers: number[];
  shape: readonly number[];
  vocabularySize: number;
}
/** The first examples of a small pool, and what makes their views. */
function bench(name: Kind): Bench {
  const { data, pool, inputsOf, examples } = smallRunData[name](1);
  const { shape } = data;
  const chosen = inputsOf(Array.from({ length: n }, (_, i) => i));
  const vocabularySize = examples.vocabulary?.length ?? 0;
  const keep = <T>(t: T) => t;
  const kind = makeKind(name, { shape, pool: pool.inputs, vocabularySize, seed: 1, weights: makeWeights(1), keep });
  const originals = originalsOf(tf.tensor(chosen, [n, ...shape], name === "text" ? "int32" : "float32"));
  return { kind, originals, numbers: Array.from(chosen), shape, vocabularySize };
}
/** A pool of these examples alone. */
const originalsOf = (pool: Tensor): Originals => ({ pool, places: tf.range(0, n, 1, "int32"), inputs: pool });
/** Other random numbers for each seed. */
const dice = (seed: number) => makeDice(seed, 0, "view");
const rows = (numbers: readonly number[], size: number) =>
  Array.from({ length: numbers.length / size }, (_, i) => numbers.slice(i * size, (i + 1) * size));
/** Places within each example, of those that count. */
async function chosenPlaces({ hidden }: MaskedView, each: number) {
  const [at, of, weights] = await Promise.all([hidden.at, hidden.examples, hidden.weights].map(numbersOf));
  expect(of).toEqual(at!.map((place) => Math.floor(place / each)));
  expect(weights!.every((weight) => weight === 0 || weight === 1)).toBe(true);
  const chosen: number[][] = Array.from({ length: n }, () => []);
  at!.forEach((place, i) => {
    expect(place).toBeLessThan(n * each);
    if (weights![i] === 1) chosen[of![i]!]!.push(place % each);
  });
  for (const places of chosen) expect(new Set(places).size).toBe(places.length);
  return chosen;
}

beforeAll(() => startEngine("wasm"));
beforeEach(() => tf.engine().startScope());
afterEach(() => tf.engine().endScope());

describe.each(kinds)("views of %s", (name) => {
  it.each(["weak", "strong"] as const)("%s: keep shape, range and type, and depend on the random numbers alone", async (strength) => {
    const { kind, originals, numbers, shape, vocabularySize } = bench(name);
    const view = (seed: number) => kind[strength](originals, dice(seed));
    const made = view(1);
    expect(made.shape).toEqual([n, ...shape]);
    expect(made.dtype).toBe(originals.inputs.dtype);
    const seen = await numbersOf(made);
    expect(seen.every(Number.isFinite)).toBe(true);
    if (name === "image") expect(seen.every((ink) => ink >= 0 && ink <= 1)).toBe(true);
    if (name === "text") expect(seen.every((word) => Number.isInteger(word) && word >= 0 && word < vocabularySize)).toBe(true);
    expect(seen, "something changes").not.toEqual(numbers);
    expect(await numbersOf(view(1))).toEqual(seen);
    expect(await numbersOf(view(2))).not.toEqual(seen);
    expect(await numbersOf(originals.inputs), "the originals stay").toEqual(numbers);
  });

  it("masked: the same again, other places with other random numbers", async () => {
    const { kind, originals, shape } = bench(name);
    const made = async (seed: number) => {
      const { inputs, hidden } = kind.mask(originals, 0.5, dice(seed));
      expect(inputs.shape).toEqual([n, ...shape]);
      expect(inputs.dtype).toBe(originals.inputs.dtype);
      return bitsOf(await inputs.data(), await hidden.at.data(), await hidden.weights.data());
    };
    expect(await made(1)).toBe(await made(1));
    expect(await made(1)).not.toBe(await made(2));
  });

  it("can name every place", async () => {
    const { kind, originals, numbers, shape } = bench(name);
    const each = name === "image" ? (28 / 4) ** 2 : sizeOf(shape);
    const { at, examples, weights } = kind.everyPlace(originals.inputs);
    expect(await numbersOf(at)).toEqual(Array.from({ length: n * each }, (_, i) => i));
    expect(await numbersOf(examples)).toEqual(Array.from({ length: n * each }, (_, i) => Math.floor(i / each)));
    expect(await numbersOf(weights)).toEqual(
      Array.from({ length: n * each }, (_, i) => (name === "text" ? Number(numbers[i]! > UNKNOWN_WORD) : 1)),
    );
  });
});

describe("points", () => {
  it("are jittered more in strong views than in weak ones", async () => {
    const { kind, originals, numbers } = bench("points");
    const spread = async (strength: "weak" | "strong") => {
      const squares: number[] = [];
      for (let seed = 0; seed < 60; seed++)
        (await numbersOf(kind[strength](originals, dice(seed)))).forEach((x, i) => squares.push((x - numbers[i]!) ** 2));
      return Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length);
    };
    expect(await spread("weak")).toBeCloseTo(0.05, 2);
    expect(await spread("strong")).toBeCloseTo(0.15, 2);
  });

  it.each(shares)("hide a share of %d of their coordinates, at least one: these are 0, the others stay", async (share) => {
    const { kind, originals, numbers } = bench("points");
    const masked = kind.mask(originals, share, dice(1));
    const chosen = await chosenPlaces(masked, 2);
    const seen = rows(await numbersOf(masked.inputs), 2);
    rows(numbers, 2).forEach((point, i) => {
      expect(chosen[i]).toHaveLength(Math.max(1, Math.round(2 * share)));
      expect(seen[i]).toEqual(point.map((x, axis) => (chosen[i]!.includes(axis) ? 0 * x : x)));
    });
  });
});

describe("images", () => {
  const [side, patch] = [28, 4];
  const across = side / patch;

  it("are shifted by whole pixels, at most two, in weak views", async () => {
    const { kind, originals, numbers } = bench("image");
    const seen = rows(await numbersOf(kind.weak(originals, dice(1))), side * side);
    const shifts = rows(numbers, side * side).map((image, i) => {
      for (let dy = -2; dy <= 2; dy++)
        for (let dx = -2; dx <= 2; dx++) {
          const pixel = (x: number, y: number) => (x >= 0 && y >= 0 && x < side && y < side ? image[y * side + x]! : 0);
          if (seen[i]!.every((ink, at) => ink === pixel((at % side) + dx, Math.floor(at / side) + dy))) return `${dx} ${dy}`;
        }
      return "none";
    });
    expect(shifts).not.toContain("none");
    expect(new Set(shifts).size).toBeGreaterThan(4);
  });

  it("are changed more in strong views than in weak ones, each in its own way", async () => {
    const { kind, originals, numbers } = bench("image");
    const apart = async (strength: "weak" | "strong") => {
      let sum = 0;
      for (let seed = 0; seed < 20; seed++)
        (await numbersOf(kind[strength](originals, dice(seed)))).forEach((ink, i) => (sum += (ink - numbers[i]!) ** 2));
      return sum;
    };
    expect(await apart("strong")).toBeGreaterThan(1.15 * (await apart("weak")));
    const alike = originalsOf(tf.tile(tf.slice(originals.inputs, 0, 1), [n, 1, 1, 1]));
    const seen = rows(await numbersOf(kind.strong(alike, dice(1))), side * side).map((image) => bitsOf(Float32Array.from(image)));
    expect(new Set(seen).size).toBe(n);
  });

  it.each(shares)("hide a share of %d of their patches behind grey, the rest of the picture stays", async (share) => {
    const { kind, originals, numbers } = bench("image");
    const masked = kind.mask(originals, share, dice(1));
    const chosen = await chosenPlaces(masked, across ** 2);
    const seen = rows(await numbersOf(masked.inputs), side * side);
    rows(numbers, side * side).forEach((image, i) => {
      expect(chosen[i]).toHaveLength(Math.round(share * across ** 2));
      const isHidden = (at: number) =>
        chosen[i]!.includes(Math.floor(Math.floor(at / side) / patch) * across + Math.floor((at % side) / patch));
      expect(seen[i]!.findIndex((ink, at) => ink !== (isHidden(at) ? 0.5 : image[at]))).toBe(-1);
    });
  });
});

describe("texts", () => {
  const length = 10;
  /** Neither padding nor a word that nobody could name. */
  const wordPlaces = (text: readonly number[]) => [...text.keys()].filter((i) => text[i]! > UNKNOWN_WORD);

  it("lose a tenth of their words in weak views and gain none", async () => {
    const { kind, originals, numbers } = bench("text");
    let [lost, all] = [0, 0];
    for (let seed = 0; seed < 40; seed++)
      (await numbersOf(kind.weak(originals, dice(seed)))).forEach((word, i) => {
        expect([PADDING, numbers[i]]).toContain(word);
        if (numbers[i] === PADDING) return;
        all++;
        if (word === PADDING) lost++;
      });
    expect(lost / all).toBeCloseTo(0.1, 1.5);
  });

  it("lose three tenths and have some exchanged in strong views; padding stays", async () => {
    const { kind, originals, numbers } = bench("text");
    let [lost, exchanged, all] = [0, 0, 0];
    for (let seed = 0; seed < 40; seed++)
      (await numbersOf(kind.strong(originals, dice(seed)))).forEach((word, i) => {
        if (numbers[i] === PADDING) return expect(word).toBe(PADDING);
        all++;
        if (word === PADDING) lost++;
        else if (word !== numbers[i]) {
          exchanged++;
          expect(word).toBeGreaterThan(HIDDEN_WORD);
        }
        return undefined;
      });
    expect(lost / all).toBeCloseTo(0.3, 1.5);
    expect(exchanged / all).toBeCloseTo(0.05, 1.5);
  });

  it.each(shares)("hide a share of %d of their words, at least one, never padding or an unknown one; the others stay", async (share) => {
    const { kind, originals, numbers } = bench("text");
    const masked = kind.mask(originals, share, dice(1));
    const chosen = await chosenPlaces(masked, length);
    const seen = rows(await numbersOf(masked.inputs), length);
    rows(numbers, length).forEach((text, i) => {
      const words = wordPlaces(text);
      expect(chosen[i]).toHaveLength(Math.max(1, Math.round(share * words.length)));
      expect(words).toEqual(expect.arrayContaining(chosen[i]!));
      text.forEach((word, j) => {
        if (!chosen[i]!.includes(j)) expect(seen[i]![j]).toBe(word);
        else expect(seen[i]![j]).toBeGreaterThan(UNKNOWN_WORD);
      });
    });
  });

  it("show the mask for four fifths of the hidden words; of the others half are exchanged", async () => {
    const { kind, originals, numbers } = bench("text");
    let [masks, same, all] = [0, 0, 0];
    for (let seed = 0; seed < 60; seed++) {
      const masked = kind.mask(originals, 0.5, dice(seed));
      const chosen = await chosenPlaces(masked, length);
      const seen = rows(await numbersOf(masked.inputs), length);
      rows(numbers, length).forEach((text, i) => {
        for (const j of chosen[i]!) {
          all++;
          if (seen[i]![j] === HIDDEN_WORD) masks++;
          else if (seen[i]![j] === text[j]) same++;
        }
      });
    }
    expect(masks / all).toBeCloseTo(0.8, 1.3);
    expect(same / all).toBeCloseTo(0.1, 1.3);
  });

  it("without a word are left as they are", async () => {
    const { kind } = bench("text");
    const nothing = originalsOf(tf.zeros([n, length], "int32"));
    const { inputs, hidden } = kind.mask(nothing, 0.4, dice(1));
    expect((await numbersOf(inputs)).every((word) => word === PADDING)).toBe(true);
    expect((await numbersOf(hidden.weights)).every((weight) => weight === 0)).toBe(true);
  });
});
