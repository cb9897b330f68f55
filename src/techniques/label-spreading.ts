/** Label spreading and label propagation on a graph. Zhou et al. 2004; Zhu & Ghahramani 2002. */
import { choice, slider, toggle } from "../shape/params";
import { technique, type Lab } from "../shape/technique";
import type { Graph } from "../shape/toolbox";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";

const params = {
  variant: choice({
    label: "Variant",
    help: "Spreading lets a label be overruled by its neighbours; propagation holds known labels fast.",
    start: "spreading",
    options: ["spreading", "propagation"],
    rebuilds: true,
  }),
  alpha: slider({
    label: "Share heard (α)",
    help: "How much an example listens to its neighbours rather than to its own label. Near 1, labels travel far.",
    start: 0.99,
    startOn: { text: 0.9, table: 0.9 },
    min: 0.01,
    max: 0.999,
    step: 0.001,
  }),
  graph: choice({
    label: "Graph",
    help: "Nearest neighbours join each example to the k most similar; rbf joins all with weights that fall with distance (up to 2,000 examples).",
    start: "neighbours",
    options: ["neighbours", "rbf"],
    rebuilds: true,
  }),
  k: slider({
    label: "Neighbours (k)",
    help: "How many neighbours each example is joined to.",
    start: 10,
    startOn: { image: 5, text: 20, sound: 5, table: 5 },
    min: 1,
    max: 50,
    step: 1,
    rebuilds: true,
  }),
  gamma: slider({
    label: "Kernel width (γ)",
    help: "For the rbf graph: weight exp(−γ·distance²). Too low joins everything, too high isolates everyone.",
    start: 20,
    min: 0.01,
    max: 1000,
    step: 0.01,
    scale: "log",
    rebuilds: true,
  }),
  balanced: toggle({
    label: "Balance class mass",
    help: "Give every class the same mass of labels and of beliefs (Zhu et al. 2003).",
    assumes: "It assumes that the pool has as many of each class, as the labelled examples have.",
    start: false,
  }),
  compatible: toggle({
    label: "As scikit-learn",
    help: "Directed graph with loops and plain weights, no balance: the numbers of scikit-learn's LabelSpreading and LabelPropagation.",
    start: false,
    rebuilds: true,
  }),
};
type OwnLab = Lab<typeof params>;

