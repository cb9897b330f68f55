// AdamStep for WebGPU: two programs a weight that write in place, where TensorFlow.js's own optimiser takes twelve and uploads six numbers.
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu";
import type { WebGPUProgram } from "@tensorflow/tfjs-backend-webgpu/dist/webgpu_program";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import type { AdamStep } from "../adam";

/** A program with one thread for each of `size` values. What differs between two programs of one name must not be in their text. */
const flatProgram = (name: string, inputs: string[], uniforms: string, size: number, code: string): WebGPUProgram => ({
  shaderKey: `adam_${name}`,
  variableNames: inputs,
  uniforms,
  outputShape: [size],
  workgroupSize: [64, 1, 1],
  dispatchLayout: { x: [0] },
  dispatch: [Math.ceil(size / 64), 1, 1],
  size: true,
  getUserCode: () => `fn main(index : i32) { ${code} }`,
});

const momentsProgram = (size: number) =>
  flatProgram(
    "moments",
    ["gradient"],
    "count : i32, beta1 : f32, beta2 : f32,",
    2 * size,
    `
    if (index < uniforms.count) {
      let g = gradient[index];
      result[index] = uniforms.beta1 * result[index] + (1.0 - uniforms.beta1) * g;
      let v = uniforms.count + index;
      result[v] = uniforms.beta2 * result[v] + (1.0 - uniforms.beta2) * g * g;
    }`,
  );

const weightProgram = (size: number) =>
  flatProgram(
    "weight",
    ["moments"],
    "rate : f32, epsilon : f32, keep : f32,",
    size,
    `
    if (index < uniforms.size) {
      result[index] = uniforms.keep * result[index] - uniforms.rate * moments[index] / (sqrt(moments[uniforms.size + index]) + uniforms.epsilon);
    }`,
  );

export const adamStep: KernelConfig = {
  kernelName: "AdamStep",
  backendName: "webgpu",
  kernelFunc: (call) => {
    const inputs = call.inputs as { weight: TensorInfo; moments: TensorInfo; gradient: TensorInfo };
    const { beta1, beta2, rate, epsilon, keep } = call.attrs as unknown as AdamStep;
    const backend = call.backend as WebGPUBackend;
    const size = util.sizeFromShape(inputs.weight.shape);
    const float = (value: number) => ({ type: "float32", data: [value] });
    const weight = own(backend, inputs.weight);
    const moments = own(backend, inputs.moments);
    const momentsUniforms = [{ type: "int32", data: [size] }, float(beta1), float(beta2)];
    backend.runWebGPUProgram(momentsProgram(size), [flat(inputs.gradient)], "float32", momentsUniforms, flat(moments));
    backend.runWebGPUProgram(weightProgram(size), [flat(moments)], "float32", [float(rate), float(epsilon), float(keep)], flat(weight));
    for (const { dataId } of [weight, moments]) Object.assign(backend.tensorMap.get(dataId), { values: null }); // the copy on this side is out of date
    return [weight, moments];
  },
};

const flat = ({ dataId, shape, dtype }: TensorInfo): TensorInfo => ({ dataId, dtype, shape: [util.sizeFromShape(shape)] });

const copyProgram = (size: number) =>
  flatProgram("copy", ["from"], "", size, "if (index < uniforms.size) { result[index] = from[index]; }");

/** The same tensor to be written to in place; a copy of it, if others hold its values too (clones, reshaped tensors). */
function own(backend: WebGPUBackend, tensor: TensorInfo): TensorInfo {
  const { dataId, shape, dtype } = tensor;
  if (backend.refCount(dataId) > 1)
    return { ...backend.runWebGPUProgram(copyProgram(util.sizeFromShape(shape)), [flat(tensor)], dtype), shape };
  backend.incRef(dataId);
  return { dataId, shape, dtype };
}
