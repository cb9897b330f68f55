// Logistic regression against scikit-learn's, fitted to the end.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { applyLinear, fitLinear } from "../../src/training/linear";
import { start } from "./backends/start";
import { furthest } from "./compare";
import fixture from "./linear.json";
import { clusters } from "./scattered";

type Answer = (typeof fixture.answers)[number];

/** As make-linear.py has them. */
function digitBlocks(count: number): { rows: Float32Array; labels: Int32Array } {
  const packed = gunzipSync(readFileSync("static-data/digits/digits.bin.gz"));
  const total = packed.length / 393;
  const rows = new Float32Array(49 * count);
  for (let i = 0; i < 392 * count; i++) {
    const [digit, first] = [Math.floor(i / 392), 2 * (i % 392)];
    const inks = [packed[total + i]! >> 4, packed[total + i]! & 15];
    inks.forEach((ink, j) => {
      const [line, column] = [Math.floor((first + j) / 28), (first + j) % 28];
      rows[49 * digit + 7 * Math.floor(line / 4) + Math.floor(column / 4)]! += ink / 15;
    });
  }
  return { rows, labels: Int32Array.from(packed.subarray(0, count)) };
}

function data(answer: Answer) {
  const { rows, labels } = clusters(answer);
  return {
    rows: tf.tensor2d(rows, [answer.count, answer.width]),
    targets: tf.cast(tf.oneHot(tf.tensor1d(labels, "int32"), answer.classes), "float32") as Tensor2D,
    weights: tf.tensor1d(Float32Array.from(labels, (_, i) => (!answer.weighted ? 1 : i % 4 === 3 ? 0 : 0.5 + (i % 3)))),
  };
}

/** How far the probabilities of the first examples are from scikit-learn's, and whether it says that it has converged. */
function fitted(answer: Answer): { error: number; residual: number } {
  return tf.tidy(() => {
    const { rows, targets, weights } = data(answer);
    const model = fitLinear(rows, targets, weights, answer.inversePenalty);
    const probabilities = applyLinear(model, rows).dataSync();
    const error = furthest(probabilities.slice(0, answer.probabilities.length), answer.probabilities);
    return { error, residual: model.residual.dataSync()[0]! } as never;
  });
}

const quick = fixture.answers.filter(({ name }) => ["badly scaled", "two classes", "a probe with few labels"].includes(name));

describe.each([
  ["wasm", fixture.answers],
  ["cpu", quick],
] as const)("on %s", (backend, answers) => {
  beforeAll(() => start(backend));

  it.each(answers)("$name, C = $inversePenalty, weighted $weighted", (answer) => {
    const { error, residual } = fitted(answer);
    expect(error).toBeLessThan(1e-5);
    expect(residual).toBeLessThanOrEqual(1);
  });
});

it("fits 8,000 digits as they are, unscaled", async () => {
  await start("wasm");
  const { count, inversePenalty, every, probabilities: right, accuracy } = fixture.digits;
  const { rows, labels } = digitBlocks(count);
  const [said, residual] = tf.tidy(() => {
    const x = tf.tensor2d(rows, [count, 49]);
    const targets = tf.cast(tf.oneHot(tf.tensor1d(labels, "int32"), 10), "float32") as Tensor2D;
    const fit = fitLinear(x, targets, tf.ones([count]), inversePenalty);
    return [applyLinear(fit, x).dataSync(), fit.residual.dataSync()[0]!];
  });
  const some = right.flatMap((_, i) => [...said.subarray(10 * every * i, 10 * every * i + 10)]);
  expect(furthest(some, right.flat())).toBeLessThan(2e-5);
  expect(residual).toBeLessThanOrEqual(1);
  const guesses = Array.from({ length: count }, (_, i) => said.subarray(10 * i, 10 * i + 10)).map((row) => row.indexOf(Math.max(...row)));
  expect(guesses.filter((guess, i) => guess === labels[i]).length / count).toBeCloseTo(accuracy, 3);
});

it("takes uncertain targets like examples of several classes", () => {
  const model = tf.tidy(() => {
    const one = fitLinear(
      tf.tensor2d([0, 0, 1, 1, 2, 2], [6, 1]),
      tf.tensor2d([1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1], [6, 2]),
      tf.tensor1d([3, 1, 2, 2, 1, 3]),
      1,
    );
    const other = fitLinear(
      tf.tensor2d([0, 1, 2], [3, 1]),
      tf.tensor2d([0.75, 0.25, 0.5, 0.5, 0.25, 0.75], [3, 2]),
      tf.tensor1d([4, 4, 4]),
      1,
    );
    return tf.sub(one.weights, other.weights).dataSync();
  });
  expect(furthest(model, [0, 0])).toBeLessThan(1e-6);
});

it("stays finite with one example, and with none", () => {
  const fit = (weight: number) =>
    fitLinear(tf.tensor2d([1, 2], [1, 2]), tf.tensor2d([1, 0], [1, 2]), tf.tensor1d([weight]), 1).weights.dataSync();
  expect([...fit(1), ...fit(0)].every(Number.isFinite)).toBe(true);
});
