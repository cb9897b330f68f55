/** Operations on rows that TensorFlow.js lacks, or has with gradients that are wrong on some backend: made of those that are right. */
import {
  cast,
  customGrad,
  div,
  gather,
  greater,
  lessEqual,
  matMul,
  maximum,
  neg,
  ones,
  range,
  reshape,
  topk,
  unsortedSegmentSum,
  where,
} from "@tensorflow/tfjs-core";
import type { GradSaveFunc, Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";

/** Which places of each row hold its numbers, smallest first. [n, width] → [n, width] int32 */
const order = (x: Tensor2D): Tensor => topk(neg(x), x.shape[1]).indices;

/** The numbers of each row, smallest first. [n, width] → the same */
export function sort(x: Tensor2D): Tensor2D {
  // As one operation, for the places have no gradient.
  const sorted = customGrad((given, save) => {
    const places = order(given as Tensor2D);
    (save as GradSaveFunc)([places]);
    return {
      value: gather(given as Tensor2D, places, 1, 1),
      gradFunc: (dy: Tensor, [from]: Tensor[]) => gather(dy, order(cast(from as Tensor2D, "float32")), 1, 1),
    };
  });
  return sorted(x) as Tensor2D;
}

/** Each number with all before it in its row added: Σ over j ≤ i of x(·, j). [n, width] → the same, in width² operations a row */
export function cumsum(x: Tensor2D): Tensor2D {
  const places = range(0, x.shape[1]);
  const upTo = lessEqual(reshape(places, [-1, 1]), places);
  return matMul(x, cast(upTo, "float32"));
}

/**
 * A memory of one row an example with some rows replaced; where several are for one place, by their mean.
 * @param memory [size, …] @param places [n] int32 @param rows [n, …] @returns [size, …]
 */
export function scatter<T extends Tensor>(memory: T, places: Tensor1D, rows: Tensor): T {
  const size = memory.shape[0]!;
  const counts = reshape(unsortedSegmentSum(ones([places.size]) as Tensor1D, places, size), [size, ...memory.shape.slice(1).fill(1)]);
  return where(greater(counts, 0), div(unsortedSegmentSum(rows, places, size), maximum(counts, 1)), memory);
}
