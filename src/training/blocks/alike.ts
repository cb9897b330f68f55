/** Contrastive views of whatever shows the same: another drawing of one emoji is a view of it, as a changed drawing is. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor1D } from "@tensorflow/tfjs-core";
import type { KindContext, KindTools } from "./kind-tools";
import { randomBits } from "../backends/operations/random";

/**
 * The same views, each of an example drawn at random from those that show the same as the one asked for, itself among them.
 * @param alike what each example of the pool shows, as a number
 */
export function ofAnyAlike(view: KindTools["contrastive"], alike: Int32Array, keep: KindContext["keep"]): KindTools["contrastive"] {
  const { members, starts, counts } = tableOf(alike);
  const kept = {
    members: keep(tf.tensor1d(members, "int32")),
    starts: keep(tf.tensor1d(starts, "int32")),
    counts: keep(tf.tensor1d(counts, "float32")),
  };
  return ({ pool, places }, dice, strength) => {
    const share = tf.mul(tf.cast(dice.roll("alike", places.shape), "float32"), 2 ** -randomBits);
    const which = tf.cast(tf.floor(tf.mul(share, tf.gather(kept.counts, places))), "int32");
    const chosen = tf.gather(kept.members, tf.add(tf.gather(kept.starts, places), which) as Tensor1D);
    return view({ pool, places: chosen, inputs: tf.gather(pool, chosen) }, dice, strength);
  };
}

/** All places, those that show the same beside each other; and of each place, where its own begin among them and how many they are. */
function tableOf(alike: Int32Array) {
  const members = Int32Array.from(alike.keys()).sort((a, b) => alike[a]! - alike[b]! || a - b);
  const starts = new Int32Array(alike.length);
  const counts = new Int32Array(alike.length);
  for (let start = 0, end; start < members.length; start = end) {
    const shown = alike[members[start]!];
    for (end = start; end < members.length && alike[members[end]!] === shown; end++);
    for (const place of members.subarray(start, end)) [starts[place], counts[place]] = [start, end - start];
  }
  return { members, starts, counts };
}
