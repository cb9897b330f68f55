// Logistic regression against scikit-learn's, fitted to the end.
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { applyLinear, fitLinear } from "../../src/training/linear";
import { start } from "./backends/start";
import { furthest } from "./compare";
import fixture from "./linear.json";
import { clusters } from "./scattered";

type Answer = (typeof fixture.answers)[number];

function data(answer: Answer) {
  const { rows, labels } = clusters(answer);
  return {
    rows: tf.tensor2d(rows, [answer.count, answer.width]),
    targets: tf.cast(tf.oneHot(tf.tensor1d(labels, "int32"), answer.classes), "float32") as Tensor2D,
    weights: tf.tensor1d(Float32Array.from(labels, (_, i) => (!answer.weighted ? 1 : i % 4 === 3 ? 0 : 0.5 + (i % 3)))),
  };
}

/** How far the probabilities of the first examples are from scikit-learn's. */
function error(answer: Answer, rounds?: number): number {
  return tf.tidy(() => {
    const { rows, targets, weights } = data(answer);
    const model = fitLinear(rows, targets, weights, answer.inversePenalty, rounds);
    const probabilities = applyLinear(model, rows).dataSync();
    return furthest(probabilities.slice(0, answer.probabilities.length), answer.probabilities);
  });
}

const quick = fixture.answers.filter(({ name }) => ["badly scaled", "two classes", "a probe with few labels"].includes(name));

describe.each([
  ["wasm", fixture.answers],
  ["cpu", quick],
] as const)("on %s", (backend, answers) => {
  beforeAll(() => start(backend));

  it.each(answers)("$name, C = $inversePenalty, weighted $weighted", (answer) => {
    expect(error(answer), "after the usual rounds").toBeLessThan(1e-3);
    expect(error(answer, 100), "after many").toBeLessThan(1e-5);
  });
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
