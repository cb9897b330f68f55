/** Pseudo-label: the likeliest class is taken for the label, anew at each step. Lee 2013. */
import { guessDiagnostics, ramp, strongLabelled, threshold, unlabelledWeight } from "../shape/guesses";
import { slider } from "../shape/params";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";

export const pseudoLabel = technique({
  id: "pseudo-label",
  name: "Pseudo-label",
  year: 2013,
  paradigm: "semi-supervised",
  family: "pseudo-labels",

  lesson: {
    idea: "Take the likeliest class of an unlabelled example for its label, and guess anew each step. Labels alone are learned from first, guesses come in little by little.",
    assumption:
      "Classes lie in groups with few examples between them, so a guess that is made surer moves the boundary to where examples are few.",
    watch: "Coverage and precision: more and more guesses are believed, and as many of them should stay right.",
    trap: "Confirmation bias: what is taught is what was guessed, so guesses grow sure whether they are right or not. Where all of them are taught from the first step, coverage is 1 and precision stays low.",
    goodShown: "data=definitions&labels=16&a=pseudo-label&b=labels-only",
    trapShown:
      "data=small-digits&labels=4&steps=600&a=pseudo-label&b=pseudo-label&a.threshold=0&a.wait=0&a.ramp=0.01&a.weight=3&b.wait=0&b.ramp=0.01&b.weight=3",
    pseudocode: [
      "x, y ← a labelled batch;  u ← a batch of the pool",
      "x̃ = strong(x) if {strongLabelled}, else weak(x);  ũ = weak(u)",
      "q = sg(p(ũ));  ŷ = argmax q",
      "m = 1 where max q ≥ {threshold}, else 0",
      "t = step / steps",
      "α = {weight} · (t − {wait}) / {ramp}, not below 0 nor above {weight}",
      "L = mean H(y, p(x̃)) + α · mean(m · H(ŷ, p(ũ)))",
      "θ ← Adam(∇L), rate {rate} × usual",
    ],
    references: [
      {
        title: "Lee 2013, Pseudo-label: the simple and efficient semi-supervised learning method for deep neural networks",
        url: "https://www.kaggle.com/blobs/download/forum-message-attachment-files/746/pseudo_label_final.pdf",
      },
      {
        title: "Arazo et al. 2020, Pseudo-labeling and confirmation bias in deep semi-supervised learning",
        url: "https://arxiv.org/abs/1908.02983",
      },
    ],
  },

  params: {
    threshold: threshold(0.8),
    weight: unlabelledWeight("How much the believed guesses count beside the labels, once the ramp is over.", 1),
    wait: slider({
      label: "Labels first",
      help: "Share of the run that learns from labels alone, before the ramp begins.",
      start: 0.1,
      min: 0,
      max: 0.5,
      step: 0.01,
    }),
    ramp,
    strongLabelled,
    rate: rate(2, { text: 0.5, table: 1 }),
  },

  diagnostics: guessDiagnostics,
  views: { weak: 1 },

  create({ tf, values, steps, classCount, encoder, classifier, crossEntropy, guesses, linearRamp, together }) {
    const model = classifier(encoder(), classCount);
    return {
      ...model,

      step({ step, labelled, weak: [seen] }) {
        // Out here is constant for the gradient: the pseudo-labels.
        const guessed = guesses(model.classify(seen), values.threshold);
        const shown = values.strongLabelled ? labelled.strong : labelled.weak;
        const weight = values.weight * linearRamp(step, steps, values.wait, values.ramp); // α(t)
        return {
          loss() {
            const [known, taught] = together(model.logits, [shown, seen]);
            return {
              labelled: tf.mean(crossEntropy(known, labelled.classes)),
              guessed: tf.mul(guessed.loss(taught), weight), // α(t) · 1/n Σ 1(max p ≥ τ) · H(argmax p, p(y | u))
            };
          },
          measure: ({ batch }) => guessed.measure(batch),
        };
      },
    };
  },
});
