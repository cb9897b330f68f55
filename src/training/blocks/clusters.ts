/** Rows in groups: k-means, and shares of groups that are all as large. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import type { StepRandom } from "../../shape/technique";
import type { Clusters } from "../../shape/toolbox";

/** Arthur & Vassilvitskii 2007, k-means++. [n, width] → [k, width] */
export function clusterStart(rows: Tensor2D, k: number, random: Pick<StepRandom, "uniform">): Tensor2D {
  const noise = tf.unstack(random.uniform("k-means++", [k, rows.shape[0]])) as Tensor1D[];
  let squares: Tensor1D = tf.ones([rows.shape[0]]); // of the distance to the nearest centre so far
  const centres = noise.map((uniform, i) => {
    // −ln u / d² is least at each place with the probability that is its share of all d²: nothing is read back to draw it.
    const waits = tf.div(tf.neg(tf.log(tf.maximum(uniform, 1e-7))), tf.add(squares, 1e-20));
    const centre = tf.gather(rows, tf.reshape(tf.argMax(tf.neg(waits)), [1]) as Tensor1D); // [1, width]
    const apart: Tensor1D = tf.sum(tf.square(tf.sub(rows, centre)), 1);
    squares = i ? tf.minimum(squares, apart) : apart;
    return centre;
  });
  return tf.concat(centres);
}

/** The nearest centre of each row; of equally near ones the first. [n] int32 */
function nearestOf(rows: Tensor2D, centres: Tensor2D): Tensor1D {
  const halves = tf.mul(tf.sum(tf.square(centres), 1), 0.5);
  return tf.argMax(tf.sub(tf.matMul(rows, centres, false, true), halves), 1); // ‖x − c‖² is least
}

/** Lloyd 1982. */
export function clusters(rows: Tensor2D, start: Tensor2D, rounds: number): Clusters {
  const k = start.shape[0];
  let centres = start;
  for (let round = 0; round < rounds; round++) {
    const of = nearestOf(rows, centres);
    const counts = tf.reshape(tf.unsortedSegmentSum(tf.ones([rows.shape[0]]) as Tensor1D, of, k), [k, 1]);
    const means = tf.div(tf.unsortedSegmentSum(rows, of, k), tf.maximum(counts, 1));
    centres = tf.where(tf.greater(counts, 0), means, centres) as Tensor2D;
  }
  return { centres, of: nearestOf(rows, centres) };
}

/** Cuturi 2013; the equipartition of Caron et al. 2020, SwAV, equation 3. In logarithms, so that no temperature is too low. */
export function evenShares(scores: Tensor2D, temperature: number, rounds: number): Tensor2D {
  let logarithms: Tensor2D = tf.div(scores, temperature);
  for (let round = 0; round < rounds; round++)
    for (const axis of [0, 1]) logarithms = tf.sub(logarithms, tf.logSumExp(logarithms, axis, true));
  return tf.exp(logarithms);
}
