/** Points in the plane: jittered views, a dense encoder, squared error, and their coordinates as plain vectors. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import type { Dice } from "../../../training/blocks/dice";
import type { KindContext, KindTools, MadeTools } from "../../../training/blocks/kind-tools";
import { asTheyAre } from "../../../training/blocks/encoders";
import { denseFeatures } from "../../../training/blocks/networks";
import { normals } from "../../../training/blocks/noise";
import { numbersDecoder, type Code } from "../../pieces/training/numbers-decoder";
import { allPlaces, somePlaces } from "../../pieces/training/places";

/** Standard deviations of the jitter, in units of the axes: well below, and about half of, the gap between two moons. */
const weakJitter = 0.05;
const strongJitter = 0.15;
const width = 64;

export function makeTools({ shape, pool, weights, noise, keep }: KindContext): MadeTools {
  const d = shape[0]!;
  const jitter = (inputs: Tensor, amount: number, dice: Dice) => tf.add(inputs, tf.mul(normals(noise, dice, inputs.shape), amount));
  const strong: KindTools["strong"] = ({ inputs }, dice, strength = 1) => jitter(inputs, strength * strongJitter, dice);
  const code: Code = {
    size: d,
    average: keep(tf.tidy(() => tf.mean(tf.tensor2d(pool as Float32Array, [pool.length / d, d]), 0))),
    hidden: width,
    write: (inputs) => inputs as Tensor2D,
    read: (numbers) => numbers,
    perPlace: (errors) => errors,
  };

  return {
    weak: ({ inputs }, dice, strength = 1) => jitter(inputs, strength * weakJitter, dice),
    strong,
    contrastive: strong,
    mask({ inputs }, share, dice) {
      const { places, hidden } = somePlaces(dice, [inputs.shape[0]!, d], share);
      return { inputs: tf.mul(inputs, tf.sub(1, hidden)), hidden: places, cover: hidden };
    },
    half(inputs, which) {
      const first = tf.cast(tf.less(tf.range(0, d), Math.ceil(d / 2)), "float32");
      return tf.mul(inputs, which === 0 ? first : tf.sub(1, first));
    },
    everyPlace: (inputs) => allPlaces(inputs.shape[0]!, d),
    encoders: {
      dense() {
        const net = denseFeatures(weights, "encoder", d, width, width);
        return asTheyAre({ weights: net.weights, width, read: (inputs) => net.apply(inputs as Tensor2D) });
      },
    },
    decoder: (encoder) => numbersDecoder(weights, encoder, code),
    vectors: (inputs) => tf.reshape(inputs, [inputs.shape[0]!, d]),
  };
}
