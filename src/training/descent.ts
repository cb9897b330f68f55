/** One step down the loss: gradients, learning rate, optimiser. */
import * as tf from "@tensorflow/tfjs-core";
import type { Scalar, Tensor } from "@tensorflow/tfjs-core";
import type { Value } from "../shape/params";
import type { Diagnostics, Learner, Step, Views } from "../shape/technique";
import { makeAdam, type Adam } from "./backends/adam";

const warmUpSteps = 20;

export interface Descent {
  adam: Adam;
  /** @returns each term of the loss, kept, under `loss.NAME`; none where nothing is descended */
  step(step: Step<Diagnostics>, taken: number): Record<string, Tensor>;
}

/**
 * The learning rate rises over the first steps and falls along a cosine to a fifth, as in FixMatch (Sohn et al. 2020).
 * @param usualRate Adam's learning rate on this kind of data, which a technique's `rate` multiplies @param values live: a changed `rate` is felt by the next step
 */
export function makeDescent(
  { weights, teacher }: Learner<Diagnostics, Views>,
  usualRate: number,
  steps: number,
  values: Readonly<Record<string, Value>>,
): Descent {
  const adam = makeAdam(weights, {}, teacher);
  const rateAt = (taken: number) =>
    Number(values.rate ?? 1) * usualRate * Math.min(1, (taken + 1) / warmUpSteps) * Math.cos((7 * Math.PI * taken) / (16 * steps));
  return {
    adam,
    step({ loss }, taken) {
      const losses: Record<string, Tensor> = {};
      if (!loss) return losses;
      const { grads } = tf.variableGrads(() => {
        const terms = loss();
        for (const [name, term] of Object.entries(terms)) losses[`loss.${name}`] = tf.keep(tf.clone(term));
        return tf.addN(Object.values(terms)) as Scalar;
      }, [...weights]);
      adam.step(grads, rateAt(taken));
      return losses;
    },
  };
}
