/** Which places of a batch of examples are hidden or asked for. */
import * as tf from "@tensorflow/tfjs-core";
import type { Random } from "../../shape/random";
import type { Places } from "../../shape/toolbox";

/** Every place of `count` examples with `each` places. */
export function allPlaces(count: number, each: number): Places {
  return {
    at: tf.range(0, count * each, 1, "int32"),
    examples: tf.tensor1d(
      Int32Array.from({ length: count * each }, (_, i) => Math.floor(i / each)),
      "int32",
    ),
    weights: tf.ones([count * each]),
  };
}

/** The same number of random places in each example, at least one. Also as a flag for each place. */
export function somePlaces(count: number, each: number, share: number, random: Random): { places: Places; hidden: Float32Array } {
  const chosen = Math.max(1, Math.round(share * each));
  const everyone = Int32Array.from({ length: each }, (_, i) => i);
  const at = new Int32Array(count * chosen);
  const hidden = new Float32Array(count * each);
  for (let i = 0; i < count; i++) {
    const order = random.shuffled(everyone);
    for (let j = 0; j < chosen; j++) hidden[(at[i * chosen + j] = i * each + order[j]!)] = 1;
  }
  return {
    places: {
      at: tf.tensor1d(at, "int32"),
      examples: tf.tensor1d(
        at.map((place) => Math.floor(place / each)),
        "int32",
      ),
      weights: tf.ones([at.length]),
    },
    hidden,
  };
}
