// The optimiser: Adam with decoupled weight decay (Kingma & Ba 2015; Loshchilov & Hutter 2019), one fused kernel a weight on every backend.
// Unlike TensorFlow.js's own it knows its weights by themselves, not by their place in a list, so that some may be frozen for a while.
import { engine, tidy, variable, zeros } from "@tensorflow/tfjs-core";
import type { NamedTensorMap, Tensor, Variable } from "@tensorflow/tfjs-core";

export interface AdamOptions {
  /** How much of the running mean of the gradient is kept from step to step. */
  beta1?: number;
  /** The same for the running mean of its square. */
  beta2?: number;
  /** Explicit, because TensorFlow.js's own depends on the backend. */
  epsilon?: number;
  /** Every step takes learningRate × weightDecay of each weight away, whatever its gradient. */
  weightDecay?: number;
}

export interface Adam {
  /** Changes the weights; a weight without a gradient is left alone. The gradients go by the names of the weights, as from `variableGrads`. */
  step(gradients: NamedTensorMap, learningRate: number): void;
  dispose(): void;
}

/** What the kernel `AdamStep` is told: weight ← keep · weight − rate · m / (√v + epsilon), the bias of m and v taken into rate and epsilon. */
export interface AdamStep {
  beta1: number;
  beta2: number;
  rate: number;
  epsilon: number;
  keep: number;
}

interface Slot {
  weight: Variable;
  /** [2, size]: the running means m and v. */
  moments: Variable;
  steps: number;
}

export function makeAdam(weights: readonly Variable[], options: AdamOptions = {}): Adam {
  const { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, weightDecay = 0 } = options;
  const slots: Slot[] = tidy(() => weights.map((weight) => ({ weight, moments: variable(zeros([2, weight.size]), false), steps: 0 })));

  function stepOne(slot: Slot, gradient: Tensor, learningRate: number) {
    const steps = ++slot.steps;
    const unbiased = Math.sqrt(1 - beta2 ** steps);
    const rate = (learningRate * unbiased) / (1 - beta1 ** steps);
    const attributes = { beta1, beta2, rate, epsilon: epsilon * unbiased, keep: 1 - learningRate * weightDecay } satisfies AdamStep;
    const inputs = { weight: slot.weight, moments: slot.moments, gradient };
    const [weight, moments] = engine().runKernel<Tensor[]>("AdamStep", inputs, attributes) as [Tensor, Tensor];
    slot.weight.assign(weight);
    slot.moments.assign(moments);
  }

  return {
    step(gradients, learningRate) {
      tidy(() => {
        for (const slot of slots) {
          const gradient = gradients[slot.weight.name] as Tensor | null | undefined;
          if (gradient) stepOne(slot, gradient, learningRate);
        }
      });
    },
    dispose() {
      for (const { moments } of slots) moments.dispose();
    },
  };
}
