/** Random affine maps, cut-outs, contrast and noise for grey pictures: numbers per picture are drawn here, pixels are moved on the device. */
import * as tf from "@tensorflow/tfjs-core";
// By itself: `tf.image` would bring all other operations on pictures along.
import { transform } from "@tensorflow/tfjs-core/dist/ops/image/transform";
import type { Tensor, Tensor2D, Tensor4D } from "@tensorflow/tfjs-core";
import type { Random } from "../../shape/random";

export interface Warp {
  /** Largest turn, in degrees. */
  turn: number;
  /** Largest relative change of size. */
  scale: number;
  shear: number;
  /** Largest shift, in pixels. */
  shift: number;
}

/** Between −1 and 1. */
const around = (random: Random) => 2 * random() - 1;

/** Rows of TensorFlow.js's `transform`: the map from output to input pixels, about the centre of the picture. */
function affineRows(count: number, side: number, warp: Warp, random: Random): Tensor2D {
  const centre = (side - 1) / 2;
  const rows = new Float32Array(count * 8);
  for (let i = 0; i < count; i++) {
    const angle = (around(random) * warp.turn * Math.PI) / 180;
    const size = 1 / (1 + around(random) * warp.scale);
    const shear = around(random) * warp.shear;
    const [cos, sin] = [size * Math.cos(angle), size * Math.sin(angle)];
    const [a, b, c, d] = [cos, cos * shear - sin, sin, sin * shear + cos];
    const dx = around(random) * warp.shift;
    const dy = around(random) * warp.shift;
    rows.set([a, b, centre - a * centre - b * centre + dx, c, d, centre - c * centre - d * centre + dy, 0, 0], 8 * i);
  }
  return tf.tensor2d(rows, [count, 8]);
}

export function warped(images: Tensor4D, warp: Warp, random: Random): Tensor4D {
  const [count, side] = images.shape;
  return transform(images, affineRows(count, side, warp, random), "bilinear", "constant", 0);
}

/** Whole-pixel shifts of at most `most`. */
export function shifted(images: Tensor4D, most: number, random: Random): Tensor4D {
  const [count] = images.shape;
  const rows = new Float32Array(count * 8);
  for (let i = 0; i < count; i++) rows.set([1, 0, random.below(2 * most + 1) - most, 0, 1, random.below(2 * most + 1) - most, 0, 0], 8 * i);
  return transform(images, tf.tensor2d(rows, [count, 8]), "nearest", "constant", 0);
}

/** A square of `hole` pixels set to 0 at a random place of each picture. */
export function cutOut(images: Tensor4D, hole: number, random: Random): Tensor {
  const [count, height, breadth] = images.shape;
  const band = (length: number) => {
    const inside = new Float32Array(count * length);
    for (let i = 0; i < count; i++) {
      const start = random.below(length - hole + 1);
      inside.fill(1, i * length + start, i * length + start + hole);
    }
    return inside;
  };
  const rows = tf.tensor4d(band(height), [count, height, 1, 1]);
  const columns = tf.tensor4d(band(breadth), [count, 1, breadth, 1]);
  return tf.mul(images, tf.sub(1, tf.mul(rows, columns)));
}

/** Each picture times its own factor between 1 − most and 1 + most. */
export const contrasted = (images: Tensor, most: number, random: Random): Tensor =>
  tf.mul(
    images,
    tf.tensor4d(
      Float32Array.from({ length: images.shape[0]! }, () => 1 + most * around(random)),
      [images.shape[0]!, 1, 1, 1],
    ),
  );

/** A bank of standard normal pictures: drawing a row from it costs one number, not one for each pixel. */
export function noiseBank(size: number, shape: readonly number[], random: Random): Tensor4D {
  const [height, breadth] = shape as [number, number];
  return tf.tensor4d(
    Float32Array.from({ length: size * height * breadth }, () => random.normal()),
    [size, height, breadth, 1],
  );
}

export const noisy = (images: Tensor, bank: Tensor4D, deviation: number, random: Random): Tensor => {
  const rows = tf.tensor1d(
    Int32Array.from({ length: images.shape[0]! }, () => random.below(bank.shape[0])),
    "int32",
  );
  return tf.add(images, tf.mul(tf.gather(bank, rows), deviation));
};
