/** Multinomial logistic regression on the device, without reading anything back. */
import * as tf from "@tensorflow/tfjs-core";
import type { Rank, Scalar, Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import type { LinearModel } from "../shape/toolbox";

/** Rounds after which probabilities no longer change in the third decimal on this project's data. */
const usualRounds = 40;

/**
 * Minimises Σ wᵢ·cross-entropyᵢ + ‖W‖² / (2·inversePenalty); the bias is free, as in scikit-learn's `LogisticRegression(C=inversePenalty)`.
 *
 * Every round solves with one fixed bound on the Hessian, ½XᵀX + penalty (Böhning 1992), so badly scaled features cost no
 * rounds; Nesterov momentum with restart (O'Donoghue & Candès 2015) speeds it up.
 * @param rows [n, width] @param targets [n, classes], rows sum to one @param exampleWeights [n]
 */
export function fitLinear(
  rows: Tensor2D,
  targets: Tensor2D,
  exampleWeights: Tensor1D,
  inversePenalty: number,
  rounds = usualRounds,
): LinearModel {
  return tidyModel(() => {
    const [n, width] = rows.shape;
    const classes = targets.shape[1];
    const x = tf.concat([rows, tf.ones([n, 1])], 1) as Tensor2D;
    const xt = tf.transpose(x);
    const weight = tf.expandDims(exampleWeights, 1);
    // The bias is not penalised; the little it gets here only keeps the bound invertible.
    const penalties = tf.concat([tf.fill([width, 1], 1 / inversePenalty), tf.zeros([1, 1])]) as Tensor2D;
    const bound = tf.add(tf.mul(tf.matMul(xt, tf.mul(x, weight)), 0.5), tf.mul(tf.eye(width + 1), tf.add(penalties, 1e-4)));
    const solve = inverse(bound as Tensor2D);

    const gradient = (w: Tensor2D): Tensor2D => {
      const error = tf.mul(tf.sub(tf.softmax(tf.matMul(x, w)), targets), weight);
      return tf.add(tf.matMul(xt, error as Tensor2D), tf.mul(w, penalties));
    };
    let w: Tensor2D = tf.zeros([width + 1, classes]);
    let before = w;
    let age: Tensor = tf.scalar(1);
    for (let round = 0; round < rounds; round++) {
      [w, before, age] = tf.tidy(() => {
        const next = tf.div(tf.add(1, tf.sqrt(tf.add(1, tf.mul(4, tf.square(age))))), 2);
        const ahead = tf.add(w, tf.mul(tf.sub(w, before), tf.div(tf.sub(age, 1), next))) as Tensor2D;
        const slope = gradient(ahead);
        const moved = tf.sub(ahead, tf.matMul(solve, slope)) as Tensor2D;
        const uphill = tf.greater(tf.sum(tf.mul(slope, tf.sub(moved, w))), 0);
        return [moved, w, tf.where(uphill, tf.scalar(1), next)] as [Tensor2D, Tensor2D, Tensor];
      });
    }
    return { weights: tf.slice2d(w, [0, 0], [width, -1]), bias: tf.reshape<Rank.R1>(tf.slice2d(w, [width, 0], [1, -1]), [classes]) };
  });
}

/** Inverse of a symmetric positive definite matrix by Newton–Schulz iteration: products only. */
function inverse(matrix: Tensor2D): Tensor2D {
  const largest = tf.max(tf.sum(tf.abs(matrix), 1)) as Scalar;
  let guess = tf.div(tf.eye(matrix.shape[0]), largest) as Tensor2D;
  for (let i = 0; i < 30; i++) guess = tf.sub(tf.mul(guess, 2), tf.matMul(guess, tf.matMul(matrix, guess)));
  return guess;
}

export const applyLinear = ({ weights, bias }: LinearModel, rows: Tensor2D): Tensor2D => tf.softmax(tf.add(tf.matMul(rows, weights), bias));

/** `tf.tidy` for a model, which its typings do not know. */
const tidyModel = (make: () => LinearModel): LinearModel => tf.tidy(make as unknown as () => { weights: Tensor2D; bias: Tensor1D });
