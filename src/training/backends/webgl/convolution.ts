// Conv2D and its two gradients for WebGL, as products of matrices. The stock gradients go through the whole batch value by value.
import type { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl/dist/backend_webgl";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { convolutionOf, filterGradientOf, inputGradientOf } from "../operations/convolution";
import type { Finish } from "../operations/layer";
import { gatherPatches, scatterPatches } from "./patches";
import { multiply } from "./product";

type Call = Parameters<KernelConfig["kernelFunc"]>[0];

const plain = { transposeA: false, transposeB: false };
const leftTurned = { transposeA: true, transposeB: false };
const rightTurned = { transposeA: false, transposeB: true };

const shaped = (tensor: TensorInfo, ...shape: number[]): TensorInfo => ({ ...tensor, shape });

/** With `use` of a tensor that is needed for no longer. */
function briefly(call: Call, tensor: TensorInfo, use: (tensor: TensorInfo) => TensorInfo): TensorInfo {
  const out = use(tensor);
  (call.backend as MathBackendWebGL).disposeData(tensor.dataId);
  return out;
}

/** patches of x × filter, and what is done to each value of that */
export function convolved(call: Call, finish?: Finish): TensorInfo {
  const { x, filter, sizes } = convolutionOf(call);
  const { batchSize, outHeight, outChannels } = sizes;
  return briefly(call, gatherPatches(call, x, sizes, batchSize * outHeight), (patches) =>
    shaped(multiply(call, patches, shaped(filter, 1, patches.shape[2]!, outChannels), plain, finish), ...sizes.outShape),
  );
}

const convolution: KernelConfig = { kernelName: "Conv2D", backendName: "webgl", kernelFunc: (call) => convolved(call) };

/** dFilter = patches of xᵀ × dy */
const filterGradient: KernelConfig = {
  kernelName: "Conv2DBackpropFilter",
  backendName: "webgl",
  kernelFunc: (call) => {
    const { x, dy, sizes } = filterGradientOf(call);
    return briefly(call, gatherPatches(call, x, sizes, 1), (patches) =>
      shaped(multiply(call, patches, shaped(dy, 1, patches.shape[1]!, sizes.outChannels), leftTurned), ...sizes.filterShape),
    );
  },
};

/** dx = patches (dy × filterᵀ), added back to where they were taken from */
const inputGradient: KernelConfig = {
  kernelName: "Conv2DBackpropInput",
  backendName: "webgl",
  kernelFunc: (call) => {
    const { dy, filter, sizes } = inputGradientOf(call);
    const { batchSize, outHeight, outWidth, outChannels, filterHeight, filterWidth, inChannels } = sizes;
    const slopes = shaped(dy, batchSize * outHeight, outWidth, outChannels);
    const weights = shaped(filter, 1, filterHeight * filterWidth * inChannels, outChannels);
    return briefly(call, multiply(call, slopes, weights, rightTurned), (patches) => scatterPatches(call, patches, sizes));
  },
};

export const convolutions = [convolution, filterGradient, inputGradient];
