/** From probabilities to guesses, and how many of these are right. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";

/** The guess where there is none: nothing that is known of the labels reaches the example, so all its probabilities are 0. */
const unknownGuess = -1;

/** 1 where there is a guess, 0 where there is none. [n] */
const known = (probabilities: Tensor2D): Tensor1D => tf.cast(tf.greater(tf.sum(probabilities, 1), 0), "float32");

/** The likeliest class, of equally likely ones the first; −1 where it is unknown. [n, classes] → float32 [n] */
export function guessOf(probabilities: Tensor2D): Tensor1D {
  const isKnown = known(probabilities);
  return tf.add(tf.mul(tf.cast(tf.argMax(probabilities, 1), "float32"), isKnown), tf.mul(tf.sub(1, isKnown), unknownGuess));
}

/** 1 where the class is guessed right, 0 where it is wrong or unknown. [n] */
export const rightOf = (probabilities: Tensor2D, classes: Tensor1D): Tensor1D =>
  tf.cast(tf.equal(guessOf(probabilities), tf.cast(classes, "float32")), "float32");

/** Share of the rows of which the class is guessed right. [] */
export const accuracyOf = (probabilities: Tensor2D, classes: Tensor1D): Tensor => tf.mean(rightOf(probabilities, classes));

/** Share of the rows without a guess. [] */
export const unknownShare = (probabilities: Tensor2D): Tensor => tf.sub(1, tf.mean(known(probabilities)));

/** How often each true class (row) was taken for each class (column); the last column is unknown. [classes, classes + 1] */
export function confusionOf(probabilities: Tensor2D, classes: Tensor1D): Tensor2D {
  const classCount = probabilities.shape[1];
  const guess = guessOf(probabilities);
  const column = tf.where(tf.less(guess, 0), tf.fill(guess.shape, classCount), guess);
  const flags = (numbers: Tensor, count: number) => tf.cast(tf.oneHot(tf.cast(numbers, "int32") as Tensor1D, count), "float32") as Tensor2D;
  return tf.matMul(tf.transpose(flags(classes, classCount)), flags(column, classCount + 1));
}
