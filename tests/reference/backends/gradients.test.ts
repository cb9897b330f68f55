// Gradients against finite differences: whether they are right at all, not only alike everywhere.
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { numbers } from "./case";
import { cases } from "./cases";
import { start } from "./start";

beforeAll(() => start("cpu"));

const reach = 2e-3;

/** With ties or jumps there is no one gradient. */
const notSmooth = ["largest of windows with ties", "step", "sign", "softmax of large values", "floor of what is multiplied"];
const smooth = Object.keys(cases).filter((key) => !cases[key]!.forwardOnly && !notSmooth.includes(key));

describe("the gradient along a random direction", () => {
  it.each(smooth)("%s", (key) => {
    const { inputs, compute } = cases[key]!;
    const [expected, found] = tf.tidy(() => {
      const xs = inputs();
      const directions = xs.map((x, i) => numbers(x.shape, 50 + i, -1, 1));
      const loss = (...varied: Tensor[]) => {
        const output = compute(...varied) as Tensor;
        return tf.sum(tf.mul(output, numbers(output.shape, 99)));
      };
      const at = (sign: number) => loss(...xs.map((x, i) => tf.add(x, tf.mul(directions[i]!, sign * reach)))).dataSync()[0]!;
      const gradients = tf.grads(loss)(xs);
      const along = tf.addN(gradients.map((gradient, i) => tf.sum(tf.mul(gradient, directions[i]!)))).dataSync()[0]!;
      return [(at(1) - at(-1)) / (2 * reach), along] as const;
    });
    expect(Math.abs(found - expected) / (1 + Math.abs(expected))).toBeLessThan(0.03);
  });
});
