/** The random numbers of one step, for techniques: all made on the device, from the counter-based generator. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D } from "@tensorflow/tfjs-core";
import { streamOf } from "../../shape/random";
import type { StepRandom } from "../../shape/technique";
import { randomBits, shuffledPlaces } from "../backends/operations/random";
import { makeDice } from "./dice";
import { normals } from "./noise";

const purpose = "technique";

/** @param noise standard normal numbers to draw from */
export function makeStepRandom(seed: number, step: number, noise: Tensor1D): StepRandom {
  const dice = makeDice(seed, step, purpose);
  const share = (rolled: Tensor) => tf.mul(tf.cast(rolled, "float32"), 2 ** -randomBits);
  const random: StepRandom = {
    uniform: (what, shape) => share(dice.roll(what, shape)),
    normal: (what, shape) => normals(noise, dice, shape, what),
    permutation: (what, count) => shuffledPlaces({ seed, stream: streamOf(purpose, what), start: step * count, count, size: count }),
    /** By the polar method for Student's t with 2α degrees of freedom (Bailey 1994): nothing is tried until it fits. */
    beta(what, shape, alpha) {
      const [a, b] = [random.normal(`${what}, a`, shape), random.normal(`${what}, b`, shape)];
      const squared = tf.square(a);
      const cosine = tf.div(squared, tf.add(tf.add(squared, tf.square(b)), 1e-12)); // its square: of an even angle
      const even = tf.add(random.uniform(what, shape), 2 ** -(randomBits + 1));
      const power = tf.exp(tf.div(tf.log(even), alpha));
      const inverse = tf.div(power, tf.maximum(tf.sub(1, power), 1e-7)); // 1 / (u^(−1/α) − 1)
      const half = tf.mul(tf.sqrt(tf.div(cosine, tf.add(cosine, inverse))), 0.5);
      return tf.add(0.5, tf.where(tf.greater(a, 0), half, tf.neg(half)));
    },
    dropout(what, x, dropped) {
      const stays = tf.greaterEqual(random.uniform(what, x.shape), dropped);
      return tf.mul(x, tf.div(tf.cast(stays, "float32"), 1 - dropped));
    },
  };
  return random;
}
