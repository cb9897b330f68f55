/** Batches through a network: many examples a part at a time, so that what lies between input and output is let go of soon; several in one pass. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";

/** Several batches in one pass: what `apply` makes of each. */
export function together<B extends readonly Tensor[]>(
  apply: (inputs: Tensor) => Tensor2D,
  batches: readonly [...B],
): { -readonly [K in keyof B]: Tensor2D } {
  const sizes = batches.map(({ shape }) => shape[0]!);
  return tf.split(apply(tf.concat([...batches])), sizes) as { -readonly [K in keyof B]: Tensor2D };
}

/** How many examples go through a network at a time. */
const partSize = 250;

/** The examples cut into parts of at most 250. */
export const partsOf = (inputs: Tensor): Tensor[] => {
  const count = inputs.shape[0]!;
  return Array.from({ length: Math.ceil(count / partSize) }, (_, i) =>
    tf.slice(inputs, i * partSize, Math.min(partSize, count - i * partSize)),
  );
};

export const overParts = (parts: readonly Tensor[], apply: (part: Tensor) => Tensor2D): Tensor2D =>
  tf.concat(parts.map((part) => tf.tidy(() => apply(part))));

/** [n, …] → [n, width], `apply` seeing at most 250 examples at once. */
export const inParts = (inputs: Tensor, apply: (part: Tensor) => Tensor2D): Tensor2D => tf.tidy(() => overParts(partsOf(inputs), apply));
