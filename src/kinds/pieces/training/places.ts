/** Which places of a batch of examples are hidden or asked for. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import type { Places } from "../../../shape/toolbox";
import { inverseOf, ranksOf } from "../../../training/backends/operations/ranks";
import type { Dice } from "../../../training/blocks/dice";

const row = (places: Tensor): Tensor1D => tf.reshape(places, [-1]);
const upTo = (count: number): Tensor1D => tf.range(0, count, 1, "int32");

/** Every place of `count` examples with `each` places. */
export function allPlaces(count: number, each: number): Places {
  const at = upTo(count * each);
  return { at, examples: tf.floorDiv(at, tf.scalar(each, "int32")), weights: tf.ones([count * each]) };
}

/** Keys below this are of places that may be chosen, those above of the others. */
const top = 2 ** 23;

/**
 * The same share of random places in each example, of those that may be hidden: at least one where there is one.
 * @param allowed [count, each] bool; all where absent
 * @returns the places, and as 1 in a table of zeros [count, each] where they are
 */
export function somePlaces(
  dice: Dice,
  [count, each]: readonly [number, number],
  share: number,
  allowed?: Tensor2D,
): { places: Places; hidden: Tensor2D } {
  const most = Math.max(1, allowed ? Math.ceil(share * each) : Math.round(share * each));
  const keys = dice.roll("hidden", [count, each], top);
  const ranks = ranksOf(allowed ? tf.where(allowed, keys, tf.add(keys, tf.scalar(top, "int32"))) : keys);
  const among = allowed ? tf.sum(tf.cast(allowed, "float32"), 1, true) : tf.fill([count, 1], each);
  const chosen = tf.minimum(tf.minimum(tf.maximum(tf.floor(tf.add(tf.mul(among, share), 0.5)), 1), most), among); // [count, 1]
  const starts = tf.mul(tf.expandDims(upTo(count), 1), tf.scalar(each, "int32"));
  const at = row(tf.add(tf.slice2d(inverseOf(ranks), [0, 0], [-1, most]), starts));
  return {
    places: {
      at,
      examples: tf.floorDiv(at, tf.scalar(each, "int32")),
      weights: row(tf.cast(tf.less(tf.range(0, most), chosen), "float32")),
    },
    hidden: tf.cast(tf.less(tf.cast(ranks, "float32"), chosen), "float32"),
  };
}
