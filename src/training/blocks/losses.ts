/** Losses with analytic gradients: few operations, the same on every backend. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { crossEntropyRows } from "../backends/operations/cross-entropy";
import { unitRows as unit } from "../backends/operations/normal-rows";

export { binaryCrossEntropyOf as binaryCrossEntropy } from "../backends/operations/elementwise";
export { unit };

/**
 * Cross-entropy −Σ target·ln softmax(logits) of each row, in nats; gradient softmax(logits) − target.
 * @param target class numbers, int32 [n], or probabilities that sum to one [n, classes]; taken as constant
 */
export const crossEntropy = (logits: Tensor2D, target: Tensor1D | Tensor2D): Tensor1D => crossEntropyRows(logits, target);

/**
 * NT-Xent: −s(i,i′) + ln Σ_{k≠i} exp s(i,k) with s = cosine / temperature, mean over the 2n views. Chance is ln(2n − 1).
 * Chen, Kornblith, Norouzi & Hinton 2020, equation 1.
 */
export function ntXent(a: Tensor2D, b: Tensor2D, temperature: number): Tensor {
  const n = a.shape[0];
  const z = unit(tf.concat([a, b]));
  const partner = tf.tensor1d(
    Int32Array.from({ length: 2 * n }, (_, i) => (i + n) % (2 * n)),
    "int32",
  );
  return tf.mean(crossEntropyRows(tf.matMul(z, z, false, true), partner, { scale: 1 / temperature, withoutDiagonal: true }));
}

/** Weighted mean Σ w·x / Σ w. [] */
export const weightedMean = (x: Tensor1D, weights: Tensor1D): Tensor => tf.div(tf.sum(tf.mul(x, weights)), tf.maximum(tf.sum(weights), 1));

/** −Σ p·ln p of each row, p = softmax(logits). [n] */
export const entropy = (logits: Tensor2D): Tensor1D => tf.neg(tf.sum(tf.mul(tf.softmax(logits), tf.logSoftmax(logits)), 1));

/** ln 1/n Σ softmax(logits), however unlikely a class is. [n, classes] → [1, classes] */
export const meanAnswer = (logits: Tensor2D): Tensor2D =>
  tf.sub(tf.logSumExp(tf.logSoftmax(logits), 0, true) as Tensor2D, Math.log(logits.shape[0]));

/** Brier's score of each row over the number of classes, and the mean of that: (softmax(logits) − probabilities)². [] */
export const answerDistance = (logits: Tensor2D, probabilities: Tensor2D): Tensor =>
  tf.mean(tf.square(tf.sub(tf.softmax(logits), probabilities)));

/** E ‖x − y‖² of pairs of unit vectors. Wang & Isola 2020. [] */
export const alignment = (a: Tensor2D, b: Tensor2D): Tensor => tf.mean(tf.sum(tf.square(tf.sub(unit(a), unit(b))), 1));

/** ln E exp(−2‖x − y‖²) over all pairs of different unit vectors. Wang & Isola 2020. [] */
export function uniformity(x: Tensor2D): Tensor {
  const n = x.shape[0];
  const z = unit(x);
  const squared = tf.sub(2, tf.mul(tf.matMul(z, z, false, true), 2));
  const pairs = tf.sum(tf.mul(tf.exp(tf.mul(squared, -2)), tf.sub(1, tf.eye(n))));
  return tf.log(tf.div(pairs, n * (n - 1)));
}
