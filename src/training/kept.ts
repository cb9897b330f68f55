/** Tensors by name that outlive the tidy they are made in, until somebody has read them. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { readGroups, type Packed } from "./pack";

export type Tensors = Record<string, Tensor>;

export const keepAll = (tensors: Tensors): Tensors => {
  for (const t of Object.values(tensors)) tf.keep(t);
  return tensors;
};

export const tidyKept = (make: () => Tensors): Tensors => {
  let made: Tensors = {};
  tf.tidy(() => {
    made = keepAll(make());
  });
  return made;
};

export async function readAndDispose(tensors: Tensors): Promise<Packed> {
  const [packed] = await readGroups([tensors]);
  tf.dispose(tensors);
  return packed!;
}
