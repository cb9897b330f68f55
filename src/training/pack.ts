/** Many tensors → one, so that a turn costs one read from the device and one transfer between threads. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D } from "@tensorflow/tfjs-core";
import { sizeOf } from "../shape/data-set";
import type { Layout } from "../shape/report";
import { readBack } from "./backends/device";

type Tensors = Readonly<Record<string, Tensor>>;

/** The numbers of some tensors, and where each lies among them. */
export interface Packed {
  layout: Layout;
  values: Float32Array;
}

const sizeOfAll = (tensors: Tensors): number => Object.values(tensors).reduce((sum, t) => sum + t.size, 0);

function layoutOf(tensors: Tensors): Layout {
  let offset = 0;
  const places = Object.entries(tensors).map(([name, { shape }]) => {
    const place = { offset, shape: [...shape] };
    offset += sizeOf(shape);
    return [name, place] as const;
  });
  return Object.fromEntries(places);
}

/** All tensors one after the other. */
export const pack = (groups: readonly Tensors[]): Tensor1D =>
  tf.tidy(() => {
    const all = groups.flatMap((group) => Object.values(group));
    return (all.length ? tf.concat(all.map((t) => tf.cast(tf.reshape(t, [-1]), "float32"))) : tf.tensor1d([])) as Tensor1D;
  });

/** Groups of tensors by one read; none of them is disposed. @throws DeviceLost */
export async function readGroups(groups: readonly Tensors[]): Promise<Packed[]> {
  const flat = pack(groups);
  const values = await readBack(flat).finally(() => flat.dispose()); // the only wait for the device
  let start = 0;
  return groups.map((group) => {
    const end = start + sizeOfAll(group);
    const own = start === 0 && end === values.length ? values : values.slice(start, end);
    start = end;
    return { layout: layoutOf(group), values: own };
  });
}
