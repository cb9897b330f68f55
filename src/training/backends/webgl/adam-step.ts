// AdamStep for WebGL: two shaders a weight, three with an average. WebGL cannot write in place, so each makes a new texture.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import type { AdamStep } from "../adam";
import { flat, run } from "./program";

const momentsCode = `
  ivec2 place = getOutputCoords();
  float g = getGradient(place.y);
  float before = getMoments(place.x, place.y);
  setOutput(place.x == 0 ? beta1 * before + (1.0 - beta1) * g : beta2 * before + (1.0 - beta2) * g * g);`;
const weightCode = `
  int place = getOutputCoords();
  setOutput(keep * getWeight(place) - rate * getMoments(0, place) / (sqrt(getMoments(1, place)) + epsilon));`;
const averageCode = `
  int place = getOutputCoords();
  float before = getAverage(place);
  setOutput(before + follow * (getWeight(place) - before));`;

export const adamStep: KernelConfig = {
  kernelName: "AdamStep",
  backendName: "webgl",
  kernelFunc: (call) => {
    const { weight, moments, gradient, average } = call.inputs as Record<"weight" | "moments" | "gradient", TensorInfo> & {
      average?: TensorInfo;
    };
    const { beta1, beta2, rate, epsilon, keep, follow } = call.attrs as unknown as AdamStep;
    const size = util.sizeFromShape(weight.shape);
    const Moments = run(
      call,
      { Gradient: flat(gradient), Moments: moments },
      [2, size],
      "float32",
      { beta1: ["float", beta1], beta2: ["float", beta2] },
      momentsCode,
    );
    const Weight = run(
      call,
      { Weight: flat(weight), Moments },
      [size],
      "float32",
      { rate: ["float", rate], epsilon: ["float", epsilon], keep: ["float", keep] },
      weightCode,
    );
    const changed = [{ ...Weight, shape: weight.shape }, Moments];
    if (!average) return changed;
    const Average = run(call, { Average: flat(average), Weight }, [size], "float32", { follow: ["float", follow] }, averageCode);
    return [...changed, { ...Average, shape: average.shape }];
  },
};
