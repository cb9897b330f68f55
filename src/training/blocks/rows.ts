/** What is done to the rows and columns of a batch: answers and features. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import { standardRows, unitRows } from "../backends/operations/normal-rows";

/** p^(1/T) / Σ p^(1/T). Berthelot et al. 2019, equation 7. */
export function sharpen(probabilities: Tensor2D, temperature: number): Tensor2D {
  // The largest is 1 before the power is taken, so that a low temperature leaves something to divide by.
  const powers = tf.pow(tf.div(probabilities, tf.max(probabilities, 1, true)), 1 / temperature);
  return tf.div(powers, tf.sum(powers, 1, true));
}

/** Each column (x − mean) / √(variance + 1e-5) over the batch. [n, width] */
export const standardise = (x: Tensor2D): Tensor2D => tf.transpose(standardRows(tf.transpose(x)));

/** With 0 on the diagonal. [n, n] */
export const offDiagonal = (matrix: Tensor2D): Tensor2D => tf.mul(matrix, tf.sub(1, tf.eye(matrix.shape[0])));

/** Mean standard deviation of the numbers of normalised rows, × √width. Chen & He 2021, figure 2. [] */
export function spread(x: Tensor2D): Tensor {
  const rows = unitRows(x);
  const centred = tf.sub(rows, tf.mean(rows, 0, true));
  return tf.mul(tf.mean(tf.sqrt(tf.mean(tf.square(centred), 0))), Math.sqrt(x.shape[1]));
}
