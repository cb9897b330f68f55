/** Labels that a learner gives itself. Yarowsky 1995; Lee 2013. */
import * as tf from "@tensorflow/tfjs-core";
import type { Rank, Tensor, Tensor1D, Tensor2D, Variable } from "@tensorflow/tfjs-core";
import type { PseudoLabels } from "../../shape/toolbox";
import { isKnown } from "./known";
import { shareOf } from "./share";

/** @param known classes of the pool, −1 for those that are not [pool]. @param keep as {@link Lab.keep} */
export function pseudoLabels(known: Tensor1D, classCount: number, keep: <T extends Tensor>(constant: T) => T): PseudoLabels {
  const state = tf.variable(tf.cast(known, "float32"), false) as Variable<Rank.R1>; // [pool], −1 where none is in use
  const hidden = keep(tf.cast(tf.less(known, 0), "float32")); // [pool]
  const asClasses = (numbers: Tensor) => tf.cast(numbers, "int32") as Tensor1D;
  const used = () => isKnown(state);
  // oneHot makes a row of zeros of −1.
  const flags = () => tf.cast(tf.oneHot(asClasses(state), classCount), "float32") as Tensor2D;
  return {
    state,
    used,
    flags,
    of(places) {
      const some = tf.gather(state, places);
      return { classes: asClasses(tf.maximum(some, 0)), used: isKnown(some) };
    },
    adopt: (chosen, guesses) => state.assign(tf.where(chosen, tf.cast(guesses, "float32"), state) as Tensor1D),
    measure(truth) {
      const adopted = tf.mul(used(), hidden);
      const count = tf.sum(adopted);
      const right = tf.mul(adopted, tf.cast(tf.equal(asClasses(state), truth), "float32"));
      const judged = tf.mul(adopted, isKnown(truth));
      const ofEach = tf.sum(tf.mul(flags(), tf.expandDims(adopted, 1)), 0);
      return {
        adopted: shareOf(count, tf.sum(hidden)),
        precision: shareOf(tf.sum(right), tf.sum(judged)),
        largest: shareOf(tf.max(ofEach), count),
      };
    },
  };
}
