// NormalRows and NormalRowsGradient.
import type { TensorInfo } from "@tensorflow/tfjs-core";
import type { NormalRows } from "../operations/normal-rows";
import { arrayKernel } from "./array-kernel";

/** Mean and scale of the row that begins at `start`: the row is to be (x − mean)·scale. */
function measure(rows: Float32Array, start: number, width: number, { centred, epsilon }: NormalRows) {
  let mean = 0;
  if (centred) {
    for (let i = start; i < start + width; i++) mean += rows[i]!;
    mean /= width;
  }
  let squares = 0;
  for (let i = start; i < start + width; i++) squares += (rows[i]! - mean) ** 2;
  return { mean, scale: 1 / Math.sqrt((centred ? squares / width : squares) + epsilon) };
}

export const normalRows = arrayKernel<{ x: TensorInfo }, NormalRows>("NormalRows", ({ inputs: { x }, attrs, arrays }) => {
  const [count, width] = x.shape as [number, number];
  const out = arrays.make(x.shape, "float32");
  const [from, to] = [arrays.floats(x), arrays.floats(out)];
  for (let row = 0; row < count; row++) {
    const start = row * width;
    const { mean, scale } = measure(from, start, width, attrs);
    for (let i = start; i < start + width; i++) to[i] = (from[i]! - mean) * scale;
  }
  return out;
});

/** dx = scale·(dy − mean dy − y·mean(dy·y)); for the length sums take the place of means, and nothing is centred. */
export const normalRowsGradient = arrayKernel<{ x: TensorInfo; dy: TensorInfo }, NormalRows>(
  "NormalRowsGradient",
  ({ inputs: { x, dy }, attrs, arrays }) => {
    const [count, width] = x.shape as [number, number];
    const out = arrays.make(x.shape, "float32");
    const [from, slopes, to] = [arrays.floats(x), arrays.floats(dy), arrays.floats(out)];
    for (let row = 0; row < count; row++) {
      const start = row * width;
      const { mean, scale } = measure(from, start, width, attrs);
      let [plain, turned] = [0, 0];
      for (let i = start; i < start + width; i++) {
        plain += slopes[i]!;
        turned += slopes[i]! * (from[i]! - mean) * scale;
      }
      if (attrs.centred) turned /= width;
      plain = attrs.centred ? plain / width : 0;
      for (let i = start; i < start + width; i++) to[i] = scale * (slopes[i]! - plain - (from[i]! - mean) * scale * turned);
    }
    return out;
  },
);
