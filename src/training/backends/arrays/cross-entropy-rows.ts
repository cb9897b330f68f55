// LogSumExpRows, CrossEntropyRows and CrossEntropyRowsGradient.
import type { TensorInfo } from "@tensorflow/tfjs-core";
import type { CrossEntropyRows, LogSumExpRows } from "../operations/cross-entropy";
import { arrayKernel } from "./array-kernel";

type Rows = { x: TensorInfo };
type Compared = Rows & { target: TensorInfo; sums: TensorInfo };

export const logSumExpRows = arrayKernel<Rows, LogSumExpRows>("LogSumExpRows", ({ inputs: { x }, attrs, arrays }) => {
  const { scale, withoutDiagonal } = attrs;
  const [count, width] = x.shape as [number, number];
  const out = arrays.make([count], "float32");
  const [from, to] = [arrays.floats(x), arrays.floats(out)];
  for (let row = 0; row < count; row++) {
    const start = row * width;
    const left = withoutDiagonal ? start + row : -1;
    let largest = -Infinity;
    for (let i = start; i < start + width; i++) if (i !== left && from[i]! > largest) largest = from[i]!;
    let sum = 0;
    for (let i = start; i < start + width; i++) if (i !== left) sum += Math.exp(scale * (from[i]! - largest));
    to[row] = scale * largest + Math.log(sum);
  }
  return out;
});

export const crossEntropyRows = arrayKernel<Compared, CrossEntropyRows>(
  "CrossEntropyRows",
  ({ inputs: { x, target, sums }, attrs: { scale }, arrays }) => {
    const [count, width] = x.shape as [number, number];
    const out = arrays.make([count], "float32");
    const [from, wanted, logSums, to] = [arrays.floats(x), arrays.values(target), arrays.floats(sums), arrays.floats(out)];
    const isClass = target.dtype === "int32";
    for (let row = 0; row < count; row++) {
      const start = row * width;
      let hit = 0;
      if (isClass) hit = from[start + wanted[row]!]!;
      else for (let i = start; i < start + width; i++) hit += wanted[i]! * from[i]!;
      to[row] = logSums[row]! - scale * hit;
    }
    return out;
  },
);

export const crossEntropyRowsGradient = arrayKernel<Compared & { dy: TensorInfo }, CrossEntropyRows>(
  "CrossEntropyRowsGradient",
  ({ inputs: { x, target, sums, dy }, attrs: { scale, withoutDiagonal }, arrays }) => {
    const [count, width] = x.shape as [number, number];
    const out = arrays.make(x.shape, "float32");
    const [from, wanted, logSums, slopes] = [arrays.floats(x), arrays.values(target), arrays.floats(sums), arrays.floats(dy)];
    const to = arrays.floats(out);
    const isClass = target.dtype === "int32";
    for (let row = 0; row < count; row++) {
      const start = row * width;
      const slope = scale * slopes[row]!;
      for (let i = start; i < start + width; i++) to[i] = slope * (Math.exp(scale * from[i]! - logSums[row]!) - (isClass ? 0 : wanted[i]!));
      if (withoutDiagonal) to[start + row] = 0;
      if (isClass) to[start + wanted[row]!]! -= slope;
    }
    return out;
  },
);
