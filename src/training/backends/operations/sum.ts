// Sum over the first axes, as in the gradient of every bias, for the backends whose stock kernels transpose first.
import { util } from "@tensorflow/tfjs-core";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";

/** @param ofRows x [rows, columns], in any shape, → [columns] @returns the stock kernel, but for such sums of floats */
export const summing = (
  stock: KernelConfig,
  ofRows: (call: { backend: unknown }, x: TensorInfo, rows: number) => TensorInfo,
): KernelConfig => ({
  ...stock,
  kernelFunc: (call) => {
    const x = call.inputs.x as TensorInfo;
    const { axis, keepDims } = call.attrs as unknown as { axis: number | number[]; keepDims: boolean };
    const axes = util.parseAxisParam(axis, x.shape).sort((a, b) => a - b);
    const isFirst = axes.every((one, i) => one === i) && axes.length < x.shape.length;
    if (!isFirst || x.dtype !== "float32" || util.sizeFromShape(x.shape) === 0) return stock.kernelFunc(call);
    const kept = x.shape.slice(axes.length);
    const shape = keepDims ? [...axes.map(() => 1), ...kept] : kept;
    return { ...ofRows(call, x, util.sizeFromShape(x.shape.slice(0, axes.length))), shape };
  },
});
