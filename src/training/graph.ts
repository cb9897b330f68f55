/** Graphs over the pool, of nearest neighbours and of RBF kernels, and sums over their edges. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import type { Graph, Neighbours } from "../shape/toolbox";
import { unit } from "./blocks/losses";

type Keep = <T extends Tensor>(constant: T) => T;

/** Distances made at once: 8 MB of them. */
const mostDistances = 2 ** 21;

/** Squared Euclidean distances [a, b]. */
function squaredDistances(a: Tensor2D, b: Tensor2D): Tensor2D {
  const lengths = (x: Tensor2D) => tf.sum(tf.square(x), 1);
  return tf.relu(tf.sub(tf.add(tf.expandDims(lengths(a), 1), lengths(b)), tf.mul(tf.matMul(a, tf.transpose(b)), 2)));
}

/** Farther than any row can be, so that the row itself comes last among its neighbours. */
const beyond = 1e30;

/**
 * The k nearest of `among` for each row, nearest first; of equally near ones the first. A row that is itself among them counts like any
 * other, and need not come first where others are equal to it.
 */
export function neighbours(rows: Tensor2D, among: Tensor2D, k: number): Neighbours {
  return inChunks(rows, among.shape[0], (part) => nearest(squaredDistances(part, among), Math.min(k, among.shape[0])));
}

/** The k nearest other rows of each row: it is left out by its index, so that rows equal to it are its neighbours like any others. */
export function otherNeighbours(rows: Tensor2D, k: number): Neighbours {
  const size = rows.shape[0];
  return inChunks(rows, size, (part, start) => {
    const own = tf.range(start, start + part.shape[0], 1, "int32");
    const isOther = tf.notEqual(tf.expandDims(own, 1), tf.range(0, size, 1, "int32"));
    return nearest(
      tf.where(isOther, squaredDistances(part, rows), tf.fill([part.shape[0], size], beyond)) as Tensor2D,
      Math.min(k, size - 1),
    );
  });
}

function nearest(distances: Tensor2D, count: number): Neighbours {
  const { values, indices } = tf.topk(tf.neg(distances), count);
  return { places: indices as Tensor2D, distances: tf.neg(values) as Tensor2D };
}

/** A part of the rows at a time, so that not all distances are there at once. */
function inChunks(rows: Tensor2D, width: number, find: (part: Tensor2D, start: number) => Neighbours): Neighbours {
  const chunk = Math.max(1, Math.floor(mostDistances / width));
  const parts = Array.from({ length: Math.ceil(rows.shape[0] / chunk) }, (_, i) =>
    tf.tidy(() => ({ ...find(tf.slice(rows, i * chunk, Math.min(chunk, rows.shape[0] - i * chunk)), i * chunk) })),
  );
  const joined = { places: tf.concat(parts.map((p) => p.places)), distances: tf.concat(parts.map((p) => p.distances)) };
  parts.forEach((part) => tf.dispose([part.places, part.distances]));
  return joined;
}

/** Σⱼ weightᵢⱼ·valuesⱼ over the neighbours of each row. [n, columns] */
const gatherSum = (places: Tensor2D, weights: Tensor2D, values: Tensor2D): Tensor2D =>
  tf.sum(tf.mul(tf.gather(values, places as unknown as Tensor1D), tf.expandDims(weights, 2)), 1) as Tensor2D;

/** The transpose of {@link gatherSum}: each row hands its value to its neighbours. [size, columns] */
const scatterSum = (places: Tensor2D, weights: Tensor2D, values: Tensor2D, size: number): Tensor2D => {
  const handed = tf.mul(tf.expandDims(values, 1), tf.expandDims(weights, 2)); // [n, k, columns]
  return tf.unsortedSegmentSum(tf.reshape(handed, [-1, values.shape[1]]), tf.reshape(places, [-1]) as Tensor1D, size) as Tensor2D;
};

/** D^−½ from degrees [n, 1]; nodes without an edge stay as they are. */
const inverseRoot = (degree: Tensor2D): Tensor2D => tf.div(1, tf.sqrt(tf.where(tf.greater(degree, 0), degree, tf.onesLike(degree))));

/** Computes something for a set of rows once, as long as the same tensor asks. */
function onceFor<T extends Tensor, R>(make: (rows: T) => R): (rows: T) => R {
  const made = new Map<number, R>();
  return (rows) => {
    const known = made.get(rows.id);
    if (known !== undefined) return known;
    const fresh = make(rows);
    made.set(rows.id, fresh);
    return fresh;
  };
}

