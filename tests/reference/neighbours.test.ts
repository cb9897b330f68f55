// Neighbours where many are equally near: of these the first count, and a row is left out of its own by its index.
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import type { Neighbours } from "../../src/shape/toolbox";
import { beforeAll, describe, expect, it } from "vitest";
import { directedGraph, neighbourGraph, neighbours, otherNeighbours } from "../../src/training/graph";
import { start } from "./backends/start";
import fixture from "./neighbours.json";
import { scattered } from "./scattered";

const { side, step, k, rows: some } = fixture;
const size = side ** 2;

/** The points of a square lattice, in an order without a pattern in the plane: more than there are distances for at once. */
const lattice = () =>
  tf.tensor2d(
    Array.from({ length: size }, (_, i) => (i * step) % size).flatMap((at) => [at % side, Math.floor(at / side)]),
    [size, 2],
  );

const arrays = ({ places, distances }: Neighbours) => ({ places: places.arraySync(), distances: distances.arraySync() });
const flat = (rows: number[][], which: readonly number[]) => which.flatMap((i) => rows[i]!);

describe.each(["wasm", "cpu"] as const)("on %s", (backend) => {
  beforeAll(() => start(backend));

  it("on a lattice, the row itself among them", () => {
    const points = lattice();
    const { places, distances } = arrays(neighbours(points, points, k));
    expect(flat(places, some)).toEqual(fixture.itself.places);
    expect(flat(distances, some)).toEqual(fixture.itself.squared);
  });

  it("on a lattice, other rows", () => {
    const { places, distances } = arrays(otherNeighbours(lattice(), k));
    expect(flat(places, some)).toEqual(fixture.others.places);
    expect(flat(distances, some)).toEqual(fixture.others.squared);
    const sums = Array.from({ length: k }, (_, column) => places.reduce((sum, row) => sum + row[column]!, 0));
    expect(sums, "of all rows").toEqual(fixture.sums);
  });

  it("halfway between the points of a lattice", () => {
    const points = lattice();
    const { places, distances } = arrays(neighbours(tf.add(tf.gather(points, some) as Tensor2D, 0.5), points, k));
    expect(places.flat()).toEqual(fixture.between.places);
    expect(distances.flat()).toEqual(fixture.between.squared);
  });

  /** Every third row is one of them, anywhere among others: each has to find these first, in order. */
  it.each([2, 7, 64])("copies of a row of %d numbers", (width) => {
    const [count, copies] = [600, 3];
    const kinds = count / copies;
    const different = scattered(kinds * width, 3);
    const kindOf = Array.from({ length: count }, (_, i) => (i * 7 + Math.floor(i / kinds)) % kinds);
    const rows = tf.tensor2d(Float32Array.from(kindOf.flatMap((kind) => [...different.subarray(kind * width, (kind + 1) * width)])), [
      count,
      width,
    ]);
    const alike = kindOf.map((kind) => kindOf.flatMap((other, i) => (other === kind ? [i] : [])));
    expect(alike.every((places) => places.length === copies)).toBe(true);

    const all = arrays(neighbours(rows, rows, 9));
    expect(all.places.map((places) => places.slice(0, copies))).toEqual(alike);
    // Those farther away are copies of one another too.
    for (const [i, places] of all.places.entries())
      for (const first of [0, 3, 6]) {
        expect(places.slice(first, first + 3), `row ${i}`).toEqual(alike[places[first]!]);
        expect(new Set(all.distances[i]!.slice(first, first + 3)).size, `row ${i}`).toBe(1);
      }
    const others = arrays(otherNeighbours(rows, 2)).places;
    expect(others).toEqual(alike.map((places, i) => places.filter((place) => place !== i)));
  });

  describe("99 equal rows", () => {
    const [equal, count, width] = [99, 120, 5];
    const rows = () => {
      const numbers = scattered(count * width, 8);
      for (let i = 1; i < equal; i++) numbers.copyWithin(i * width, 0, width);
      return tf.tensor2d(numbers, [count, width]);
    };
    const firstOthers = (i: number) =>
      Array.from({ length: count }, (_, j) => j)
        .filter((j) => j !== i)
        .slice(0, 10);
    const kept = <T>(constant: T) => constant;

    it("are neighbours of one another, not of themselves", () => {
      const { places } = arrays(otherNeighbours(rows(), 10));
      expect(places.slice(0, equal)).toEqual(places.slice(0, equal).map((_, i) => firstOthers(i)));
      const graph = neighbourGraph(rows(), 10, kept);
      expect((graph.neighbours!.places.arraySync() as number[][]).filter((row, i) => row.includes(i))).toEqual([]);
    });

    it("keep no loop as scikit-learn has them", () => {
      const { places, weights } = directedGraph(rows(), 10, kept).neighbours!;
      const [to, weight] = [places.arraySync() as number[][], weights.arraySync() as number[][]];
      expect(to.slice(0, equal)).toEqual(Array.from({ length: equal }, () => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
      expect(weight).toEqual(to.map((row, i) => row.map((place) => (place === i ? 0 : 1))));
    });
  });
});

it("copies across parts that are made one after the other", async () => {
  await start("wasm");
  const [count, width, kinds] = [4001, 49, 1000];
  const different = scattered(kinds * width, 5);
  const numbers = Float32Array.from({ length: count * width }, (_, i) => different[i % (kinds * width)]!);
  const { places, distances } = arrays(neighbours(tf.tensor2d(numbers, [count, width]), tf.tensor2d(numbers, [count, width]), 4));
  const copies = (i: number) => [0, 1, 2, 3].map((copy) => (i % kinds) + copy * kinds);
  expect(places).toEqual(places.map((_, i) => copies(i)));
  expect(distances.filter((row) => new Set(row).size > 1)).toEqual([]);
});
