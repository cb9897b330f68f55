/** Two halves of a text: every other word, or, of characters, which tell less one by one, beginning and end. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { PADDING } from "../../../shape/data-set";
import type { KindTools } from "../../../training/blocks/kind-tools";

type Half = KindTools["half"];

/** Both halves have some of any text of two words. */
export const everyOther =
  (length: number): Half =>
  (inputs, which) =>
    tf.mul(
      inputs,
      tf.tensor1d(
        Int32Array.from({ length }, (_, i) => Number(i % 2 === which)),
        "int32",
      ),
    );

/** What is before the middle of each text, as long as it is, and the rest. */
export const beginningOrEnd =
  (length: number): Half =>
  (inputs, which) => {
    const middle = tf.mul(0.5, tf.sum(tf.cast(tf.notEqual(inputs, PADDING), "float32"), 1, true)); // [n, 1]
    const isFirst = tf.cast(tf.less(tf.range(0, length), middle) as Tensor, "int32"); // [n, length]
    return tf.mul(inputs, which === 0 ? isFirst : tf.sub(tf.scalar(1, "int32"), isFirst));
  };
