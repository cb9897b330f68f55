/** Autoencoder: squeeze an example through a few features and say it again. Hinton & Salakhutdinov 2006. */
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";
import { reconstructionCurves } from "./pieces/reconstructing";

export const autoencoder = technique({
  id: "autoencoder",
  name: "Autoencoder",
  year: 2006,
  paradigm: "self-supervised",
  labels: "unseen",
  family: "reconstruction",

  lesson: {
    idea: "Squeeze each example through a few features and say it again from them. What is needed for that is kept; no label is seen.",
    assumption: "What it takes to redraw an example is also what tells its class.",
    watch: "Reconstructions become sharp long before the readout stops improving, and a better picture does not always read better.",
    trap: "Every pixel counts alike, so effort goes into size, slant and thickness, which say little about the class.",
    goodShown: "data=definitions-4&labels=4&a=autoencoder&b=labels-only",
    trapShown: "data=digits&labels=4&steps=400&a=autoencoder&b=simclr",
    pseudocode: [
      "u ← a batch of the pool",
      "h = f(u), a few features;  û = d(h), the decoder's",
      "L = mean error of û against u, over all places:",
      "  cross-entropy of pixels and words, squares of other numbers",
      "θ ← Adam(∇L), rate {rate} × usual, of f and d",
      "features of x: f(x)",
    ],
    references: [
      {
        title: "Hinton & Salakhutdinov 2006, Reducing the dimensionality of data with neural networks",
        url: "https://doi.org/10.1126/science.1127647",
      },
    ],
  },

  params: {
    rate: rate(1, { image: 4, sound: 3, table: 0.5 }),
  },

  diagnostics: {
    ...reconstructionCurves,
    pictures: {
      kind: "images",
      label: "Reconstructions",
      help: "Above what it was given, below what it said.",
      rows: ["given", "said again"],
    },
  },
  views: {},

  create({ tf, drawnAs, encoder, decoder, encode, everyPlace }) {
    const body = encoder();
    const mouth = decoder(body, { tokens: false });
    return {
      weights: [...body.weights, ...mouth.weights],
      features: body.features,

      step({ plain }) {
        const all = everyPlace(plain);
        const said = (inputs: typeof plain) => encode(body, inputs, { tokens: false });
        const error = () => mouth.loss(said(plain), plain, all); // L(x, d(f(x)))
        return {
          loss: () => ({ reconstruction: error() }),
          measure() {
            const few = tf.slice(plain, 0, Math.min(8, plain.shape[0]!));
            return {
              error: error(),
              naive: mouth.naiveLoss(plain, all),
              pictures: drawnAs === "images" ? tf.stack([few, mouth.show(said(few))]) : undefined,
            };
          },
        };
      },
    };
  },
});
