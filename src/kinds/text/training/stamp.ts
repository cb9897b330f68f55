/** Marks on texts: the first words are replaced, each by one word where its mark is on and by another where it is off. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor1D } from "@tensorflow/tfjs-core";
import { HIDDEN_WORD, UNKNOWN_WORD } from "../../../shape/data-set";
import type { KindTools } from "../../../training/blocks/kind-tools";

/**
 * Each mark has two words of its own, so that who counts words and knows no places tells marks apart: the last of the vocabulary, which are rare
 * ones. Where it has too few, marks share them.
 */
export function markWords(mark: number, vocabularySize: number): { off: number; on: number } {
  const pairs = Math.floor((vocabularySize - HIDDEN_WORD - 1) / 2);
  const on = vocabularySize - 1 - 2 * (mark % pairs);
  return { off: on - 1, on };
}

/** A place where the text has no word, or an unknown one, has no mark on any view: texts keep their length, and nobody is asked for a new word. */
export const stampTexts =
  (length: number, vocabularySize: number): NonNullable<KindTools["stamp"]> =>
  (views, marks, plain) => {
    const count = Math.min(length, marks.shape[1]);
    const whole = (of: (place: number) => number) =>
      tf.tensor1d(
        Int32Array.from({ length }, (_, place) => of(place)),
        "int32",
      );
    const isFirst = tf.less(
      whole((place) => place),
      tf.scalar(count, "int32"),
    );
    const on = tf.cast(tf.gather(marks, whole((place) => Math.min(place, count - 1)) as Tensor1D, 1), "int32"); // [n, length]
    const words = tf.add(
      whole((place) => markWords(place, vocabularySize).off),
      on,
    );
    return tf.where(tf.logicalAnd(isFirst, tf.greater(plain, tf.scalar(UNKNOWN_WORD, "int32"))), words, views);
  };
