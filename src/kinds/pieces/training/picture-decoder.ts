/** Says a picture again, patch by patch: binary cross-entropy a number, each between 0 and 1. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import type { Decoder, Encoded, Encoder, Places } from "../../../shape/toolbox";
import { binaryCrossEntropy, weightedMean } from "../../../training/blocks/losses";
import { dense, type Weights } from "../../../training/blocks/networks";
import type { Patches } from "./patches";
import { tokenWidth } from "./picture-encoders";

interface Parts {
  weights: Weights;
  /** [height, width, channels] */
  shape: readonly [number, number, number];
  patches: Patches;
  /** The mean picture of the pool [numbers]. */
  average: Tensor;
}

export function pictureDecoder({ weights, shape, patches, average }: Parts, encoder: Encoder, options: { tokens: boolean }): Decoder {
  const net =
    options.tokens && encoder.tokens
      ? dense(weights, "decoder", tokenWidth, 64, patches.size)
      : dense(weights, "decoder", encoder.width, 128, average.size);
  const logits = ({ features, tokens }: Encoded): Tensor2D =>
    tokens ? net.apply(tf.reshape(tokens, [-1, tokenWidth])) : tf.reshape(net.apply(features), [-1, patches.size]);
  const perPlace = (said: Tensor2D, original: Tensor, places: Places) =>
    weightedMean(tf.mean(binaryCrossEntropy(tf.gather(said, places.at), tf.gather(patches.cut(original), places.at)), 1), places.weights);
  return {
    weights: net.weights,
    loss: (encoded, original, places) => perPlace(logits(encoded), original, places),
    naiveLoss(original, places) {
      const share = tf.clipByValue(average, 1e-3, 1 - 1e-3);
      const odds = tf.log(tf.div(share, tf.sub(1, share)));
      return perPlace(patches.cut(tf.add(tf.zerosLike(original), tf.reshape(odds, [1, ...shape]))), original, places);
    },
    show: (encoded) => patches.join(tf.sigmoid(logits(encoded))),
  };
}
