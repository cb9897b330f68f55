/** Barlow Twins: each number says the same of two views, and no two numbers say the same. Zbontar et al. 2021. */
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { slider } from "../shape/params";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";
import { besideDiagonal, directions, directionsCurve } from "./pieces/redundancy";
import { alignmentCurve, projecting } from "./pieces/two-views";

export const barlowTwins = technique({
  id: "barlow-twins",
  name: "Barlow Twins",
  year: 2021,
  paradigm: "self-supervised",
  labels: "unseen",
  family: "redundancy reduction",

  lesson: {
    idea: "Each number should say the same of two views, and no two numbers the same. Examples are not compared with each other, only the numbers that describe them; no label is seen.",
    assumption: "What two views of an example share is what its class depends on, and it takes many different numbers to say it.",
    watch: "The square of correlations: its diagonal grows bright, and all beside it fades.",
    trap: "Leave out the second wish (λ = 0): agreement alone is asked for, and one number said many times over agrees just as well. The square is bright all over, and one direction is left.",
    goodShown: "data=definitions&labels=4&a=barlow-twins&b=labels-only",
    trapShown: "data=digits&labels=4&steps=400&a=barlow-twins&b=barlow-twins&a.redundancy=0",
    pseudocode: [
      "a, b ← two contrastive views of a batch of the pool, n examples",
      "z = g(f(·)), each number at mean 0 and variance 1 over the batch",
      "C = z_aᵀ z_b / n, of each number of a with each of b",
      "L = Σ_i (1 − C_ii)² + {redundancy} · Σ C_ij² over i ≠ j",
      "θ ← Adam(∇L), rate {rate} × usual, of f and g",
      "features of x: f(x), before g",
    ],
    references: [
      {
        title: "Zbontar et al. 2021, Barlow Twins: self-supervised learning via redundancy reduction",
        url: "https://arxiv.org/abs/2103.03230",
      },
    ],
  },

  params: {
    redundancy: slider({
      label: "Redundancy weight (λ)",
      help: "How much it counts that two numbers say different things, beside each saying the same of two views.",
      start: 0.06,
      startOn: { text: 0.006, sound: 0.006, points: 0.006 },
      min: 0,
      max: 0.2,
      step: 0.002,
    }),
    rate: rate(2),
  },

  diagnostics: {
    alignment: alignmentCurve,
    directions: directionsCurve,
    correlations: {
      kind: "matrix",
      label: "Number against number",
      help: "Correlation of the first numbers of one view with those of the other, over the batch. A bright diagonal alone is what is wished for.",
    },
  },
  views: { contrastive: 2 },

  create(lab) {
    const { tf, values, standardise, alignment } = lab;
    const { weights, features, projectBoth } = projecting(lab);
    return {
      weights,
      features,

      step({ contrastive: views }) {
        /** ẑ and ẑ′: each number at mean 0 and variance 1. [n, projection] each */
        const standardised = () => {
          const [a, b] = projectBoth(views);
          return [standardise(a), standardise(b)] as const;
        };
        /** C = ẑᵀẑ′ / n. [projection, projection] */
        const correlations = (a: Tensor2D, b: Tensor2D): Tensor2D => tf.div(tf.matMul(a, b, true), a.shape[0]);
        return {
          loss() {
            const [a, b] = standardised();
            const agreement = tf.mean(tf.mul(a, b), 0); // the diagonal
            return {
              agreement: tf.sum(tf.square(tf.sub(1, agreement))), // Σᵢ (1 − Cᵢᵢ)²
              redundancy: tf.mul(besideDiagonal(lab, correlations(a, b)), values.redundancy), // λ·Σ_{i≠j} Cᵢⱼ²
            };
          },
          measure() {
            const [a, b] = standardised();
            const few = tf.slice(correlations(a, b), [0, 0], [16, 16]);
            return { alignment: alignment(a, b), directions: directions(lab, a), correlations: few };
          },
        };
      },
    };
  },
});
