// Groups of rows: k-means and neighbours by cosine as scikit-learn has them, even shares by Sinkhorn's algorithm.
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { seeded } from "../../src/shape/random";
import { clusters, clusterStart, evenShares } from "../../src/training/blocks/clusters";
import { noiseBank } from "../../src/training/blocks/noise";
import { makeStepRandom } from "../../src/training/blocks/step-random";
import { neighbourGraph } from "../../src/training/graph";
import { start } from "./backends/start";
import fixture from "./clusters.json";
import { furthest } from "./compare";
import { clusters as madeOf, scattered } from "./scattered";

const kept = <T>(constant: T) => constant;
const [count, width, k] = [60, 4, 5];

describe.each(["wasm", "cpu"] as const)("on %s", (backend) => {
  beforeAll(() => start(backend));
  const random = (seed: number, step = 3) => makeStepRandom(seed, step, noiseBank(seeded(seed, "noise")));

  it.each(fixture.means)("k-means after $rounds rounds, of clusters $apart apart", ({ rounds, apart, every, ...right }) => {
    const rows = tf.tensor2d(madeOf({ seed: 31, count, width, classes: k, apart, stretch: 1 }).rows, [count, width]);
    const first = tf.gather(rows, tf.range(0, k * every, every, "int32"));
    const { centres, of } = clusters(rows, first, rounds);
    expect(furthest(centres.dataSync(), right.centres)).toBeLessThan(1e-5);
    expect([...of.dataSync()]).toEqual(right.of);
  });

  it("a centre that no row is nearest to stays where it is", () => {
    const rows = tf.tensor2d([[0, 0], [0, 2], [1, 1]]); // prettier-ignore
    const { centres, of } = clusters(rows, tf.tensor2d([[0, 1], [9, 9]]), 2); // prettier-ignore
    expect(furthest(centres.dataSync(), [1 / 3, 1, 9, 9])).toBeLessThan(1e-6);
    expect([...of.dataSync()]).toEqual([0, 0, 0]);
  });

  it("k-means begins with a row of each cluster where these are far apart, with the same for the same seed and step", () => {
    const { rows: made, labels } = madeOf({ seed: 40, count, width, classes: k, apart: 500, stretch: 1 });
    const rows = tf.tensor2d(made, [count, width]);
    const places = (seed: number, step?: number) =>
      (clusterStart(rows, k, random(seed, step)).arraySync() as number[][]).map((centre) =>
        Array.from({ length: count }, (_, i) => i).find((i) => centre.every((x, j) => x === made[i * width + j]))!,
      );
    const begun = [1, 2, 3, 4, 5].map((seed) => places(seed));
    for (const some of begun) expect(new Set(some.map((place) => labels[place])).size).toBe(k);
    expect(new Set(begun.map((some) => some[0])).size, "the first is any").toBeGreaterThan(2);
    expect(places(1)).toEqual(begun[0]);
    expect(places(1, 4)).not.toEqual(begun[0]);
  });

  it("the next one is as likely as its share of the squared distances", () => {
    // From 0 the others lie at 1 and 3: shares of 0.1 and 0.9.
    const uniform = (_: string, [, n]: readonly number[]) => tf.tensor2d([...[0.9, 0.2, 0.2], ...first], [2, n!]);
    let first: number[] = [];
    const draws = scattered(600, 41, 0, 1);
    const far = Array.from({ length: 200 }, (_, i) => {
      first = [...draws.subarray(3 * i, 3 * i + 3)];
      return clusterStart(tf.tensor2d([[0], [1], [3]]), 2, { uniform }).dataSync()[1];
    });
    expect(far).not.toContain(0);
    expect(far.filter((x) => x === 3).length / far.length).toBeCloseTo(0.9, 1);
  });

  it.each(fixture.shares)("even shares after $rounds rounds at $temperature", ({ temperature, rounds, shares }) => {
    const scores = tf.tensor2d(scattered(48, 33), [12, 4]);
    expect(furthest(evenShares(scores, temperature, rounds).dataSync(), shares)).toBeLessThan(1e-5);
  });

  it("even shares are shares, however low the temperature", () => {
    const found = evenShares(tf.tensor2d(scattered(48, 33), [12, 4]), 1e-3, 3);
    expect(furthest(tf.sum(found, 1).dataSync(), Array<number>(12).fill(1))).toBeLessThan(1e-5);
  });

  it("neighbours by cosine are those of rows whatever their length, in the graph and for queries", () => {
    const { near, places, squares } = fixture.alike;
    const rows = tf.tensor2d(scattered(120, 35).map((x, i) => x * 2 ** ((Math.floor(i / 3) % 5) - 2)), [40, 3]); // prettier-ignore
    const graph = neighbourGraph(rows, near, kept, "cosine");
    expect([...graph.neighbours!.places.dataSync()]).toEqual(places);
    const width = Math.exp(squares.reduce((sum, square) => sum + Math.log(square + 1e-9), 0) / squares.length);
    const weights = squares.map((square) => Math.exp(-square / width));
    expect(furthest(graph.neighbours!.weights.dataSync(), weights)).toBeLessThan(1e-4);
    const values = tf.tensor2d(scattered(40, 36), [40, 1]);
    const reached = (queries: Tensor2D) => graph.reach(queries, values).dataSync();
    expect(furthest(reached(tf.mul(rows, 7)), [...reached(rows)])).toBeLessThan(1e-4);
  });
});
