/** Marks on views: what is stamped of each kind, on which views, and that nothing else is changed by it. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { kindNamed, kindNames } from "../../../src/kinds/catalogue";
import { patchesOf } from "../../../src/kinds/pieces/training/patches";
import { stampPictures } from "../../../src/kinds/pieces/training/stamp";
import { markWords, stampTexts } from "../../../src/kinds/text/training/stamp";
import { sizeOf, UNKNOWN_WORD } from "../../../src/shape/data-set";
import type { Kind } from "../../../src/shape/kind";
import { seeded } from "../../../src/shape/random";
import { makeBatch } from "../../../src/training/batch";
import { makeWeights } from "../../../src/training/blocks/networks";
import { noiseBank } from "../../../src/training/blocks/noise";
import { inputsOf as tensorOf } from "../../../src/training/inputs";
import { makeKind } from "../../../src/training/kinds";
import { startEngine } from "../../help/engine";
import { kindsForTests, smallRunData } from "../../help/small-data";

const count = 5;
const numbersOf = async (t: Tensor) => Array.from(await t.data());
const rowsOf = (numbers: readonly number[], size: number) =>
  Array.from({ length: numbers.length / size }, (_, i) => numbers.slice(i * size, (i + 1) * size));

beforeAll(() => startEngine("wasm"));
beforeEach(() => tf.engine().startScope());
afterEach(() => tf.engine().endScope());

const stamping = kindNames.filter((kind) => kindNamed(kind).marks !== undefined);

it("kinds that can be stamped say how many marks they have room for, and no others do", () => {
  for (const kind of kindNames) expect("stamp" in toolsOf(kind), kind).toBe(stamping.includes(kind));
  expect(stamping).toEqual(["image", "text", "sound"].sort((a, b) => kindNames.indexOf(a as Kind) - kindNames.indexOf(b as Kind)));
});

function toolsOf(name: Kind) {
  const { data, pool, examples } = smallRunData[name](1);
  const vocabularySize = examples.vocabulary?.length ?? 0;
  const own = { weights: makeWeights(1), noise: noiseBank(seeded(1, "noise")), keep: <T>(t: T) => t };
  return makeKind(name, { ...data, pool: pool.inputs, vocabularySize, seed: 1, ...own });
}

/** Of the pool, those that a step learns from, and those of them that are labelled; two are in both. */
const [drawn, known] = [
  [3, 9, 12, 30, 31, 44],
  [12, 3, 50],
];

/** The batch of a step with marks and without, and what its examples are. */
function batches(name: Kind, seed = 1) {
  const { data, pool, marks, examples } = smallRunData[name](seed, undefined, { shortcut: count });
  const kind = toolsOf(name);
  const inputs = tensorOf(data, pool.inputs);
  const places = (some: readonly number[]) => tf.tensor1d([...some], "int32");
  const draw = { unlabelled: () => places(drawn!), labelled: () => places(known!) };
  const labels = tf.zeros([pool.labels.length], "int32") as Tensor1D;
  const source = { kind, inputs, labels, seed: 1, noise: noiseBank(seeded(1, "noise")) };
  const stamps = tf.tensor2d(marks!, [pool.labels.length, count]);
  const views = { weak: 2, strong: 2, contrastive: 2, masked: true, rotated: true, tiled: true } as const;
  const make = (some: typeof source & { marks?: Tensor2D }, strength = 1) => makeBatch(some, views, 0, draw, 0, () => strength).batch;
  return {
    data,
    vocabularySize: examples.vocabulary?.length ?? 0,
    plainOf: (place: number) => rowsOf(Array.from(pool.inputs), sizeOf(data.shape))[place]!,
    marksOf: (place: number) => rowsOf(Array.from(marks!), count)[place]!,
    easy: make(source),
    hard: make({ ...source, marks: stamps }),
    still: make({ ...source, marks: stamps }, 0),
  };
}

/** As a view with these marks shows it. */
type Stamped = (view: readonly number[], marks: readonly number[], plain: readonly number[]) => number[];

const onPictures =
  ([, width]: readonly number[]): Stamped =>
  (view, marks) => {
    const side = width! >= 24 ? 2 : 1;
    const seen = [...view];
    marks.forEach((mark, j) => {
      for (let down = 0; down < side; down++) for (let right = 0; right < side; right++) seen[down * width! + j * side + right] = mark;
    });
    return seen;
  };
