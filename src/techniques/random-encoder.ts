/** An encoder that is never trained: what the readout makes of features that nobody learned. Jarrett et al. 2009; Saxe et al. 2011. */
import { technique } from "../shape/technique";

export const randomEncoder = technique({
  id: "random-encoder",
  name: "Random encoder",
  year: 2009,
  paradigm: "self-supervised",
  labels: "unseen",
  family: "baseline",

  lesson: {
    idea: "Leave the encoder as it was made, at random, and read the classes off its features.",
    assumption: "None: layers of random weights keep much of what tells examples apart.",
    watch: "How far the others get beyond it: only that is what their pretext task has taught the encoder.",
    trap: "Against nothing at all every pretext task seems to have taught something. Random features are all nearly alike, and still tell classes apart far better than chance.",
    goodShown: "data=overlap&labels=4&a=random-encoder&b=labels-only",
    trapShown: "data=digits&labels=4&steps=400&a=random-encoder&b=vae",
    pseudocode: [
      "f ← an encoder with its first random weights",
      "step: nothing is learned, f stays as it is; settled at once",
      "features of x: f(x)",
      "readout: logistic regression of y on f(x) / ‖f(x)‖, x labelled",
    ],
    references: [
      {
        title: "Jarrett et al. 2009, What is the best multi-stage architecture for object recognition?",
        url: "https://doi.org/10.1109/ICCV.2009.5459469",
      },
      {
        title: "Saxe et al. 2011, On random weights and unsupervised feature learning",
        url: "https://icml.cc/2011/papers/551_icmlpaper.pdf",
      },
    ],
  },

  params: {},
  diagnostics: {
    alike: {
      kind: "curve",
      label: "Alike",
      help: "Mean cosine of the features of two different examples of the batch: 1 where all point the same way.",
    },
  },
  views: {},

  create({ tf, encoder, unit, offDiagonal }) {
    const { features } = encoder();
    return {
      weights: [],
      features,
      settled: () => tf.scalar(1),
      step: ({ plain }) => ({
        measure() {
          const rows = unit(features(plain));
          const n = rows.shape[0];
          return { alike: tf.div(tf.sum(offDiagonal(tf.matMul(rows, rows, false, true))), n * (n - 1)) };
        },
      }),
    };
  },
});
