/** Multinomial logistic regression on the device, without reading anything back. */
import * as tf from "@tensorflow/tfjs-core";
import type { Rank, Scalar, Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import type { LinearModel } from "../shape/toolbox";

/** Rounds after which probabilities are settled to the third decimal, mostly to the fifth: the weaker the penalty, the more. */
const usualRounds = (inversePenalty: number) => Math.max(20, Math.round(40 + 20 * Math.log10(inversePenalty)));

/**
 * Minimises Σ wᵢ·cross-entropyᵢ + ‖W‖² / (2·inversePenalty); the bias is free, as in scikit-learn's multinomial
 * `LogisticRegression(C=inversePenalty)`. (Its binary form, for two classes, is the same with C twice as large.)
 *
 * Conjugate gradients (Polak & Ribière 1969), preconditioned with one fixed bound on the Hessian, ½XᵀX + penalty (Böhning 1992), so
 * badly scaled features cost no rounds. A round is some forty small operations, and two products with the rows.
 * @param rows [n, width] @param targets [n, classes], rows sum to one @param exampleWeights [n]
 */
export function fitLinear(
  rows: Tensor2D,
  targets: Tensor2D,
  exampleWeights: Tensor1D,
  inversePenalty: number,
  rounds = usualRounds(inversePenalty),
): LinearModel {
  return tidyModel(() => {
    const [n, width] = rows.shape;
    const classes = targets.shape[1];
    const weight = tf.expandDims(exampleWeights, 1);
    // Rows that count for nothing shall not hold back the steps.
    const x = tf.mul(tf.concat([rows, tf.ones([n, 1])], 1), tf.sign(weight)) as Tensor2D;
    const xt = tf.transpose(x);
    // The bias is not penalised; the little it gets here only keeps the bound invertible.
    const penalties = tf.concat([tf.fill([width, 1], 1 / inversePenalty), tf.zeros([1, 1])]) as Tensor2D;
    const bound = tf.add(tf.mul(tf.matMul(xt, tf.mul(x, weight)), 0.5), tf.mul(tf.eye(width + 1), tf.add(penalties, 1e-4)));
    const downhill = tf.neg(inverse(bound as Tensor2D));

    const none = tf.zeros([width + 1, classes]) as Tensor2D;
    let state: State = { w: none, scores: tf.zeros([n, classes]), slopes: none, turn: none, fall: tf.scalar(1) };
    for (let round = 0; round < rounds; round++) {
      state = tf.tidy((): State => {
        const { w, scores } = state;
        const shares: Tensor2D = tf.softmax(scores);
        const errors: Tensor2D = tf.mul(tf.sub(shares, targets), weight);
        const slopes: Tensor2D = tf.add(tf.matMul(xt, errors), tf.mul(w, penalties));
        const steepest = tf.matMul(downhill, slopes);
        const fall = dot(slopes, steepest);
        const kept = tf.relu(tf.div(dot(tf.sub(slopes, state.slopes), steepest), tf.sub(state.fall, tiny)));
        const turn: Tensor2D = tf.add(steepest, tf.mul(state.turn, kept));
        const change: Tensor2D = tf.matMul(x, turn);
        const step = newtonStep(tf.neg(dot(slopes, turn)), shares, change, dot(tf.mul(turn, penalties), turn));
        return { w: tf.add(w, tf.mul(turn, step)), scores: tf.add(scores, tf.mul(change, step)), slopes, turn, fall };
      });
    }
    const { w } = state;
    return { weights: tf.slice2d(w, [0, 0], [width, -1]), bias: tf.reshape<Rank.R1>(tf.slice2d(w, [width, 0], [1, -1]), [classes]) };

    /**
     * How far to go along a line on which the loss falls and the scores change: a Newton step, damped so that it ends before the
     * minimum. The curvature grows at most like exp(spread·step), with spread ≤ 2·max|change| (Bach 2010, lemma 1).
     */
    function newtonStep(fall: Tensor, shares: Tensor2D, change: Tensor2D, penalty: Tensor): Tensor {
      const off = tf.sub(change, tf.sum(tf.mul(shares, change), 1, true));
      const curvature = tf.add(dot(tf.mul(shares, weight), tf.square(off)), penalty);
      return tf.div(fall, tf.add(curvature, tf.add(tf.mul(tf.max(tf.abs(change)), fall), tiny)));
    }
  });
}

type State = {
  w: Tensor2D;
  /** rows · w */
  scores: Tensor2D;
  slopes: Tensor2D;
  /** The way the last step went. */
  turn: Tensor2D;
  /** slopes · steepest way down, below 0. */
  fall: Tensor;
};

/** Keeps 0 / 0 away once nothing is left to do. */
const tiny = 1e-20;

const dot = (a: Tensor, b: Tensor): Tensor => tf.sum(tf.mul(a, b));

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
