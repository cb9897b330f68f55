/** Naive Bayes with EM: counts words by class, guesses the classes of the unlabelled texts, and counts those too. Nigam et al. 2000. */
import { must } from "../shape/must";
import { slider } from "../shape/params";
import { technique, type Lab } from "../shape/technique";
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";

const params = {
  weight: slider({
    label: "Weight of the unlabelled (λ)",
    help: "How much an unlabelled text counts beside a labelled one. At 0 it is plain naive Bayes.",
    start: 0.1,
    min: 0,
    max: 1,
    step: 0.01,
  }),
  smoothing: slider({
    label: "Smoothing (α)",
    help: "How often each word is taken to have been seen in each class beforehand.",
    start: 0.03,
    min: 0.001,
    max: 1,
    step: 0.001,
    scale: "log",
  }),
};
type OwnLab = Lab<typeof params>;

const noWords = "it counts words, and these have none";

export const naiveBayesEm = technique({
  id: "naive-bayes-em",
  name: "Naive Bayes with EM",
  year: 2000,
  paradigm: "semi-supervised",
  family: "generative",
  refused: { image: noWords, points: noWords, sound: noWords, table: noWords },

  lesson: {
    idea: "Count which words each class uses; guess the classes of the unlabelled texts, count them by that, and again.",
    assumption: "The words of a text are drawn one by one from those of its class, and what groups texts best are the classes.",
    watch: "The likelihood rises with every step. Whether the guesses get better too depends on the assumption alone.",
    trap: "With much smoothing a class that has a few words more finds all other words likelier, too: it takes over text after text, while the likelihood rises.",
    goodShown: "data=definitions&labels=1&a=naive-bayes-em&b=labels-only",
    trapShown: "data=definitions&labels=16&steps=300&a=naive-bayes-em&b=naive-bayes-em&a.smoothing=1",
    pseudocode: [
      "n_w(x): how often word w stands in text x",
      "R ← the known labels, 0 where unknown;  M",
      "step:",
      "E: p(c | x) = softmax_c(ln π_c + Σ_w n_w(x)·ln θ_wc)",
      "   R_c(x) ← p(c | x), but where the label is known: 1 of it, else 0",
      "M: Λ(x) = 1 where the label is known, else {weight}",
      "   θ_wc ∝ {smoothing} + Σ_x Λ(x)·R_c(x)·n_w(x), sum over w is 1",
      "   π_c  ∝ 1 + Σ_x Λ(x)·R_c(x), sum over c is 1",
      "settled: Σ|R − R before| / ΣR < 1e-5",
    ],
    references: [
      {
        title: "Nigam et al. 2000, Text classification from labeled and unlabeled documents using EM",
        url: "https://doi.org/10.1023/A:1007692713085",
      },
      {
        title: "Dempster, Laird & Rubin 1977, Maximum likelihood from incomplete data via the EM algorithm",
        url: "https://doi.org/10.1111/j.2517-6161.1977.tb01600.x",
      },
    ],
  },

  params,
  diagnostics: {
    likelihood: {
      kind: "curve",
      label: "Log-likelihood",
      help: "What every step raises: the logarithm of how likely the texts are, and the counts before them, for each word that counts (nats).",
    },
    change: { kind: "curve", label: "Change", help: "How much of all belief moved in this step." },
    right: {
      kind: "curve",
      label: "Right in the pool",
      help: "Share of the unlabelled texts whose belief is right. It looks at hidden labels, which learning never does.",
      share: true,
      gaps: true,
    },
    largest: {
      kind: "curve",
      label: "Largest class",
      help: "The share of all texts that the class with most of them is taken to have.",
      group: "Class masses",
      share: true,
    },
    smallest: { kind: "curve", label: "Smallest class", help: "The same of the class with fewest.", group: "Class masses", share: true },
  },
  views: {},

  create(lab) {
    const { tf, values, pool, keep, vectors, isKnown, shareOf } = lab;
    const model = wordModel(lab);
    const known = keep(tf.expandDims(isKnown(pool.labels), 1)); // [pool, 1]
    const hidden = keep(tf.sub(1, known));
    const truth = keep(tf.cast(tf.oneHot(pool.labels, lab.classCount), "float32") as Tensor2D); // [pool, classes], zeros where hidden
    /** Λ: 1 of a labelled text, λ of an unlabelled one. [pool, 1] */
    const weights = () => tf.add(known, tf.mul(hidden, values.weight));
    const beliefs = tf.variable(truth, false);
    const moved = tf.variable(tf.scalar(1), false);
    model.fit(truth);

    return {
      weights: [],
      state: [...model.state, beliefs, moved],
      features: vectors,
      classify: (inputs) => tf.softmax(model.scores(inputs)),
      settled: () => tf.cast(tf.less(moved, 1e-5), "float32"),

      step: () => ({
        finish() {
          // E: P(c | text), and the label where there is one. M: counts weighted by Λ.
          const guesses = lab.inParts(pool.inputs, (part) => tf.softmax(model.scores(part)));
          const next = tf.add(truth, tf.mul(guesses, hidden)) as Tensor2D;
          moved.assign(tf.div(tf.sum(tf.abs(tf.sub(next, beliefs))), tf.sum(next)));
          beliefs.assign(next);
          model.fit(tf.mul(next, weights()));
        },
        measure(oracle) {
          const open = tf.squeeze(hidden, [1]);
          const scores = lab.inParts(pool.inputs, model.scores);
          // log P(text, class) where the class is known, log Σ P(text, class) where it is not.
          const each = tf.add(tf.sum(tf.mul(scores, truth), 1), tf.mul(tf.logSumExp(scores, 1), tf.mul(open, values.weight)));
          const right = tf.cast(tf.equal(tf.argMax(scores, 1), oracle.pool), "float32");
          const judged = tf.mul(open, isKnown(oracle.pool));
          const { masses } = model;
          return {
            likelihood: tf.div(tf.add(tf.sum(each), model.logPrior()), model.wordsIn(weights())),
            change: tf.clone(moved),
            right: shareOf(tf.sum(tf.mul(right, open)), tf.sum(judged)),
            largest: tf.exp(tf.max(masses)),
            smallest: tf.exp(tf.neg(tf.max(tf.neg(masses)))),
          };
        },
      }),
    };
  },
});

