/** Pictures cut into square patches, and put together again. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D, Tensor4D } from "@tensorflow/tfjs-core";

export interface Patches {
  /** How many a picture has. */
  count: number;
  /** How many numbers one has. */
  size: number;
  /** [n, height, width, channels] → [n·count, size] */
  cut(pictures: Tensor): Tensor2D;
  /** [n·count, size] → [n, height, width, channels] */
  join(rows: Tensor): Tensor4D;
}

/** In pixels. */
const widest = 4;
const fewestAcross = 3;

/** The widest side that fits both ways and leaves a picture of some patches: 4 of 28 or 32 pixels, 2 of 8. */
const sideOf = (height: number, width: number): number =>
  [widest, 3, 2].find((side) => height % side === 0 && width % side === 0 && Math.min(height, width) >= fewestAcross * side) ?? 1;

export function patchesOf([height, width, channels]: readonly [number, number, number]): Patches {
  const side = sideOf(height, width);
  const across = [height / side, width / side] as const;
  const line = side * channels; // numbers in one row of a patch
  return {
    count: across[0] * across[1],
    size: side * line,
    cut: (pictures) =>
      tf.reshape(tf.transpose(tf.reshape(pictures, [-1, across[0], side, across[1], line]), [0, 1, 3, 2, 4]), [-1, side * line]),
    join: (rows) =>
      tf.reshape(tf.transpose(tf.reshape(rows, [-1, across[0], across[1], side, line]), [0, 1, 3, 2, 4]), [-1, height, width, channels]),
  };
}
