// The optimiser: Adam with decoupled weight decay (Kingma & Ba 2015; Loshchilov & Hutter 2019), and the running averages of the weights that are
// teachers (Tarvainen & Valpola 2017): one fused kernel for a weight and the first of its averages, on every backend. Unlike TensorFlow.js's own it knows its weights by
// themselves, not by their place in a list, so that some may be frozen for a while.
import { add, engine, mul, sub, tidy, variable, zeros } from "@tensorflow/tfjs-core";
import type { NamedTensorMap, Tensor, Variable } from "@tensorflow/tfjs-core";
import type { Teacher } from "../../shape/technique";

export interface AdamOptions {
  /** How much of the running mean of the gradient is kept from step to step. */
  beta1?: number;
  /** The same for the running mean of its square. */
  beta2?: number;
  /** Explicit, because TensorFlow.js's own depends on the backend. */
  epsilon?: number;
  /** Every step takes learningRate × weightDecay of a weight away, whatever its gradient; none where absent. */
  weightDecay?(weight: Variable): number;
}

export interface Adam {
  /**
   * Changes the weights, and then their averages; a weight without a gradient is left alone, and so are its averages. The gradients go by the
   * names of the weights, as from `variableGrads`.
   * @param times what the learning rate is multiplied by for a weight; 1 where absent
   */
  step(gradients: NamedTensorMap, learningRate: number, times?: (weight: Variable) => number): void;
  /** Takes over what another remembers of the weights that both have. */
  goOnFrom(other: Adam): void;
  /** What it remembers of each weight: the running means of its gradient and of its square [2, size], and how many steps it has taken. */
  readonly slots: readonly Slot[];
  dispose(): void;
}

/**
 * What the kernel `AdamStep` is told: weight ← keep · weight − rate · m / (√v + epsilon), the bias of m and v taken into rate and epsilon;
 * average ← average + follow · (weight − average). Inputs weight, moments, gradient and, where there is one, average; it gives all of these
 * back but the gradient.
 */
export interface AdamStep {
  beta1: number;
  beta2: number;
  rate: number;
  epsilon: number;
  keep: number;
  follow: number;
}

export interface Slot {
  readonly weight: Variable;
  readonly moments: Variable;
  steps: number;
}

interface Follower extends Pick<Teacher, "decay"> {
  average: Variable;
}

export function makeAdam(weights: readonly Variable[], options: AdamOptions = {}, teachers: readonly Teacher[] = []): Adam {
  const { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, weightDecay = () => 0 } = options;
  const slots: Slot[] = tidy(() => weights.map((weight) => ({ weight, moments: variable(zeros([2, weight.size]), false), steps: 0 })));

  const followers = new Map(
    weights.map((weight) => [
      weight,
      teachers.flatMap(({ weights: averages, of = weights, decay }): Follower[] => {
        const average = averages[of.indexOf(weight)];
        return average ? [{ average, decay }] : [];
      }),
    ]),
  );

  function stepOne(slot: Slot, gradient: Tensor, learningRate: number) {
    const [first, ...others] = followers.get(slot.weight)!;
    const steps = ++slot.steps;
    const shareOf = ({ decay }: Follower) => 1 - decay(steps - 1);
    const unbiased = Math.sqrt(1 - beta2 ** steps);
    const attributes = {
      beta1,
      beta2,
      rate: (learningRate * unbiased) / (1 - beta1 ** steps),
      epsilon: epsilon * unbiased,
      keep: 1 - learningRate * weightDecay(slot.weight),
      follow: first ? shareOf(first) : 0,
    } satisfies AdamStep;
    const inputs = { weight: slot.weight, moments: slot.moments, gradient, ...(first && { average: first.average }) };
    const changed = engine().runKernel<Tensor[]>("AdamStep", inputs, attributes);
    [slot.weight, slot.moments, first?.average].forEach((variable, i) => variable?.assign(changed[i]!));
    for (const other of others) other.average.assign(add(other.average, mul(sub(slot.weight, other.average), shareOf(other))));
  }

  return {
    slots,
    step(gradients, learningRate, times = () => 1) {
      tidy(() => {
        for (const slot of slots) {
          const gradient = gradients[slot.weight.name] as Tensor | null | undefined;
          if (gradient) stepOne(slot, gradient, learningRate * times(slot.weight));
        }
      });
    },
    goOnFrom(other) {
      for (const slot of slots) {
        const known = other.slots.find(({ weight }) => weight === slot.weight);
        if (!known) continue;
        slot.moments.assign(known.moments);
        slot.steps = known.steps;
      }
    },
    dispose() {
      for (const { moments } of slots) moments.dispose();
    },
  };
}
