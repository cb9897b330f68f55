// How a kernel is written once, as loops over typed arrays, for the two backends whose tensors are such arrays: CPU and WebAssembly.
import { util } from "@tensorflow/tfjs-core";
import type { DataType, KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import type { MathBackendCPU } from "@tensorflow/tfjs-backend-cpu/dist/backend_cpu";
import type { WasmBackend } from "../wasm/backend";
import type { NumericArray } from "./strided";

export type ArrayBackendName = "cpu" | "wasm";

export interface Arrays {
  /** A new tensor. Its values are not set. */
  make(shape: number[], dtype: DataType): TensorInfo;
  /** The values of a tensor, not a copy. Void as soon as anything is made, so make all outputs first. */
  values(tensor: TensorInfo): NumericArray;
  floats(tensor: TensorInfo): Float32Array;
  integers(tensor: TensorInfo): Int32Array;
  /** The same tensor to be written to in place; a copy of it, if others hold its values too (clones, reshaped tensors). */
  own(tensor: TensorInfo): TensorInfo;
  dispose(tensor: TensorInfo): void;
}

interface Call<Inputs, Attributes> {
  inputs: Inputs;
  attrs: Attributes;
  arrays: Arrays;
}

export type ArrayKernel = (backendName: ArrayBackendName) => KernelConfig;

export function arrayKernel<Inputs extends Record<string, TensorInfo>, Attributes = undefined>(
  kernelName: string,
  compute: (call: Call<Inputs, Attributes>) => TensorInfo | TensorInfo[],
): ArrayKernel {
  return (backendName) => ({
    kernelName,
    backendName,
    kernelFunc: ({ inputs, attrs, backend }) =>
      compute({
        inputs: inputs as Inputs,
        attrs: attrs as Attributes,
        arrays: backendName === "cpu" ? cpuArrays(backend as MathBackendCPU) : wasmArrays(backend as WasmBackend),
      }),
  });
}

export const wasmArrays = (backend: WasmBackend): Arrays => ({
  make: (shape, dtype) => backend.makeOutput(shape, dtype),
  values: (tensor) => backend.typedArrayFromHeap(tensor),
  floats: (tensor) => backend.typedArrayFromHeap(tensor) as Float32Array,
  integers: (tensor) => backend.typedArrayFromHeap(tensor) as Int32Array,
  own(tensor) {
    if (backend.refCount(tensor.dataId) > 1) {
      const copy = backend.makeOutput(tensor.shape, tensor.dtype);
      backend.typedArrayFromHeap(copy).set(backend.typedArrayFromHeap(tensor));
      return copy;
    }
    backend.renew(tensor.dataId);
    backend.incRef(tensor.dataId);
    return { dataId: tensor.dataId, shape: tensor.shape, dtype: tensor.dtype };
  },
  dispose: (tensor) => void backend.disposeData(tensor.dataId),
});

export const cpuArrays = (backend: MathBackendCPU): Arrays => ({
  make: (shape, dtype) => backend.makeTensorInfo(shape, dtype, util.makeZerosTypedArray(util.sizeFromShape(shape), dtype)),
  values: (tensor) => backend.data.get(tensor.dataId).values as NumericArray,
  floats: (tensor) => backend.data.get(tensor.dataId).values as Float32Array,
  integers: (tensor) => backend.data.get(tensor.dataId).values as Int32Array,
  own(tensor) {
    const { values } = backend.data.get(tensor.dataId);
    if (backend.refCount(tensor.dataId) > 1) return backend.makeTensorInfo(tensor.shape, tensor.dtype, (values as NumericArray).slice());
    backend.incRef(tensor.dataId);
    return { dataId: tensor.dataId, shape: tensor.shape, dtype: tensor.dtype };
  },
  dispose: (tensor) => void backend.disposeData(tensor.dataId),
});
