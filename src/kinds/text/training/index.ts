/** Texts as word numbers: views with words left out, exchanged or masked; bag-of-words and transformer encoders; cross-entropy a word. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { UNKNOWN_WORD } from "../../../shape/data-set";
import type { KindContext, MadeTools } from "../../../training/blocks/kind-tools";
import { allPlaces } from "../../pieces/training/places";
import { latentAxes, weightedBag } from "./bag";
import { makeDecoder } from "./decoder";
import { bagOfWords, textTransformer } from "./encoders";
import { makeViews } from "./views";
import { countWords } from "./word-counts";

const components = 256;

export function makeTools(context: KindContext): MadeTools {
  const { shape, pool, vocabularySize, seed, keep } = context;
  const length = shape[0]!;
  const { logShare, rarity } = countWords(pool, length, vocabularySize);
  const logShares = keep(tf.tensor1d(logShare));
  const rarities = keep(tf.tensor1d(rarity));
  let basis: Tensor2D | undefined;

  return {
    ...makeViews(length, vocabularySize),
    /** Every other word: both halves have some of any text of two words. */
    half: (inputs, which) =>
      tf.mul(
        inputs,
        tf.tensor1d(
          Int32Array.from({ length }, (_, i) => Number(i % 2 === which)),
          "int32",
        ),
      ),
    everyPlace: (inputs) => ({
      ...allPlaces(inputs.shape[0]!, length),
      weights: tf.reshape(tf.cast(tf.greater(inputs, UNKNOWN_WORD), "float32"), [-1]),
    }),
    encoders: { dense: () => bagOfWords(context, rarities), transformer: () => textTransformer(context) },
    decoder: (encoder, { tokens }) => makeDecoder(context, logShares, encoder, tokens),
    vectors(inputs) {
      basis ??= keep(tf.tensor2d(latentAxes(pool, length, rarity, components, seed), [vocabularySize, components]));
      const rows = weightedBag(rarities, basis, inputs);
      return tf.div(rows, tf.sqrt(tf.add(tf.sum(tf.square(rows), 1, true), 1e-8)));
    },
  };
}
