/** FixMatch: pseudo-labels from weak views, taught to strong views. Sohn et al. 2020. */
import { slider, toggle } from "../shape/params";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";
import type { Tensor1D } from "@tensorflow/tfjs-core";

export const fixmatch = technique({
  id: "fixmatch",
  name: "FixMatch",
  year: 2020,
  paradigm: "semi-supervised",
  family: "consistency",

  lesson: {
    idea: "Believe a guess made on an easy view only when it is confident, and teach it to a hard view of the same example.",
    assumption: "Changing an example the way the hard views do does not change its class.",
    watch:
      "Coverage, the share of guesses that are believed, should rise slowly while precision, the share of those that are right, stays high.",
    trap: "A wrong confident guess teaches itself. Lower the threshold and see what happens to precision.",
    trapShown: "data=definitions&labels=4&steps=600&a=fixmatch&b=fixmatch&a.threshold=0",
    references: [
      {
        title: "Sohn et al. 2020, FixMatch: simplifying semi-supervised learning with consistency and confidence",
        url: "https://arxiv.org/abs/2001.07685",
      },
    ],
  },

  params: {
    threshold: slider({
      label: "Confidence threshold",
      help: "Only guesses at least this sure are taught.",
      start: 0.8,
      startOn: { text: 0.95 },
      min: 0,
      max: 0.999,
      step: 0.001,
    }),
    weight: slider({
      label: "Unlabelled weight",
      help: "How much the believed guesses count beside the labels.",
      start: 1,
      min: 0,
      max: 5,
      step: 0.1,
    }),
    strongLabelled: toggle({
      label: "Strong views of the labelled",
      help: "Show the labelled examples in strong views too. Off: in weak ones.",
      start: true,
    }),
    rate: rate(2, { text: 0.5 }),
  },

  diagnostics: {
    coverage: {
      kind: "curve",
      label: "Coverage",
      help: "Share of the unlabelled batch whose guess is believed.",
      group: "Pseudo-labels",
      share: true,
    },
    precision: {
      kind: "curve",
      label: "Precision",
      help: "Share of the believed guesses that are right; nothing where none is believed. It looks at hidden labels, which learning never does.",
      group: "Pseudo-labels",
      share: true,
      gaps: true,
    },
    confidence: { kind: "histogram", label: "Confidence", help: "How sure the guesses on the easy views are." },
  },
  views: { weak: 1, strong: 1 },

  create({ tf, values, classCount, encoder, classifier, crossEntropy, shareOf }) {
    const body = encoder();
    const { weights, logits, classify } = classifier(body, classCount);
    return {
      weights,
      features: body.features,
      classify,

      step({ labelled, weak: [easy], strong: [hard] }) {
        // Out here is constant for the gradient: the guesses, and which of them to believe.
        const probabilities = classify(easy); // q = p(y | weak(u)) [n, classes]
        const guess: Tensor1D = tf.cast(tf.argMax(probabilities, 1), "int32"); // q̂ = argmax q [n]
        const confidence = tf.max(probabilities, 1); // [n]
        const believed = tf.cast(tf.greaterEqual(confidence, values.threshold), "float32"); // 1(max q ≥ τ) [n]
        const shown = values.strongLabelled ? labelled.strong : labelled.weak;
        const labelledCount = labelled.classes.shape[0];
        return {
          loss() {
            const scores = logits(tf.concat([shown, hard])); // [labelled + n, classes]
            const [known, taught] = tf.split(scores, [labelledCount, hard.shape[0]!]) as [typeof scores, typeof scores];
            return {
              labelled: tf.mean(crossEntropy(known, labelled.classes)),
              // λ · 1/n Σ 1(max q ≥ τ) · H(q̂, p(y | strong(u))): the mean is over all, believed or not.
              consistency: tf.mul(tf.mean(tf.mul(believed, crossEntropy(taught, guess))), values.weight),
            };
          },
          measure({ batch }) {
            const right = tf.mul(believed, tf.cast(tf.equal(guess, batch), "float32"));
            return { coverage: tf.mean(believed), precision: shareOf(tf.sum(right), tf.sum(believed)), confidence };
          },
        };
      },
    };
  },
});
