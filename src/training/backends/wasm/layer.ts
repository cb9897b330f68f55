// Layers for WebAssembly: a product or a convolution with all that belongs to it.
import { util } from "@tensorflow/tfjs-core";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { wasmArrays } from "../arrays/array-kernel";
import { convolutionOf } from "../operations/convolution";
import { finishOf, slopeOf } from "../operations/layer";
import type { WasmBackend } from "./backend";
import { convolve } from "./convolution";
import { finishRows, rowsGradient } from "./layer-code";
import { product } from "./product";

const affine: KernelConfig = {
  kernelName: "AffineLayer",
  backendName: "wasm",
  kernelFunc: (call) => {
    const { x, weight } = call.inputs as Record<"x" | "weight", TensorInfo>;
    const { bias, activation } = finishOf(call);
    const backend = call.backend as WasmBackend;
    const out = product.kernelFunc({ inputs: { a: x, b: weight }, attrs: {}, backend }) as TensorInfo;
    const [rows, width] = out.shape as [number, number];
    finishRows(backend, activation)(backend.pointerTo(out), backend.pointerTo(bias), rows, width);
    return out;
  },
};

const convolution: KernelConfig = {
  kernelName: "ConvolutionLayer",
  backendName: "wasm",
  kernelFunc: (call) => {
    const { x, filter, sizes } = convolutionOf(call);
    const { bias, activation } = finishOf(call);
    return convolve(call.backend as WasmBackend, x, filter, sizes, bias, activation);
  },
};

const gradient: KernelConfig = {
  kernelName: "LayerGradient",
  backendName: "wasm",
  kernelFunc: (call) => {
    const { y, dy, activation } = slopeOf(call);
    const backend = call.backend as WasmBackend;
    const arrays = wasmArrays(backend);
    const width = y.shape.at(-1)!;
    const [slope, sums] = [arrays.make(y.shape, "float32"), arrays.make([width], "float32")];
    const pointers = [y, dy, slope, sums].map((tensor) => backend.pointerTo(tensor));
    rowsGradient(backend, activation)(...pointers, util.sizeFromShape(y.shape) / width, width);
    return [slope, sums];
  },
};

export const layers = [affine, convolution, gradient];
