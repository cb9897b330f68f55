/** Images in other colours: without them, two views of one image would be known by their colours alone (Chen et al. 2020, section 3.1). */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { Recolouring } from "../../../shape/image-change";
import type { Dice } from "../../../training/blocks/dice";

const sides = 2 ** 20;

/** What each channel, a row, gives to the grey of a colour, to the rest of it, and to what stands at right angles to both. */
const grey = Array<number>(9).fill(1 / 3);
const rest = [2, -1, -1, -1, 2, -1, -1, -1, 2].map((each) => each / 3);
const across = [0, 1, -1, -1, 0, 1, 1, -1, 0];

/**
 * Each image's colours turned about grey and brought nearer to it or further from it, by its own amounts; kept between 0 and 1.
 * @param images [n, height, width, 3]
 */
export function recoloured(images: Tensor, { saturation, hue }: Recolouring, dice: Dice): Tensor {
  const [count, height, width] = images.shape as [number, number, number];
  /** Even between −most and most. [n, 1, 1] */
  const around = (what: string, most: number) =>
    tf.mul(tf.sub(tf.cast(dice.roll(what, [count, 1, 1], 2 * sides + 1), "float32"), sides), most / sides);
  // Sine and cosine by the tangent of half the angle: graphics processors' own are right to three digits only.
  const half = around("hue", Math.tan((hue * Math.PI) / 360));
  const square = tf.square(half);
  const factor = tf.div(tf.add(around("saturation", saturation), 1), tf.add(1, square));
  const cosine = tf.mul(factor, tf.sub(1, square));
  const sine = tf.mul(factor, tf.mul(half, 2 / Math.sqrt(3)));
  const matrix = (numbers: number[]) => tf.tensor3d(numbers, [1, 3, 3]);
  const turn = tf.add(matrix(grey), tf.add(tf.mul(cosine, matrix(rest)), tf.mul(sine, matrix(across))));
  const colours = tf.matMul(tf.reshape(images, [count, height * width, 3]), turn);
  return tf.clipByValue(tf.reshape(colours, images.shape), 0, 1);
}
