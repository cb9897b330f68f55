/** Autoencoder: squeeze an example through a few features and say it again. Hinton & Salakhutdinov 2006; denoising: Vincent et al. 2008. */
import { slider } from "../shape/params";
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
      "ũ ← u, {hidden} of its places hidden",
      "h = f(ũ), a few features;  û = d(h), the decoder's",
      "L = mean error of û against u, over all places, hidden or not:",
      "  cross-entropy of pixels and words, squares of other numbers",
      "θ ← Adam(∇L), rate {rate} × usual, of f and d",
      "features of x: f(x)",
    ],
    references: [
      {
        title: "Hinton & Salakhutdinov 2006, Reducing the dimensionality of data with neural networks",
        url: "https://doi.org/10.1126/science.1127647",
      },
      {
        title: "Vincent et al. 2008, Extracting and composing robust features with denoising autoencoders",
        url: "https://doi.org/10.1145/1390156.1390294",
      },
    ],
  },

  params: {
    hidden: slider({
      label: "Hidden share",
      help: "Share of each example that is hidden before it is encoded. Above 0 this is a denoising autoencoder.",
      start: 0.5,
      startOn: { text: 0, sound: 0.25, table: 0.25, points: 0.25 },
      min: 0,
      max: 0.75,
      step: 0.05,
    }),
    rate: rate(2, { text: 1, table: 1 }),
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
  views: { masked: true },

  create({ tf, drawnAs, values, encoder, decoder, encode, everyPlace }) {
    const body = encoder();
    const mouth = decoder(body, { tokens: false });
    return {
      weights: [...body.weights, ...mouth.weights],
      features: body.features,

      step(batch) {
        const given = values.hidden > 0 ? batch.masked(values.hidden).inputs : batch.plain; // x̃ [n, …shape]
        const all = everyPlace(batch.plain);
        // L(x, d(f(x̃))): whatever of it was hidden, the example as it is must be said again.
        const error = (inputs: typeof given) => mouth.loss(encode(body, inputs, { tokens: false }), batch.plain, all);
        return {
          loss: () => ({ reconstruction: error(given) }),
          measure() {
            const few = tf.slice(given, 0, Math.min(8, given.shape[0]!));
            return {
              error: error(batch.plain),
              naive: mouth.naiveLoss(batch.plain, all),
              pictures: drawnAs === "images" ? tf.stack([few, mouth.show(encode(body, few, { tokens: false }))]) : undefined,
            };
          },
        };
      },
    };
  },
});
