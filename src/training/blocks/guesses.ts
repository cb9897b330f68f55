/** What a network guesses of unlabelled examples, which guesses are believed, and how good they are. Lee 2013; Sohn et al. 2020. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import type { Guesses } from "../../shape/toolbox";
import { isKnown } from "./known";
import { crossEntropy } from "./losses";
import { shareOf } from "./share";

/** Share of the examples whose highest score is that of their class. @param scores [n, classes] @param classes [n] int32 [] */
export const shareRight = (scores: Tensor2D, classes: Tensor1D): Tensor =>
  tf.mean(tf.cast(tf.equal(tf.argMax(scores, 1), classes), "float32"));

/** @param probabilities [n, classes] @param threshold one for all, or one for each class [classes] */
export function guesses(probabilities: Tensor2D, threshold: number | Tensor1D): Guesses {
  const classes: Tensor1D = tf.cast(tf.argMax(probabilities, 1), "int32");
  const confidence: Tensor1D = tf.max(probabilities, 1);
  const least = typeof threshold === "number" ? threshold : tf.gather(threshold, classes);
  const believed: Tensor1D = tf.cast(tf.greaterEqual(confidence, least), "float32");
  return {
    classes,
    believed,
    loss: (logits) => tf.mean(tf.mul(believed, crossEntropy(logits, classes))),
    measure(truth) {
      const right = tf.mul(believed, tf.cast(tf.equal(classes, truth), "float32"));
      return { coverage: tf.mean(believed), precision: shareOf(tf.sum(right), tf.sum(tf.mul(believed, isKnown(truth)))), confidence };
    },
  };
}

/** What `answerDiagnostics` declares. @param probabilities [n, classes] @param truth the hidden classes [n] int32 */
export function judged(probabilities: Tensor2D, truth: Tensor1D): Record<"right" | "largest" | "confidence", Tensor> {
  const classes: Tensor1D = tf.argMax(probabilities, 1);
  const ofEach = tf.mean(tf.cast(tf.oneHot(classes, probabilities.shape[1]), "float32"), 0);
  return {
    right: shareOf(tf.sum(tf.cast(tf.equal(classes, truth), "float32")), tf.sum(isKnown(truth))),
    largest: tf.max(ofEach),
    confidence: tf.max(probabilities, 1),
  };
}
