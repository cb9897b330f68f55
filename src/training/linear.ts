/** Multinomial logistic regression on the device, without reading anything back. */
import * as tf from "@tensorflow/tfjs-core";
import type { Rank, Scalar, Tensor, Tensor1D, Tensor2D, Variable } from "@tensorflow/tfjs-core";
import { peek } from "./backends/peek";
import type { LinearFit, LinearFitInSteps, LinearModel } from "../shape/toolbox";

/** A direction is good enough once so little of the squared slopes is left. */
const directionTolerance = 1e-5;
/** When it is enough. */
export interface Effort {
  /** So many Newton steps where nobody can look whether it has converged; where one can, as many as it takes. */
  steps: number;
  /** It has converged where no slope is steeper than this share of the steepest at the start. */
  tolerance: number;
  /** It goes on beyond that for as long as each step at least halves the steepest slope. */
  isThorough?: boolean;
}
/** More steps are never needed. */
const mostSteps = 16;
/**
 * So it converges with few rows of any scale, and with thousands. Sums over more rows are rounded more, by how much hangs on the rows: it
 * goes on as long as that helps, as probabilities of 8,000 rows are .0007 off where it only just has converged.
 */
const usualEffort = (examples: number): Effort => ({ steps: mostSteps, tolerance: 1e-6 * Math.max(1, examples / 1000), isThorough: true });
/** At most so many turns towards the direction of a step: the first ones need not be exact. */
const turnsAt = (step: number): number => 2 + 2 * step;
/** How much of a Newton step is taken: that after which the line is the most level. */
const strides = [1, 1.4, 0.7, 0.5, 0.35, 0.25, 0.12, 0.06];
/** Doublings of what is known of an inverse. */
const inverseRounds = 18;

/**
 * Minimises Σ wᵢ·cross-entropyᵢ + ‖W‖² / (2·inversePenalty); the bias is free, as in scikit-learn's multinomial
 * `LogisticRegression(C=inversePenalty)`. (Its binary form, for two classes, is the same with C twice as large.)
 *
 * Newton's method, each direction by conjugate gradients on the products of the Hessian with a vector (Hestenes & Stiefel 1952),
 * preconditioned with the Hessian's average over the classes, so that badly scaled features cost no steps. Nothing waits for the device:
 * it takes as many steps as may be needed, and those after it has converged change nothing. Where numbers can be looked at without waiting,
 * these are left out.
 * @param rows [n, width] @param targets [n, classes], rows sum to one @param exampleWeights [n]
 */
export function fitLinear(
  rows: Tensor2D,
  targets: Tensor2D,
  exampleWeights: Tensor1D,
  inversePenalty: number,
  effort = usualEffort(rows.shape[0]),
): LinearFit {
  return tidyFit(() => {
    const problem = problemOf(rows, targets, exampleWeights, inversePenalty);
    const { steps, tolerance, isThorough = false } = effort;
    let state = startOf(problem);
    const enough = enoughOf(problem, tolerance);
    const most = peek(enough) === undefined ? steps : mostSteps;
    for (let step = 0; step < most && !state.isDone; step++)
      state = newtonStep(problem, state, { enough, isThorough, turns: turnsAt(step) });
    return { ...modelOf(state.w), residual: tf.div<Scalar>(steepest(slopesAt(problem, state)), enough) };
  });
}

/**
 * The same of rows that all weigh one, a step of Newton's method at a time: for whoever lets others watch, or wait no longer than a step takes.
 * @param keep makes what all steps share live as long as the fit
 */
export function fitInSteps(
  rows: Tensor2D,
  targets: Tensor2D,
  inversePenalty: number,
  keep: <T extends Tensor>(constant: T) => T,
): LinearFitInSteps {
  const { tolerance, isThorough = false } = usualEffort(rows.shape[0]);
  const problem = problemOf(rows, targets, tf.ones([rows.shape[0]]), inversePenalty);
  Object.values(problem).forEach(keep);
  const enough = keep(enoughOf(problem, tolerance));
  const start = startOf(problem);
  const w = tf.variable(start.w, false) as Variable & Tensor2D;
  const scores = tf.variable(start.scores, false) as Variable & Tensor2D;
  const steepest = tf.variable(start.steepest, false);
  const isOpen = tf.variable(tf.scalar(1), false);
  return {
    state: [w, scores, steepest, isOpen],
    model: () => modelOf(w),
    step(number) {
      tf.tidy(() => {
        const next = newtonStep(problem, { w, scores, steepest }, { enough, isThorough, turns: turnsAt(number) });
        isOpen.assign(next.isOpen as Scalar);
        if (next.isDone) return;
        w.assign(next.w);
        scores.assign(next.scores);
        steepest.assign(next.steepest as Scalar);
      });
    },
    converged: (steps) => (steps < mostSteps ? tf.sub(1, isOpen) : tf.scalar(1)),
  };
}

