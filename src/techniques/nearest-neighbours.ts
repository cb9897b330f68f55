/** Nearest neighbours: each example is of the class that most of the labelled examples next to it have. Cover & Hart 1967. */
import { lengthOne } from "../shape/length-one";
import { slider } from "../shape/params";
import { technique } from "../shape/technique";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";

export const nearestNeighbours = technique({
  id: "nearest-neighbours",
  name: "Nearest neighbours",
  year: 1967,
  paradigm: "supervised",
  family: "baseline",

  lesson: {
    idea: "Give each example the class of the labelled examples that it lies next to. Nothing is learned.",
    assumption: "What lies near is of the same class, and the labelled examples lie close enough together.",
    watch: "How far the others get beyond it: it shows what the plain vectors alone tell, without any learning.",
    trap: "With more neighbours asked than a class has labels, the vote reaches into the other classes.",
    goodShown: "data=circles&labels=16&a=nearest-neighbours&b=logistic-regression",
    trapShown: "data=digits&labels=4&a=nearest-neighbours&b=nearest-neighbours&a.k=30",
    pseudocode: [
      "v(x) ← plain vector of x, divided by its length if {unit}",
      "k = min({k}, number of labelled examples)",
      "N(x) ← the k labelled examples whose v is nearest to v(x)",
      "p(c | x) = share of N(x) that has the label c",
      "step: nothing is learned; settled at once",
    ],
    references: [{ title: "Cover & Hart 1967, Nearest neighbor pattern classification", url: "https://doi.org/10.1109/TIT.1967.1053964" }],
  },

  params: {
    k: slider({
      label: "Neighbours (k)",
      help: "How many of the nearest labelled examples have a vote.",
      start: 1,
      min: 1,
      max: 50,
      step: 1,
    }),
    unit: lengthOne(),
  },
  diagnostics: {
    agreement: {
      kind: "curve",
      label: "Of one mind",
      help: "Share of the votes that the winning class gets, over the labelled batch; each example has a vote on itself.",
      share: true,
    },
  },
  views: {},

  create({ tf, values, classCount, pool, keep, inParts, vectors, unit, nearest }) {
    const rowsOf = (inputs: Tensor) => (values.unit ? unit(vectors(inputs)) : vectors(inputs));
    const { inputs, labels, labelled } = pool;
    const among = keep(inParts(tf.gather(inputs, labelled), rowsOf)); // [labels, d]
    const votes = keep(tf.cast(tf.oneHot(tf.gather(labels, labelled), classCount), "float32") as Tensor2D); // [labels, classes]
    const classify = (inputs: Tensor): Tensor2D => {
      const { places } = nearest(rowsOf(inputs), among, Math.min(values.k, among.shape[0])); // [n, k]
      const cast = tf.sum(tf.gather(votes, places as unknown as Tensor1D), 1) as Tensor2D; // [n, classes]
      return tf.div(cast, tf.sum(cast, 1, true));
    };
    return {
      weights: [],
      features: rowsOf,
      classify,
      settled: () => tf.scalar(1),
      step: ({ labelled: { plain } }) => ({ measure: () => ({ agreement: tf.mean(tf.max(classify(plain), 1)) }) }),
    };
  },
});
