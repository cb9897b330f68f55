// How good a technique is, against scikit-learn: accuracy, confusion, the vote of the nearest, and how features are read out.
import { gunzipSync } from "node:zlib";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { accuracyOf, confusionOf, guessOf, unknownShare } from "../../src/training/guess";
import { fitReadout } from "../../src/training/readout";
import { vote } from "../../src/training/vote";
import { start } from "./backends/start";
import { furthest } from "./compare";
import fixture from "./evaluate.json";
import packed from "./features.json";
import { scattered } from "./scattered";

const integers = (numbers: ArrayLike<number>): Tensor1D => tf.tensor1d(Int32Array.from(numbers), "int32");
const floored = (size: number, seed: number, below: number) => Int32Array.from(scattered(size, seed, 0, below), Math.floor);
const numbersOf = (make: () => Tensor) => tf.tidy(() => make().dataSync());

/** Shares of few different sizes: many rows have two that are largest, every eleventh has none. */
function tiedShares({ count, classes, seed }: typeof fixture.guesses) {
  const parts = floored(count * classes, seed, 4).map((part, i) => (Math.floor(i / classes) % 11 === 5 ? 0 : part));
  const sums = Array.from({ length: count }, (_, i) => parts.slice(i * classes, (i + 1) * classes).reduce((a, b) => a + b, 0));
  const shares = Float32Array.from(parts, (part, i) => part / (sums[Math.floor(i / classes)]! || 1));
  return { shares: tf.tensor2d(shares, [count, classes]), truth: integers(floored(count, seed + 1, classes)) };
}

/** Labelled examples, of which every other is a copy of one of the first four even ones, and those that ask for their vote. */
function copies({ queries, width, classes, seed }: (typeof fixture.votes)[number]) {
  const count = 1100;
  const bank = scattered(count * width, seed).map((x, i) => x * 2 ** ((Math.floor(i / width) % 5) - 2));
  for (let i = 8; i < count; i += 2) bank.copyWithin(i * width, (i % 8) * width, ((i % 8) + 1) * width);
  const rows = scattered(queries * width, seed + 2).map((x, i) => {
    const row = Math.floor(i / width);
    return row % 2 ? x : bank[(row % 8) * width + (i % width)]! + 0.25 * x;
  });
  return {
    bank: tf.tensor2d(bank, [count, width]),
    said: integers(floored(count, seed + 1, classes)),
    rows: tf.tensor2d(rows, [queries, width]),
  };
}

describe.each(["wasm", "cpu"] as const)("on %s", (backend) => {
  beforeAll(() => start(backend));

  it("guesses: of equally likely classes the first, and none where nothing is known", () => {
    expect([...numbersOf(() => guessOf(tiedShares(fixture.guesses).shares))]).toEqual(fixture.guesses.guess);
  });

  it("accuracy, unknown ones and confusion", () => {
    const { shares, truth } = tiedShares(fixture.guesses);
    expect(numbersOf(() => accuracyOf(shares, truth))[0]).toBeCloseTo(fixture.guesses.accuracy, 6);
    expect(numbersOf(() => unknownShare(shares))[0]).toBeCloseTo(fixture.guesses.unknown, 6);
    expect([...numbersOf(() => confusionOf(shares, truth))]).toEqual(fixture.guesses.confusion);
  });

  it.each(fixture.votes)("votes of $labels labelled examples", (answer) => {
    const { bank, said, rows } = copies(answer);
    const shares = numbersOf(() => {
      const votes = vote(rows, tf.slice(bank, 0, answer.labels), tf.slice(said, 0, answer.labels), answer.classes);
      return tf.div(votes, tf.sum(votes, 1, true));
    });
    expect(furthest(shares, answer.shares)).toBeLessThan(2e-5);
  });

  it("the nearest has a whole vote, and who is at a right angle to it e^(−1/0.07) of one", () => {
    const votes = numbersOf(() => vote(tf.tensor2d([[2, 0]]), tf.tensor2d([[0, 3], [1, 0]]), integers([0, 1]), 2)); // prettier-ignore
    expect(votes[1]).toBeCloseTo(1, 6);
    expect(votes[0]! / Math.exp(-1 / 0.07)).toBeCloseTo(1, 4);
  });
});

describe("readouts", () => {
  beforeAll(() => start("wasm"));

  const cells = packed.map(({ name, classes, width, step, levels }) => {
    const features = Float32Array.from(Int8Array.from(gunzipSync(Buffer.from(levels, "base64"))), (level) => level * step);
    return { name, classes, width, features, count: features.length / width };
  });

  /** Probabilities of the examples after the first so many of each class, of which the labels are known; row i is of class i modulo their count. */
  function readOut({ classes, width, features, count }: (typeof cells)[number], budget: number) {
    const labelled = budget * classes;
    const told = numbersOf(() => {
      const rows = tf.tensor2d(features, [count, width]);
      const labels = integers(Array.from({ length: labelled }, (_, i) => i % classes));
      const { apply, residual } = fitReadout(tf.slice(rows, 0, labelled), labels, classes);
      return tf.concat([tf.reshape(apply(tf.slice(rows, labelled)), [-1]), tf.reshape(residual, [1])]);
    });
    const probabilities = told.slice(0, -1);
    const rows = Array.from({ length: count - labelled }, (_, i) => probabilities.subarray(i * classes, (i + 1) * classes));
    const right = rows.filter((row, i) => row.indexOf(Math.max(...row)) === i % classes).length;
    return { probabilities, accuracy: right / rows.length, residual: told.at(-1)! };
  }

  const each = fixture.readouts.flatMap(({ budget, first }) => cells.map((cell, i) => ({ ...cell, budget, right: first[i]! })));
  it.each(each)("of $name with $budget labels a class", ({ budget, right, ...cell }) => {
    const { probabilities, accuracy, residual } = readOut(cell, budget);
    expect(furthest(probabilities.slice(0, right.probabilities.length), right.probabilities)).toBeLessThan(1e-3);
    expect(accuracy).toBeCloseTo(right.accuracy, 2); // where two are as likely, it may be either
    expect(residual).toBeLessThanOrEqual(1);
  });

  // Of many draws of labels, by scikit-learn's fit of our rule: the same as ours, as was just found.
  it.each(fixture.readouts)("none of the list is better on average by more than a point, with $budget labels a class", (answer) => {
    expect(Object.keys(answer.others)).toHaveLength(19);
    expect(Object.entries(answer.others).filter(([, theirs]) => theirs > answer.accuracy + 0.01)).toEqual([]);
  });
});
