/** What label spreading and label propagation share: sweeps over a graph of the pool, in each of which every example hears its neighbours. */
import type { graphDiagnostics, graphParams } from "../../shape/graph";
import type { Lab, Learner } from "../../shape/technique";
import type { Graph } from "../../shape/toolbox";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";

type GraphLab = Lab<typeof graphParams>;

/** What a sweep may look at. */
interface Ground {
  graph: Graph;
  /** F [pool, classes] */
  beliefs: Tensor2D;
  /** Y: a row of zeros where no label is known. [pool, classes] */
  labels: Tensor2D;
  /** Y, or where classes are balanced Y with each column divided by its sum. [pool, classes] */
  source: Tensor2D;
  /** 1 where a label is known. [pool, 1] */
  known: Tensor2D;
  /** Each row divided by its sum, however little has arrived; a row that nothing has reached stays 0. */
  shares(x: Tensor2D): Tensor2D;
}

/** @param sweep the beliefs after another sweep */
export function alongGraph(lab: GraphLab, sweep: (ground: Ground) => Tensor): Learner<typeof graphDiagnostics, object> {
  const { tf, values, classCount, pool, drawn, keep, vectors, inParts, isKnown, shareOf } = lab;
  const graph = graphOf(lab);
  const known = keep(tf.expandDims(isKnown(pool.labels), 1) as Tensor2D); // [pool, 1]
  // A label of −1 becomes a row of zeros.
  const labels = keep(tf.cast(tf.oneHot(pool.labels, classCount), "float32") as Tensor2D);
  const balanced = () => values.balanced && !values.compatible;
  /** Class mass normalised, all classes alike: each column divided by its sum. */
  const evened = (mass: Tensor2D): Tensor2D => tf.div(mass, tf.add(tf.sum(mass, 0, true), 1e-12));
  const beliefs = tf.variable(labels, false);
  const before = tf.variable(tf.zerosLike(labels), false);
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

    // Nothing is descended.
    step: () => ({
      finish() {
        const source = balanced() ? evened(labels) : labels;
        const next = sweep({ graph, beliefs: beliefs as Tensor2D, labels, source, known, shares });
        before.assign(beliefs);
        beliefs.assign(next as Tensor2D);
      },
      measure(oracle) {
        const hidden = tf.squeeze(tf.sub(1, known), [1]);
        const judged = tf.mul(hidden, isKnown(oracle.pool));
        const isReached = tf.cast(tf.greater(tf.sum(beliefs, 1), 0), "float32");
        const right = tf.mul(tf.cast(tf.equal(tf.argMax(standing(), 1), oracle.pool), "float32"), isReached);
        return {
          change: change(),
          reached: tf.mean(isReached),
          right: shareOf(tf.sum(tf.mul(right, hidden)), tf.sum(judged)),
          homophily: homophily(lab, graph, oracle.pool),
          certainty: tf.gather(tf.max(shares(standing()), 1), drawn),
          edges: edges(lab, graph),
        };
      },
    }),
  };
}

function graphOf(lab: GraphLab): Graph {
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

/** Σ wᵢⱼ 1(yᵢ = yⱼ) / Σ wᵢⱼ over all whose classes are known [] */
function homophily(lab: GraphLab, graph: Graph, classes: Tensor1D): Tensor {
  const { tf, classCount, isKnown, shareOf } = lab;
  const flags = tf.cast(tf.oneHot(classes, classCount), "float32") as Tensor2D;
  const known = tf.mul(tf.onesLike(flags), tf.expandDims(isKnown(classes), 1)) as Tensor2D;
  const mass = tf.mul(known, graph.propagate(known));
  return shareOf(tf.sum(tf.mul(flags, graph.propagate(flags))), tf.mean(tf.sum(mass, 0)));
}

/** From each drawn example to its first few neighbours [edges, 2]. */
function edges({ tf, drawn }: GraphLab, { neighbours }: Graph): Tensor {
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
