// AdamStep for the CPU, and for what is left over on WebAssembly: one loop over a weight, in place.
import type { TensorInfo } from "@tensorflow/tfjs-core";
import type { AdamStep } from "../adam";
import { arrayKernel } from "./array-kernel";

export type AdamInputs = { weight: TensorInfo; moments: TensorInfo; gradient: TensorInfo; average?: TensorInfo };

export interface AdamValues {
  weight: Float32Array;
  moments: Float32Array;
  gradient: Float32Array;
  average: Float32Array | undefined;
}

/** From the value number `start` on. */
export function adamLoop({ weight, moments, gradient, average }: AdamValues, attributes: AdamStep, start = 0) {
  const { beta1, beta2, rate, epsilon, keep, follow } = attributes;
  const size = weight.length;
  for (let i = start; i < size; i++) {
    const g = gradient[i]!;
    const m = beta1 * moments[i]! + (1 - beta1) * g;
    const v = beta2 * moments[size + i]! + (1 - beta2) * g * g;
    moments[i] = m;
    moments[size + i] = v;
    weight[i] = keep * weight[i]! - (rate * m) / (Math.sqrt(v) + epsilon);
  }
  if (average) for (let i = start; i < size; i++) average[i]! += follow * (weight[i]! - average[i]!);
}

export const adamStep = arrayKernel<AdamInputs & Record<string, TensorInfo>, AdamStep>("AdamStep", ({ inputs, attrs, arrays }) => {
  const changed = [inputs.weight, inputs.moments, ...(inputs.average ? [inputs.average] : [])].map((tensor) => arrays.own(tensor));
  const [weight, moments, average] = changed.map((tensor) => arrays.floats(tensor)) as [Float32Array, Float32Array, Float32Array?];
  adamLoop({ weight, moments, gradient: arrays.floats(inputs.gradient), average }, attrs);
  return changed;
});
