/** What each of the two learners of co-training is shown: halves as the data have them, or drawn at random. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { kindNames } from "../../../src/kinds/catalogue";
import { beginningOrEnd } from "../../../src/kinds/text/training/halves";
import type { Kind } from "../../../src/shape/kind";
import type { AnyTechnique, Oracle } from "../../../src/shape/technique";
import { coTraining } from "../../../src/techniques/co-training";
import { halvingOf } from "../../../src/techniques/pieces/halves";
import { startEngine } from "../../help/engine";
import { smallBench } from "../../help/small-bench";
import { bench, type Bench } from "../../reference/lab";

beforeAll(() => startEngine("wasm"));

const technique = coTraining as AnyTechnique;
const integers = (numbers: ArrayLike<number>) => tf.tensor1d(Int32Array.from(numbers), "int32");
const numbersOf = (tensor: Tensor) => [...tensor.dataSync()];

/** A few examples of a kind, and how they are halved. */
function given(kind: Kind, seed = 1) {
  const { data, pool, made } = smallBench(kind, { seed });
  const size = data.shape.reduce((a, b) => a * b, 1);
  const inputs = made.asInputs(pool.inputs);
  const keep = <T extends Tensor>(tensor: T) => tf.keep(tensor);
  const lab = { ...made.toolbox, keep, pool: { inputs, labels: integers(pool.labels), labelled: integers([]) } };
  return { made, inputs, pool, size, shape: data.shape, lab, halving: halvingOf(lab, "random"), natural: halvingOf(lab, "natural") };
}

/** What examples show where all of them is hidden. */
const nothingIn = ({ made, inputs }: ReturnType<typeof given>) => made.kind.half(made.kind.half(inputs, 1), 0);

/** 1 where the first half shows what stands there. */
function shownByFirst(one: ReturnType<typeof given>): number[] {
  const nothing = tf.slice(nothingIn(one), 0, 1);
  const something = tf.add(nothing, tf.onesLike(nothing));
  return numbersOf(tf.cast(tf.equal(one.halving(something, 0), something), "int32"));
}

describe.each(kindNames)("random halves of a %s", (kind) => {
  it("are two of about the same size, and each number is in one of them, the same for all examples", () => {
    const one = given(kind);
    const { inputs, halving, size, shape } = one;
    const [all, first, second] = [inputs, halving(inputs, 0), halving(inputs, 1)].map(numbersOf) as [number[], number[], number[]];
    const nothing = numbersOf(nothingIn(one));
    const shows = shownByFirst(one);
    all.forEach((value, i) => {
      expect(first[i]).toBeCloseTo(shows[i % size] ? value : nothing[i]!, 6);
      expect(second[i]).toBeCloseTo(shows[i % size] ? nothing[i]! : value, 6);
    });
    const colours = shape.length > 1 ? shape.at(-1)! : 1;
    const places = size / colours;
    expect(shows.reduce((a, b) => a + b, 0)).toBe(colours * Math.round(places / 2));
    // Pixel by pixel: rows and columns are parted, and each otherwise.
    const [height, width] = shape.length > 1 ? (shape as [number, number]) : [1, 1];
    const rows = Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => shows[(y * width + x) * colours]!));
    const columns = Array.from({ length: width }, (_, x) => rows.map((row) => row[x]!));
    for (const lines of [rows, columns]) expect(new Set(lines.map(String)).size).toBeGreaterThanOrEqual(Math.ceil(lines.length / 2));
    expect(halving(inputs, 0).dtype).toBe(inputs.dtype);
  });

  it("are others with another seed, and the same with the same", () => {
    const drawn = (seed: number) => shownByFirst(given(kind, seed)).join();
    expect(drawn(1)).toBe(drawn(1));
    expect(new Set(Array.from({ length: 8 }, (_, seed) => drawn(seed))).size).toBeGreaterThan(1);
  });

  it("are none where they are as the data have them", () => {
    const { made, inputs, natural } = given(kind);
    for (const which of [0, 1] as const) expect(numbersOf(natural(inputs, which))).toEqual(numbersOf(made.kind.half(inputs, which)));
  });

  it("hide from a learner all that is in the other half", () => {
    const one = given(kind);
    const { made, inputs, size } = one;
    const learner = made.learner(technique, { halves: "random" });
    const shows = shownByFirst(one);
    const few = numbersOf(inputs).slice(0, 4 * size);
    const other = numbersOf(inputs).slice(4 * size, 8 * size);
    const featuresOf = (numbers: readonly number[]) => {
      const [first, second] = tf.split(learner.features(made.asInputs(numbers)), 2, 1) as [Tensor, Tensor];
      return [numbersOf(first), numbersOf(second)] as const;
    };
    const [before, after] = [few, few.map((value, i) => (shows[i % size] ? value : other[i]!))].map(featuresOf) as [
      ReturnType<typeof featuresOf>,
      ReturnType<typeof featuresOf>,
    ];
    expect(after[0]).toEqual(before[0]);
    expect(after[1]).not.toEqual(before[1]);
  });
});

