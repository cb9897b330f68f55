/** What turns texts into features: the weighted mean of their words or runs of characters, or a transformer over them. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D, Tensor3D } from "@tensorflow/tfjs-core";
import { PADDING } from "../../../shape/data-set";
import type { Embedded, Encoder } from "../../../shape/toolbox";
import { inTwo } from "../../../training/blocks/encoders";
import type { KindContext } from "../../../training/blocks/kind-tools";
import { embed, transformer } from "../../../training/blocks/networks";
import { weightedBag } from "./bag";
import type { Terms } from "./terms";

/** How many features each word has. */
export const tokenWidth = 64;

type Ground = Pick<KindContext, "shape" | "weights" | "vocabularySize">;
const isWord = (numbers: Tensor) => tf.cast(tf.notEqual(numbers, PADDING), "float32");

/** A linear map of the TF-IDF vector and no layer after it: with few labels, a hidden layer costs those that learn from labels some points. */
export function bagOfWords({ weights }: Ground, terms: Pick<Terms, "size" | "of">, rarities: Tensor1D): Encoder {
  const size = 128;
  // Next to nothing, so that words never learned from say next to nothing.
  const table = weights.normal("encoder.words", [terms.size, size], 0.01);
  return inTwo({
    weights: [table],
    width: size,
    embed: (x) => ({ values: weightedBag(rarities, table, terms.of(x)) }),
    featuresOf: ({ values }) => values as Tensor2D,
  });
}

export function textTransformer({ shape, weights, vocabularySize }: Ground): Encoder {
  const table = weights.normal("encoder.words", [vocabularySize, tokenWidth], 0.5);
  const position = weights.normal("encoder.position", [shape[0]!, tokenWidth], 0.1);
  const body = transformer(weights, "encoder", { width: tokenWidth, heads: 4, layers: 2 });
  const embedded = (x: Tensor): Embedded => ({ values: tf.add(embed(table, x), position), present: isWord(x) as Tensor2D });
  const tokensOf = ({ values, present }: Embedded): Tensor3D => body.apply(values as Tensor3D, present);
  // The mean of the tokens, which masked modelling trains too: a layer after it would stay as it was made.
  const featuresOf = (given: Embedded) => {
    const present = tf.expandDims(given.present!, 2);
    return tf.div(tf.sum(tf.mul(tokensOf(given), present), 1), tf.maximum(tf.sum(present, 1), 1)) as Tensor2D;
  };
  return inTwo({
    weights: [table, position, ...body.weights],
    width: tokenWidth,
    embed: embedded,
    featuresOf,
    tokens(x, cover) {
      const { values, present } = embedded(x);
      return tokensOf({ values, present: cover ? tf.mul(present!, tf.sub(1, cover)) : present! });
    },
  });
}
