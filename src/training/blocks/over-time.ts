/** What changes from step to step by a rule of its own: ramps, running averages and queues. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D, Variable } from "@tensorflow/tfjs-core";

/** exp(−5(1 − t)²), t the part that has gone by of this share of the steps. Laine & Aila 2017. */
export const rampUp = (step: number, steps: number, share: number): number => Math.exp(-5 * (1 - Math.min(1, step / (share * steps))) ** 2);

/** 0 until a share of the steps has gone by, then evenly up to 1. Lee 2013, equation 16. */
export const linearRamp = (step: number, steps: number, from: number, share: number): number =>
  Math.max(0, Math.min(1, (step / steps - from) / share));

/** average ← keep·average + (1 − keep)·value */
export const follow = (average: Variable, value: Tensor, keep: number): void =>
  average.assign(tf.add(tf.mul(average, keep), tf.mul(value, 1 - keep)));

/** The newest first; as many of the oldest leave. @param queue [size, width] @param rows [n, width] */
export function enqueue(queue: Variable, rows: Tensor2D): void {
  const size = queue.shape[0]!;
  queue.assign(tf.slice(tf.concat([rows, queue as unknown as Tensor2D]), 0, size));
}
