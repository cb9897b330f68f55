// Numbers without a pattern that matters, the same here and in fixtures.py, so that fixtures need not hold inputs and weights.
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";

export function scattered(size: number, seed: number, low = -1, high = 1): Float32Array {
  return Float32Array.from({ length: size }, (_, i) => {
    let x = Math.imul(i + 1, 0x9e3779b1) + Math.imul(seed, 0x85ebca77);
    x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
    x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
    return low + (high - low) * (((x ^ (x >>> 15)) >>> 0) / 2 ** 32);
  });
}

export const scatteredTensor = (shape: readonly number[], seed: number, low = -1, high = 1): Tensor =>
  tf.tensor(
    scattered(
      shape.reduce((a, b) => a * b, 1),
      seed,
      low,
      high,
    ),
    [...shape],
  );

export interface Clusters {
  seed: number;
  count: number;
  width: number;
  classes: number;
  /** How far the centres are apart, in units of the spread. */
  apart: number;
  /** The first column is multiplied by this. */
  stretch?: number;
}

/** Rows and their labels, as clusters() in fixtures.py makes them: classes in turn, each about its own centre. */
export function clusters({ seed, count, width, classes, apart, stretch = 1 }: Clusters): { rows: Float32Array; labels: Int32Array } {
  const centres = scattered(classes * width, seed);
  const labels = Int32Array.from({ length: count }, (_, i) => i % classes);
  const rows = scattered(count * width, seed + 1).map((x, i) => {
    const [row, column] = [Math.floor(i / width), i % width];
    return (apart * centres[labels[row]! * width + column]! + x) * (column ? 1 : stretch);
  });
  return { rows, labels };
}
