/** Self-training: learn, label what one is sure of, learn again. Yarowsky 1995. */
import { choice, slider, toggle } from "../shape/params";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";

export const selfTraining = technique({
  id: "self-training",
  name: "Self-training",
  year: 1995,
  paradigm: "semi-supervised",
  family: "pseudo-labels",

  lesson: {
    idea: "Learn from the labels, then label the unlabelled examples one is surest of, and learn from those too. Round after round.",
    assumption: "A confident guess is usually right, and learning from it makes the next guesses better.",
    watch: "How many examples are adopted, and what share of them is right. Precision falls as adoption grows.",
    trap: "An adopted mistake stays and breeds others. Without balance one class may eat all the others.",
    references: [
      {
        title: "Yarowsky 1995, Unsupervised word sense disambiguation rivaling supervised methods",
        url: "https://aclanthology.org/P95-1026/",
      },
      {
        title: "Scudder 1965, Probability of error of some adaptive pattern-recognition machines",
        url: "https://doi.org/10.1109/TIT.1965.1053799",
      },
    ],
  },

  params: {
    model: choice({
      label: "Model",
      help: "The encoder with a head, trained on as it adopts; or logistic regression on plain vectors, fitted anew each round.",
      start: "network",
      options: ["network", "linear"],
      rebuilds: true,
    }),
    criterion: choice({
      label: "Adopts",
      help: "Every guess above a threshold, or the k surest of each round.",
      start: "k-best",
      options: ["threshold", "k-best"],
    }),
    threshold: slider({
      label: "Threshold",
      help: "With “threshold”: a guess must be surer than this.",
      start: 0.75,
      min: 0.3,
      max: 0.999,
      step: 0.001,
    }),
    best: slider({
      label: "k best",
      help: "With “k-best”: how many are adopted in a round, as a share of the pool. With 10 rounds, 0.1 adopts nearly all of it in the end.",
      start: 0.1,
      min: 0.001,
      max: 0.5,
      step: 0.001,
    }),
    balanced: toggle({
      label: "Balance classes",
      help: "Adopt the same number for each guessed class.",
      assumes: "It assumes that the pool has as many of each class, as the labelled examples have.",
      start: false,
    }),
    rounds: slider({ label: "Rounds", help: "How often it adopts.", start: 10, min: 1, max: 40, step: 1, rebuilds: true }),
    rate: rate(2),
  },

  diagnostics: {
    adopted: {
      kind: "curve",
      label: "Adopted",
      help: "Share of the unlabelled pool that has been given a label.",
      group: "Adopted labels",
      share: true,
      gaps: true,
    },
    precision: {
      kind: "curve",
      label: "Precision",
      help: "Share of the adopted labels that are right; nothing where none was adopted. It looks at hidden labels, which learning never does.",
      group: "Adopted labels",
      share: true,
      gaps: true,
    },
    largest: {
      kind: "curve",
      label: "Largest class",
      help: "Share of the adopted labels that went to the most favoured class.",
      group: "Adopted labels",
      share: true,
      gaps: true,
    },
  },
  views: { strong: 1 },

  create(lab) {
    const { tf, values, classCount, pool, keep, steps, crossEntropy, shareOf, surest } = lab;
    const size = pool.labels.size;
    /** The label in use of each pool example: true, adopted, or −1. */
    const labels = tf.variable(tf.cast(pool.labels, "float32"), false);
    const hidden = keep(tf.cast(tf.less(pool.labels, 0), "float32"));
    const asClasses = (numbers: Tensor) => tf.cast<Tensor1D>(numbers as Tensor1D, "int32");
    const used = () => tf.cast(tf.greaterEqual(labels, 0), "float32") as Tensor1D;

    /** Gives labels, for good, to the examples that the criterion picks. [pool, classes] → nothing */
    function adopt(probabilities: Tensor2D) {
      const confidence: Tensor1D = tf.mul(tf.max(probabilities, 1), tf.sub(1, used()));
      const guess = tf.argMax(probabilities, 1) as Tensor1D;
      const guessed = () => tf.cast(tf.oneHot(asClasses(guess) as Tensor1D, classCount), "float32") as Tensor2D;
      const chosen =
        values.criterion === "threshold"
          ? tf.greater(confidence, values.threshold)
          : surest(confidence, values.best * size, values.balanced ? guessed() : undefined);
      labels.assign(tf.where(tf.logicalAnd(chosen, tf.greater(confidence, 0)), tf.cast(guess, "float32"), labels));
    }

    const measure = ({ pool: truth }: { pool: Tensor1D }) => {
      const adopted = tf.mul(used(), hidden);
      const count = tf.sum(adopted);
      const right = tf.mul(adopted, tf.cast(tf.equal(asClasses(labels), truth), "float32"));
      const ofEach = tf.sum(tf.mul(tf.cast(tf.oneHot(asClasses(labels), classCount), "float32"), tf.expandDims(adopted, 1)), 0);
      return {
        adopted: shareOf(count, tf.sum(hidden)),
        precision: shareOf(tf.sum(right), count),
        largest: shareOf(tf.max(ofEach), count),
      };
    };
    return values.model === "linear" ? linear() : network();

    /** A step is a round: fit on all labels in use, then adopt. */
    function linear() {
      const rows = keep(lab.inParts(pool.inputs, lab.vectors)); // [pool, features]
      const weights = tf.variable(tf.zeros([rows.shape[1], classCount]), false);
      const bias = tf.variable(tf.zeros([classCount]), false);
      const model = () => ({ weights: weights as Tensor2D, bias: bias as Tensor1D });
      return {
        weights: [],
        state: [labels, weights, bias],
        features: lab.vectors,
        classify: (inputs: Tensor) => lab.applyLinear(model(), lab.vectors(inputs)),
        settled: (step: number) => tf.scalar(Number(step > values.rounds)),
        step: ({ step: round }: { step: number }) => ({
          finish() {
            if (round > values.rounds) return;
            if (round > 0) adopt(lab.applyLinear(model(), rows));
            const fitted = lab.fitLinear(rows, tf.cast(tf.oneHot(asClasses(labels), classCount), "float32") as Tensor2D, used(), 1);
            weights.assign(fitted.weights);
            bias.assign(fitted.bias);
          },
          measure,
        }),
      };
    }

    /** The network learns on; it adopts after equal parts of its steps, first once a part of them has gone by. */
    function network() {
      const body = lab.encoder();
      const { weights, logits, classify } = lab.classifier(body, classCount);
      const every = Math.max(1, Math.floor(steps / (values.rounds + 1)));
      return {
        weights,
        state: [labels],
        features: body.features,
        classify,
        step({
          step,
          labelled,
          strong: [shown],
          places,
        }: {
          step: number;
          labelled: { strong: Tensor; classes: Tensor1D };
          strong: [Tensor];
          places: Tensor1D;
        }) {
          const own = tf.gather(labels as Tensor1D, places); // [n], −1 where none is in use
          const given = labelled.strong;
          const counts = tf.cast(tf.greaterEqual(own, 0), "float32");
          return {
            loss() {
              const both = logits(tf.concat([given, shown]));
              const [told, taught] = tf.split(both, [labelled.classes.shape[0], places.shape[0]]) as [Tensor2D, Tensor2D];
              return {
                labelled: tf.mean(crossEntropy(told, labelled.classes)),
                adopted: tf.mean(tf.mul(crossEntropy(taught, asClasses(tf.maximum(own, 0)) as Tensor1D), counts)),
              };
            },
            finish() {
              const taken = step + 1;
              if (taken % every === 0 && taken / every <= values.rounds) adopt(lab.inParts(pool.inputs, classify));
            },
            measure,
          };
        },
      };
    }
  },
});
