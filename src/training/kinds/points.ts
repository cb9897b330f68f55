/** Points in the plane: jittered views, a dense encoder, squared error, and their coordinates as plain vectors. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import type { Random } from "../../shape/random";
import type { Encoded } from "../../shape/toolbox";
import { weightedMean } from "../losses";
import { dense } from "../networks";
import type { KindContext, KindTools } from "./kind";
import { allPlaces, somePlaces } from "./places";

/** Standard deviations of the jitter, in units of the axes: well below, and about half of, the gap between two moons. */
const weakJitter = 0.05;
const strongJitter = 0.15;
const width = 64;

export function points({ shape, pool, weights, keep }: KindContext): KindTools {
  const d = shape[0]!;
  const jitter = (inputs: Tensor, amount: number, random: Random) =>
    tf.add(
      inputs,
      tf.tensor2d(
        Float32Array.from({ length: inputs.size }, () => amount * random.normal()),
        inputs.shape as [number, number],
      ),
    );
  const average = keep(tf.tidy(() => tf.mean(tf.tensor2d(pool as Float32Array, [pool.length / d, d]), 0)));

  return {
    weak: ({ inputs }, random) => jitter(inputs, weakJitter, random),
    strong: ({ inputs }, random) => jitter(inputs, strongJitter, random),
    mask({ inputs }, share, random) {
      const { places, hidden } = somePlaces(inputs.shape[0]!, d, share, random);
      const shown = tf.tensor2d(
        hidden.map((h) => 1 - h),
        inputs.shape as [number, number],
      );
      return { inputs: tf.mul(inputs, shown), hidden: places };
    },
    everyPlace: (inputs) => allPlaces(inputs.shape[0]!, d),
    encoder() {
      const net = dense(weights, "encoder", d, width, width);
      return { weights: net.weights, width, features: (inputs) => tf.relu(net.apply(inputs as Tensor2D)) };
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
