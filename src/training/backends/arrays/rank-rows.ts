// RankRows and InvertRows.
import type { TensorInfo } from "@tensorflow/tfjs-core";
import { arrayKernel } from "./array-kernel";

export const rankRows = arrayKernel<{ x: TensorInfo }>("RankRows", ({ inputs: { x }, arrays }) => {
  const [count, width] = x.shape as [number, number];
  const out = arrays.make(x.shape, "int32");
  const [from, to] = [arrays.values(x), arrays.integers(out)];
  const order = Array.from({ length: width }, (_, i) => i);
  for (let row = 0; row < count; row++) {
    const keys = from.subarray(row * width, (row + 1) * width);
    const ranked = order.toSorted((a, b) => keys[a]! - keys[b]!);
    ranked.forEach((column, rank) => (to[row * width + column] = rank));
  }
  return out;
});

export const invertRows = arrayKernel<{ x: TensorInfo }>("InvertRows", ({ inputs: { x }, arrays }) => {
  const width = x.shape.at(-1)!;
  const out = arrays.make(x.shape, "int32");
  const [from, to] = [arrays.integers(x), arrays.integers(out)];
  for (let i = 0; i < from.length; i++) to[i - (i % width) + from[i]!] = i % width;
  return out;
});