export const labelSpreading = technique({
  id: "label-spreading",
  name: "Label spreading",
  year: 2004,
  paradigm: "semi-supervised",
  family: "graph",

  lesson: {
    idea: "Join each example to its nearest ones and let labels flow along the edges until nothing changes. Nothing is trained.",
    assumption: "Near neighbours, and chains of them, share a class.",
    watch: "Labels creep from the few labelled points through their cluster. Homophily says how many edges join examples of one class.",
    trap: "One bridge between two clusters lets the wrong label across, and an rbf graph that is too wide is full of them. In high dimensions near is often not alike.",
    trapShown: "data=two-moons&labels=2&a=label-spreading&b=label-spreading&a.graph=rbf&b.graph=rbf&a.gamma=2",
    references: [
      {
        title: "Zhou et al. 2004, Learning with local and global consistency",
        url: "https://papers.nips.cc/paper/2506-learning-with-local-and-global-consistency",
      },
      {
        title: "Zhu & Ghahramani 2002, Learning from labeled and unlabeled data with label propagation",
        url: "https://mlg.eng.cam.ac.uk/zoubin/papers/CMU-CALD-02-107.pdf",
      },
    ],
  },

  params,

  diagnostics: {
    change: { kind: "curve", label: "Change", help: "How much of all belief moved in this sweep." },
    reached: { kind: "curve", label: "Reached", help: "Share of the pool that any label has reached.", group: "Spread", share: true },
    right: {
      kind: "curve",
      label: "Right in the pool",
      help: "Share of unlabelled pool examples whose belief is right; those that no label has reached count as wrong. It looks at hidden labels, which the spreading never does.",
      group: "Spread",
      share: true,
      gaps: true,
    },
    homophily: {
      kind: "curve",
      label: "Homophily",
      help: "Share of edge weight that joins examples of the same class, by the hidden labels.",
      group: "Spread",
      share: true,
    },
    certainty: { kind: "histogram", label: "Certainty", help: "The belief in the winning class of each example drawn on the map." },
    edges: { kind: "graph", label: "Edges", help: "The edges that begin at examples on the map." },
  },
  views: {},

  create(lab) {
    const { tf, values, classCount, pool, drawn, keep, vectors, inParts, shareOf } = lab;
    const graph = graphOf(lab);
    const known = keep(tf.expandDims(tf.cast(tf.greaterEqual(pool.labels, 0), "float32"), 1)); // [pool, 1]
    // Y [pool, classes]: a label of −1 becomes a row of zeros.
    const truth = keep(tf.cast(tf.oneHot(pool.labels, classCount), "float32") as Tensor2D);
    const balanced = () => values.balanced && !values.compatible;
    /** Class mass normalised, all classes alike: each column divided by its sum. */
    const evened = (mass: Tensor2D): Tensor2D => tf.div(mass, tf.add(tf.sum(mass, 0, true), 1e-12));
    const beliefs = tf.variable(truth, false); // F [pool, classes], at first Y
    const before = tf.variable(tf.zerosLike(truth), false);
    /** Each row divided by its sum, however little has arrived; a row that nothing has reached stays 0. */
    const shares = (x: Tensor2D): Tensor2D => {
      const sums = tf.sum(x, 1, true);
      return tf.div(x, tf.where(tf.greater(sums, 0), sums, tf.onesLike(sums)));
    };
    const standing = (): Tensor2D => (balanced() ? evened(beliefs as Tensor2D) : shares(beliefs as Tensor2D));
    const change = () => tf.div(tf.sum(tf.abs(tf.sub(beliefs, before))), tf.maximum(tf.sum(beliefs), 1e-12));
    const vectorsOf = once((inputs: Tensor) => keep(inParts(inputs, vectors)));

    return {
      weights: [],
      state: [beliefs, before],
      features: vectors,
      classify: (inputs) => shares(graph.reach(vectorsOf(inputs), standing())),
      settled: () => tf.cast(tf.less(change(), 1e-5), "float32"),

      step: () => ({
        // Nothing is descended: a step is one sweep in which every example hears its neighbours.
        finish() {
          const source = balanced() ? evened(truth) : truth;
          // Spreading: S F, where S = D^−½ W D^−½. Propagation: W F, each row made to sum to one.
          const heard = values.variant === "spreading" ? graph.spread(beliefs as Tensor2D) : shares(graph.propagate(beliefs as Tensor2D));
          // Spreading: F ← α S F + (1 − α) Y. Propagation: that, but the labelled rows are put back to Y.
          const next =
            values.variant === "spreading"
              ? tf.add(tf.mul(heard, values.alpha), tf.mul(source, 1 - values.alpha))
              : tf.add(tf.mul(heard, tf.sub(1, known)), truth);
          before.assign(beliefs);
          beliefs.assign(next as Tensor2D);
        },
        measure(oracle) {
          const hidden = tf.squeeze(tf.sub(1, known), [1]);
          const isReached = tf.cast(tf.greater(tf.sum(beliefs, 1), 0), "float32");
          const right = tf.mul(tf.cast(tf.equal(tf.argMax(standing(), 1), oracle.pool), "float32"), isReached);
          return {
            change: change(),
            reached: tf.mean(isReached),
            right: shareOf(tf.sum(tf.mul(right, hidden)), tf.sum(hidden)),
            homophily: homophily(lab, graph, oracle.pool),
            certainty: tf.gather(tf.max(shares(standing()), 1), drawn),
            edges: edges(lab, graph),
          };
        },
      }),
    };
  },
});

function graphOf(lab: OwnLab): Graph {
  const { values, pool, keep } = lab;
  const size = pool.labels.size;
  if (values.graph === "rbf" && size > 2000)
    throw new Error(
      `An rbf graph of ${size} examples would need ${Math.round(size ** 2 / 2.5e5)} MB. Choose the graph of neighbours, or fewer examples.`,
    );
  const rows = keep(lab.inParts(pool.inputs, lab.vectors)); // [pool, d]
  if (values.graph === "rbf") return lab.rbfGraph(rows, values.gamma);
  return values.compatible ? lab.directedGraph(rows, values.k) : lab.neighbourGraph(rows, values.k);
}

/** Σ wᵢⱼ 1(yᵢ = yⱼ) / Σ wᵢⱼ [] */
function homophily({ tf, classCount }: OwnLab, graph: Graph, classes: Tensor1D): Tensor {
  const flags = tf.cast(tf.oneHot(classes, classCount), "float32") as Tensor2D;
  const mass = graph.propagate(tf.onesLike(flags));
  return tf.div(tf.sum(tf.mul(flags, graph.propagate(flags))), tf.mean(tf.sum(mass, 0)));
}

/** From each drawn example to its first few neighbours [edges, 2]. */
function edges({ tf, drawn }: OwnLab, { neighbours }: Graph): Tensor {
  if (!neighbours) return tf.zeros([0, 2]);
  const few = Math.min(5, neighbours.places.shape[1]);
  const to = tf.slice2d(tf.gather(neighbours.places, drawn), [0, 0], [-1, few]);
  const from = tf.tile(tf.expandDims(drawn, 1), [1, few]);
  return tf.stack([tf.reshape(from, [-1]), tf.reshape(to, [-1])], 1);
}

/** The same of the same inputs, without computing it again. */
function once(compute: (inputs: Tensor) => Tensor2D): (inputs: Tensor) => Tensor2D {
  const known = new Map<number, Tensor2D>();
  return (inputs) => {
    const result = known.get(inputs.id) ?? compute(inputs);
    known.set(inputs.id, result);
    return result;
  };
}
