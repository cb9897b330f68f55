/** FreeMatch: FixMatch whose thresholds follow how sure the network has become, of each class. Wang et al. 2023. */
import { guessDiagnostics, strongLabelled, unlabelledWeight } from "../shape/guesses";
import { slider } from "../shape/params";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";
import type { Tensor, Tensor1D } from "@tensorflow/tfjs-core";

export const freematch = technique({
  id: "freematch",
  name: "FreeMatch",
  year: 2023,
  paradigm: "semi-supervised",
  family: "consistency",
  // The others are there to be learned from once guesses are believed, and to keep them even.
  falls: ["labelled"],

  lesson: {
    idea: "Let the network say how sure is sure enough. The bar is low while it knows little, rises with it, and is lower for classes that it finds hard.",
    assumption: "Changing an example the way the hard views do does not change its class, and how sure the network is says how good it is.",
    watch: "The threshold rises by itself. Coverage is high from the start, and precision has to catch up.",
    trap: "A threshold that follows too slowly stays where it began, at the level of chance: all guesses of the beginning are taught, and most of them are wrong.",
    goodShown: "data=two-moons&labels=1&a=freematch&b=fixmatch",
    trapShown: "data=small-digits&labels=2&steps=600&a=freematch&b=freematch&a.memory=0.999&a.weight=2&b.weight=2",
    pseudocode: [
      "x, y, u, x̃ and {strongLabelled} as FixMatch;  a = {memory}",
      "q = sg(p(weak(u)));  q̂ = argmax q",
      "τ ← a·τ + (1 − a)·mean max q",
      "p̃ ← a·p̃ + (1 − a)·mean q",
      "h̃ ← a·h̃ + (1 − a)·(share of each class among q̂)",
      "m = 1 where max q ≥ τ·p̃(q̂) / max p̃, else 0",
      "Q = p(strong(u));  p̄ = Σ m·Q;  h̄ = counts of argmax Q, where m = 1",
      "N(p, h) = p/h, divided by its sum, 0 where h is 0",
      "U = mean(m · H(q̂, Q));  B = Σ_c N(p̃, h̃)·ln N(p̄, h̄), where h̄ > 0",
      "L = mean H(y, p(x̃)) + {weight}·U + {fairness}·B",
      "θ ← Adam(∇L), rate {rate} × usual",
      "τ, p̃ and h̃ begin at 1/classes",
    ],
    references: [
      {
        title: "Wang et al. 2023, FreeMatch: self-adaptive thresholding for semi-supervised learning",
        url: "https://arxiv.org/abs/2205.07246",
      },
    ],
  },

  params: {
    memory: slider({
      label: "Thresholds' memory",
      help: "How much of the running averages is kept each step; the rest comes from the batch. 0.99 remembers about 100 steps.",
      start: 0.99,
      min: 0,
      max: 0.999,
      step: 0.001,
    }),
    weight: unlabelledWeight("How much the believed guesses count beside the labels.", 1),
    fairness: slider({
      label: "Fairness weight",
      help: "How much it counts that no class is guessed more often than the network has come to expect.",
      start: 0.01,
      startOn: { table: 0 },
      min: 0,
      max: 1,
      step: 0.001,
    }),
    strongLabelled,
    rate: rate(2, { table: 0.5 }),
  },

  diagnostics: {
    ...guessDiagnostics,
    highest: {
      kind: "curve",
      label: "Highest threshold",
      help: "How sure a guess must be of the class that the network is surest of.",
      group: "Thresholds",
      share: true,
    },
    lowest: {
      kind: "curve",
      label: "Lowest threshold",
      help: "The same of the class that it guesses least.",
      group: "Thresholds",
      share: true,
    },
  },
  views: { weak: 1, strong: 1 },

  create({ tf, values, classCount, encoder, classifier, crossEntropy, follow, guesses, together }) {
    const model = classifier(encoder(), classCount);
    const average = (shape: readonly number[]) => tf.variable(tf.fill([...shape], 1 / classCount), false);
    const [sure, expected, counted] = [average([]), average([classCount]), average([classCount])]; // τ [], p̃ and h̃ [classes]
    const flags = (answers: Tensor): Tensor => tf.cast(tf.oneHot(tf.argMax(answers, 1), classCount), "float32");
    /** SumNorm(p / h): nothing of classes that were not counted. [classes] */
    const evened = (p: Tensor, h: Tensor): Tensor => {
      const ratio = tf.div(tf.mul(p, tf.sign(h)), tf.maximum(h, 1e-12));
      return tf.div(ratio, tf.maximum(tf.sum(ratio), 1e-12));
    };
    /** Σ a·ln b over the classes that there are in b: −H(a, b). [] */
    const likeness = (a: Tensor, b: Tensor): Tensor => tf.sum(tf.mul(a, tf.log(tf.add(b, tf.sub(1, tf.sign(b))))));

    return {
      ...model,
      state: [sure, expected, counted],

      step({ labelled, weak: [easy], strong: [hard] }) {
        // Out here is constant for the gradient: the averages, the thresholds and the guesses.
        const answers = model.classify(easy); // q [n, classes]
        follow(sure, tf.mean(tf.max(answers, 1)), values.memory);
        follow(expected, tf.mean(answers, 0), values.memory);
        follow(counted, tf.mean(flags(answers), 0), values.memory);
        const thresholds: Tensor1D = tf.mul(sure, tf.div(expected, tf.max(expected))); // τ(c) = τ · p̃(c) / max p̃
        const guessed = guesses(answers, thresholds); // 1(max q ≥ τ(argmax q))
        const wanted = evened(expected, counted);
        const shown = values.strongLabelled ? labelled.strong : labelled.weak;
        return {
          loss() {
            const [known, taught] = together(model.logits, [shown, hard]);
            const hardAnswers = tf.softmax(taught); // Q
            const believedSum = (each: Tensor) => tf.sum(tf.mul(each, tf.expandDims(guessed.believed, 1)), 0);
            const found = evened(believedSum(hardAnswers), believedSum(flags(hardAnswers)));
            return {
              labelled: tf.mean(crossEntropy(known, labelled.classes)),
              consistency: tf.mul(guessed.loss(taught), values.weight),
              fairness: tf.mul(likeness(wanted, found), values.fairness), // −H(SumNorm(p̃ / h̃), SumNorm(p̄ / h̄))
            };
          },
          measure: ({ batch }) => ({ ...guessed.measure(batch), highest: tf.max(thresholds), lowest: tf.neg(tf.max(tf.neg(thresholds))) }),
        };
      },
    };
  },
});
