// AdamStep for CPU and WebAssembly: one loop over a weight, in place.
import type { TensorInfo } from "@tensorflow/tfjs-core";
import type { AdamStep } from "../adam";
import { arrayKernel } from "./array-kernel";

export const adamStep = arrayKernel<{ weight: TensorInfo; moments: TensorInfo; gradient: TensorInfo }, AdamStep>(
  "AdamStep",
  ({ inputs, attrs: { beta1, beta2, rate, epsilon, keep }, arrays }) => {
    const newWeight = arrays.own(inputs.weight);
    const newMoments = arrays.own(inputs.moments);
    const [weight, moments, gradient] = [arrays.floats(newWeight), arrays.floats(newMoments), arrays.floats(inputs.gradient)];
    const size = weight.length;
    for (let i = 0; i < size; i++) {
      const g = gradient[i]!;
      const m = beta1 * moments[i]! + (1 - beta1) * g;
      const v = beta2 * moments[size + i]! + (1 - beta2) * g * g;
      moments[i] = m;
      moments[size + i] = v;
      weight[i] = keep * weight[i]! - (rate * m) / (Math.sqrt(v) + epsilon);
    }
    return [newWeight, newMoments];
  },
);
