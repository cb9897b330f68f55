/** What techniques that reconstruct show of themselves: a few examples, what was given of each, and what was made of it. */
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { HIDDEN_WORD } from "../../../src/shape/data-set";
import type { EncoderName } from "../../../src/shape/encoder";
import { patchesOf } from "../../../src/kinds/pieces/training/patches";
import type { AnyTechnique, Batch } from "../../../src/shape/technique";
import { autoencoder } from "../../../src/techniques/autoencoder";
import { denoising } from "../../../src/techniques/denoising";
import { masked } from "../../../src/techniques/masked";
import { vae } from "../../../src/techniques/vae";
import { startEngine } from "../../help/engine";
import { smallBench } from "../../help/small-bench";

beforeAll(() => startEngine("wasm"));

/** Half of the words or pixels are hidden. */
const valuesOf: Readonly<Record<string, Readonly<Record<string, number>>>> = { masked: { share: 0.5 } };

/** @param count of examples in the batch */
function shown(kind: "text" | "image" | "points", encoder: EncoderName, count: number, technique: AnyTechnique = masked as AnyTechnique) {
  const { data, pool, examples, made } = smallBench(kind, { encoder });
  const places = Array.from({ length: count }, (_, i) => i);
  const learner = made.learner(technique, valuesOf[technique.id]);
  const step = learner.step(made.batch(technique, places, [0]));
  const told = step.measure!({ pool: tf.tensor1d(pool.labels, "int32"), batch: tf.tensor1d(places, "int32") });
  const size = data.shape.reduce((a, b) => a * b, 1);
  return { told, step, truth: [...pool.inputs.subarray(0, count * size)], words: examples.vocabulary?.length ?? 0, size };
}

describe.each(["dense", "transformer"] as const)("masked modelling of texts, with a %s encoder", (encoder) => {
  it.each([
    [6, 4],
    [3, 3],
  ])("of a batch of %i shows %i, with a guess where a word was hidden and none elsewhere", (count, few) => {
    const { told, truth, words, size } = shown("text", encoder, count);
    expect(told.pictures).toBeUndefined();
    expect(told.words!.shape).toEqual([few, size, 3]);
    const triples = (told.words!.arraySync() as number[][][]).flat();
    expect(triples.map(([, word]) => word)).toEqual(truth.slice(0, few * size));
    const hidden = triples.filter(([seen, word]) => seen !== word);
    expect(hidden.length).toBeGreaterThan(3);
    expect(hidden.some(([seen]) => seen === HIDDEN_WORD)).toBe(true);
    for (const [seen, word, guess] of triples)
      if (seen === word) expect(guess).toBe(-1);
      else expect(Number.isInteger(guess) && guess! >= 0 && guess! < words, `guess ${guess}`).toBe(true);
  });
});

it("masked modelling of pictures shows eight: as they are, as they were shown, and as they were guessed", () => {
  const { told, truth, size } = shown("image", "convnet", 12);
  expect(told.words).toBeUndefined();
  expect(told.pictures!.shape.slice(0, 2)).toEqual([3, 8]);
  const [whole, seen, guessed] = tf.unstack(told.pictures!).map((one) => [...one.dataSync()]) as [number[], number[], number[]];
  expect(whole).toEqual(truth.slice(0, 8 * size).map(Math.fround));
  const gone = seen.filter((ink, i) => ink !== whole[i]);
  expect(gone.length / whole.filter(Boolean).length).toBeGreaterThan(0.2);
  expect(guessed.every((ink) => ink >= 0 && ink <= 1)).toBe(true);
  expect(guessed).not.toEqual(seen);
});

it.each([
  ["has no part in the guess of another where it is hidden, and has one where it is seen", "transformer", false],
  ["has a part even where it is hidden with a convnet, which has no token to leave out", "convnet", true],
] as const)("a patch of a picture %s", (_, encoder, isFelt) => {
  const { data, made } = smallBench("image", { encoder });
  const learner = made.learner(masked as AnyTechnique, { share: 0.5 });
  const batch = made.batch(masked as AnyTechnique, [0, 1, 2], [0]) as unknown as Batch<{ masked: true }>;
  const { inputs, cover } = batch.masked(0.5);
  const { count, size, join } = patchesOf(data.shape as [number, number, number]);
  const covered = [...cover.dataSync()].slice(0, count);
  const [asked, other] = covered.flatMap((isHidden, place) => (isHidden ? [place] : []));
  const seen = covered.indexOf(0);
  /** Of the first hidden patch alone, where another patch of the same picture shows something else. */
  const lossWith = (place: number) => {
    const ink = Array.from({ length: 3 * count * size }, (_, i) => (Math.floor(i / size) === place ? 0.4 : 0));
    const hidden = { at: tf.tensor1d([asked!], "int32"), examples: tf.tensor1d([0], "int32"), weights: tf.tensor1d([1]) };
    const given = {
      plain: batch.plain,
      masked: () => ({ inputs: tf.add(inputs, join(tf.tensor2d(ink, [3 * count, size]))), hidden, cover }),
    };
    return learner.step(given as never).loss!().hidden!.dataSync()[0]!;
  };
  const nothing = lossWith(-1);
  expect(nothing).toBeGreaterThan(0);
  expect(Math.abs(lossWith(other!) - nothing) > 1e-6).toBe(isFelt);
  expect(Math.abs(lossWith(seen) - nothing)).toBeGreaterThan(1e-6);
});