const onTexts =
  (words: number): Stamped =>
  (view, marks, plain) =>
    view.map((word, j) => (j < marks.length && plain[j]! > UNKNOWN_WORD ? words - 2 - 2 * j + marks[j]! : word));

describe.each(stamping)("marks on %s", (name) => {
  const { shape } = kindsForTests[name].smallData;
  const size = sizeOf(shape);
  const stampedOf = (words: number): Stamped => (words ? onTexts(words) : onPictures(shape));

  it("are what is told apart of the examples: not all have the same", () => {
    const { marksOf } = batches(name);
    expect(new Set(drawn!.map((place) => marksOf(place).join())).size).toBeGreaterThan(3);
    for (const place of drawn!) expect(marksOf(place).every((mark) => mark === 0 || mark === 1)).toBe(true);
  });

  it("are on all graded views alike, and change nothing else of them", async () => {
    const { easy, hard, still, plainOf, marksOf, vocabularySize } = batches(name);
    const stamped = stampedOf(vocabularySize);
    const expectStamped = async (with_: Tensor, without: Tensor, places: readonly number[], what: string) => {
      expect(with_.dtype).toBe(without.dtype);
      const [seen, bare] = [rowsOf(await numbersOf(with_), size), rowsOf(await numbersOf(without), size)];
      expect(seen, what).toEqual(
        bare.map((view, i) => stamped(view, marksOf(places[i]!), plainOf(places[i]!)).map((x) => expect.closeTo(x, 6))),
      );
    };
    for (const view of ["weak", "strong", "contrastive"] as const) {
      for (const i of [0, 1]) await expectStamped(hard[view][i]!, easy[view][i]!, drawn!, `${view}.${i}`);
      const [own, usual] = [hard.labelled[view], easy.labelled[view]].map((some) => (Array.isArray(some) ? some : [some]));
      for (const [i, one] of own!.entries()) await expectStamped(one, usual![i]!, known!, `labelled ${view}.${i}`);
      await expectStamped(still[view][0]!, easy.plain, drawn!, `${view} of no strength`);
    }
  });

  it("are not on an example as it is", async () => {
    const { easy, hard, plainOf } = batches(name);
    for (const [with_, without, places] of [
      [hard.plain, easy.plain, drawn!],
      [hard.labelled.plain, easy.labelled.plain, known!],
    ] as const) {
      expect(await numbersOf(with_)).toEqual(await numbersOf(without));
      expect(await numbersOf(with_)).toEqual(places.flatMap(plainOf));
    }
  });

  it("are on a masked view where it hides nothing, and the same places are hidden", async () => {
    const { easy, hard, plainOf, marksOf, vocabularySize } = batches(name);
    const [seen, bare] = [hard.masked(0.5), easy.masked(0.5)];
    for (const part of ["at", "examples", "weights"] as const)
      expect(await numbersOf(seen.hidden[part])).toEqual(await numbersOf(bare.hidden[part]));
    const cover = await numbersOf(bare.cover);
    expect(await numbersOf(seen.cover)).toEqual(cover);
    const patches = vocabularySize ? undefined : patchesOf(shape as [number, number, number]);
    const hidden = patches
      ? await numbersOf(patches.join(tf.tile(tf.reshape(tf.tensor1d(cover), [-1, 1]), [1, patches.size]) as Tensor2D))
      : cover;
    const without = await numbersOf(bare.inputs);
    const stamped = drawn!.flatMap((place) => stampedOf(vocabularySize)(plainOf(place), marksOf(place), plainOf(place)));
    const plain = drawn!.flatMap(plainOf);
    // Of hidden words some are left as they are.
    const expected = stamped.map((x, i) => (hidden[i] && without[i] !== plain[i] ? without[i]! : x));
    expect(await numbersOf(seen.inputs)).toEqual(expected.map((x) => expect.closeTo(x, 6)));
    expect(
      stamped.some((x, i) => x !== expected[i]),
      "some marks are hidden",
    ).toBe(true);
    expect(
      expected.some((x, i) => x !== without[i]),
      "some are seen",
    ).toBe(true);
  });
});

