/** What each of two learners is shown of an example: one of its natural halves, or one of two that are drawn at random, as a control. */
import { choice, type Value } from "../../shape/params";
import type { Lab } from "../../shape/technique";
import type { Tensor, Tensor1D } from "@tensorflow/tfjs-core";

export const halves = choice({
  label: "Halves",
  help: "Which pixels, coordinates, columns or words each is shown. Where data have no halves of their own, these are left and right, high and low bands, first and last columns, or every other word. Halves drawn at random, once a run, are the control.",
  start: "natural",
  options: { natural: "as the data have them", random: "drawn at random" },
  rebuilds: true,
});

type Tools = Pick<Lab<Record<never, never>>, "tf" | "pool" | "half" | "parameter" | "surest" | "keep">;

/** Shows what is left of examples where the other half is hidden. [n, …] → the same */
export type Halving = (inputs: Tensor, which: 0 | 1) => Tensor;

/** @param wanted one of {@link halves} */
export const halvingOf = (lab: Tools, wanted: Value): Halving => (wanted === "random" ? atRandom(lab) : lab.half);

/**
 * Two halves that are drawn once, from the seed of the run, and are the same for all examples. Each place belongs to one of them, a pixel with
 * all its colours; of an odd number the first half has one more. What is hidden shows what the data have there where it is hidden.
 */
function atRandom({ tf, pool, half, parameter, surest, keep }: Tools): Halving {
  const [, ...shape] = pool.inputs.shape;
  const places = shape.length > 1 ? [...shape.slice(0, -1), 1] : shape;
  const size = places.reduce((a, b) => a * b, 1);
  const chosen = surest(parameter("halves", [size], 1) as unknown as Tensor1D, Math.floor(size / 2));
  const second = tf.cast(tf.reshape(chosen, places), pool.inputs.dtype);
  // The beginning of what is left after it has gone is nothing, in halves by length too.
  const nothing = half(half(tf.slice(pool.inputs, 0, 1), 1), 0); // [1, …]
  const both = [tf.sub(tf.onesLike(second), second), second].map((shows) => ({
    shows: keep(shows),
    hidden: keep(tf.mul(nothing, tf.sub(tf.onesLike(shows), shows))),
  }));
  return (inputs, which) => tf.add(tf.mul(inputs, both[which]!.shows), both[which]!.hidden);
}
