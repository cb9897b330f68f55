/** Whom to believe: the surest of all, or of each group. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";

/**
 * Whether each is among the surest `count`, at least one; of its own group, where there are some, among its even part of them.
 * @param groups flags [n, groups] @returns [n] bool
 */
export function surest(confidence: Tensor1D, count: number, groups?: Tensor2D): Tensor {
  const size = confidence.size;
  const members: Tensor = groups ? tf.transpose(groups) : tf.ones([1, size]); // [groups, n]
  const each = Math.max(1, Math.round(count / members.shape[0]!));
  const { values: best } = tf.topk(tf.mul(members, confidence), Math.min(each, size)); // [groups, each]
  const least = tf.slice2d(best as Tensor2D, [0, best.shape[1]! - 1], [-1, 1]);
  return tf.greaterEqual(confidence, tf.sum(tf.mul(members, least), 0));
}
