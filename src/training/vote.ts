/** The vote of the nearest labelled examples in feature space: a second, parameter-free look at what a technique has learned. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { unit } from "./blocks/losses";

/** Labelled examples that the vote looks among, at most: the first that were labelled. */
const mostVoters = 1000;
const voters = 20;
const temperature = 0.07;

/**
 * Votes of the nearest labelled examples by cosine, weighted exp(similarity / 0.07) (Wu et al. 2018), the nearest with 1. Of equally near ones
 * the first to be labelled counts. [rows, classes]
 * @param rows features [n, width] @param labelled features [labels, width] @param classes of them, int32
 */
export function vote(rows: Tensor2D, labelled: Tensor2D, classes: Tensor1D, classCount: number): Tensor2D {
  const bank = Math.min(labelled.shape[0], mostVoters);
  const similarity = tf.matMul(unit(rows), unit(tf.slice(labelled, 0, bank)), false, true);
  const { values, indices } = tf.topk(similarity, Math.min(voters, bank));
  const said = tf.oneHot(tf.cast(tf.gather(classes, indices as Tensor1D), "int32"), classCount); // [n, k, classes]
  const weights = tf.exp(tf.div(tf.sub(values, tf.max(values, 1, true)), temperature));
  return tf.sum(tf.mul(tf.cast(said, "float32"), tf.expandDims(weights, 2)), 1);
}
