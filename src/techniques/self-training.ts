/** Self-training: learn, label what one is sure of, learn again. Yarowsky 1995. */
import { choice, slider, toggle } from "../shape/params";
import { pseudoLabelDiagnostics } from "../shape/pseudo-labels";
import { rate } from "../shape/rate";
import { technique, type Batch, type Lab, type Oracle } from "../shape/technique";
import type { PseudoLabels } from "../shape/toolbox";
import { roundEnds, rounds, taught } from "./pieces/rounds";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";

const params = {
  model: choice({
    label: "Model",
    help: "The encoder with a head, trained on as it adopts; or logistic regression on plain vectors, fitted anew each round.",
    start: "network",
    options: { network: "network", linear: "logistic regression" },
    rebuilds: true,
  }),
  criterion: choice({
    label: "Adopts",
    help: "Every guess above a threshold, or the k surest of each round.",
    start: "k-best",
    options: { threshold: "above a threshold", "k-best": "the k surest" },
  }),
  threshold: slider({
    label: "Threshold",
    help: "Where it adopts above a threshold: a guess must be surer than this.",
    start: 0.75,
    min: 0.3,
    max: 0.999,
    step: 0.001,
  }),
  best: slider({
    label: "k best",
    help: "Where it adopts the k surest: how many are adopted in a round, as a share of the pool. With 10 rounds, 0.1 adopts nearly all of it in the end.",
    start: 0.1,
    startOn: { table: 0.05 },
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
  rounds: rounds("How often it adopts."),
  rate: rate(2, { table: 1 }),
};
type OwnLab = Lab<typeof params>;

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
    goodShown: "data=spoken-digits&labels=4&a=self-training&b=labels-only",
    trapShown: "data=definitions&labels=4&steps=600&a=self-training&b=self-training&b.balanced=1",
    pseudocode: [
      "{model} = network: x, y ← a labelled batch;  u ← a batch of the pool",
      "  a = 1 where u has a label ŷ in use, known or adopted, else 0",
      "  L = mean H(y, p(strong(x))) + mean(a · H(ŷ, p(strong(u))))",
      "  θ ← Adam(∇L), rate {rate} × usual",
      "  adopt after every T/({rounds} + 1) of all T steps, {rounds} times",
      "{model} = linear: fit p to all labels in use, logistic regression,",
      "  C = 1; then {rounds} times: adopt and fit p anew, a step each",
      "adopt: s = max p(u) of the pool, 0 where a label is in use",
      "  {criterion} = threshold: choose all with s > {threshold}",
      "  {criterion} = k-best: choose the {best}·|pool| largest s,",
      "    as many of each guessed class if {balanced}",
      "  the chosen keep ŷ = argmax p(u) for good",
    ],
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

  params,

  diagnostics: pseudoLabelDiagnostics,
  views: { strong: 1 },

  // A round adopts: the examples that the criterion picks get the guesses as labels, for good.
  create(lab) {
    return lab.values.model === "linear" ? linear(lab) : network(lab);
  },
});

/** @param probabilities of the pool [pool, classes] */
function adopt({ tf, values, classCount, surest }: OwnLab, labels: PseudoLabels, probabilities: Tensor2D) {
  const confidence: Tensor1D = tf.mul(tf.max(probabilities, 1), tf.sub(1, labels.used())); // [pool], 0 where one is in use
  const guesses: Tensor1D = tf.argMax(probabilities, 1);
  const guessed = () => tf.cast(tf.oneHot(guesses, classCount), "float32") as Tensor2D;
  const chosen =
    values.criterion === "threshold"
      ? tf.greater(confidence, values.threshold)
      : surest(confidence, values.best * confidence.size, values.balanced ? guessed() : undefined);
  labels.adopt(tf.logicalAnd(chosen, tf.greater(confidence, 0)), guesses);
}

/** A step is a round: fit on all labels in use, then adopt. */
function linear(lab: OwnLab) {
  const { tf, values, classCount, pool, vectors, applyLinear } = lab;
  const labels = lab.pseudoLabels(pool.labels, classCount);
  const rows = lab.keep(lab.inParts(pool.inputs, vectors)); // [pool, d]
  const weights = tf.variable(tf.zeros([rows.shape[1], classCount]), false);
  const bias = tf.variable(tf.zeros([classCount]), false);
  const model = () => ({ weights: weights as Tensor2D, bias: bias as Tensor1D });
  return {
    weights: [],
    state: [labels.state, weights, bias],
    features: vectors,
    classify: (inputs: Tensor) => applyLinear(model(), vectors(inputs)),
    settled: (step: number) => tf.scalar(Number(step > values.rounds)),
    step: ({ step: round }: { step: number }) => ({
      finish() {
        if (round > values.rounds) return;
        if (round > 0) adopt(lab, labels, applyLinear(model(), rows));
        const fitted = lab.fitLinear(rows, labels.flags(), labels.used(), 1);
        weights.assign(fitted.weights);
        bias.assign(fitted.bias);
      },
      measure: ({ pool: truth }: Oracle) => labels.measure(truth),
    }),
  };
}

/** The network learns on; it adopts after equal parts of its steps, first once a part of them has gone by. */
function network(lab: OwnLab) {
  const { values, classCount, pool } = lab;
  const labels = lab.pseudoLabels(pool.labels, classCount);
  const body = lab.encoder();
  const { weights, logits, classify } = lab.classifier(body, classCount);
  return {
    weights,
    state: [labels.state],
    features: body.features,
    classify,
    step({ step, labelled, strong: [shown], places }: Batch<{ strong: 1 }>) {
      const own = labels.of(places);
      return {
        loss: () => taught(lab, logits, labelled, shown, own),
        finish() {
          if (roundEnds(step, lab.steps, values.rounds)) adopt(lab, labels, lab.inParts(pool.inputs, classify));
        },
        measure: ({ pool: truth }: Oracle) => labels.measure(truth),
      };
    },
  };
}
