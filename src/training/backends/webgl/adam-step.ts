// AdamStep for WebGL: two shaders a weight, three with an average. WebGL cannot write in place, so each makes a new texture.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import type { AdamStep } from "../adam";
import { runPacked } from "./program";

/** Means first, then squares, each laid out as the weight is. Beyond the edges weights stay 0, whatever the gradient has there. */
const momentsCode = `
  ivec3 place = getOutputCoords();
  bool isMean = place.x < groups;
  vec4 g = getGradient(isMean ? place.x : place.x - groups, place.y, place.z);
  if (place.z + 1 >= columns) g.yw = vec2(0.0);
  if (place.y + 1 >= rows) g.zw = vec2(0.0);
  vec4 before = getMoments(place.x, place.y, place.z);
  setOutput(isMean ? beta1 * before + (1.0 - beta1) * g : beta2 * before + (1.0 - beta2) * g * g);`;
const weightCode = `
  ivec3 place = getOutputCoords();
  vec4 mean = getMoments(place.x, place.y, place.z);
  vec4 square = getMoments(place.x + groups, place.y, place.z);
  setOutput(keep * getWeight(place.x, place.y, place.z) - rate * mean / (sqrt(square) + epsilon));`;
const averageCode = `
  vec4 before = getAverageAtOutCoords();
  setOutput(before + follow * (getWeightAtOutCoords() - before));`;

export const adamStep: KernelConfig = {
  kernelName: "AdamStep",
  backendName: "webgl",
  kernelFunc: (call) => {
    const { weight, moments, gradient, average } = call.inputs as Record<"weight" | "moments" | "gradient", TensorInfo> & {
      average?: TensorInfo;
    };
    const { beta1, beta2, rate, epsilon, keep, follow } = call.attrs as unknown as AdamStep;
    const [rows = 1, columns = 1] = weight.shape.length === 1 ? [1, weight.shape[0]] : weight.shape.slice(-2);
    const groups = util.sizeFromShape(weight.shape) / (rows * columns);
    const shaped = (tensor: TensorInfo, groups_ = groups): TensorInfo => ({ ...tensor, shape: [groups_, rows, columns] });
    const Moments = runPacked(
      call,
      { Gradient: shaped(gradient), Moments: shaped(moments, 2 * groups) },
      [2 * groups, rows, columns],
      { groups: ["int", groups], rows: ["int", rows], columns: ["int", columns], beta1: ["float", beta1], beta2: ["float", beta2] },
      momentsCode,
    );
    const Weight = runPacked(
      call,
      { Weight: shaped(weight), Moments },
      [groups, rows, columns],
      { groups: ["int", groups], rate: ["float", rate], epsilon: ["float", epsilon], keep: ["float", keep] },
      weightCode,
    );
    const changed = [
      { ...Weight, shape: weight.shape },
      { ...Moments, shape: moments.shape },
    ];
    if (!average) return changed;
    const inputs = { Average: shaped(average), Weight };
    const Average = runPacked(call, inputs, [groups, rows, columns], { follow: ["float", follow] }, averageCode);
    return [...changed, { ...Average, shape: average.shape }];
  },
};
