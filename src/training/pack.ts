/** Many tensors → one, so that a report costs one read from the device and one transfer between threads. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D } from "@tensorflow/tfjs-core";
import type { Layout } from "../shape/report";

export function pack(tensors: Readonly<Record<string, Tensor>>): { flat: Tensor1D; layout: Layout } {
  const layout: Record<string, { offset: number; shape: readonly number[] }> = {};
  let offset = 0;
  for (const [name, t] of Object.entries(tensors)) {
    layout[name] = { offset, shape: t.shape };
    offset += t.size;
  }
  const flat = tf.tidy(() => tf.concat(Object.values(tensors).map((t) => tf.cast(tf.reshape(t, [-1]), "float32"))) as Tensor1D);
  return { flat, layout };
}
