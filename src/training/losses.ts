/** Losses with analytic gradients: few operations, the same on every backend. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";

/**
 * Cross-entropy −Σ target·ln softmax(logits) of each row, in nats; gradient softmax(logits) − target.
 * @param target class numbers, int32 [n], or probabilities that sum to one [n, classes]; taken as constant
 */
export function crossEntropy(logits: Tensor2D, target: Tensor1D | Tensor2D): Tensor1D {
  const shares = tf.tidy(() =>
    target.rank === 1 ? tf.cast(tf.oneHot(target as Tensor1D, logits.shape[1]), "float32") : (target as Tensor2D),
  );
  const op = tf.customGrad((x, save) => {
    const scores = x as Tensor2D;
    const shifted = tf.sub(scores, tf.max(scores, 1, true));
    const exps = tf.exp(shifted);
    const sums = tf.sum(exps, 1, true);
    const value = tf.sum(tf.mul(shares, tf.sub(tf.log(sums), shifted)), 1);
    (save as (tensors: Tensor[]) => void)([tf.sub(tf.div(exps, sums), shares)]);
    return { value, gradFunc: (dy, saved) => tf.mul((saved as Tensor[])[0]!, tf.expandDims(dy as Tensor, 1)) };
  });
  return op(logits) as Tensor1D;
}

/** Binary cross-entropy −x ln σ(l) − (1−x) ln(1−σ(l)) of each number; gradient σ(l) − x. Same shape as the logits. */
export function binaryCrossEntropy(logits: Tensor, target: Tensor): Tensor {
  const op = tf.customGrad((x, save) => {
    const scores = x as Tensor;
    // softplus(l) − x·l, written so that large logits stay finite
    const value = tf.add(tf.sub(tf.relu(scores), tf.mul(scores, target)), tf.log(tf.add(tf.exp(tf.neg(tf.abs(scores))), 1)));
    (save as (tensors: Tensor[]) => void)([tf.sub(tf.sigmoid(scores), target)]);
    return { value, gradFunc: (dy, saved) => tf.mul((saved as Tensor[])[0]!, dy as Tensor) };
  });
  return op(logits);
}

/** Each row divided by its length. */
export const unit = (x: Tensor2D): Tensor2D => tf.div(x, tf.sqrt(tf.add(tf.sum(tf.square(x), 1, true), 1e-8)));

/**
 * NT-Xent: −s(i,i′) + ln Σ_{k≠i} exp s(i,k) with s = cosine / temperature, mean over the 2n views. Chance is ln(2n − 1).
 * Chen, Kornblith, Norouzi & Hinton 2020, equation 1.
 */
export function ntXent(a: Tensor2D, b: Tensor2D, temperature: number): Tensor {
  const n = a.shape[0];
  const z = unit(tf.concat([a, b]));
  const similarity = tf.div(tf.matMul(z, tf.transpose(z)), temperature);
  const itself = tf.mul(tf.eye(2 * n), 1e4);
  const partner = tf.tensor1d(
    Int32Array.from({ length: 2 * n }, (_, i) => (i + n) % (2 * n)),
    "int32",
  );
  return tf.mean(crossEntropy(tf.sub(similarity, itself), partner));
}

/** Weighted mean Σ w·x / Σ w. [] */
export const weightedMean = (x: Tensor1D, weights: Tensor1D): Tensor => tf.div(tf.sum(tf.mul(x, weights)), tf.maximum(tf.sum(weights), 1));

/** E ‖x − y‖² of pairs of unit vectors. Wang & Isola 2020. [] */
export const alignment = (a: Tensor2D, b: Tensor2D): Tensor => tf.mean(tf.sum(tf.square(tf.sub(unit(a), unit(b))), 1));

/** ln E exp(−2‖x − y‖²) over all pairs of different unit vectors. Wang & Isola 2020. [] */
export function uniformity(x: Tensor2D): Tensor {
  const n = x.shape[0];
  const z = unit(x);
  const squared = tf.sub(2, tf.mul(tf.matMul(z, tf.transpose(z)), 2));
  const pairs = tf.sum(tf.mul(tf.exp(tf.mul(squared, -2)), tf.sub(1, tf.eye(n))));
  return tf.log(tf.div(pairs, n * (n - 1)));
}
