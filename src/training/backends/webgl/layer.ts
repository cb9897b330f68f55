// Layers for WebGL: bias and activation at the end of the product's shader.
import { util } from "@tensorflow/tfjs-core";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { finishOf, slopeOf } from "../operations/layer";
import { convolved } from "./convolution";
import { compute } from "./elementwise";
import { multiply } from "./product";
import { sumOfRows } from "./sum";

const affine: KernelConfig = {
  kernelName: "AffineLayer",
  backendName: "webgl",
  kernelFunc: (call) => multiply(call, call.inputs.x as TensorInfo, call.inputs.weight as TensorInfo, {}, finishOf(call)),
};

const convolution: KernelConfig = {
  kernelName: "ConvolutionLayer",
  backendName: "webgl",
  kernelFunc: (call) => convolved(call, finishOf(call)),
};

const gradient: KernelConfig = {
  kernelName: "LayerGradient",
  backendName: "webgl",
  kernelFunc: (call) => {
    const { y, dy, activation } = slopeOf(call);
    const slope = compute(call, activation.gradient, { y, dy });
    return [slope, sumOfRows(call, slope, util.sizeFromShape(y.shape) / y.shape.at(-1)!)];
  },
};

export const layers = [affine, convolution, gradient];
