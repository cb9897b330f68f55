/** Masked modelling: hide some words, patches or coordinates and guess them from the rest. Devlin et al. 2019; He et al. 2022. */
import type { Tensor } from "@tensorflow/tfjs-core";
import { slider } from "../shape/params";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";

export const masked = technique({
  id: "masked",
  name: "Masked modelling",
  year: 2019,
  paradigm: "self-supervised",
  labels: "unseen",
  family: "reconstruction",

  lesson: {
    idea: "Hide part of each example and guess it from the rest: words from their sentence, patches from their picture. No label is seen.",
    assumption: "To guess what is hidden, one must know what kind of example this is.",
    watch:
      "The loss should fall below that of somebody who knows only the averages. With words it guesses the commonest ones for a long time.",
    trap: "Hidden patches are often guessed from their neighbours alone, by carrying lines on; that needs no idea of the whole.",
    goodShown: "data=languages&labels=1&a=masked&b=labels-only",
    trapShown: "data=digits&labels=4&steps=400&a=masked&b=simclr",
    pseudocode: [
      "u ← a batch of the pool",
      "ũ ← u, {share} of its places hidden, at least one; of words hidden",
      "  80 % are masked, 10 % exchanged, 10 % left as they are",
      "û = d(f(ũ)), each word or patch from its own token if f has them;",
      "  then f sees visible patches alone",
      "L = mean error of û against u, over the hidden places alone:",
      "  cross-entropy of pixels and words, squares of other numbers",
      "θ ← Adam(∇L), rate {rate} × usual, of f and d",
      "features of x: f(x)",
    ],
    references: [
      { title: "Devlin et al. 2019, BERT: pre-training of deep bidirectional transformers", url: "https://arxiv.org/abs/1810.04805" },
      { title: "He et al. 2022, Masked autoencoders are scalable vision learners", url: "https://arxiv.org/abs/2111.06377" },
    ],
  },

  params: {
    share: slider({
      label: "Hidden share",
      help: "Share of each example that is hidden. Pictures stand more of it than sentences do.",
      start: 0.25,
      startOn: { image: 0.5, table: 0.5 },
      min: 0.05,
      max: 0.9,
      step: 0.05,
    }),
    rate: rate(2, { sound: 1 }),
  },

  diagnostics: {
    guessed: {
      kind: "curve",
      label: "Loss at hidden places",
      help: "In nats for words, as binary cross-entropy for pixels, squared error for coordinates.",
      group: "Hidden places",
    },
    naive: {
      kind: "curve",
      label: "Knowing only averages",
      help: "The same loss of somebody who knows how frequent each word, or how dark each pixel, is in general.",
      group: "Hidden places",
    },
    pictures: {
      kind: "images",
      label: "Guessed patches",
      help: "The example, what was shown of it, and what was guessed.",
      rows: ["example", "shown", "guessed"],
    },
    words: { kind: "tokens", label: "Guessed words", help: "Masked words with the most likely guess for each." },
  },
  views: { masked: true },

  create({ tf, drawnAs, values, encoder, decoder, encode }) {
    const tokens = { tokens: true };
    // Of a picture the encoder sees visible patches only, where it keeps them apart (He et al.); of a sentence it sees which words are masked (Devlin et al.).
    const onlyVisible = drawnAs === "images";
    const body = encoder();
    const mouth = decoder(body, tokens);
    return {
      weights: [...body.weights, ...mouth.weights],
      features: body.features,

      step(batch) {
        const { inputs, hidden, cover } = batch.masked(values.share); // [n, …shape], and the hidden places of all of them
        // Only hidden places count: of words, the mean of −ln p(word | what is shown).
        const read = (few: <T extends Tensor>(t: T) => T) =>
          encode(body, few(inputs), { ...tokens, cover: onlyVisible ? few(cover) : undefined });
        const loss = () =>
          mouth.loss(
            read((t) => t),
            batch.plain,
            hidden,
          );
        const few = <T extends Tensor>(t: T): T => tf.slice(t, 0, Math.min(drawnAs === "images" ? 8 : 4, t.shape[0]!));
        return {
          loss: () => ({ hidden: loss() }),
          measure() {
            const guesses = drawnAs && mouth.show(read(few));
            return {
              guessed: loss(),
              naive: mouth.naiveLoss(batch.plain, hidden),
              pictures: drawnAs === "images" ? tf.stack([few(batch.plain), few(inputs), guesses!]) : undefined,
              words: drawnAs === "tokens" ? withGuesses(few(inputs), few(batch.plain), guesses!) : undefined,
            };
          },
        };
      },
    };

    /** [n, length, 3]: shown, true, guessed; −1 where the word was left alone. */
    function withGuesses(shown: Tensor, truth: Tensor, guesses: Tensor) {
      const asked = tf.cast(tf.notEqual(shown, truth), "float32");
      const guessed = tf.sub(tf.mul(asked, tf.add(guesses, 1)), 1);
      return tf.stack([tf.cast(shown, "float32"), tf.cast(truth, "float32"), guessed], 2);
    }
  },
});
