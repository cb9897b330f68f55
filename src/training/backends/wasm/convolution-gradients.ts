// The two gradients of Conv2D for WebAssembly, as products of matrices. The binary has none for the filter, and a slow one for the input.
// A few images are taken at a time, so that their patches stay in the cache.
import type { KernelConfig } from "@tensorflow/tfjs-core";
import { wasmArrays } from "../arrays/array-kernel";
import { gatherPatches, scatterPatches } from "../arrays/patches";
import { filterGradientOf, inputGradientOf, type Sizes } from "../operations/convolution";
import type { WasmBackend } from "./backend";
import { multiply, type Matrix } from "./product";

/** dFilter = patches of xᵀ × dy */
export const filterGradient: KernelConfig = {
  kernelName: "Conv2DBackpropFilter",
  backendName: "wasm",
  kernelFunc: (call) => {
    const { x, dy, sizes } = filterGradientOf(call);
    const backend = call.backend as WasmBackend;
    const arrays = wasmArrays(backend);
    const { inside, places, imageSize, atOnce } = measure(sizes);
    const out = arrays.make(sizes.filterShape, "float32");
    const patches = arrays.make([atOnce * places, inside], "float32");
    const images = arrays.floats(x);
    const buffer = arrays.floats(patches);
    arrays.floats(out).fill(0);
    const filter = plain(backend.pointerTo(out), inside, sizes.outChannels);
    for (let start = 0; start < sizes.batchSize; start += atOnce) {
      const count = Math.min(atOnce, sizes.batchSize - start);
      gatherPatches(images.subarray(start * imageSize), buffer, count, sizes);
      const gradient = plain(backend.pointerTo(dy) + 4 * start * places * sizes.outChannels, count * places, sizes.outChannels);
      multiply(backend, turned(plain(backend.pointerTo(patches), count * places, inside)), gradient, filter, true);
    }
    arrays.dispose(patches);
    return out;
  },
};

/** dx = patches (dy × filterᵀ), added back to where they were taken from */
export const inputGradient: KernelConfig = {
  kernelName: "Conv2DBackpropInput",
  backendName: "wasm",
  kernelFunc: (call) => {
    const { dy, filter, sizes } = inputGradientOf(call);
    const backend = call.backend as WasmBackend;
    const arrays = wasmArrays(backend);
    const { inside, places, imageSize, atOnce } = measure(sizes);
    const out = arrays.make(sizes.inShape, "float32");
    const patches = arrays.make([atOnce * places, inside], "float32");
    const images = arrays.floats(out).fill(0);
    const buffer = arrays.floats(patches);
    const filterTurned = turned(plain(backend.pointerTo(filter), inside, sizes.outChannels));
    for (let start = 0; start < sizes.batchSize; start += atOnce) {
      const count = Math.min(atOnce, sizes.batchSize - start);
      const gradient = plain(backend.pointerTo(dy) + 4 * start * places * sizes.outChannels, count * places, sizes.outChannels);
      multiply(backend, gradient, filterTurned, plain(backend.pointerTo(patches), count * places, inside));
      scatterPatches(buffer, images.subarray(start * imageSize), count, sizes);
    }
    arrays.dispose(patches);
    return out;
  },
};

const plain = (pointer: number, rows: number, columns: number): Matrix => ({ pointer, rows, columns, rowStep: 4 * columns, columnStep: 4 });
const turned = ({ pointer, rows, columns, rowStep, columnStep }: Matrix): Matrix => ({
  pointer,
  rows: columns,
  columns: rows,
  rowStep: columnStep,
  columnStep: rowStep,
});

function measure({ filterHeight, filterWidth, inHeight, inWidth, inChannels, outHeight, outWidth }: Sizes) {
  const inside = filterHeight * filterWidth * inChannels;
  const places = outHeight * outWidth;
  return { inside, places, imageSize: inHeight * inWidth * inChannels, atOnce: Math.max(1, Math.round(30_000 / (inside * places))) };
}
