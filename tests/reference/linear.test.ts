// Logistic regression against scikit-learn's, fitted to the end.
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { applyLinear, fitLinear } from "../../src/training/linear";
import { start } from "./backends/start";
import { furthest } from "./lab";
import fixture from "./linear.json";
import { scattered } from "./scattered";

type Answer = (typeof fixture.answers)[number];

/** Classes in turn, each about its own centre; the first feature is stretched. */
function data({ seed, count, width, classes, apart, stretch, weighted }: Answer) {
  const centres = scattered(classes * width, seed);
  const noise = scattered(count * width, seed + 1);
  const rows = noise.map((x, i) => {
    const [row, column] = [Math.floor(i / width), i % width];
    return (apart * centres[(row % classes) * width + column]! + x) * (column ? 1 : stretch);
  });
  const labels = Int32Array.from({ length: count }, (_, i) => i % classes);
  const weights = labels.map((_, i) => i);
  return {
    rows: tf.tensor2d(rows, [count, width]),
    targets: tf.cast(tf.oneHot(tf.tensor1d(labels, "int32"), classes), "float32") as Tensor2D,
    weights: tf.tensor1d(Float32Array.from(weights, (i) => (!weighted ? 1 : i % 4 === 3 ? 0 : 0.5 + (i % 3)))),
  };
}

/** The probabilities of the first examples. */
function fit(answer: Answer, rounds?: number): Float32Array {
  return tf.tidy(() => {
    const { rows, targets, weights } = data(answer);
    const model = fitLinear(rows, targets, weights, answer.inversePenalty, rounds);
    return applyLinear(model, rows).dataSync().slice(0, answer.probabilities.length) as Float32Array;
  });
}

describe.each(["wasm", "cpu"] as const)("on %s", (backend) => {
  beforeAll(() => start(backend));
  it.each(fixture.answers)("$name, C = $inversePenalty, weighted $weighted", (answer) => {
    console.log(answer.name, answer.inversePenalty, [20, 40, 80, 160, 320, 640].map((n) => furthest(fit(answer, n), answer.probabilities).toExponential(1)).join(" "));
  });
});
