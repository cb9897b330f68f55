/** Texts as word numbers: views with words left out, exchanged or masked; bag-of-words and transformer encoders; cross-entropy a word. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { UNKNOWN_WORD } from "../../../shape/data-set";
import type { KindContext, MadeTools } from "../../../training/blocks/kind-tools";
import { allPlaces } from "../../pieces/training/places";
import { latentAxes, weightedBag } from "./bag";
import { makeDecoder } from "./decoder";
import { bagOfWords, textTransformer } from "./encoders";
import { beginningOrEnd, everyOther } from "./halves";
import { stampTexts } from "./stamp";
import { makeTerms } from "./terms";
import { makeViews } from "./views";
import { logShares, raritiesIn } from "./word-counts";

const components = 256;

export function makeTools(context: KindContext): MadeTools {
  const { shape, pool, vocabularySize, longestRun, seed, keep } = context;
  const length = shape[0]!;
  const logShare = keep(tf.tensor1d(logShares(pool, vocabularySize)));
  const terms = makeTerms(context);
  const rarity = raritiesIn(terms.pool, terms.length, terms.size);
  const rarities = keep(tf.tensor1d(rarity));
  let basis: Tensor2D | undefined;

  return {
    ...makeViews(length, vocabularySize),
    stamp: stampTexts(length, vocabularySize),
    half: longestRun ? beginningOrEnd(length) : everyOther(length),
    everyPlace: (inputs) => ({
      ...allPlaces(inputs.shape[0]!, length),
      weights: tf.reshape(tf.cast(tf.greater(inputs, UNKNOWN_WORD), "float32"), [-1]),
    }),
    encoders: { dense: () => bagOfWords(context, terms, rarities), transformer: () => textTransformer(context) },
    decoder: (encoder, { tokens }) => makeDecoder(context, logShare, encoder, tokens),
    words: {
      size: terms.size,
      of(inputs) {
        const numbers = terms.of(inputs) as Tensor2D;
        return tf.mul(numbers, tf.cast(tf.greater(numbers, UNKNOWN_WORD), "int32"));
      },
    },
    vectors(inputs) {
      basis ??= keep(tf.tensor2d(latentAxes(terms.pool, terms.length, rarity, components, seed), [terms.size, components]));
      const rows = weightedBag(rarities, basis, terms.of(inputs));
      return tf.div(rows, tf.sqrt(tf.add(tf.sum(tf.square(rows), 1, true), 1e-8)));
    },
  };
}