/**
 * Symmetric graph W = (A + Aᵀ)/2 of the k nearest neighbours without loops. Weights exp(−d² / σ²), where σ² is the geometric mean
 * of all squared distances along edges: like their median, but it needs no sorting. One width for all, so that the longer edges
 * across a gap weigh little.
 */
export function neighbourGraph(given: Tensor2D, k: number, keep: Keep, by: "distance" | "cosine" = "distance"): Graph {
  const placed = (some: Tensor2D) => (by === "cosine" ? unit(some) : some);
  const rows = by === "cosine" ? keep(placed(given)) : given;
  const size = rows.shape[0];
  const near = otherNeighbours(rows, k);
  const width = keep(tf.tidy(() => tf.exp(tf.mean(tf.log(tf.add(near.distances, 1e-9))))));
  const weigh = ({ distances }: Neighbours): Tensor2D => tf.exp(tf.neg(tf.div(distances, width)));
  const places = keep(near.places);
  const weights = keep(weigh(near));
  const sum = (values: Tensor2D) =>
    tf.mul(tf.add(gatherSum(places, weights, values), scatterSum(places, weights, values, size)), 0.5) as Tensor2D;
  const root = keep(tf.tidy(() => inverseRoot(sum(tf.ones([size, 1]))))) as Tensor2D;
  const reached = onceFor((queries: Tensor2D) => {
    const found = neighbours(placed(queries), rows, k);
    return { places: keep(found.places), weights: keep(tf.tidy(() => weigh(found))) };
  });
  return {
    size,
    neighbours: { places, weights },
    spread: (values) => tf.mul<Tensor2D>(root, sum(tf.mul<Tensor2D>(root, values))),
    propagate: sum,
    reach: (queries, values) => gatherSum(reached(queries).places, reached(queries).weights, values),
  };
}

/**
 * The graph of scikit-learn's `kernel="knn"`: directed, weight 1 to each of the k nearest rows, the row itself among them (of more
 * than k equal rows the lowest k count, which may leave it out).
 * Spreading leaves the loops out and divides by *incoming* degrees, as scipy's normalised Laplacian of a directed graph does.
 */
export function directedGraph(rows: Tensor2D, k: number, keep: Keep): Graph {
  const size = rows.shape[0];
  const places = keep(neighbours(rows, rows, k).places);
  const all = keep(tf.ones(places.shape) as Tensor2D);
  const loops = tf.cast(tf.equal(places, tf.expandDims(tf.range(0, size, 1, "int32"), 1)), "float32");
  const weights: Tensor2D = keep(tf.sub(1, loops));
  const root = keep(inverseRoot(scatterSum(places, weights, tf.ones([size, 1]), size)));
  const reached = onceFor((queries: Tensor2D) => keep(neighbours(queries, rows, k).places));
  return {
    size,
    neighbours: { places, weights },
    spread: (values) => tf.mul<Tensor2D>(root, gatherSum(places, weights, tf.mul<Tensor2D>(root, values))),
    propagate: (values) => gatherSum(places, all, values),
    reach: (queries, values) => tf.sum(tf.gather(values, reached(queries) as unknown as Tensor1D), 1) as Tensor2D,
  };
}

/** The full graph exp(−γ‖x − y‖²) of scikit-learn's `kernel="rbf"`: loops count for propagation, not for spreading. */
export function rbfGraph(rows: Tensor2D, gamma: number, keep: Keep): Graph {
  const size = rows.shape[0];
  const kernelTo = (queries: Tensor2D) => tf.exp(tf.mul(squaredDistances(queries, rows), -gamma)) as Tensor2D;
  const kernel = keep(tf.tidy(() => kernelTo(rows)));
  const edges = keep(tf.tidy(() => tf.mul(kernel, tf.sub(1, tf.eye(size))) as Tensor2D));
  const root = keep(tf.tidy(() => inverseRoot(tf.sum(edges, 1, true))));
  return {
    size,
    spread: (values) => tf.mul<Tensor2D>(root, tf.matMul(edges, tf.mul<Tensor2D>(root, values))),
    propagate: (values) => tf.matMul(kernel, values),
    reach: (queries, values) => tf.matMul(kernelTo(queries), values),
  };
}
