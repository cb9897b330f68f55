// AdamStep for WebGPU: two programs a weight that write in place (three with an average), where TensorFlow.js's own optimiser takes twelve
// and uploads six numbers.
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import type { AdamStep } from "../adam";
import { flat, flatProgram, uniformsOf } from "./flat-program";

const momentsProgram = (size: number) =>
  flatProgram(
    "adam_moments",
    ["gradient"],
    "beta1 : f32, beta2 : f32,",
    size,
    `
    let g = gradient[index];
    let v = uniforms.size + index;
    result[index] = uniforms.beta1 * result[index] + (1.0 - uniforms.beta1) * g;
    result[v] = uniforms.beta2 * result[v] + (1.0 - uniforms.beta2) * g * g;`,
  );

const weightProgram = (size: number) =>
  flatProgram(
    "adam_weight",
    ["moments"],
    "rate : f32, epsilon : f32, keep : f32,",
    size,
    `
    let root = sqrt(moments[uniforms.size + index]);
    result[index] = uniforms.keep * result[index] - uniforms.rate * moments[index] / (root + uniforms.epsilon);`,
  );

const averageProgram = (size: number) =>
  flatProgram("adam_average", ["weight"], "follow : f32,", size, "result[index] += uniforms.follow * (weight[index] - result[index]);");

export const adamStep: KernelConfig = {
  kernelName: "AdamStep",
  backendName: "webgpu",
  kernelFunc: (call) => {
    const inputs = call.inputs as { weight: TensorInfo; moments: TensorInfo; gradient: TensorInfo; average?: TensorInfo };
    const { beta1, beta2, rate, epsilon, keep, follow } = call.attrs as unknown as AdamStep;
    const backend = call.backend as WebGPUBackend;
    const size = util.sizeFromShape(inputs.weight.shape);
    const { real } = uniformsOf;
    const weight = own(backend, inputs.weight);
    const moments = own(backend, inputs.moments);
    backend.runWebGPUProgram(momentsProgram(size), [flat(inputs.gradient)], "float32", real(beta1, beta2), flat(moments));
    backend.runWebGPUProgram(weightProgram(size), [flat(moments)], "float32", real(rate, epsilon, keep), flat(weight));
    if (!inputs.average) return [weight, moments];
    const average = own(backend, inputs.average);
    backend.runWebGPUProgram(averageProgram(size), [flat(weight)], "float32", real(follow), flat(average));
    return [weight, moments, average];
  },
};

const copyProgram = (size: number) => flatProgram("copy", ["source"], "", size, "result[index] = source[index];");

/** The same tensor to be written to in place; a copy of it, if others hold its values too (clones, reshaped tensors). */
function own(backend: WebGPUBackend, tensor: TensorInfo): TensorInfo {
  const { dataId, shape, dtype } = tensor;
  if (backend.refCount(dataId) > 1)
    return { ...backend.runWebGPUProgram(copyProgram(util.sizeFromShape(shape)), [flat(tensor)], dtype), shape };
  backend.incRef(dataId);
  backend.uploadToGPU(dataId);
  Object.assign(backend.tensorMap.get(dataId), { values: null }); // the copy on this side will be out of date
  return { dataId, shape, dtype };
}
