// What techniques draw in a step: how it is distributed, and that it follows from seed, step and name alone.
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { seeded } from "../../src/shape/random";
import { noiseBank } from "../../src/training/blocks/noise";
import { makeStepRandom } from "../../src/training/blocks/step-random";
import { bitsOf } from "../help/bits";
import { start } from "./backends/start";

const count = 8000;
const make = (seed = 1, step = 3) => makeStepRandom(seed, step, noiseBank(seeded(seed, "noise")));
const sorted = (x: Tensor) => Float32Array.from(x.dataSync()).sort();

/** The largest distance between how many are below each number found, and how many should be (Kolmogorov & Smirnov). */
const distance = (x: Tensor, below: (value: number) => number) =>
  sorted(x).reduce((most, value, i) => Math.max(most, Math.abs((i + 0.5) / count - below(value))), 0);

const drawn: Record<string, (random: ReturnType<typeof make>, what: string) => Tensor> = {
  uniform: (random, what) => random.uniform(what, [5, 7]),
  normal: (random, what) => random.normal(what, [5, 7]),
  permutation: (random, what) => random.permutation(what, 35),
  beta: (random, what) => random.beta(what, [35], 0.75),
  dropout: (random, what) => random.dropout(what, tf.ones([5, 7]), 0.4),
};

describe.each(["cpu", "wasm"] as const)("on %s", (backend) => {
  beforeAll(() => start(backend));

  it.each(Object.entries(drawn))("%s is the same again, and another for another name, step or seed", (_, draw) => {
    const bits = (random: ReturnType<typeof make>, what = "a") => bitsOf(draw(random, what).dataSync());
    const first = bits(make());
    expect(bits(make())).toBe(first);
    for (const other of [bits(make(), "b"), bits(make(1, 4)), bits(make(2))]) expect(other).not.toBe(first);
  });

  it("uniform numbers are even in [0, 1), normal ones about 0", () => {
    const uniform = make().uniform("a", [count]);
    expect(distance(uniform, (value) => value)).toBeLessThan(0.02);
    expect(Math.max(...uniform.dataSync())).toBeLessThan(1);
    const { mean, variance } = tf.moments(make().normal("a", [count]));
    expect(mean.dataSync()[0]).toBeCloseTo(0, 1);
    expect(variance.dataSync()[0]).toBeCloseTo(1, 1);
  });

  it("a permutation has each place once", () => {
    expect([...sorted(make().permutation("a", 100))]).toEqual(Array.from({ length: 100 }, (_, i) => i));
  });

  it.each([
    [0.5, (x: number) => (2 / Math.PI) * Math.asin(Math.sqrt(x))],
    [1, (x: number) => x],
    [2, (x: number) => 3 * x ** 2 - 2 * x ** 3],
  ])("Beta(%d, %d) is distributed as it should be", (alpha, below) => {
    expect(distance(make().beta("a", [count], alpha), below)).toBeLessThan(0.02);
  });

  it("Beta(α, α) stays between 0 and 1 however small α is", () => {
    const shares = make().beta("a", [count], 0.01).dataSync();
    expect(shares.findIndex((share) => !(share >= 0 && share <= 1))).toBe(-1);
    expect(shares.filter((share) => share > 0.5).length / count).toBeCloseTo(0.5, 1);
  });

  it("dropout sets a share to 0 and makes the rest larger, and so does its gradient", () => {
    const drop = (x: Tensor) => make().dropout("a", x, 0.25);
    const numbers = drop(tf.ones([count])).dataSync();
    expect(new Set(numbers)).toEqual(new Set([0, Math.fround(1 / 0.75)]));
    expect(numbers.filter((number) => number === 0).length / count).toBeCloseTo(0.25, 1);
    expect([
      ...tf
        .grad((x) => tf.sum(drop(x)))(tf.ones([count]) as Tensor1D)
        .dataSync(),
    ]).toEqual([...numbers]);
  });
});
