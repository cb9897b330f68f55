/** FixMatch: pseudo-labels from weak views, taught to strong views. Sohn et al. 2020. */
import { guessDiagnostics, strongLabelled, threshold, unlabelledWeight } from "../shape/guesses";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";

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
    goodShown: "data=spoken-digits&labels=4&a=fixmatch&b=labels-only",
    trapShown: "data=definitions&labels=4&steps=600&a=fixmatch&b=fixmatch&a.threshold=0",
    pseudocode: [
      "x, y ← a labelled batch;  u ← a batch of the pool",
      "x̃ = strong(x) if {strongLabelled}, else weak(x)",
      "q = sg(p(weak(u)));  q̂ = argmax q",
      "m = 1 where max q ≥ {threshold}, else 0",
      "U = mean(m · H(q̂, p(strong(u)))), over all u, believed or not",
      "L = mean H(y, p(x̃)) + {weight} · U",
      "θ ← Adam(∇L), rate {rate} × usual",
    ],
    references: [
      {
        title: "Sohn et al. 2020, FixMatch: simplifying semi-supervised learning with consistency and confidence",
        url: "https://arxiv.org/abs/2001.07685",
      },
    ],
  },

  params: {
    threshold: threshold(0.8, { text: 0.95 }),
    weight: unlabelledWeight("How much the believed guesses count beside the labels.", 1),
    strongLabelled,
    rate: rate(2, { text: 0.5 }),
  },

  diagnostics: guessDiagnostics,
  views: { weak: 1, strong: 1 },

  create({ tf, values, classCount, encoder, classifier, crossEntropy, guesses, together }) {
    const model = classifier(encoder(), classCount);
    return {
      ...model,

      step({ labelled, weak: [easy], strong: [hard] }) {
        // Out here is constant for the gradient: the guesses q̂ = argmax q of q = p(y | weak(u)), and which of them to believe, 1(max q ≥ τ).
        const guessed = guesses(model.classify(easy), values.threshold);
        const shown = values.strongLabelled ? labelled.strong : labelled.weak;
        return {
          loss() {
            const [known, taught] = together(model.logits, [shown, hard]);
            return {
              labelled: tf.mean(crossEntropy(known, labelled.classes)),
              // λ · 1/n Σ 1(max q ≥ τ) · H(q̂, p(y | strong(u))): the mean is over all, believed or not.
              consistency: tf.mul(guessed.loss(taught), values.weight),
            };
          },
          measure: ({ batch }) => guessed.measure(batch),
        };
      },
    };
  },
});
