/** What a step tells beside its losses: what its technique measures, and a few examples of each view that it looked at. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D } from "@tensorflow/tfjs-core";
import type { Diagnostics, Oracle, OwnViews, Step } from "../shape/technique";
import type { Tensors } from "./kept";

/** How many examples of each view a report shows. */
const shownViews = 6;

/** @param oraclePool classes of the whole pool @param places of the batch in it */
export function measured(step: Step<Diagnostics>, oraclePool: Tensor1D, places: Tensor1D): Tensors {
  const oracle: Oracle = { pool: oraclePool, batch: tf.gather(oraclePool, places) };
  const found: Record<string, Tensor | undefined> = step.measure?.(oracle) ?? {};
  const told: Tensors = {};
  for (const [name, value] of Object.entries(found)) if (value) told[`diagnostic.${name}`] = value;
  return told;
}

/**
 * @param seen the views that were read of the batch, by name
 * @param own those that the technique has made
 */
export function shown(seen: ReadonlyMap<string, Tensor>, places: Tensor1D, own: OwnViews = {}): Tensors {
  const told: Tensors = {};
  const tell = (name: string, view: Tensor) => (told[`view.${name}`] = tf.slice(view, 0, Math.min(shownViews, view.shape[0]!)));
  for (const [name, view] of [...seen, ...Object.entries(own)]) if (view) tell(name, view);
  tell("places", places);
  return told;
}
