/** One step down the loss: gradients, learning rate, optimiser. */
import * as tf from "@tensorflow/tfjs-core";
import type { Scalar, Tensor } from "@tensorflow/tfjs-core";
import type { Diagnostics, Learner, Step, Views } from "../shape/technique";
import { makeAdam, type Adam } from "./backends/adam";

const warmUpSteps = 20;

export interface Descent {
  adam: Adam;
  /** @param taken steps of the run before this one @returns each term of the loss, kept, under `loss.NAME`; none where nothing is descended */
  step(step: Step<Diagnostics>, taken: number): Record<string, Tensor>;
}

/** The part of the run that one descent takes, and what its learning rate is at the top of the schedule. */
interface Schedule {
  /** How many steps of the run came before it, and how many it takes. */
  first: number;
  steps: number;
  /** Live. */
  rate(): number;
}

/**
 * The learning rate rises over the first steps and falls along a cosine to a fifth, as in FixMatch (Sohn et al. 2020).
 * @param goingOn what the optimiser of the phase before knows of weights that go on descending
 */
export function makeDescent(
  { weights, teachers, rateOf, decayOf }: Pick<Learner<Diagnostics, Views>, "weights" | "teachers" | "rateOf" | "decayOf">,
  { first, steps, rate }: Schedule,
  goingOn?: Adam,
): Descent {
  const adam = makeAdam(weights, decayOf ? { weightDecay: decayOf } : {}, teachers);
  if (goingOn) adam.goOnFrom(goingOn);
  const rateAt = (taken: number) => rate() * Math.min(1, (taken + 1) / warmUpSteps) * Math.cos((7 * Math.PI * taken) / (16 * steps));
  return {
    adam,
    step({ loss, descents = loss ? [{ weights, loss }] : [] }, taken) {
      const losses: Record<string, Tensor> = {};
      for (const one of descents) {
        const { grads } = tf.variableGrads(() => {
          const terms = one.loss();
          for (const [name, term] of Object.entries(terms)) losses[`loss.${name}`] = tf.keep(tf.clone(term));
          return tf.addN(Object.values(terms)) as Scalar;
        }, [...one.weights]);
        adam.step(grads, rateAt(taken - first), rateOf);
      }
      return losses;
    },
  };
}
