// Layers for the CPU: the stock product or convolution, and one loop over what comes out.
import { batchMatMulConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/BatchMatMul";
import { conv2DConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Conv2D";
import type { MathBackendCPU } from "@tensorflow/tfjs-backend-cpu/dist/backend_cpu";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { cpuArrays } from "../arrays/array-kernel";
import { functionOf, type Formula } from "../expression";
import { finishOf, slopeOf } from "../operations/layer";

const made = new Map<Formula, ReturnType<typeof functionOf>>();
function computed(formula: Formula, names: readonly string[]) {
  let compute = made.get(formula);
  if (!compute) made.set(formula, (compute = functionOf(formula, names)));
  return compute;
}

/** A layer from the kernel without bias and activation. */
const layer = (kernelName: string, linear: KernelConfig, rename: (inputs: Record<string, TensorInfo>) => object): KernelConfig => ({
  kernelName,
  backendName: "cpu",
  kernelFunc: (call) => {
    const inputs = call.inputs as Record<string, TensorInfo>;
    const out = linear.kernelFunc({ ...call, inputs: rename(inputs) as never }) as TensorInfo;
    const { bias, activation } = finishOf(call);
    const arrays = cpuArrays(call.backend as MathBackendCPU);
    const [values, biases] = [arrays.floats(out), arrays.floats(bias)];
    for (let i = 0; i < values.length; i += biases.length) for (let j = 0; j < biases.length; j++) values[i + j]! += biases[j]!;
    if (activation) computed(activation.formula, ["x"])([values], values);
    return out;
  },
});

const gradient: KernelConfig = {
  kernelName: "LayerGradient",
  backendName: "cpu",
  kernelFunc: (call) => {
    const { y, dy, activation } = slopeOf(call);
    const arrays = cpuArrays(call.backend as MathBackendCPU);
    const width = y.shape.at(-1)!;
    const [slope, sums] = [arrays.make(y.shape, "float32"), arrays.make([width], "float32")];
    const [values, totals] = [arrays.floats(slope), new Float64Array(width)];
    computed(activation.gradient, ["y", "dy"])([arrays.floats(y), arrays.floats(dy)], values);
    for (let i = 0; i < values.length; i += width) for (let j = 0; j < width; j++) totals[j]! += values[i + j]!;
    arrays.floats(sums).set(totals);
    return [slope, sums];
  },
};

export const layers = [
  layer("AffineLayer", batchMatMulConfig, ({ x, weight }) => ({ a: x, b: weight })),
  layer("ConvolutionLayer", conv2DConfig, ({ x, filter }) => ({ x, filter })),
  gradient,
];
