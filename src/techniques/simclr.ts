/** SimCLR: two views of one example should land together, all others apart. Chen et al. 2020. */
import type { Tensor } from "@tensorflow/tfjs-core";
import { slider } from "../shape/params";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";

export const simclr = technique({
  id: "simclr",
  name: "SimCLR",
  year: 2020,
  paradigm: "self-supervised",
  labels: "unseen",
  family: "contrastive",

  lesson: {
    idea: "Two views of one example should land together, all other examples apart. No label is ever seen; a linear readout tells what came of it.",
    assumption:
      "What two views of an example share is what its class depends on, and most other examples in the batch are of other classes.",
    watch:
      "Alignment falls, since views of one example meet; uniformity falls, since examples spread out. Both together make good features.",
    trap: "If the views share something easy, such as a stain or a rare word, that is what is learned, and the loss looks splendid. On texts, lower the temperature: the loss falls, and the features say less about the class.",
    goodShown: "data=definitions&labels=4&a=simclr&b=labels-only",
    trapShown: "data=definitions&labels=4&steps=600&a=simclr&b=simclr&a.temperature=0.05",
    pseudocode: [
      "u ← a batch of the pool, n examples;  a, b ← two strong views of it",
      "z = g(f(a)), then g(f(b)): 2n rows of {projection} numbers",
      "s_ij = cos(z_i, z_j) / {temperature}",
      "j(i): the other view of the example of i",
      "L = mean over i of −ln exp(s_ij(i)) / Σ_k exp(s_ik), k ≠ i",
      "θ ← Adam(∇L), rate {rate} × usual, of f and g",
      "features of x: f(x), before g",
    ],
    references: [
      {
        title: "Chen et al. 2020, A simple framework for contrastive learning of visual representations",
        url: "https://arxiv.org/abs/2002.05709",
      },
      {
        title: "Wang & Isola 2020, Understanding contrastive representation learning through alignment and uniformity",
        url: "https://arxiv.org/abs/2005.10242",
      },
    ],
  },

  params: {
    temperature: slider({
      label: "Temperature",
      help: "Low: only the most similar of the other examples are pushed away. High: all of them alike.",
      start: 0.5,
      startOn: { text: 1, points: 1, table: 0.2 },
      min: 0.05,
      max: 1,
      step: 0.05,
    }),
    projection: slider({
      label: "Projection width",
      help: "How many numbers the views are compared by. Features are read before this projection.",
      start: 64,
      min: 2,
      max: 128,
      step: 2,
      rebuilds: true,
    }),
    rate: rate(2, { table: 1 }),
  },

  diagnostics: {
    alignment: {
      kind: "curve",
      label: "Alignment",
      help: "Mean squared distance between two views of one example, on the unit sphere. 0: all views agree.",
      group: "Alignment and uniformity",
    },
    uniformity: {
      kind: "curve",
      label: "Uniformity",
      help: "How evenly examples fill the unit sphere; lower is more even, 0 means all in one point.",
      group: "Alignment and uniformity",
    },
    similarity: {
      kind: "matrix",
      label: "View against view",
      help: "Cosine of each first view with each second view. A bright diagonal: views of one example find each other.",
    },
  },
  views: { strong: 2 },

  create({ tf, values, encoder, dense, ntXent, alignment, uniformity, unit }) {
    const body = encoder();
    const projector = dense("projector", [body.width, 128, values.projection]);
    const project = (inputs: Tensor) => projector.apply(body.features(inputs));
    return {
      weights: [...body.weights, ...projector.weights],
      features: body.features, // h, not z: the projection leaves out what the views do not share

      step: ({ strong: [a, b] }) => ({
        loss() {
          const both = project(tf.concat([a, b])); // z = g(f(x)) [2n, projection]: all first views, then all second ones
          const [za, zb] = tf.split(both, 2) as [typeof both, typeof both];
          // ℓ(i, j) = −ln exp(cos(zᵢ, zⱼ)/τ) / Σ_{k≠i} exp(cos(zᵢ, zₖ)/τ) of each view i and its partner j, the mean over all 2n.
          return { contrast: ntXent(za, zb, values.temperature) };
        },
        measure() {
          const [za, zb] = [project(a), project(b)];
          const few = (z: typeof za) => unit(tf.slice(z, 0, Math.min(16, z.shape[0]))); // [16 at most, projection]
          return { alignment: alignment(za, zb), uniformity: uniformity(za), similarity: tf.matMul(few(za), few(zb), false, true) };
        },
      }),
    };
  },
});