function problemOf(rows: Tensor2D, targets: Tensor2D, exampleWeights: Tensor1D, inversePenalty: number): Problem {
  const [n, width] = rows.shape;
  const x = tf.concat([rows, tf.ones([n, 1])], 1) as Tensor2D;
  // The bias is not penalised.
  const penalties = tf.concat([tf.fill([width, 1], 1 / inversePenalty), tf.zeros([1, 1])]) as Tensor2D;
  return { x, xt: tf.transpose(x), targets, weight: tf.expandDims(exampleWeights, 1), penalties };
}

const startOf = ({ x, targets }: Problem): State => ({
  w: tf.zeros([x.shape[1], targets.shape[1]!]),
  scores: tf.zeros(targets.shape),
  steepest: tf.scalar(3e38),
});

/** The slope at which it has converged. */
const enoughOf = (problem: Problem, tolerance: number): Tensor =>
  tf.mul(tf.maximum(steepest(slopesAt(problem, startOf(problem))), tiny), tolerance);

const modelOf = (w: Tensor2D): LinearModel => {
  const [width, classes] = [w.shape[0] - 1, w.shape[1]];
  return {
    weights: tf.slice2d(w, [0, 0], [width, -1]),
    bias: tf.reshape<Rank.R1>(tf.slice2d(w, [width, 0], [1, -1]), [classes]),
  };
};

interface Problem {
  /** Rows with a one at the end of each, and their transpose. */
  x: Tensor2D;
  xt: Tensor2D;
  targets: Tensor2D;
  /** [n, 1] */
  weight: Tensor;
  /** [width + 1, 1] */
  penalties: Tensor2D;
}

type State = {
  w: Tensor2D;
  /** x · w */
  scores: Tensor2D;
  /** Of the slopes that the last step began with. */
  steepest: Tensor;
  /** Whether that step had anything to do. 1 or 0 [] */
  isOpen?: Tensor;
  /** Known to have converged. */
  isDone?: boolean;
};

/** Keeps 0 / 0 away where nothing is left to do. */
const tiny = 1e-20;

const dot = (a: Tensor, b: Tensor): Tensor => tf.sum(tf.mul(a, b));
/** What is added to all classes alike changes no probability, so nothing would ever hold it back: rounding alone would fill it. */
const centred = (slopes: Tensor2D): Tensor2D => tf.sub(slopes, tf.mean(slopes, 1, true));
const steepest = (slopes: Tensor): Tensor => tf.max(tf.abs(slopes));

function slopesAt(
  { xt, targets, weight, penalties }: Problem,
  { w, scores }: Pick<State, "w" | "scores">,
  shares = tf.softmax(scores),
): Tensor2D {
  const errors: Tensor2D = tf.mul(tf.sub(shares, targets), weight);
  return centred(tf.add(tf.matMul(xt, errors), tf.mul(w, penalties)));
}

interface Step {
  enough: Tensor;
  isThorough: boolean;
  turns: number;
}

function newtonStep(problem: Problem, state: State, { enough, isThorough, turns }: Step): State {
  let isDone = false;
  const moved = tf.tidy((): State => {
    const shares = tf.softmax(state.scores);
    const slopes = slopesAt(problem, state, shares);
    const now = steepest(slopes);
    const isFar = tf.greater(now, enough);
    const isOpen = tf.cast(isThorough ? tf.logicalOr(isFar, tf.less(now, tf.mul(state.steepest, 0.5))) : isFar, "float32");
    isDone = peek(isOpen) === 0;
    if (isDone) return { ...state, isOpen };
    const direction = directionFrom(problem, shares, slopes, turns);
    const change: Tensor2D = tf.matMul(problem.x, direction);
    const stride = tf.mul(strideAlong(problem, state, direction, change), isOpen);
    return { w: tf.add(state.w, tf.mul(direction, stride)), scores: tf.add(state.scores, tf.mul(change, stride)), steepest: now, isOpen };
  });
  return { ...moved, isDone };
}

