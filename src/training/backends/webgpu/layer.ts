// Layers for WebGPU: bias and activation at the end of the product's program.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import { finishOf, slopeOf, type Activation } from "../operations/layer";
import { productSizes } from "../operations/product";
import { convolved } from "./convolution";
import { formulaFunction } from "./elementwise";
import { flat, flatProgram, run } from "./flat-program";
import { matrices, multiply } from "./product";
import { sumOfRows } from "./sum";

const affine: KernelConfig = {
  kernelName: "AffineLayer",
  backendName: "webgpu",
  kernelFunc: (call) => {
    const { x, weight } = call.inputs as Record<"x" | "weight", TensorInfo>;
    const sizes = productSizes(x, weight, {});
    return multiply(call, matrices("A", x, true), matrices("B", weight, true), sizes, {}, sizes.shape, finishOf(call));
  },
};

const convolution: KernelConfig = {
  kernelName: "ConvolutionLayer",
  backendName: "webgpu",
  kernelFunc: (call) => convolved(call, finishOf(call)),
};

const slopeProgram = (size: number, { name, gradient }: Activation) =>
  flatProgram(
    `layer_slope_${name}`,
    ["ys", "dys"],
    "",
    size,
    "result[index] = slope(ys[index], dys[index]);",
    formulaFunction("slope", gradient, ["y", "dy"], "f32"),
  );

const gradient: KernelConfig = {
  kernelName: "LayerGradient",
  backendName: "webgpu",
  kernelFunc: (call) => {
    const { y, dy, activation } = slopeOf(call);
    const size = util.sizeFromShape(y.shape);
    const slope = run(call, slopeProgram(size, activation), [flat(y), flat(dy)], y.shape, "float32");
    return [slope, sumOfRows(call, slope, size / y.shape.at(-1)!)];
  },
};

export const layers = [affine, convolution, gradient];
