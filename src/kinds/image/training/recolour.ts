/** Images in other colours: without them, two views of one image would be known by their colours alone (Chen et al. 2020, section 3.1). */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D } from "@tensorflow/tfjs-core";
import type { Recolouring } from "../../../shape/image-change";
import type { Dice } from "../../../training/blocks/dice";

const sides = 2 ** 20;

/**
 * Each image's colours turned about grey and brought nearer to it or further from it, by its own amounts; kept between 0 and 1.
 * @param images [n, height, width, 3]
 */
export function recoloured(images: Tensor, { saturation, hue }: Recolouring, dice: Dice): Tensor {
  /** Even between −most and most. [n, 1, 1, 1] */
  const around = (what: string, most: number) =>
    tf.mul(tf.sub(tf.cast(dice.roll(what, [images.shape[0]!, 1, 1, 1], 2 * sides + 1), "float32"), sides), most / sides);
  const channels = (...order: number[]) => tf.gather(images, tf.tensor1d(order, "int32") as Tensor1D, 3);
  // Sine and cosine by the tangent of half the angle: graphics processors' own are right to three digits only.
  const half = around("hue", Math.tan((hue * Math.PI) / 360));
  const square = tf.square(half);
  const factor = tf.div(tf.add(around("saturation", saturation), 1), tf.add(1, square));
  const cosine = tf.mul(factor, tf.sub(1, square));
  const sine = tf.mul(factor, tf.mul(half, 2 / Math.sqrt(3)));
  const grey = tf.mean(images, 3, true);
  const across = tf.sub(channels(2, 0, 1), channels(1, 2, 0)); // at right angles to grey and to the colour
  return tf.clipByValue(tf.add(grey, tf.add(tf.mul(cosine, tf.sub(images, grey)), tf.mul(sine, across))), 0, 1);
}