/** Where slope and curvature together say that the minimum lies: −H⁻¹ · slopes, by so many turns of conjugate gradients. */
function directionFrom({ x, xt, weight, penalties }: Problem, shares: Tensor2D, slopes: Tensor2D, turns: number): Tensor2D {
  const weighted: Tensor2D = tf.mul(shares, weight);
  const timesHessian = (v: Tensor2D): Tensor2D => {
    const change = tf.matMul(x, v);
    const off: Tensor2D = tf.mul(weighted, tf.sub(change, tf.sum(tf.mul(shares, change), 1, true)));
    return tf.add(tf.matMul(xt, off), tf.mul(v, penalties));
  };
  // The curvature of one class, the mean of all. What is added only keeps it invertible.
  const spread = tf.mean(tf.mul(weighted, tf.sub(1, shares)), 1, true);
  const curvature = tf.add(tf.matMul(xt, tf.mul(x, spread) as Tensor2D), tf.mul(tf.eye(x.shape[1]), tf.add(penalties, 1e-4)));
  const towards = inverse(curvature as Tensor2D);

  const first = tf.matMul(towards, tf.neg(slopes)) as Tensor2D;
  const whole = tf.neg(dot(slopes, first));
  const enough = tf.add(tf.mul(whole, directionTolerance), tiny);
  let state: Turning = { at: tf.zerosLike(slopes), left: tf.neg(slopes), turn: first, gain: whole };
  for (let i = 0; i < turns && (peek(state.gain) ?? Infinity) > (peek(enough) ?? 0); i++)
    state = tf.tidy((): Turning => {
      const { at, left, turn, gain } = state;
      const bent = timesHessian(turn);
      // From then on rounding alone would speak.
      const isOpen = tf.cast(tf.greater(gain, enough), "float32");
      const length = tf.mul(tf.div(gain, tf.add(dot(turn, bent), tiny)), isOpen);
      const rest = centred(tf.sub(left, tf.mul(bent, length)));
      const next: Tensor2D = tf.matMul(towards, rest);
      const nextGain = dot(rest, next);
      return {
        at: tf.add(at, tf.mul(turn, length)),
        left: rest,
        turn: tf.add(next, tf.mul(turn, tf.div(nextGain, tf.add(gain, tiny)))),
        gain: nextGain,
      };
    });
  return state.at;
}

type Turning = {
  at: Tensor2D;
  /** What the Hessian times `at` lacks of the slopes. */
  left: Tensor2D;
  turn: Tensor2D;
  /** left · preconditioned left */
  gain: Tensor;
};

/** Of the strides along a direction, the one after which the loss is the most level along it: it is convex, so that one is next to the minimum. */
function strideAlong({ targets, weight, penalties }: Problem, { w, scores }: State, direction: Tensor2D, change: Tensor2D): Tensor {
  const ways = tf.tensor3d(strides, [strides.length, 1, 1]);
  const errors = tf.sub(tf.softmax(tf.add(scores, tf.mul(change, ways))), targets); // [strides, n, classes]
  const ofLoss = tf.sum(tf.mul(errors, tf.mul(change, weight)), [1, 2]);
  const penalised = tf.mul(direction, penalties);
  const ofPenalty = tf.add(dot(penalised, w), tf.mul(tf.reshape(ways, [-1]), dot(penalised, direction)));
  const chosen = tf.oneHot(tf.argMin(tf.abs(tf.add(ofLoss, ofPenalty))), strides.length);
  return tf.sum(tf.mul(tf.cast(chosen, "float32"), tf.reshape(ways, [-1])));
}

/** Inverse of a symmetric positive definite matrix by Newton–Schulz iteration: products only. */
function inverse(matrix: Tensor2D): Tensor2D {
  const size = matrix.shape[0];
  const unit = tf.eye(size);
  const scale = tf.rsqrt(tf.sum(tf.mul(matrix, unit), 1, true)); // [size, 1]: with ones in the diagonal it is better conditioned
  const scaled = tf.mul(tf.mul(matrix, scale), tf.reshape(scale, [1, size])) as Tensor2D;
  const largest = tf.max(tf.sum(tf.abs(scaled), 1)) as Scalar;
  let guess = tf.div(unit, largest) as Tensor2D;
  for (let i = 0; i < inverseRounds; i++) guess = tf.tidy(() => tf.sub(tf.mul(guess, 2), tf.matMul(guess, tf.matMul(scaled, guess))));
  return tf.mul(tf.mul(guess, scale), tf.reshape(scale, [1, size]));
}

export const applyLinear = ({ weights, bias }: LinearModel, rows: Tensor2D): Tensor2D => tf.softmax(tf.add(tf.matMul(rows, weights), bias));

/** `tf.tidy` for a fit, which its typings do not know. */
const tidyFit = (make: () => LinearFit): LinearFit =>
  tf.tidy(make as unknown as () => { weights: Tensor2D; bias: Tensor1D; residual: Scalar });
