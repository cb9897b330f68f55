/** Principal components: the directions in which examples differ most. Pearson 1901; of the words of texts: Deerwester et al. 1990. */
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import { slider, toggle } from "../shape/params";
import { technique } from "../shape/technique";

export const principalComponents = technique({
  id: "principal-components",
  name: "Principal components",
  year: 1901,
  paradigm: "self-supervised",
  labels: "unseen",
  family: "baseline",

  lesson: {
    idea: "Describe each example by where it lies along the few directions in which all examples differ most. No label is seen, no network is trained.",
    assumption: "What makes examples differ most is also what tells their classes apart.",
    watch:
      "How far the others get beyond it: for features learned without labels it is the yardstick, as labels only is for learning from labels.",
    trap: "The largest differences between pictures are size, slant and thickness, which say little about the class; whitening makes all directions count alike, noise too.",
    goodShown: "data=digits&labels=4&a=principal-components&b=random-encoder",
    trapShown: "data=digits&labels=4&a=principal-components&b=principal-components&a.whitened=1",
    pseudocode: [
      "v(x) ← x along the principal axes, or as it is where numbers are few",
      "m = min({components}, numbers in v)",
      "s_j = √(Var v_j + 1e-8) over the pool if {whitened}, else 1",
      "features of x: v_1(x) / s_1, …, v_m(x) / s_m",
      "step: nothing is learned; settled at once",
    ],
    references: [
      {
        title: "Pearson 1901, On lines and planes of closest fit to systems of points in space",
        url: "https://doi.org/10.1080/14786440109462720",
      },
      {
        title: "Deerwester et al. 1990, Indexing by latent semantic analysis",
        url: "https://doi.org/10.1002/(SICI)1097-4571(199009)41:6%3C391::AID-ASI1%3E3.0.CO;2-9",
      },
    ],
  },

  params: {
    components: slider({
      label: "Components",
      help: "How many directions are kept, the most telling first. There are as many as points have coordinates, 40 of pictures and sounds, and 256 of texts.",
      start: 32,
      startOn: { text: 256, points: 16 },
      min: 2,
      max: 256,
      step: 1,
      scale: "log",
      rebuilds: true,
    }),
    whitened: toggle({
      label: "Whitened",
      help: "Divide each component by its standard deviation, so that all of them count alike.",
      start: false,
      startOn: { points: true },
      rebuilds: true,
    }),
  },

  diagnostics: {
    kept: {
      kind: "curve",
      label: "Variance kept",
      help: "Share of the variance of the plain vectors that lies along the components that are kept.",
      share: true,
    },
  },
  views: {},

  create({ tf, values, pool, keep, inParts, vectors, shareOf }) {
    // The plain vectors are principal components already, or few enough to be kept as they are.
    const rows = inParts(pool.inputs, vectors); // [pool, d]
    const variances = keep(tf.mean(tf.square(tf.sub(rows, tf.mean(rows, 0))), 0)); // [d]
    const count = Math.min(values.components, rows.shape[1]);
    const first = (numbers: Tensor) => tf.slice(numbers, [0], [count]);
    const deviations = keep(values.whitened ? tf.sqrt(tf.add(first(variances), 1e-8)) : tf.ones([count])); // [count]
    return {
      weights: [],
      features: (inputs) => tf.div(tf.slice2d(vectors(inputs), [0, 0], [-1, count]), deviations) as Tensor2D,
      settled: () => tf.scalar(1),
      step: () => ({ measure: () => ({ kept: shareOf(tf.sum(first(variances)), tf.sum(variances)) }) }),
    };
  },
});
