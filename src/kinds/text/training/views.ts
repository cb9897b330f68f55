/** Texts with words left out, exchanged or masked at random. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import { HIDDEN_WORD, PADDING, UNKNOWN_WORD } from "../../../shape/data-set";
import { randomBits } from "../../../training/backends/operations/random";
import type { Dice } from "../../../training/blocks/dice";
import type { KindTools } from "../../../training/blocks/kind-tools";
import { somePlaces } from "../../pieces/training/places";

type Views = Pick<KindTools, "weak" | "strong" | "contrastive" | "mask">;

const whole = (number: number) => tf.scalar(number, "int32");
/** Shares of random integers below 2²⁴. */
const isBelow = (rolled: Tensor, share: number) => tf.less(rolled, whole(Math.round(share * 2 ** randomBits)));

export function makeViews(length: number, vocabularySize: number): Views {
  const anyWords = (dice: Dice, words: Tensor) =>
    tf.add(dice.roll("other words", words.shape, vocabularySize - HIDDEN_WORD - 1), whole(HIDDEN_WORD + 1));
  /** Leaves out and exchanges words at random. */
  const disturbed = (words: Tensor, leaveOut: number, exchange: number, dice: Dice): Tensor => {
    const rolled = dice.roll("disturbed", words.shape);
    const exchanged = exchange ? tf.where(isBelow(rolled, leaveOut + exchange), anyWords(dice, words), words) : words;
    const gone = tf.logicalOr(isBelow(rolled, leaveOut), tf.equal(words, whole(PADDING)));
    return tf.where(gone, tf.zerosLike(words), exchanged);
  };
  const strong: Views["strong"] = ({ inputs }, dice, strength = 1) => disturbed(inputs, 0.3 * strength, 0.05 * strength, dice);
  return {
    weak: ({ inputs }, dice, strength = 1) => disturbed(inputs, 0.1 * strength, 0, dice),
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
      return { inputs: tf.where(tf.greater(hidden, 0), shown, inputs), hidden: places, cover: hidden };
    },
  };
}
