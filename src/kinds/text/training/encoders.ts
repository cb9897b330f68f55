/** What turns texts into features: the mean of their words, or a transformer over them. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D, Tensor3D } from "@tensorflow/tfjs-core";
import { PADDING } from "../../../shape/data-set";
import type { Encoder } from "../../../shape/toolbox";
import type { KindContext } from "../../../training/blocks/kind-tools";
import { embed, transformer } from "../../../training/blocks/networks";
import { weightedBag } from "./bag";

/** How many features each word has. */
export const tokenWidth = 64;

type Ground = Pick<KindContext, "shape" | "weights" | "vocabularySize">;
const isWord = (numbers: Tensor) => tf.cast(tf.notEqual(numbers, PADDING), "float32");

/** A linear map of the TF-IDF vector and no layer after it: with few labels, a hidden layer costs those that learn from labels some points. */
export function bagOfWords({ weights, vocabularySize }: Ground, rarities: Tensor1D): Encoder {
  const size = 128;
  // Next to nothing, so that words never learned from say next to nothing.
  const table = weights.normal("encoder.words", [vocabularySize, size], 0.01);
  return { weights: [table], width: size, features: (x) => weightedBag(rarities, table, x) };
}

export function textTransformer({ shape, weights, vocabularySize }: Ground): Encoder {
  const table = weights.normal("encoder.words", [vocabularySize, tokenWidth], 0.5);
  const position = weights.normal("encoder.position", [shape[0]!, tokenWidth], 0.1);
  const body = transformer(weights, "encoder", { width: tokenWidth, heads: 4, layers: 2 });
  const tokens = (x: Tensor): Tensor3D => body.apply(tf.add(embed(table, x), position) as Tensor3D, isWord(x) as Tensor2D);
  // The mean of the tokens, which masked modelling trains too: a layer after it would stay as it was made.
  const features = (x: Tensor) => {
    const present = tf.expandDims(isWord(x), 2);
    return tf.div(tf.sum(tf.mul(tokens(x), present), 1), tf.maximum(tf.sum(present, 1), 1)) as Tensor2D;
  };
  return { weights: [table, position, ...body.weights], width: tokenWidth, features, tokens };
}