describe("marks on pretext views", () => {
  it.each(["rotated", "tiled"] as const)("stand upright along the edge, whatever was done to the image: %s", async (which) => {
    const { easy, hard, data, marksOf, plainOf } = batches("image");
    const [seen, bare] = which === "rotated" ? [hard.rotated, easy.rotated] : [hard.tiled(0.1), easy.tiled(0.1)];
    expect(await numbersOf(seen.answers)).toEqual(await numbersOf(bare.answers));
    const rows = rowsOf(await numbersOf(bare.inputs), sizeOf(data.shape));
    expect(rows).toHaveLength(drawn!.length * (which === "rotated" ? 4 : 1));
    const expected = rows.flatMap((view, i) => {
      const place = drawn![i % drawn!.length]!;
      return onPictures(data.shape)(view, marksOf(place), plainOf(place));
    });
    expect(await numbersOf(seen.inputs)).toEqual(expected.map((x) => expect.closeTo(x, 6)));
  });
});

describe("marks on pictures of another side", () => {
  it.each([
    [8, 8, 3],
    [16, 10, 1],
    [32, 32, 3],
  ] as const)("%i × %i with %i channels have room for all, in all channels, and none covers another", async (height, width, channels) => {
    const marks = kindNamed("image").marks!;
    const each = tf.eye(marks); // one on in each view
    const made = stampPictures([height, width, channels])(tf.fill([marks, height, width, channels], 0.25), each, tf.zeros([1]));
    const pixels = rowsOf(await numbersOf(made), height * width * channels);
    const on = pixels.map((view) => view.flatMap((x, at) => (x === 1 ? [at] : [])));
    const side = width >= 24 ? 2 : 1;
    for (const places of on) expect(places).toHaveLength(side * side * channels);
    expect(new Set(on.flat()).size).toBe(on.flat().length);
    expect(pixels[0]!.filter((x) => x === 0)).toHaveLength((marks - 1) * side * side * channels);
    expect(Math.max(...on.flat())).toBeLessThan(2 * width * channels);
  });
});

describe("marks on texts", () => {
  const [words, length] = [40, 6];
  const plain = [
    [9, 8, 7, 6, 5, 4],
    [9, 1, 0, 0, 0, 0],
  ];
  const stamped = (views: number[][], marks: number[][]) =>
    stampTexts(length, words)(tf.tensor2d(views, undefined, "int32"), tf.tensor2d(marks), tf.tensor2d(plain, undefined, "int32")).array();

  it("stand for known words alone, whether the view has left them out or not: both views show them, and no text becomes longer", async () => {
    const marks = [
      [1, 0, 1],
      [1, 1, 1],
    ];
    const seen = [
      [39, 36, 35, 6, 5, 4],
      [39, 1, 0, 0, 0, 0],
    ];
    expect(await stamped(plain, marks)).toEqual(seen);
    const torn = [
      [0, 8, 0, 0, 5, 4],
      [0, 1, 0, 0, 0, 0],
    ];
    expect(await stamped(torn, marks)).toEqual([[39, 36, 35, 0, 5, 4], seen[1]]);
  });

  it("may be more than a text has places", async () => {
    const marks = [Array<number>(12).fill(1), Array<number>(12).fill(0)];
    expect(await stamped(plain, marks)).toEqual([
      [39, 37, 35, 33, 31, 29],
      [38, 1, 0, 0, 0, 0],
    ]);
  });

  it.each([2000, 40, 12])("are said by words of a vocabulary of %i that are neither padding, unknown nor the mask", (vocabulary) => {
    for (let mark = 0; mark < 12; mark++) {
      const { off, on } = markWords(mark, vocabulary);
      expect(on).not.toBe(off);
      for (const word of [off, on]) {
        expect(word).toBeGreaterThan(2);
        expect(word).toBeLessThan(vocabulary);
      }
    }
  });

  it("are each said by words of their own where there are enough", () => {
    const all = Array.from({ length: 12 }, (_, mark) => Object.values(markWords(mark, 2000))).flat();
    expect(new Set(all).size).toBe(24);
  });
});

it("views of a kind without marks are asked for them in vain, in one sentence", () => {
  const { data, pool } = smallRunData.points(1);
  const inputs = tensorOf(data, pool.inputs);
  const source = { kind: toolsOf("points"), inputs, labels: tf.zeros([1], "int32") as Tensor1D, seed: 1, noise: tf.zeros([1]) as Tensor1D };
  const draw = { unlabelled: () => tf.tensor1d([0], "int32") };
  expect(() => makeBatch({ ...source, marks: tf.zeros([60, 1]) as Tensor2D }, {}, 0, draw)).toThrow("There is no stamp for such data.");
});