it("of a text, which other words are masked has a part in each guess", () => {
  const { made } = smallBench("text", { encoder: "transformer" });
  const learner = made.learner(masked as AnyTechnique, { share: 0.5 });
  const batch = made.batch(masked as AnyTechnique, [0, 1, 2], [0]) as unknown as Batch<{ masked: true }>;
  const { inputs, cover } = batch.masked(0.5);
  const [asked, other] = [...cover.dataSync()].flatMap((isHidden, place) => (isHidden ? [place] : []));
  const hidden = { at: tf.tensor1d([asked!], "int32"), examples: tf.tensor1d([0], "int32"), weights: tf.tensor1d([1]) };
  const lossWith = (word: number) => {
    const words = [...inputs.dataSync()].map((one, place) => (place === other ? word : one));
    const given = { plain: batch.plain, masked: () => ({ inputs: tf.tensor(words, inputs.shape, "int32"), hidden, cover }) };
    return learner.step(given as never).loss!().hidden!.dataSync()[0]!;
  };
  expect(Math.abs(lossWith(HIDDEN_WORD) - lossWith(7))).toBeGreaterThan(1e-7);
});

it("masked modelling of points shows nothing", () => {
  const { told } = shown("points", "dense", 6);
  expect([told.words, told.pictures]).toEqual([undefined, undefined]);
  expect(told.guessed!.dataSync()[0]).toBeGreaterThan(0);
});

describe.each([
  ["an autoencoder", autoencoder as AnyTechnique, ["given", "said again"]],
  ["a denoising autoencoder", denoising as AnyTechnique, ["example", "given", "said again"]],
  ["a variational autoencoder", vae as AnyTechnique, ["given", "said again", "drawn", "on the way"]],
] as const)("%s", (_, technique, rows) => {
  it.each(["convnet", "transformer"] as const)("shows eight pictures, or as many as there are, and what a %s made of them", (encoder) => {
    expect((technique.diagnostics as { pictures: { rows: string[] } }).pictures.rows).toEqual(rows);
    for (const [count, few] of [
      [12, 8],
      [5, 5],
    ] as const) {
      const { told, truth, size } = shown("image", encoder, count, technique);
      expect(told.pictures!.shape.slice(0, 2)).toEqual([rows.length, few]);
      const pictures = tf.unstack(told.pictures!).map((one) => [...one.dataSync()]);
      expect(pictures[0]).toEqual(truth.slice(0, few * size).map(Math.fround));
      for (const picture of pictures) expect(picture.every((ink) => ink >= 0 && ink <= 1)).toBe(true);
      expect(new Set(pictures.map((picture) => picture.join())).size, "no two are the same").toBe(rows.length);
    }
  });

  it.each(["dense", "transformer"] as const)(
    "of texts shows none, and says each again from its features alone, with a %s encoder",
    (encoder) => {
      const { told, step } = shown("text", encoder, 6, technique);
      expect(told.pictures).toBeUndefined();
      expect(Object.values(step.loss!()).every((loss) => loss.dataSync()[0]! > 0)).toBe(true);
    },
  );
});

it("a variational autoencoder goes from the first picture, as it is said again, to the last", () => {
  const { told } = shown("image", "convnet", 12, vae as AnyTechnique);
  const [, said, drawn, way] = tf.unstack(told.pictures!).map((row) => tf.unstack(row).map((picture) => [...picture.dataSync()]));
  for (const end of [0, 7]) way![end]!.forEach((ink, i) => expect(ink).toBeCloseTo(said![end]![i]!, 5));
  expect(way![3]).not.toEqual(said![3]);
  expect(new Set(drawn!.map(String)).size).toBe(8);
});

it("an autoencoder says all words of a text from its features, whichever stood where", () => {
  const { made } = smallBench("text", { encoder: "dense" });
  const learner = made.learner(autoencoder as AnyTechnique);
  const batch = made.batch(autoencoder as AnyTechnique, [0, 1, 2, 3], [0]) as unknown as { plain: tf.Tensor };
  // This encoder does not hear the order either.
  const lossOf = (plain: tf.Tensor) => learner.step({ plain } as never).loss!().reconstruction!.dataSync()[0]!;
  expect(lossOf(tf.reverse(batch.plain, 1))).toBeCloseTo(lossOf(batch.plain), 5);
});
