// AdamStep for WebGPU: one program a weight that writes in place, where TensorFlow.js's own optimiser takes twelve and uploads six numbers.
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import type { AdamStep } from "../adam";
import { flat, flatProgram, uniformsOf, writing } from "./flat-program";

/** What it writes beside the weight. */
const written = (follows: boolean) => ["moments", ...(follows ? ["average"] : [])];

const program = (size: number, follows: boolean) =>
  flatProgram(
    follows ? "adam_followed" : "adam",
    ["gradient", ...written(follows)],
    "beta1 : f32, beta2 : f32, rate : f32, epsilon : f32, keep : f32, follow : f32,",
    size,
    `
    let g = gradient[index];
    let mean = uniforms.beta1 * moments[index] + (1.0 - uniforms.beta1) * g;
    let square = uniforms.beta2 * moments[uniforms.size + index] + (1.0 - uniforms.beta2) * g * g;
    moments[index] = mean;
    moments[uniforms.size + index] = square;
    result[index] = uniforms.keep * result[index] - uniforms.rate * mean / (sqrt(square) + uniforms.epsilon);
    ${follows ? "average[index] += uniforms.follow * (result[index] - average[index]);" : ""}`,
  );

export const adamStep: KernelConfig = {
  kernelName: "AdamStep",
  backendName: "webgpu",
  kernelFunc: (call) => {
    const inputs = call.inputs as { weight: TensorInfo; moments: TensorInfo; gradient: TensorInfo; average?: TensorInfo };
    const { beta1, beta2, rate, epsilon, keep, follow } = call.attrs as unknown as AdamStep;
    const backend = call.backend as WebGPUBackend;
    const size = util.sizeFromShape(inputs.weight.shape);
    const follows = inputs.average !== undefined;
    const changed = [inputs.weight, inputs.moments, ...(inputs.average ? [inputs.average] : [])].map((tensor) => own(backend, tensor));
    const [weight, ...others] = changed as [TensorInfo, ...TensorInfo[]];
    const values = uniformsOf.real(beta1, beta2, rate, epsilon, keep, follow);
    writing(backend, written(follows), () =>
      backend.runWebGPUProgram(program(size, follows), [inputs.gradient, ...others].map(flat), "float32", values, flat(weight)),
    );
    return changed;
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
