/** Two batches mixed row by row. Zhang et al. 2018, mixup: beyond empirical risk minimization. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D } from "@tensorflow/tfjs-core";
import type { Embedded } from "../../shape/toolbox";

/** share·a + (1 − share)·b. @param shares [n] */
export function mix<T extends Tensor | Embedded>(a: T, b: T, shares: Tensor1D): T {
  if (a instanceof tf.Tensor) return mixedRows(a, b as Tensor, shares) as T;
  const [one, other] = [a, b as Embedded];
  const values = mixedRows(one.values, other.values, shares);
  // Where either has a word there is one.
  return { values, ...(one.present && { present: tf.maximum(one.present, other.present!) }) } as T;
}

function mixedRows(a: Tensor, b: Tensor, shares: Tensor1D): Tensor {
  const each = tf.reshape(shares, [-1, ...a.shape.slice(1).fill(1)]);
  return tf.add(tf.mul(a, each), tf.mul(b, tf.sub(1, each)));
}
