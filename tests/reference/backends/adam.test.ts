// The optimiser against PyTorch's AdamW (adam.json, by make-adam.py), and what it must not touch.
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Variable } from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { makeAdam, type AdamOptions } from "../../../src/training/backends/adam";
import expected from "./adam.json";
import { start } from "./start";

beforeAll(async () => {
  await start("cpu");
  await start("wasm");
});
afterEach(() => tf.disposeVariables());

const wave = (count: number, pace: number, size: number) =>
  tf.tensor1d(Array.from({ length: count }, (_, i) => size * Math.sin(pace * (i + 1))));

interface Run {
  options: AdamOptions;
  steps: number;
  learningRates: number[];
  skip?: number[];
  /** Of the running average, which is compared in place of the weights. */
  memory?: number;
}
/** As in make-adam.py. */
const runs: Record<keyof typeof expected, Run> = {
  plain: { options: {}, steps: 7, learningRates: [0.01] },
  "other settings": { options: { beta1: 0.8, beta2: 0.95, epsilon: 1e-3 }, steps: 7, learningRates: [0.02] },
  "weight decay, learning rate that changes": { options: { weightDecay: () => 0.1 }, steps: 9, learningRates: [0.01, 0.05, 0] },
  "a weight that rests": { options: { weightDecay: () => 0.1 }, steps: 8, learningRates: [0.01], skip: [2, 3, 6] },
  "the average of the weights": { options: { weightDecay: () => 0.1 }, steps: 9, learningRates: [0.05, 0.2], memory: 0.75 },
};

describe.each(["cpu", "wasm"])("on %s", (name) => {
  it.each(Object.keys(runs) as (keyof typeof expected)[])("agrees with PyTorch: %s", async (key) => {
    await tf.setBackend(name);
    const { options, steps, learningRates, skip = [], memory } = runs[key];
    const made = () => tf.tidy(() => [tf.variable(wave(6, 1.3, 1)), tf.variable(wave(4, 2.1, 0.5))]);
    const weights = made();
    const averages = memory === undefined ? undefined : made();
    const decay = (step: number) => Math.min(memory ?? 0, 1 - 1 / (step + 1));
    const adam = makeAdam(weights, options, averages && [{ weights: averages, decay }]);
    for (let step = 0; step < steps; step++) {
      tf.tidy(() => {
        const gradients: Record<string, Tensor> = {};
        weights.forEach((weight, i) => {
          if (i === 0 || !skip.includes(step)) gradients[weight.name] = wave(weight.size, 0.7 + 0.1 * step + i, 10 ** -(step % 4));
        });
        adam.step(gradients, learningRates[step % learningRates.length]!);
      });
    }
    (averages ?? weights).forEach((compared, i) =>
      Array.from(compared.dataSync()).forEach((value, j) => expect(value).toBeCloseTo(expected[key][i]![j]!, 5)),
    );
  });

  it("leaves clones and reshaped tensors of a weight as they were", async () => {
    await tf.setBackend(name);
    const weight = tf.tidy(() => tf.variable(tf.tensor1d([1, 2])));
    const snapshot = tf.clone(weight);
    const turned = tf.reshape(weight, [2, 1]);
    takeStep(weight);
    expect(weight.dataSync()[0]).toBeCloseTo(0.9);
    expect([...snapshot.dataSync(), ...turned.dataSync()]).toEqual([1, 2, 1, 2]);
    tf.dispose([snapshot, turned]);
  });

  it("is felt by the next product and the next convolution", async () => {
    await tf.setBackend(name);
    const weight = tf.tidy(() => tf.variable(tf.tensor4d([1, 2, 3, 4], [1, 1, 2, 2])));
    const outputs = () => {
      const image = tf.tensor4d([1, 1], [1, 1, 1, 2]);
      return [
        ...tf.conv2d(image, weight as unknown as tf.Tensor4D, 1, "same").dataSync(),
        ...tf.matMul(tf.tensor2d([[1, 1]]), tf.reshape(weight, [2, 2])).dataSync(),
      ];
    };
    const before = tf.tidy(outputs as () => never) as number[];
    takeStep(weight);
    const after = tf.tidy(outputs as () => never) as number[];
    expect(before).toEqual([4, 6, 4, 6]);
    after.forEach((value, i) => expect(value).toBeCloseTo([3.8, 5.8, 3.8, 5.8][i]!));
  });

  it("keeps nothing from step to step, and nothing after dispose", async () => {
    await tf.setBackend(name);
    const before = tf.memory().numTensors;
    const weight = tf.tidy(() => tf.variable(tf.tensor1d([1, 2])));
    const adam = makeAdam([weight]);
    const made = tf.memory().numTensors;
    for (let i = 0; i < 3; i++) tf.tidy(() => adam.step({ [weight.name]: tf.tensor1d([1, 1]) }, 0.1));
    expect(tf.memory().numTensors).toBe(made);
    adam.dispose();
    weight.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

/** Every value goes down by the learning rate at the first step, whatever the gradient's size. */
function takeStep(weight: Variable) {
  const adam = makeAdam([weight]);
  tf.tidy(() => adam.step({ [weight.name]: tf.fill(weight.shape, 3) }, 0.1));
  adam.dispose();
}
