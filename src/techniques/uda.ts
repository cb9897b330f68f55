/** UDA: an answer on an easy view, made surer, is what a hard view shall be answered with. Xie et al. 2020. */
import { guessDiagnostics, strongLabelled, threshold, unlabelledWeight } from "../shape/guesses";
import { choice, slider } from "../shape/params";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";
import type { Tensor2D } from "@tensorflow/tfjs-core";

/** How steep the bent ways of annealing are. */
const scale = 5;

/** How far training signal annealing has come, t being the part of the run that has gone by. */
const annealed = {
  linear: (t: number) => t,
  log: (t: number) => 1 - Math.exp(-scale * t),
  exp: (t: number) => Math.exp(scale * (t - 1)),
};

export const uda = technique({
  id: "uda",
  name: "UDA",
  year: 2020,
  paradigm: "semi-supervised",
  family: "consistency",

  lesson: {
    idea: "Answer an easy view, make the answer surer, and give it to a hard view of the example. All probabilities are taught, not the likeliest class alone.",
    assumption: "Changing an example the way the hard views do does not change its class.",
    watch: "Coverage should rise while precision stays high, and the labelled examples should not be known by heart before that.",
    trap: "A surer answer is not a truer one. Where every answer is sharpened and taught, however unsure it was, mistakes of the beginning are made sure.",
    goodShown: "data=digits&labels=4&a=uda&b=labels-only",
    trapShown: "data=definitions&labels=4&steps=600&a=uda&b=uda&a.threshold=0&a.temperature=0.1",
    pseudocode: [
      "x, y ← a labelled batch;  u ← a batch of the pool",
      "x̃ = strong(x) if {strongLabelled}, else weak(x)",
      "s = logits of weak(u);  q = sg(softmax(s / {temperature}))",
      "m = 1 where max softmax(s) ≥ {threshold}, else 0",
      "t = step / steps;  a = t, 1 − exp(−5t) or exp(5(t − 1)),",
      "  as {annealing} is linear, log or exp",
      "η = a·(1 − 1/classes) + 1/classes, or ∞ where {annealing} is off",
      "b = 1 where p(y | x̃) < η, else 0",
      "L = Σ b·H(y, p(x̃)) / max(1, Σ b)",
      "  + {weight} · mean(m · KL(q ‖ p(strong(u))))",
      "θ ← Adam(∇L), rate {rate} × usual",
    ],
    references: [
      {
        title: "Xie et al. 2020, Unsupervised data augmentation for consistency training",
        url: "https://arxiv.org/abs/1904.12848",
      },
    ],
  },

  params: {
    threshold: threshold(0.8, { text: 0.95, sound: 0.95 }),
    temperature: slider({
      label: "Temperature",
      help: "How much surer the answers on the easy views are made before they are taught. 1: not at all.",
      start: 0.4,
      min: 0.05,
      max: 1,
      step: 0.05,
    }),
    weight: unlabelledWeight("How much what is taught counts beside the labels.", 1),
    annealing: choice({
      label: "Release of labels",
      help: "Labelled examples that are known too well for the moment are left out, so that they are not learned by heart. How the bound rises over the run: evenly, early (log) or late (exp).",
      start: "off",
      options: { off: "off", linear: "evenly", log: "early", exp: "late" },
    }),
    strongLabelled,
    rate: rate(2, { text: 0.5 }),
  },

  diagnostics: {
    ...guessDiagnostics,
    released: {
      kind: "curve",
      label: "Labelled in use",
      help: "Share of the labelled batch that is not known too well for the moment.",
      share: true,
    },
  },
  views: { weak: 1, strong: 1 },

  create({ tf, values, steps, classCount, encoder, classifier, crossEntropy, entropy, guesses, together, weightedMean }) {
    const model = classifier(encoder(), classCount);
    return {
      ...model,

      step({ step, labelled, weak: [easy], strong: [hard] }) {
        // Out here is constant for the gradient: what is taught, and which of it is believed.
        const scores = model.logits(easy);
        const guessed = guesses(tf.softmax(scores), values.threshold); // max p(y | weak(u)) ≥ β
        const sharper: Tensor2D = tf.div(scores, values.temperature);
        const taught = tf.softmax(sharper); // p^(1/T) / Σ p^(1/T)
        const shown = values.strongLabelled ? labelled.strong : labelled.weak;
        // η = α·(1 − 1/C) + 1/C
        const bound =
          values.annealing === "off" ? Infinity : annealed[values.annealing](step / steps) * (1 - 1 / classCount) + 1 / classCount;
        /** 1 where p(y* | x) < η: where the cross-entropy is more than −ln η. [n] */
        const inUse = (each: typeof guessed.believed): typeof each => tf.cast(tf.greater(each, -Math.log(bound)), "float32");
        return {
          loss() {
            const [known, hardScores] = together(model.logits, [shown, hard]);
            const each = crossEntropy(known, labelled.classes);
            const divergence = tf.sub(crossEntropy(hardScores, taught), entropy(sharper)); // KL(taught ‖ p(y | strong(u))) [n]
            return {
              labelled: weightedMean(each, inUse(each)),
              consistency: tf.mul(tf.mean(tf.mul(guessed.believed, divergence)), values.weight),
            };
          },
          measure: ({ batch }) => ({
            ...guessed.measure(batch),
            released: tf.mean(inUse(crossEntropy(model.logits(shown), labelled.classes))),
          }),
        };
      },
    };
  },
});
