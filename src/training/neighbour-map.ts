/**
 * The map of neighbours: examples that are near each other in what was learned are drawn near, by t-SNE (van der Maaten & Hinton 2008). It
 * begins as the principal components (Kobak & Berens 2019) and goes on from report to report, a few steps of descent each. Nothing in it is
 * random.
 */
import { nearestRows, type Nearest } from "./nearest-rows";

/** Where the rows lie [rows, 2], and by how much each moved in the last step [rows, 2]. */
export interface Drift {
  places: Float32Array;
  moves: Float32Array;
}

/** So many neighbours count, in effect: e to the power of the entropy of their weights. */
const perplexity = 15;
/** Those farther away than three times as many weigh next to nothing (van der Maaten 2014). */
export const neighbourCount = 3 * perplexity;
/** An example that the map does not ask when it is laid out lies among so many of those it does ask. */
const hosts = 5;

const stepsAReport = 20;
const momentum = 0.8;

/**
 * How much each of the nearest weighs: p(j|i) ∝ exp(−β d²) with β such that their perplexity is as wanted, or as near as it can come.
 * Each row sums to 1. [rows, k]
 */
export function weightsOf({ rows, k, squared }: Nearest, wanted = perplexity): Float64Array {
  const weights = new Float64Array(rows * k);
  const entropy = Math.log(Math.min(wanted, k));
  for (let first = 0; first < weights.length; first += k) {
    let [beta, low, high] = [1, 0, Infinity];
    for (let tries = 0; tries < 60; tries++) {
      let [sum, moment] = [0, 0];
      for (let at = first; at < first + k; at++) {
        const apart = squared[at]! - squared[first]!; // the nearest weighs 1 before all are divided by their sum
        weights[at] = Math.exp(-beta * apart);
        sum += weights[at]!;
        moment += weights[at]! * apart;
      }
      for (let at = first; at < first + k; at++) weights[at]! /= sum;
      const off = Math.log(sum) + (beta * moment) / sum - entropy;
      if (Math.abs(off) < 1e-5) break;
      if (off > 0) low = beta;
      else high = beta;
      beta = high === Infinity ? 2 * beta : (low + high) / 2;
    }
  }
  return weights;
}

/**
 * How the loss changes with the places, KL(P‖Q) with P = (p(j|i) + p(i|j)) / 2n and Q of a t-distribution with one degree of freedom. [rows, 2]
 * @param weights p(j|i) of the nearest [rows, k]
 */
export function slopeOf(places: ArrayLike<number>, nearest: Nearest, weights: Float64Array): Float64Array {
  const { rows, k } = nearest;
  const push = new Float64Array(2 * rows);
  let total = 0;
  for (let i = 0; i < rows; i++)
    for (let j = i + 1; j < rows; j++) {
      const [dx, dy] = [places[2 * i]! - places[2 * j]!, places[2 * i + 1]! - places[2 * j + 1]!];
      const near = 1 / (1 + dx * dx + dy * dy);
      total += 2 * near;
      addForce(push, i, j, near * near * dx, near * near * dy);
    }
  const pull = new Float64Array(2 * rows);
  for (let at = 0; at < weights.length; at++) {
    const [i, j] = [Math.floor(at / k), nearest.places[at]!];
    const [dx, dy] = [places[2 * i]! - places[2 * j]!, places[2 * i + 1]! - places[2 * j + 1]!];
    const force = weights[at]! / (1 + dx * dx + dy * dy);
    addForce(pull, i, j, force * dx, force * dy);
  }
  return pull.map((pulled, at) => 4 * (pulled / (2 * rows) - push[at]! / (total || 1)));
}

function addForce(forces: Float64Array, i: number, j: number, x: number, y: number) {
  forces[2 * i]! += x;
  forces[2 * i + 1]! += y;
  forces[2 * j]! -= x;
  forces[2 * j + 1]! -= y;
}

/** As the first two components lie, scaled. @param components [n, 2], the first `rows` of them are laid out */
export function beginAt(components: ArrayLike<number>, rows: number): Drift {
  let sum = 0;
  for (let i = 0; i < rows; i++) sum += components[2 * i]! ** 2;
  const deviation = Math.sqrt(sum / rows) || 1;
  return { places: Float32Array.from({ length: 2 * rows }, (_, at) => components[at]! / deviation), moves: new Float32Array(2 * rows) };
}

/** Some steps of descent with momentum; n is the rate that Belkina et al. (2019) advise. */
export function goOn({ places, moves }: Drift, nearest: Nearest, steps = stepsAReport): Drift {
  const next = { places: places.slice(), moves: moves.slice() };
  const weights = weightsOf(nearest);
  for (let step = 0; step < steps; step++) {
    const slope = slopeOf(next.places, nearest, weights);
    for (let at = 0; at < slope.length; at++) {
      next.moves[at] = momentum * next.moves[at]! - nearest.rows * slope[at]!;
      next.places[at]! += next.moves[at]!;
    }
  }
  return next;
}

/**
 * The rows from `rows` on, each in the middle of those of its nearest that were laid out, by their weights: so that whoever is labelled moves
 * nobody. @returns [n, 2]
 */
export function withGuests(places: Float32Array, apart: (i: number, j: number) => number, n: number): Float32Array {
  const rows = places.length / 2;
  const map = new Float32Array(2 * n);
  map.set(places);
  const nearest = nearestRows(apart, { from: rows, to: n, among: rows, k: 3 * hosts });
  const weights = weightsOf(nearest, hosts);
  for (let at = 0; at < weights.length; at++) {
    const guest = rows + Math.floor(at / nearest.k);
    const host = nearest.places[at]!;
    map[2 * guest]! += weights[at]! * places[2 * host]!;
    map[2 * guest + 1]! += weights[at]! * places[2 * host + 1]!;
  }
  return map;
}