it("a pixel is in one half with all its colours", () => {
  const shape = [4, 4, 3];
  const made = bench({ kind: "image", shape, inputs: Array<number>(2 * 48).fill(1), labels: [0, 1], classCount: 2 });
  const pool = { inputs: made.asInputs(Array<number>(2 * 48).fill(1)), labels: integers([0, 1]), labelled: integers([0, 1]) };
  const halving = halvingOf({ ...made.toolbox, keep: (t) => tf.keep(t), pool }, "random");
  const pixels = (halving(pool.inputs, 0).arraySync() as number[][][][])[0]!.flat();
  expect(pixels.filter((colours) => colours.every((value) => value === 1))).toHaveLength(8);
  expect(pixels.filter((colours) => colours.every((value) => value === 0.5))).toHaveLength(8);
});

it("they hide as much of texts that are else parted into beginning and end", () => {
  const one = given("text");
  const halving = halvingOf({ ...one.lab, half: beginningOrEnd(one.size) }, "random");
  for (const which of [0, 1] as const) expect(numbersOf(halving(one.inputs, which))).toEqual(numbersOf(one.halving(one.inputs, which)));
});

it("halves are drawn once: from step to step each learner is shown the same", () => {
  const { made, pool } = given("points");
  const learner = made.learner(technique, { halves: "random" }, 20);
  const features = () => numbersOf(learner.features(made.asInputs(pool.inputs)));
  const before = features();
  for (const step of [0, 1, 2]) tf.tidy(() => learner.step(made.batch(technique, [0, 1], [0], step)).finish?.());
  expect(features()).toEqual(before);
});

describe("how often the product is right where the two disagree", () => {
  /** Points of which each learner has one coordinate. The first says 0 where it is above 0, else 1; so does the second, half as loud. */
  function told(points: readonly (readonly [number, number])[], classes: readonly number[]) {
    const made: Bench = bench({ kind: "points", shape: [2], inputs: points.flat(), labels: classes, classCount: 2 });
    const learner = made.learner(technique, {}, 20);
    learner.weights.forEach((weight) => weight.assign(tf.zerosLike(weight)));
    [0, 1].forEach((which) => {
      const [first, , second, , head] = learner.weights.slice(6 * which, 6 * which + 6);
      const set = (weight: typeof first, at: readonly (readonly [row: number, column: number, value: number])[]) => {
        const buffer = tf.buffer(weight!.shape);
        for (const [row, column, value] of at) buffer.set(value, row, column);
        weight!.assign(buffer.toTensor());
      };
      const loud = which === 0 ? 2 : 1;
      set(first, [[which, 0, 1], [which, 1, -1]]); // prettier-ignore
      set(second, [[0, 0, 1], [1, 1, 1]]); // prettier-ignore
      set(head, [[0, 0, loud], [1, 1, loud]]); // prettier-ignore
    });
    const places = points.map((_, i) => i);
    const truth: Oracle = { batch: integers(classes), pool: integers(classes) };
    const measured = learner.step(made.batch(technique, places, [0, 1])).measure!(truth) as Record<string, Tensor>;
    return (name: string) => measured[name]!.dataSync()[0]!;
  }
  const disputed: [number, number][] = [
    [1, -1],
    [1, -1],
    [-1, 1],
    [1, -1],
  ];
  const agreed: [number, number][] = [
    [1, 1],
    [-1, -1],
  ];

  it("is counted among those alone, by the louder of the two", () => {
    const of = told([...agreed, ...disputed], [0, 0, 0, 0, 0, 0]);
    expect(of("agreement")).toBeCloseTo(2 / 6, 6);
    expect(of("disputedRight")).toBeCloseTo(3 / 4, 6);
    expect(of("firstRight")).toBeCloseTo(4 / 6, 6);
    expect(of("secondRight")).toBeCloseTo(2 / 6, 6);
  });

  it("leaves out those whose class nobody knows", () => {
    expect(told([...agreed, ...disputed], [0, 1, 0, 1, -1, -1])("disputedRight")).toBeCloseTo(1 / 2, 6);
  });

  it("is not a number where they agree on all", () => {
    expect(told(agreed, [0, 1])("disputedRight")).toBeNaN();
    expect(told(agreed, [0, 1])("agreement")).toBe(1);
  });
});
