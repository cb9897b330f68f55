// Sum and Mean over leading axes, as in the gradient of every bias. The stock kernels transpose first.
import { util } from "@tensorflow/tfjs-core";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { meanConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Mean";
import { sumConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Sum";
import { wasmArrays } from "../arrays/array-kernel";
import type { WasmBackend } from "./backend";

const overLeadingAxes = (stock: KernelConfig, divide: boolean): KernelConfig => ({
  ...stock,
  kernelFunc: (call) => {
    const x = call.inputs.x as TensorInfo;
    const { axis, keepDims } = call.attrs as { axis: number | number[] | null; keepDims: boolean };
    const axes = util.parseAxisParam(axis as number[], x.shape).sort((a, b) => a - b);
    const areLeading = axes.length < x.shape.length && axes.every((axis, i) => axis === i);
    if (!areLeading || x.dtype !== "float32") return stock.kernelFunc(call);
    const arrays = wasmArrays(call.backend as WasmBackend);
    const rest = x.shape.slice(axes.length);
    const out = arrays.make(keepDims ? [...axes.map(() => 1), ...rest] : rest, "float32");
    const rows = util.sizeFromShape(x.shape.slice(0, axes.length));
    sumRows(arrays.floats(x), arrays.floats(out).fill(0), divide ? 1 / rows : 1);
    return out;
  },
});

function sumRows(from: Float32Array, to: Float32Array, scale: number) {
  const width = to.length;
  for (let start = 0; start < from.length; start += width) {
    for (let column = 0; column < width; column++) to[column]! += from[start + column]!;
  }
  if (scale !== 1) for (let column = 0; column < width; column++) to[column]! *= scale;
}

export const sums: KernelConfig[] = [overLeadingAxes(sumConfig, false), overLeadingAxes(meanConfig, true)];
