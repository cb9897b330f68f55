// Comparisons and the like of tensors of different shapes. The stock WebAssembly kernels then take 20 times as long; so the smaller tensor
// is stretched to full size first.
import { broadcast_util, util } from "@tensorflow/tfjs-core";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { wasmArrays, type Arrays } from "../arrays/array-kernel";
import { copyStrided, stepsOf } from "../arrays/strided";
import type { WasmBackend } from "./backend";

/** The same kernel, quick with tensors of different shapes too. */
export const stretching = (stock: KernelConfig): KernelConfig => ({
  ...stock,
  kernelFunc: (call) => {
    const { a, b } = call.inputs as { a: TensorInfo; b: TensorInfo };
    const shape = broadcast_util.assertAndGetBroadcastShape(a.shape, b.shape);
    const arrays = wasmArrays(call.backend as WasmBackend);
    const inputs = { a: stretch(arrays, a, shape), b: stretch(arrays, b, shape) };
    const out = stock.kernelFunc({ ...call, inputs });
    if (inputs.a !== a) arrays.dispose(inputs.a);
    if (inputs.b !== b) arrays.dispose(inputs.b);
    return out;
  },
});

function stretch(arrays: Arrays, x: TensorInfo, shape: number[]): TensorInfo {
  if (util.sizeFromShape(x.shape) === 1 || util.arraysEqual(x.shape, shape)) return x; // the stock kernels are quick with these
  const out = arrays.make(shape, x.dtype);
  const own = [...shape.slice(x.shape.length).fill(1), ...x.shape];
  const steps = stepsOf(own);
  copyStrided(
    arrays.values(x),
    arrays.values(out),
    shape.map((count, axis) => ({ count, step: own[axis] === 1 ? 0 : steps[axis]! })),
  );
  return out;
}
