// Layers for WebGL: bias and activation at the end of the product's shader.
import { util } from "@tensorflow/tfjs-core";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import type { Activation, Layer } from "../operations/layer";
import { convolved } from "./convolution";
import { compute } from "./elementwise";
import { multiply } from "./product";
import { sumOfRows } from "./sum";

type Call = Parameters<KernelConfig["kernelFunc"]>[0];

const finishOf = ({ inputs, attrs }: Call) => ({ bias: inputs.bias as TensorInfo, activation: (attrs as unknown as Layer).activation });

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
    const { y, dy } = call.inputs as Record<"y" | "dy", TensorInfo>;
    const { activation } = call.attrs as unknown as { activation: Activation };
    const slope = compute(call, activation.gradient, { y, dy });
    return [slope, sumOfRows(call, slope, util.sizeFromShape(y.shape) / y.shape.at(-1)!)];
  },
};

export const layers = [affine, convolution, gradient];
