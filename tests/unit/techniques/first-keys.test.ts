/** MoCo's queue before the first step: keys of examples, as the network that makes keys sees them. */
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, expect, it } from "vitest";
import { moco } from "../../../src/techniques/moco";
import { startEngine } from "../../help/engine";
import { bench } from "../../reference/lab";
import { scattered } from "../../reference/scattered";

beforeAll(() => startEngine("wasm"));

const count = 20;

/** Its rows, and the examples of the pool as rows of length one. */
function firstQueue(queue: number): number[][] {
  const { learner } = bench({
    kind: "points",
    shape: [2],
    inputs: scattered(count * 2, 51, -2, 2),
    labels: Array<number>(count).fill(-1),
    classCount: 2,
  });
  return learner(moco, { queue }).state![0]!.arraySync() as number[][];
}
const lengths = (rows: readonly number[][]) => rows.map((row) => Math.hypot(...row));
const different = (rows: readonly number[][]) => new Set(rows.map((row) => row.map((number) => number.toFixed(4)).join())).size;

it.each([
  [0.25, 5],
  [1, 20],
  [0.01, 1],
])("of %f of the pool holds %i keys of as many examples", (queue, size) => {
  const rows = firstQueue(queue);
  expect(rows.length).toBe(size);
  expect(different(rows)).toBe(size);
  for (const length of lengths(rows)) expect(length).toBeCloseTo(1, 4);
});

it("that is longer than the pool begins anew with the first example", () => {
  const rows = firstQueue(2.25);
  expect(rows.length).toBe(45);
  expect(different(rows)).toBe(count);
  expect(rows[count]).toEqual(rows[0]);
  expect(rows[44]).toEqual(rows[4]);
});

it("holds what two examples are told apart by: no key is like all others", () => {
  const rows = tf.tensor2d(firstQueue(1));
  const cosines = tf.matMul(rows, rows, false, true).dataSync();
  expect(Math.min(...cosines)).toBeLessThan(0.9);
});
