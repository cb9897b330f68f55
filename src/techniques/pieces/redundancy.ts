/** What Barlow Twins and VICReg share: numbers of one example that must not all say the same. */
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import type { Diagnostic } from "../../shape/technique";
import type { Ops, Toolbox } from "../../shape/toolbox";

/** Rows about their mean. [n, width] */
export const centred = (tf: Ops, x: Tensor2D): Tensor2D => tf.sub(x, tf.mean(x, 0));

/** Σ of the squares off the diagonal. [] */
export const besideDiagonal = ({ tf, offDiagonal }: Toolbox, matrix: Tensor2D): Tensor => tf.sum(tf.square(offDiagonal(matrix)));

/** In how many directions rows differ: (Σλ)² / Σλ² of the eigenvalues of their covariance, so 1 of a line and the width where all weigh alike. [] */
export function directions({ tf }: Toolbox, x: Tensor2D): Tensor {
  const about = centred(tf, x);
  // The sum of the eigenvalues is the trace, that of their squares the sum of all squared entries.
  return tf.div(tf.square(tf.sum(tf.square(about))), tf.sum(tf.square(tf.matMul(about, about, true))));
}

export const directionsCurve = {
  kind: "curve",
  label: "Directions",
  help: "In how many directions the projections differ: 1 where all their numbers say the same, as many as they are where each says its own.",
} as const satisfies Diagnostic;
