// Descents of several losses in turn, and weight decay, with numbers known beforehand.
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Descended, Diagnostics, Step } from "../../src/shape/technique";
import { makeDescent } from "../../src/training/descent";
import { bitsOf } from "../help/bits";
import { start } from "./backends/start";

const schedule = { first: 0, steps: 100, rate: () => 1 };
/** Of the first step. */
const rate = 1 / 20;

describe.each(["cpu", "wasm"] as const)("on %s", (backend) => {
  beforeAll(() => start(backend));
  const weight = (...values: number[]) => tf.variable(tf.tensor1d(values));

  it("losses are descended in turn: each moves its own weights, and sees where those before it have moved theirs", () => {
    const [a, b] = [weight(2), weight(4)];
    const descent = makeDescent({ weights: [a, b] }, schedule);
    const seen: number[] = [];
    const descents: Descended[] = [
      { weights: [a], loss: () => ({ first: tf.sum(tf.mul(a, b)) }) },
      {
        weights: [b],
        loss() {
          seen.push(a.dataSync()[0]!);
          return { second: tf.sum(tf.square(b)), third: tf.sum(tf.mul(a, b)) };
        },
      },
    ];
    const told = tf.tidy(() => descent.step({ descents }, 0));
    // The first step of Adam is as long as the learning rate, whatever the gradient.
    expect(a.dataSync()[0]).toBeCloseTo(2 - rate, 5);
    expect(b.dataSync()[0]).toBeCloseTo(4 - rate, 5);
    expect(seen[0]).toBeCloseTo(2 - rate, 5);
    const terms = Object.entries(told).map(([name, term]) => [name, Math.round(term.dataSync()[0]! * 100) / 100]);
    expect(terms).toEqual([["loss.first", 8], ["loss.second", 16], ["loss.third", 7.8]]); // prettier-ignore
  });

  it("one loss of all weights is the same as one that names them all", () => {
    const learned = (step: (weights: tf.Variable[]) => Step<Diagnostics>) => {
      const weights = [weight(2, -1), weight(0.5, 3)];
      const descent = makeDescent({ weights }, schedule);
      for (let taken = 0; taken < 3; taken++) tf.tidy(() => void descent.step(step(weights), taken));
      return bitsOf(...weights.map((one) => one.dataSync()));
    };
    const product = ([a, b]: tf.Variable[]) => ({ product: tf.sum(tf.mul(tf.square(a!), b!)) });
    expect(learned((weights) => ({ descents: [{ weights, loss: () => product(weights) }] }))).toBe(
      learned((weights) => ({ loss: () => product(weights) })),
    );
    expect(learned(() => ({}))).toBe(learned(() => ({ descents: [] })));
  });

  it("weights decay by the share that is said of each, at its own rate, beside the step of the gradient", () => {
    const [plain, decayed, slow] = [weight(2), weight(2), weight(2)];
    const descent = makeDescent(
      {
        weights: [plain, decayed, slow],
        rateOf: (one) => (one === slow ? 0.1 : 1),
        decayOf: (one) => (one === plain ? 0 : 0.5),
      },
      schedule,
    );
    tf.tidy(() => void descent.step({ loss: () => ({ sum: tf.sum(tf.addN([plain, decayed, slow])) }) }, 0));
    expect(plain.dataSync()[0]).toBeCloseTo(2 - rate, 5);
    expect(decayed.dataSync()[0]).toBeCloseTo(2 * (1 - 0.5 * rate) - rate, 5);
    expect(slow.dataSync()[0]).toBeCloseTo(2 * (1 - 0.05 * rate) - 0.1 * rate, 5);
  });
});