/** A multinomial over words for each class, and how much of all texts each class has. */
function wordModel({ tf, values, classCount, pool, keep, words }: OwnLab) {
  const { size, of } = must(words, "words");
  const numbers = keep(of(pool.inputs)); // [pool, places] int32, 0 where there is no word
  const places = numbers.shape[1];
  // Number 0 is no word: it is never drawn.
  const isWord = keep(tf.cast(tf.greater(tf.range(0, size), 0), "float32")); // [size]
  const column = tf.expandDims(isWord, 1);
  keep(column);
  const logShares = tf.variable(tf.zeros([size, classCount]), false); // log θ, 0 of number 0
  const masses = tf.variable(tf.zeros([classCount]), false); // log π
  return {
    state: [logShares, masses],
    masses,
    /** @param weights how much each text counts for each class [pool, classes] */
    fit(weights: Tensor2D) {
      const ofEach = tf.reshape(tf.tile(tf.expandDims(weights, 1), [1, places, 1]), [-1, classCount]);
      const counts = tf.unsortedSegmentSum(ofEach, tf.reshape(numbers, [-1]), size);
      const smoothed = tf.mul(tf.add(counts, values.smoothing), column);
      logShares.assign(tf.mul(tf.log(tf.add(tf.div(smoothed, tf.sum(smoothed, 0)), tf.sub(1, column))), column));
      const texts = tf.add(tf.sum(weights, 0), 1);
      masses.assign(tf.log(tf.div(texts, tf.sum(texts))));
    },
    /** log P(text, class) [n, classes] */
    scores: (inputs: Tensor): Tensor2D => tf.add(tf.sum(tf.gather(logShares, of(inputs) as never), 1), masses),
    /** Of the parameters, up to a constant: α log θ and log π, summed. [] */
    logPrior: () => tf.add(tf.mul(tf.sum(logShares), values.smoothing), tf.sum(masses)),
    /** How many words count. @param weights of each text [pool, 1] [] */
    wordsIn: (weights: Tensor) => tf.sum(tf.mul(tf.gather(isWord, numbers as never), weights)),
  };
}
