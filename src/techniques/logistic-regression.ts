/** Logistic regression on plain vectors: what the readout makes of them without anything learned before. Cox 1958. */
import { lengthOne } from "../shape/length-one";
import { slider } from "../shape/params";
import { technique } from "../shape/technique";
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";

export const logisticRegression = technique({
  id: "logistic-regression",
  name: "Logistic regression",
  year: 1958,
  paradigm: "supervised",
  family: "baseline",

  lesson: {
    idea: "Weigh the numbers of each plain vector so that the sums tell the labelled examples apart.",
    assumption: "Flat borders between the plain vectors part the classes.",
    watch:
      "How far the others get beyond it: it is the readout of every technique that learns no classifier, on vectors that nobody learned. A few steps are all it takes, as its loss has one minimum.",
    trap: "Where one class lies around another, no flat border parts them, however many labels there are.",
    goodShown: "data=overlap&labels=16&a=logistic-regression&b=labels-only",
    trapShown: "data=circles&labels=64&a=logistic-regression&b=nearest-neighbours",
    pseudocode: [
      "v(x) ← plain vector of x, divided by its length if {unit}",
      "C = {penalty} · ∛(labels a class);  W, b ← 0",
      "p(x) = softmax(W·v(x) + b)",
      "E = Σ H(y, p(x)) over the labelled + ‖W‖² / (2C)",
      "step: d ← −(∇²E)⁻¹ ∇E, nearly, by conjugate gradients",
      "      (W, b) ← (W, b) + s·d, s the stride after which E is most level",
      "settled: ∇E = 0, but for rounding",
    ],
    references: [
      {
        title: "Cox 1958, The regression analysis of binary sequences",
        url: "https://doi.org/10.1111/j.2517-6161.1958.tb00292.x",
      },
    ],
  },

  params: {
    penalty: slider({
      label: "Freedom (C)",
      help: "How large the weights may grow: 1 over the L2 penalty, at one label a class. It grows with the cube root of the labels a class, as that of the readout does.",
      start: 10,
      startOn: { sound: 100, points: 100 },
      min: 0.01,
      max: 1000,
      step: 0.01,
      scale: "log",
      rebuilds: true,
    }),
    unit: lengthOne({ sound: false }),
  },
  diagnostics: {
    memorised: {
      kind: "curve",
      label: "Right on the labelled",
      help: "Share of the labelled batch that is classified right. Below 1 it cannot even part what it has seen.",
      share: true,
    },
  },
  views: {},

  create({ tf, values, classCount, pool, inParts, vectors, unit, fitInSteps, applyLinear, shareRight }) {
    const rowsOf = (inputs: Tensor) => (values.unit ? unit(vectors(inputs)) : vectors(inputs));
    const { inputs, labels, labelled } = pool;
    const rows = inParts(tf.gather(inputs, labelled), rowsOf); // [labels, d]
    const targets = tf.cast(tf.oneHot(tf.gather(labels, labelled), classCount), "float32") as Tensor2D; // [labels, classes]
    const fit = fitInSteps(rows, targets, values.penalty * Math.cbrt(labelled.size / classCount));
    const classify = (inputs: Tensor) => applyLinear(fit.model(), rowsOf(inputs));
    return {
      weights: [],
      state: fit.state,
      features: rowsOf,
      classify,
      settled: fit.converged,
      step: ({ step, labelled: { plain, classes } }) => ({
        measure: () => ({ memorised: shareRight(classify(plain), classes) }),
        finish: () => fit.step(step),
      }),
    };
  },
});
