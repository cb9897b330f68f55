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
