/** Says a row of numbers again: squared error, for coordinates and for columns of a table. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import type { Decoder, Encoded, Encoder, Places } from "../../../shape/toolbox";
import { weightedMean } from "../../../training/blocks/losses";
import { dense, type Weights } from "../../../training/blocks/networks";

/** How examples are written as the numbers that are said again. */
export interface Code {
  /** How many numbers. */
  size: number;
  /** Their means in the pool [size]. */
  average: Tensor;
  /** Width of the layer between. */
  hidden: number;
  /** [n, …] → [n, size] */
  write(inputs: Tensor): Tensor2D;
  /** [n, size] → [n, …] */
  read(numbers: Tensor2D): Tensor;
  /** The squared errors of the places of each example, from those of its numbers. [n, size] → [n, places an example] */
  perPlace(errors: Tensor2D): Tensor2D;
}

export function numbersDecoder(weights: Weights, encoder: Encoder, { size, average, hidden, write, read, perPlace }: Code): Decoder {
  const net = dense(weights, "decoder", encoder.width, hidden, size);
  const say = ({ features }: Encoded) => net.apply(features!);
  const error = (said: Tensor, original: Tensor, { at, weights }: Places) => {
    const errors = perPlace(tf.square(tf.sub(said, write(original))));
    return weightedMean(tf.gather(tf.reshape(errors, [-1]), at) as Tensor1D, weights);
  };
  return {
    weights: net.weights,
    loss: (encoded, original, places) => error(say(encoded), original, places),
    naiveLoss: (original, places) => error(average, original, places),
    show: (encoded) => read(say(encoded)),
  };
}
