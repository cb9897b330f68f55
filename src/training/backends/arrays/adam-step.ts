// AdamStep for CPU and WebAssembly: one loop over a weight, in place.
import type { TensorInfo } from "@tensorflow/tfjs-core";
import type { AdamStep } from "../adam";
import { arrayKernel } from "./array-kernel";

type Inputs = { weight: TensorInfo; moments: TensorInfo; gradient: TensorInfo; average?: TensorInfo };

export const adamStep = arrayKernel<Inputs & Record<string, TensorInfo>, AdamStep>("AdamStep", ({ inputs, attrs, arrays }) => {
  const { beta1, beta2, rate, epsilon, keep, follow } = attrs;
  const changed = [inputs.weight, inputs.moments, ...(inputs.average ? [inputs.average] : [])].map((tensor) => arrays.own(tensor));
  const [weight, moments, average] = changed.map((tensor) => arrays.floats(tensor)) as [Float32Array, Float32Array, Float32Array?];
  const gradient = arrays.floats(inputs.gradient);
  const size = weight.length;
  for (let i = 0; i < size; i++) {
    const g = gradient[i]!;
    const m = beta1 * moments[i]! + (1 - beta1) * g;
    const v = beta2 * moments[size + i]! + (1 - beta2) * g * g;
    moments[i] = m;
    moments[size + i] = v;
    weight[i] = keep * weight[i]! - (rate * m) / (Math.sqrt(v) + epsilon);
  }
  if (average) for (let i = 0; i < size; i++) average[i]! += follow * (weight[i]! - average[i]!);
  return changed;
});
