/** Denoising autoencoder: say an example again from one that was disturbed. Vincent et al. 2008, 2010. */
import { slider } from "../shape/params";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";
import type { Embedded } from "../shape/toolbox";
import { reconstructionCurves } from "./pieces/reconstructing";

export const denoising = technique({
  id: "denoising",
  name: "Denoising autoencoder",
  year: 2008,
  paradigm: "self-supervised",
  labels: "unseen",
  family: "reconstruction",

  lesson: {
    idea: "Disturb each number of an example on its own and say the example again as it was. What is needed for that is kept; no label is seen.",
    assumption: "Whoever can tell an example from what disturbs it knows where examples lie, and classes lie apart.",
    watch: "The error should fall well below that of somebody who always answers with the average.",
    trap: "A little noise is taken out by looking at the neighbouring pixels, which needs no idea of the whole.",
    goodShown: "data=definitions&labels=4&a=denoising&b=labels-only",
    trapShown: "data=digits&labels=4&steps=400&a=denoising&b=simclr&denoising.noise=0.02",
    pseudocode: [
      "u ← a batch of the pool",
      "e ← the numbers of u, of texts their embedding",
      "b = 0 with probability {dropped}, else 1, for each number",
      "ε ← normal noise",
      "û = d(f(b·e + {noise}·ε)), f from there on",
      "L = mean error of û against u, over all places:",
      "  cross-entropy of pixels and words, squares of other numbers",
      "θ ← Adam(∇L), rate {rate} × usual, of f and d",
    ],
    references: [
      {
        title: "Vincent et al. 2008, Extracting and composing robust features with denoising autoencoders",
        url: "https://doi.org/10.1145/1390156.1390294",
      },
      {
        title: "Vincent et al. 2010, Stacked denoising autoencoders",
        url: "https://www.jmlr.org/papers/v11/vincent10a.html",
      },
    ],
  },

  params: {
    noise: slider({
      label: "Noise (σ)",
      help: "Standard deviation of what is added to each number: pixel, coordinate, standardised column, or embedding of a text. Below the map an example is seen with it; a text is not, as its words stay what they are.",
      start: 0.3,
      startOn: { text: 0.15 },
      min: 0,
      max: 1,
      step: 0.01,
    }),
    dropped: slider({
      label: "Dropped share",
      help: "Share of the numbers that are set to 0 before noise is added.",
      start: 0,
      startOn: { image: 0.5 },
      min: 0,
      max: 0.75,
      step: 0.05,
    }),
    rate: rate(2, { text: 1 }),
  },

  diagnostics: {
    ...reconstructionCurves,
    pictures: {
      kind: "images",
      label: "Reconstructions",
      help: "The example, what was given of it, and what was said.",
      rows: ["example", "given", "said again"],
    },
  },
  views: { own: true },

  create({ tf, drawnAs, values, encoder, decoder, everyPlace }) {
    const body = encoder();
    const mouth = decoder(body, { tokens: false });
    return {
      weights: [...body.weights, ...mouth.weights],
      features: body.features,

      step({ plain, random }) {
        const all = everyPlace(plain);
        const shape = body.embed(plain).values.shape;
        const stays = tf.cast(tf.greaterEqual(random.uniform("dropped", shape), values.dropped), "float32");
        const noise = tf.mul(random.normal("noise", shape), values.noise);
        const disturbed = (): Embedded => {
          const embedded = body.embed(plain);
          return { ...embedded, values: tf.add(tf.mul(embedded.values, stays), noise) };
        };
        const said = (embedded: Embedded) => ({ features: body.featuresOf(embedded) });
        const error = (embedded: Embedded) => mouth.loss(said(embedded), plain, all);
        return {
          loss: () => ({ reconstruction: error(disturbed()) }),
          views: () => ({ disturbed: body.unembed?.(disturbed()) }),
          measure() {
            const few = <T extends typeof plain>(t: T) => tf.slice(t, 0, Math.min(8, t.shape[0]!));
            const given = disturbed();
            const pictures = () => [few(plain), tf.clipByValue(few(given.values), 0, 1), few(mouth.show(said(given)))];
            return {
              error: error(body.embed(plain)),
              naive: mouth.naiveLoss(plain, all),
              pictures: drawnAs === "images" ? tf.stack(pictures()) : undefined,
            };
          },
        };
      },
    };
  },
});
