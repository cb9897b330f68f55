/** BYOL: foretell from one view what the running average of oneself makes of another. Grill et al. 2020. */
import { slider } from "../shape/params";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";
import { foretelling, predictor } from "./pieces/foretelling";
import { alignmentCurve, projecting } from "./pieces/two-views";

export const byol = technique({
  id: "byol",
  name: "BYOL",
  year: 2020,
  paradigm: "self-supervised",
  labels: "unseen",
  family: "self-distillation",

  lesson: {
    idea: "From one view of an example, foretell what the running average of oneself makes of another view. No example is pushed away, and no label is seen.",
    assumption: "What two views of an example share is what its class depends on.",
    watch:
      "Spread stays well above 0 although nothing but agreement is asked for: the predictor and the slow target keep all from falling into one point.",
    trap: "Saying the same of every example would agree perfectly. Switch the predictor off: the loss looks splendid, and the spread of its features falls.",
    goodShown: "data=definitions&labels=4&a=byol&b=labels-only",
    trapShown: "data=digits&labels=4&steps=300&a=byol&b=byol&a.predictor=0",
    pseudocode: [
      "a, b ← two contrastive views of a batch of the pool",
      "z = g(f(·; θ); θ);  z′ = sg(g(f(·; ξ); ξ))",
      "q: a network of its own if {predictor}, else q(z) = z",
      "D(v, w) = ‖v/‖v‖ − w/‖w‖‖² = 2 − 2·cos(v, w)",
      "L = mean D(q(z_a), z′_b) + D(q(z_b), z′_a)",
      "θ ← Adam(∇L), rate {rate} × usual, of f, g and q",
      "τ = 1 − (1 − {memory})·(cos(π·step/steps) + 1)/2",
      "ξ ← τ·ξ + (1 − τ)·θ",
      "features of x: f(x; θ), before g",
    ],
    references: [
      {
        title: "Grill et al. 2020, Bootstrap your own latent: a new approach to self-supervised learning",
        url: "https://arxiv.org/abs/2006.07733",
      },
      {
        title: "Chen & He 2021, Exploring simple Siamese representation learning",
        url: "https://arxiv.org/abs/2011.10566",
      },
    ],
  },

  params: {
    memory: slider({
      label: "Target's memory",
      help: "How much of the target is kept at the first step; the rest comes from the network that learns. It rises to all of it at the end.",
      start: 0.95,
      startOn: { table: 0.98, points: 0.98 },
      min: 0,
      max: 0.999,
      step: 0.001,
    }),
    predictor,
    rate: rate(2),
  },

  diagnostics: { alignment: alignmentCurve },
  views: { contrastive: 2 },

  create(lab) {
    const { values, steps, alignment } = lab;
    const [online, target] = [projecting(lab), projecting(lab)];
    const { weights, miss } = foretelling(lab, values.predictor);
    return {
      weights: [...online.weights, ...weights],
      teachers: [
        {
          weights: target.weights,
          of: online.weights,
          // τ = 1 − (1 − τ₀)·(cos(πk/K) + 1)/2
          decay: (step) => 1 - ((1 - values.memory) * (Math.cos((Math.PI * step) / steps) + 1)) / 2,
        },
      ],
      features: online.features,

      step({ contrastive: views }) {
        const wanted = target.projectBoth(views); // Out here is constant for the gradient.
        return {
          loss: () => ({ foretold: miss(online.projectBoth(views), wanted) }),
          measure: () => ({ alignment: alignment(...online.projectBoth(views)) }),
        };
      },
    };
  },
});
