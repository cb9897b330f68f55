/** Points in the plane: jittered views, a dense encoder, squared error, and their coordinates as plain vectors. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import { seeded } from "../../shape/random";
import type { Encoded } from "../../shape/toolbox";
import type { Dice } from "../dice";
import { weightedMean } from "../losses";
import { dense, denseFeatures } from "../networks";
import type { KindContext, KindTools } from "./kind";
import { noiseBank, normals } from "./noise";
import { allPlaces, somePlaces } from "./places";

/** Standard deviations of the jitter, in units of the axes: well below, and about half of, the gap between two moons. */
const weakJitter = 0.05;
const strongJitter = 0.15;
const width = 64;

export function points({ shape, pool, seed, weights, keep }: KindContext): KindTools {
  const d = shape[0]!;
  const bank = keep(noiseBank(seeded(seed, "noise")));
  const jitter = (inputs: Tensor, amount: number, dice: Dice) => tf.add(inputs, tf.mul(normals(bank, dice, inputs.shape), amount));
  const average = keep(tf.tidy(() => tf.mean(tf.tensor2d(pool as Float32Array, [pool.length / d, d]), 0)));

  return {
    learningRate: 3e-3,
    weak: ({ inputs }, dice) => jitter(inputs, weakJitter, dice),
    strong: ({ inputs }, dice) => jitter(inputs, strongJitter, dice),
    mask({ inputs }, share, dice) {
      const { places, hidden } = somePlaces(dice, [inputs.shape[0]!, d], share);
      return { inputs: tf.mul(inputs, tf.sub(1, hidden)), hidden: places };
    },
    everyPlace: (inputs) => allPlaces(inputs.shape[0]!, d),
    encoder() {
      const net = denseFeatures(weights, "encoder", d, width, width);
      return { weights: net.weights, width, features: (inputs) => net.apply(inputs as Tensor2D) };
    },
    decoder(encoder) {
      const net = dense(weights, "decoder", encoder.width, width, d);
      const show = ({ features }: Encoded) => net.apply(features!);
      const at = (values: Tensor, where: Tensor) => tf.gather(tf.reshape(values, [-1]), where as tf.Tensor1D);
      const error = (said: Tensor, original: Tensor, places: { at: Tensor; weights: Tensor }) =>
        weightedMean(tf.square(tf.sub(at(said, places.at), at(original, places.at))) as tf.Tensor1D, places.weights as tf.Tensor1D);
      return {
        weights: net.weights,
        show,
        loss: (encoded, original, places) => error(show(encoded), original, places),
        naiveLoss: (original, places) => error(tf.add(tf.zerosLike(original), average), original, places),
      };
    },
    vectors: (inputs) => tf.reshape(inputs, [inputs.shape[0]!, d]),
  };
}
