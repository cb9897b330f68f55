/** VICReg: two views agree, examples differ, and no two numbers say the same. Bardes, Ponce & LeCun 2022. */
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { slider } from "../shape/params";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";
import { besideDiagonal, centred, directions, directionsCurve } from "./pieces/redundancy";
import { alignmentCurve, projecting } from "./pieces/two-views";

export const vicreg = technique({
  id: "vicreg",
  name: "VICReg",
  year: 2022,
  paradigm: "self-supervised",
  labels: "unseen",
  family: "redundancy reduction",

  lesson: {
    idea: "Two views of one example agree, examples differ, and no two numbers say the same. Three wishes, each with a weight of its own; no label is seen.",
    assumption: "What two views of an example share is what its class depends on, and it takes many different numbers to say it.",
    watch: "Agreement and variance pull against each other until both are small. Each weight at 0 shows what it was for.",
    trap: "Without variance all examples fall into one point. Without covariance all numbers come to say the same: few directions are left. Without invariance nothing about views is learned.",
    goodShown: "data=digits&labels=4&a=vicreg&b=autoencoder",
    trapShown: "data=digits&labels=4&steps=400&a=vicreg&b=vicreg&a.variance=0",
    pseudocode: [
      "a, b ← two contrastive views of a batch of the pool",
      "z = g(f(·)), each of d numbers",
      "I = mean (z_a − z_b)², over examples and numbers",
      "v(z) = mean_j max(0, 1 − √(Var z_j + 1e-4))",
      "c(z) = 1/d · Σ Cov(z)_ij² over i ≠ j",
      "V = v(z_a) + v(z_b);  K = c(z_a) + c(z_b)",
      "L = {invariance}·I + {variance}·V + {covariance}·K",
      "θ ← Adam(∇L), rate {rate} × usual, of f and g",
      "features of x: f(x), before g",
    ],
    references: [
      {
        title: "Bardes, Ponce & LeCun 2022, VICReg: variance-invariance-covariance regularization for self-supervised learning",
        url: "https://arxiv.org/abs/2105.04906",
      },
    ],
  },

  params: {
    invariance: slider({
      label: "Invariance weight",
      help: "How much it counts that the projections of two views of one example are near each other.",
      start: 25,
      min: 0,
      max: 50,
      step: 1,
    }),
    variance: slider({
      label: "Variance weight",
      help: "How much it counts that each number differs from example to example, by a standard deviation of 1.",
      start: 25,
      min: 0,
      max: 50,
      step: 1,
    }),
    covariance: slider({
      label: "Covariance weight",
      help: "How much it counts that two numbers do not rise and fall together.",
      start: 1,
      startOn: { image: 4, table: 4 },
      min: 0,
      max: 10,
      step: 0.1,
    }),
    rate: rate(2),
  },

  diagnostics: {
    alignment: alignmentCurve,
    deviation: {
      kind: "curve",
      label: "Standard deviation",
      help: "Of the numbers of the projections from example to example, their mean. 1 is wished for; at 0 all have fallen into one point.",
    },
    directions: directionsCurve,
  },
  views: { contrastive: 2 },

  create(lab) {
    const { tf, values, alignment } = lab;
    const { weights, features, projectBoth } = projecting(lab);
    /** √(Var + 1e-4) of each number over the batch. [projection] */
    const deviations = (z: Tensor2D) => tf.sqrt(tf.add(tf.div(tf.sum(tf.square(centred(tf, z)), 0), z.shape[0] - 1), 1e-4));
    /** How far each falls short of 1, the mean. [] */
    const sameness = (z: Tensor2D) => tf.mean(tf.relu(tf.sub(1, deviations(z))));
    /** Σ_{i≠j} Cov(i, j)² / width. [] */
    const redundancy = (z: Tensor2D) => {
      const about = centred(tf, z);
      const covariance: Tensor2D = tf.div(tf.matMul(about, about, true), z.shape[0] - 1);
      return tf.div(besideDiagonal(lab, covariance), z.shape[1]);
    };

    return {
      weights,
      features,

      step: ({ contrastive: views }) => ({
        loss() {
          const [a, b] = projectBoth(views);
          return {
            invariance: tf.mul(tf.mean(tf.square(tf.sub(a, b))), values.invariance),
            variance: tf.mul(tf.add(sameness(a), sameness(b)), values.variance),
            covariance: tf.mul(tf.add(redundancy(a), redundancy(b)), values.covariance),
          };
        },
        measure() {
          const [a, b] = projectBoth(views);
          return { alignment: alignment(a, b), deviation: tf.mean(deviations(a)), directions: directions(lab, a) };
        },
      }),
    };
  },
});
