// The conformance probe: one small training step with a known result. Drivers compute wrongly often enough, and silently, that no backend
// is trusted before it has passed this.
import * as tf from "@tensorflow/tfjs-core";
import type { Scalar, Tensor1D, Tensor2D, Tensor4D, Variable } from "@tensorflow/tfjs-core";
import { makeAdam } from "./adam";

/** By PyTorch, in double precision: tests/reference/backends/make-probe.py prints them. */
const right = {
  "the loss": [1.138196],
  "the gradient of the first filter": [0.003269, 0.044215, 0.008263, 0.018314],
  "the gradient of the second filter": [0.119681, 0.107239, -0.055625, 0.003183],
  "the gradient of the embedding": [-0.105624, 0.083468, -0.095806, 0.113162],
  "the gradient of the dense layer": [-0.122494, -0.051378, -0.008265, 0.065539],
  "the gradient of the bias": [0.037251, -0.156902, 0.119651, 0.037251],
  "the new first filter": [0.156084, 0.396775, -0.206159, -0.579252],
  "the new second filter": [0.158546, 0.141848, -0.259667, -0.191464],
  "the new embedding": [0.328814, 0.026381, -0.193836, -0.380987],
  "the new dense layer": [0.281912, -0.13503, -0.386321, 0.058333],
  "the new bias": [-0.052297, 0.199251, -0.016274, -0.052297],
};

const tolerance = 1e-3;
const secondsToWait = 60; // a WebGPU in software may take ten; a lost WebGL never answers

/** @returns what is wrong with the current backend, in one sentence, or nothing */
export async function probe(): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`It did not finish a test step within ${secondsToWait} seconds.`), secondsToWait * 1000);
  });
  try {
    return await Promise.race([compare(), silence]);
  } catch (error) {
    return `It failed in a test step: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    clearTimeout(timer);
  }
}

async function compare(): Promise<string | undefined> {
  const answer = tf.tidy(trainOneStep);
  const values = await answer.data();
  answer.dispose();
  let place = 0;
  for (const [name, expected] of Object.entries(right)) {
    for (const value of expected) {
      const found = values[place++]!;
      if (!(Math.abs(found - value) <= tolerance))
        return `It computes wrongly: ${name} came out as ${found.toFixed(6)} instead of ${value}.`;
    }
  }
  return undefined;
}

/** A convolution with uneven padding, a pool with negative inputs, a second convolution, an embedding, a dense layer, one step of Adam. */
function trainOneStep(): Tensor1D {
  const images = wave([4, 8, 8, 2], 0.7, 1) as Tensor4D;
  const first = weight([3, 3, 2, 4], 1.3, 0.5) as Variable & Tensor4D;
  const second = weight([3, 3, 4, 5], 1.7, 0.4) as Variable & Tensor4D;
  const table = weight([7, 20], 2.1, 0.3);
  const dense = weight([20, 3], 0.9, 0.5) as Variable & Tensor2D;
  const bias = weight([3], 0.5, 0.1);
  const words = tf.tensor1d([1, 3, 3, 6], "int32");
  const targets = tf.oneHot(tf.tensor1d([0, 2, 1, 2], "int32"), 3);
  const weights: Variable[] = [first, second, table, dense, bias];
  const adam = makeAdam(weights, { weightDecay: () => 0.05 });

  const { value, grads } = tf.variableGrads(() => {
    const pooled = tf.maxPool(tf.conv2d(images, first, 2, "same"), 2, 2, "same");
    const hidden = tf.reshape(tf.tanh(tf.conv2d(pooled, second, 1, "same")), [4, 20]);
    const scores = tf.add(tf.matMul(tf.add(hidden, tf.gather(table, words)) as Tensor2D, dense), bias);
    return tf.neg(tf.mean(tf.sum(tf.mul(targets, tf.logSoftmax(scores)), 1))) as Scalar;
  }, weights);
  adam.step(grads, 0.1);

  const answer = [tf.reshape(value, [1]), ...weights.map(({ name }) => sample(grads[name]!)), ...weights.map(sample)];
  const packed = tf.concat(answer as Tensor1D[]);
  adam.dispose();
  tf.dispose(weights);
  return packed;
}

/** Numbers that need no random generator, in any language. */
const wave = (shape: number[], pace: number, size: number) => {
  const values = Float32Array.from(
    { length: shape.reduce((product, side) => product * side, 1) },
    (_, i) => size * Math.sin(pace * (i + 1)),
  );
  return tf.tensor(values, shape);
};

/** Nothing else holds its values, so that Adam changes it in place. */
function weight(shape: number[], pace: number, size: number): Variable {
  const values = wave(shape, pace, size);
  const made = tf.variable(values);
  values.dispose();
  return made;
}

/** Four values from all over a tensor. */
const sample = (values: tf.Tensor) =>
  tf.gather(
    tf.reshape(values, [-1]),
    tf.tensor1d(
      Int32Array.from({ length: 4 }, (_, i) => (47 * i + 30) % values.size),
      "int32",
    ),
  );
