// AdamStep for WebGL: two shaders a weight. WebGL cannot write in place, so each makes a new texture.
import type { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl/dist/backend_webgl";
import type { GPGPUProgram } from "@tensorflow/tfjs-backend-webgl/dist/gpgpu_math";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import type { AdamStep } from "../adam";

const momentsProgram = (size: number): GPGPUProgram => ({
  variableNames: ["Gradient", "Moments"],
  outputShape: [2, size],
  enableShapeUniforms: true,
  customUniforms: [
    { name: "beta1", type: "float" },
    { name: "beta2", type: "float" },
  ],
  userCode: `void main() {
    ivec2 place = getOutputCoords();
    float g = getGradient(place.y);
    float before = getMoments(place.x, place.y);
    setOutput(place.x == 0 ? beta1 * before + (1.0 - beta1) * g : beta2 * before + (1.0 - beta2) * g * g);
  }`,
});

const weightProgram = (size: number): GPGPUProgram => ({
  variableNames: ["Weight", "Moments"],
  outputShape: [size],
  enableShapeUniforms: true,
  customUniforms: [
    { name: "rate", type: "float" },
    { name: "epsilon", type: "float" },
    { name: "keep", type: "float" },
  ],
  userCode: `void main() {
    int place = getOutputCoords();
    setOutput(keep * getWeight(place) - rate * getMoments(0, place) / (sqrt(getMoments(1, place)) + epsilon));
  }`,
});

export const adamStep: KernelConfig = {
  kernelName: "AdamStep",
  backendName: "webgl",
  kernelFunc: (call) => {
    const { weight, moments, gradient } = call.inputs as { weight: TensorInfo; moments: TensorInfo; gradient: TensorInfo };
    const { beta1, beta2, rate, epsilon, keep } = call.attrs as unknown as AdamStep;
    const backend = call.backend as MathBackendWebGL;
    const size = util.sizeFromShape(weight.shape);
    const flat = ({ dataId, dtype }: TensorInfo): TensorInfo => ({ dataId, dtype, shape: [size] });
    const newMoments = backend.compileAndRun(momentsProgram(size), [flat(gradient), moments], "float32", [[beta1], [beta2]]);
    const newWeight = backend.compileAndRun(weightProgram(size), [flat(weight), newMoments], "float32", [[rate], [epsilon], [keep]]);
    return [{ ...newWeight, shape: weight.shape }, newMoments];
  },
};
