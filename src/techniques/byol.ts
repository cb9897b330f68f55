/** BYOL: foretell from one view what the running average of oneself makes of another. Grill et al. 2020. */
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import { slider, toggle } from "../shape/params";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";

const hidden = 128;
const projection = 64;
const narrow = 32;

export const byol = technique({
  id: "byol",
  name: "BYOL",
  year: 2020,
  paradigm: "self-supervised",
  labels: "unseen",
  family: "self-distillation",
  untuned: true,

  lesson: {
    idea: "From one view of an example, foretell what the running average of oneself makes of another view. No example is pushed away, and no label is seen.",
    assumption: "What two views of an example share is what its class depends on.",
    watch:
      "Spread stays well above 0 although nothing but agreement is asked for: the predictor and the slow target keep all from falling into one point.",
    trap: "Saying the same of every example would agree perfectly. Switch the predictor off: the loss looks splendid, and the spread of its features falls.",
    trapShown: "data=digits&labels=4&steps=300&a=byol&b=byol&a.predictor=0",
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
      start: 0.98,
      min: 0,
      max: 0.999,
      step: 0.001,
    }),
    predictor: toggle({
      label: "Predictor",
      help: "A small network that foretells the target from the projection. Without it both are compared as they are.",
      start: true,
      rebuilds: true,
    }),
    rate: rate(2),
  },

  diagnostics: {
    alignment: {
      kind: "curve",
      label: "Alignment",
      help: "Mean squared distance between the projections of two views of one example, on the unit sphere. 0: all views agree.",
    },
  },
  views: { contrastive: 2 },

  create({ tf, values, steps, encoder, dense, alignment }) {
    const made = () => {
      const body = encoder();
      const projector = dense("projector", [body.width, hidden, projection], { norm: "batch" });
      return { body, projector, weights: [...body.weights, ...projector.weights] };
    };
    const [online, target] = [made(), made()];
    const predictor = values.predictor ? dense("predictor", [projection, narrow, projection], { norm: "batch" }) : undefined;
    /** Each view by itself: batch norm compares the examples of one view. [n, …] → [n, projection] */
    const project = ({ body, projector }: typeof online, views: readonly Tensor[]): Tensor2D[] =>
      tf.split(body.features(tf.concat([...views])), views.length).map((features) => projector.apply(features as Tensor2D));

    return {
      weights: [...online.weights, ...(predictor?.weights ?? [])],
      teachers: [
        {
          weights: target.weights,
          of: online.weights,
          // τ = 1 − (1 − τ₀)·(cos(πk/K) + 1)/2
          decay: (step) => 1 - ((1 - values.memory) * (Math.cos((Math.PI * step) / steps) + 1)) / 2,
        },
      ],
      features: online.body.features,

      step({ contrastive: views }) {
        // Out here is constant for the gradient: what is to be foretold.
        const [wantedA, wantedB] = project(target, views) as [Tensor2D, Tensor2D];
        return {
          loss() {
            const [a, b] = project(online, views).map((z) => predictor?.apply(z) ?? z) as [Tensor2D, Tensor2D];
            // ‖q(z) − z′‖² of unit vectors, of either view from the other.
            return { foretold: tf.add(alignment(a, wantedB), alignment(b, wantedA)) };
          },
          measure() {
            const [a, b] = project(online, views) as [Tensor2D, Tensor2D];
            return { alignment: alignment(a, b) };
          },
        };
      },
    };
  },
});
