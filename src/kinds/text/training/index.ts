/** Texts as word numbers: views with words left out, exchanged or masked; bag-of-words and transformer encoders; cross-entropy a word. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D, Tensor3D } from "@tensorflow/tfjs-core";
import { HIDDEN_WORD, PADDING, UNKNOWN_WORD } from "../../../shape/data-set";
import { seeded } from "../../../shape/random";
import type { Decoder, Embedded, Encoder, Places } from "../../../shape/toolbox";
import { randomBits } from "../../../training/backends/operations/random";
import type { Dice } from "../../../training/blocks/dice";
import { crossEntropy, weightedMean } from "../../../training/blocks/losses";
import { inTwo } from "../../../training/blocks/encoders";
import { dense, embed, transformer } from "../../../training/blocks/networks";
import { principalComponents, sparseRows } from "../../../training/blocks/principal-components";
import type { KindContext, KindTools } from "../../../training/blocks/kind-tools";
import { allPlaces, somePlaces } from "../../pieces/training/places";

const tokenWidth = 64;
const components = 256;

export function makeTools({ shape, pool, vocabularySize, seed, weights, keep }: KindContext): KindTools {
  const length = shape[0]!;
  const count = pool.length / length;
  /** A word outside the vocabulary is there, but nobody is asked to say it again. */
  const isSayable = (word: number) => word > UNKNOWN_WORD;
  const isWord = (numbers: Tensor) => tf.cast(tf.notEqual(numbers, PADDING), "float32");

  // How often each word occurs, and in how many examples of the pool.
  const frequency = new Float32Array(vocabularySize);
  const spread = new Float32Array(vocabularySize);
  for (let i = 0; i < count; i++) {
    const words = pool.subarray(i * length, (i + 1) * length).filter((w) => w !== PADDING);
    for (const w of words) if (isSayable(w)) frequency[w]!++;
    for (const w of new Set(words)) spread[w]!++;
  }
  const total = frequency.reduce((a, b) => a + b, 0);
  const logShare = keep(tf.tensor1d(frequency.map((f) => Math.log((f + 0.5) / (total + 0.5 * vocabularySize)))));
  /** Inverse document frequency, smoothed: ln((1 + n) / (1 + df)) + 1. Words outside the vocabulary are all one number, which tells nothing: 0. */
  const rarity = spread.map((df, w) => (w === PADDING || w === UNKNOWN_WORD ? 0 : Math.log((1 + count) / (1 + df)) + 1));
  const rarities = keep(tf.tensor1d(rarity));

  const whole = (number: number) => tf.scalar(number, "int32");
  /** Shares of random integers below 2²⁴. */
  const isBelow = (rolled: Tensor, share: number) => tf.less(rolled, whole(Math.round(share * 2 ** randomBits)));
  const anyWords = (dice: Dice, words: Tensor) =>
    tf.add(dice.roll("other words", words.shape, vocabularySize - HIDDEN_WORD - 1), whole(HIDDEN_WORD + 1));
  /** Leaves out and exchanges words at random. */
  const disturbed = (words: Tensor, leaveOut: number, exchange: number, dice: Dice): Tensor => {
    const rolled = dice.roll("disturbed", words.shape);
    const exchanged = exchange ? tf.where(isBelow(rolled, leaveOut + exchange), anyWords(dice, words), words) : words;
    const gone = tf.logicalOr(isBelow(rolled, leaveOut), tf.equal(words, whole(PADDING)));
    return tf.where(gone, tf.zerosLike(words), exchanged);
  };

  /** Σ rarity·row / √Σ rarity²: a TF-IDF vector of length one, times the table. [n, length] → [n, columns] */
  const weightedBag = (table: Tensor, numbers: Tensor): Tensor2D => {
    const heavy = tf.gather(rarities, numbers as Tensor1D) as unknown as Tensor2D; // [n, length]
    const norm = tf.sqrt(tf.add(tf.sum(tf.square(heavy), 1, true), 1e-6));
    return tf.sum(tf.mul(embed(table, numbers), tf.expandDims(tf.div(heavy, norm), 2)), 1);
  };
  let basis: Tensor2D | undefined;
  /** Principal components of the TF-IDF vectors of the pool [vocabulary, components]: latent semantic analysis (Deerwester et al. 1990). */
  const latentAxes = () => {
    const rows = Array.from({ length: count }, (_, i) => {
      const words = Array.from(pool.subarray(i * length, (i + 1) * length)).filter((w) => rarity[w]! > 0);
      const norm = Math.hypot(...words.map((w) => rarity[w]!));
      return words.map((w) => [w, rarity[w]! / norm] as const);
    });
    return principalComponents(sparseRows(rows, vocabularySize), components, seeded(seed, "components"), 3).axes;
  };

  const encoders: Record<"dense" | "transformer", () => Encoder> = {
    /** A linear map of the TF-IDF vector and no layer after it: with few labels, a hidden layer costs those that learn from labels some points. */
    dense() {
      const size = 128;
      // Next to nothing, so that words never learned from say next to nothing.
      const table = weights.normal("encoder.words", [vocabularySize, size], 0.01);
      return inTwo({
        weights: [table],
        width: size,
        embed: (x) => ({ values: weightedBag(table, x) }),
        featuresOf: ({ values }) => values as Tensor2D,
      });
    },
    transformer() {
      const table = weights.normal("encoder.words", [vocabularySize, tokenWidth], 0.5);
      const position = weights.normal("encoder.position", [length, tokenWidth], 0.1);
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
        tokens: (x) => tokensOf(embedded(x)),
      });
    },
  };

  function decoder(encoder: Encoder, options: { tokens: boolean }): Decoder {
    const net = dense(weights, "decoder", options.tokens && encoder.tokens ? tokenWidth : encoder.width, vocabularySize);
    const wordsAt = (numbers: Tensor, places: Places) => tf.gather(tf.reshape(numbers, [-1]) as Tensor1D, places.at);
    /** One score for each word, for each example [n, vocabulary] or for each of the places asked for. */
    const fromToken = (tokens: Tensor3D, places: Places) =>
      net.apply(tf.gather(tf.reshape(tokens, [-1, tokenWidth]) as Tensor2D, places.at));
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

  const strong: KindTools["strong"] = ({ inputs }, dice) => disturbed(inputs, 0.3, 0.05, dice);
  return {
    weak: ({ inputs }, dice) => disturbed(inputs, 0.1, 0, dice),
    strong,
    contrastive: strong,
    /** As in BERT: of the chosen words 80 % are masked, 10 % exchanged, 10 % left as they are (Devlin et al. 2019). */
    mask({ inputs }, share, dice) {
      const sayable = tf.greater(inputs, whole(UNKNOWN_WORD)) as Tensor2D;
      const { places, hidden } = somePlaces(dice, [inputs.shape[0]!, length], share, sayable);
      const rolled = dice.roll("shown", inputs.shape);
      const shown = tf.where(
        isBelow(rolled, 0.8),
        tf.fill(inputs.shape, HIDDEN_WORD, "int32"),
        tf.where(isBelow(rolled, 0.9), anyWords(dice, inputs), inputs),
      );
      return { inputs: tf.where(tf.greater(hidden, 0), shown, inputs), hidden: places };
    },
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
    encoder(name) {
      if (name === "convnet") throw new Error("The convnet reads pictures, not text: choose dense or transformer.");
      return encoders[name]();
    },
    decoder,
    vectors(inputs) {
      basis ??= keep(tf.tensor2d(latentAxes(), [vocabularySize, components]));
      const rows = weightedBag(basis, inputs);
      return tf.div(rows, tf.sqrt(tf.add(tf.sum(tf.square(rows), 1, true), 1e-8)));
    },
  };
}
