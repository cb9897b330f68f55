/**
 * The readout: how the features of a technique that has learned from no label become guesses, once some labels are known. One rule for all
 * encoders, kinds of data and budgets, chosen on validation labels and on seeds that are never reported (static-data/tuned/readout.md).
 */
import * as tf from "@tensorflow/tfjs-core";
import type { Scalar, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { applyLinear, fitLinear, type Effort } from "./linear";
import { unit } from "./blocks/losses";

/** The inverse penalty C: it grows with the labels, without a jump, as there is more to be learned from many than from few. */
export const inversePenaltyFor = (labels: number, classCount: number): number => 10 * Math.cbrt(labels / classCount);

/** Rows of length one need little: so probabilities are settled to the third decimal at least. */
const effortFor = (labels: number): Effort => ({ steps: Math.round(1 + Math.log2(labels) / 2), tolerance: 1e-5 });

export interface Readout {
  /** Probabilities [n, classes] of rows of features [n, width]. */
  apply(rows: Tensor2D): Tensor2D;
  /** At most 1 where the fit has converged. [] */
  residual: Scalar;
}

/**
 * Logistic regression (L2, C = 10·∛(labels a class)) on features of length one. Nothing but the labelled rows has a part in it.
 * @param labelled features [labels, width] @param classes of them, int32 [labels]
 */
export function fitReadout(labelled: Tensor2D, classes: Tensor1D, classCount: number): Readout {
  const count = labelled.shape[0];
  const targets = tf.cast(tf.oneHot(classes, classCount), "float32") as Tensor2D;
  const fit = fitLinear(unit(labelled), targets, tf.ones([count]), inversePenaltyFor(count, classCount), effortFor(count));
  return { apply: (rows) => applyLinear(fit, unit(rows)), residual: fit.residual };
}
