/** Shares of what may be nothing. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";

/** part / whole, and not a number where the whole is 0: a share of nothing is not 0. @param whole 0 or more */
export const shareOf = (part: Tensor, whole: Tensor): Tensor =>
  tf.where(tf.greater(whole, 0), tf.div(part, tf.maximum(whole, 1e-12)), tf.fill(whole.shape, NaN));
