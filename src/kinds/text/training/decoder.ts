/** What says from features which words a text has: one score for each word, and the cross-entropy of each. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D, Tensor3D } from "@tensorflow/tfjs-core";
import type { Decoder, Encoder, Places } from "../../../shape/toolbox";
import type { KindContext } from "../../../training/blocks/kind-tools";
import { crossEntropy, weightedMean } from "../../../training/blocks/losses";
import { dense } from "../../../training/blocks/networks";
import { allPlaces } from "../../pieces/training/places";
import { tokenWidth } from "./encoders";

type Ground = Pick<KindContext, "shape" | "weights" | "vocabularySize">;

/** @param logShare of each word among all [vocabulary] @param tokens whether each word is said from its own token, where the encoder has them */
export function makeDecoder({ shape, weights, vocabularySize }: Ground, logShare: Tensor1D, encoder: Encoder, tokens: boolean): Decoder {
  const length = shape[0]!;
  const net = dense(weights, "decoder", tokens && encoder.tokens ? tokenWidth : encoder.width, vocabularySize);
  const wordsAt = (numbers: Tensor, places: Places) => tf.gather(tf.reshape(numbers, [-1]) as Tensor1D, places.at);
  /** One score for each word, for each example [n, vocabulary] or for each of the places asked for. */
  const fromToken = (tokens: Tensor3D, places: Places) => net.apply(tf.gather(tf.reshape(tokens, [-1, tokenWidth]) as Tensor2D, places.at));
  /** All places of an example share its scores, so its words are counted first and compared once. */
  const fromExample = (scores: Tensor2D, words: Tensor1D, places: Places) => {
    const slots = tf.add(tf.mul(places.examples, vocabularySize), words) as Tensor1D;
    const counts = tf.reshape(tf.unsortedSegmentSum(places.weights, tf.cast(slots, "int32"), scores.size), scores.shape) as Tensor2D;
    const each = tf.sum(counts, 1, true);
    const shares = tf.div(counts, tf.maximum(each, 1)) as Tensor2D;
    return tf.div(tf.sum(tf.mul(crossEntropy(scores, shares), tf.squeeze(each, [1]))), tf.maximum(tf.sum(each), 1));
  };
  return {
    weights: net.weights,
    loss({ features, tokens }, original, places) {
      const words = wordsAt(original, places);
      return tokens
        ? weightedMean(crossEntropy(fromToken(tokens, places), words), places.weights)
        : fromExample(net.apply(features), words, places);
    },
    naiveLoss: (original, places) => weightedMean(tf.neg(tf.gather(logShare, wordsAt(original, places))), places.weights),
    /** The likeliest word, of the whole example where it has only one vector. */
    show({ features, tokens }) {
      if (!tokens) return tf.tile(tf.expandDims(tf.argMax(net.apply(features), 1), 1), [1, length]);
      const n = tokens.shape[0];
      return tf.reshape(tf.argMax(fromToken(tokens, allPlaces(n, length)), 1), [n, length]);
    },
  };
}
