// The two gradients of Conv2D for WebAssembly, as products of matrices. The binary has none for the filter, and a slow one for the input.
// A few examples are taken at a time, so that their patches stay in the cache.
import type { backend_util, KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { wasmArrays } from "../arrays/array-kernel";
import { convolutionSizes, gatherPatches, scatterPatches, type Convolution } from "../arrays/patches";
import type { WasmBackend } from "./backend";
import { multiplier, transposeMatrices } from "./product";

const placesAtOnce = (globalThis as any).PLACES ?? 1024; // measured

/** dFilter = patches of x × dy */
export const filterGradient: KernelConfig = {
  kernelName: "Conv2DBackpropFilter",
  backendName: "wasm",
  kernelFunc: (call) => {
    const { x, dy } = call.inputs as { x: TensorInfo; dy: TensorInfo };
    const attributes = call.attrs as unknown as Convolution & { filterShape: number[] };
    const backend = call.backend as WasmBackend;
    const arrays = wasmArrays(backend);
    const sizes = convolutionSizes(x.shape, attributes.filterShape, attributes);
    const { inside, outChannels, places, imageSize } = measure(sizes);
    const out = arrays.make(attributes.filterShape, "float32");
    const part = arrays.make([inside, outChannels], "float32");
    const patches = arrays.make([inside * places * chunkOf(places)], "float32");
    const [sum, addend] = [arrays.floats(out).fill(0), arrays.floats(part)];
    const pointer = (tensor: TensorInfo, offset = 0) => backend.dataIdMap.get(tensor.dataId).memoryOffset + 4 * offset;
    for (let start = 0; start < sizes.batchSize; start += chunkOf(places)) {
      const examples = Math.min(chunkOf(places), sizes.batchSize - start);
      gatherPatches(arrays.floats(x).subarray(start * imageSize), arrays.floats(patches), examples, sizes);
      const operands = [
        { pointer: pointer(patches), size: inside * examples * places },
        { pointer: pointer(dy, start * places * outChannels), size: examples * places * outChannels },
        { pointer: pointer(part), size: inside * outChannels },
      ];
      backend.lend(operands, multiplier(backend, inside, examples * places, outChannels));
      for (let i = 0; i < sum.length; i++) sum[i]! += addend[i]!;
    }
    arrays.dispose(patches);
    arrays.dispose(part);
    return out;
  },
};

/** dx = patches (dy × filterᵀ), added back to where they were taken from */
export const inputGradient: KernelConfig = {
  kernelName: "Conv2DBackpropInput",
  backendName: "wasm",
  kernelFunc: (call) => {
    const { dy, filter } = call.inputs as { dy: TensorInfo; filter: TensorInfo };
    const attributes = call.attrs as unknown as Convolution & { inputShape: number[] };
    const backend = call.backend as WasmBackend;
    const arrays = wasmArrays(backend);
    const sizes = convolutionSizes(attributes.inputShape, filter.shape, attributes);
    const { inside, outChannels, places, imageSize } = measure(sizes);
    const out = arrays.make(attributes.inputShape, "float32");
    const patches = arrays.make([inside * places * chunkOf(places)], "float32");
    const turned = transposeMatrices(backend, { dataId: filter.dataId, dtype: "float32", shape: [inside, outChannels] });
    arrays.floats(out).fill(0);
    const pointer = (tensor: TensorInfo, offset = 0) => backend.dataIdMap.get(tensor.dataId).memoryOffset + 4 * offset;
    const turnedId = backend.dataIdMap.get(turned.dataId).id;
    for (let start = 0; start < sizes.batchSize; start += chunkOf(places)) {
      const examples = Math.min(chunkOf(places), sizes.batchSize - start);
      const run = multiplier(backend, examples * places, outChannels, inside);
      const operands = [
        { pointer: pointer(dy, start * places * outChannels), size: examples * places * outChannels },
        { pointer: pointer(patches), size: inside * examples * places },
      ];
      backend.lend(operands, (from, to) => run(from, turnedId, to));
      scatterPatches(arrays.floats(patches), arrays.floats(out).subarray(start * imageSize), examples, sizes);
    }
    arrays.dispose(turned);
    arrays.dispose(patches);
    return out;
  },
};

const chunkOf = (places: number) => Math.max(1, Math.round(placesAtOnce / places));

const measure = ({
  filterHeight,
  filterWidth,
  inHeight,
  inWidth,
  inChannels,
  outHeight,
  outWidth,
  outChannels,
}: backend_util.Conv2DInfo) => ({
  inside: filterHeight * filterWidth * inChannels,
  outChannels,
  places: outHeight * outWidth,
  imageSize: inHeight * inWidth * inChannels,
});
