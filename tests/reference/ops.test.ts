// Operations that are made of TensorFlow.js's own, with numbers known beforehand.
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import * as ops from "../../src/shape/ops";
import { start } from "./backends/start";

const integers = (...numbers: number[]) => tf.tensor1d(Int32Array.from(numbers), "int32");
/** The values, and the gradient of their sum with the weights 1, 2, 3, … */
function both(f: (x: Tensor) => Tensor, x: Tensor) {
  const weights = (y: Tensor) => tf.reshape(tf.range(1, y.size + 1), y.shape);
  const gradient = tf.grad((given) => tf.sum(tf.mul(f(given), weights(f(given)))))(x);
  return [f(x), gradient].map((found) => found.arraySync());
}

/** Of each: values, and where its gradient goes. */
const known: Record<string, () => void> = {
  /** Each row in order, smallest first; its gradient goes back to where each came from. */
  sort() {
    const [values, gradient] = both((x) => ops.sort(x as Tensor2D), tf.tensor2d([[3, 1, 2], [-1, 5, -4]])); // prettier-ignore
    expect(values).toEqual([[1, 2, 3], [-4, -1, 5]]); // prettier-ignore
    expect(gradient).toEqual([[3, 1, 2], [5, 6, 4]]); // prettier-ignore
  },
  /** All that stands before in the row is added. */
  cumsum() {
    const [values, gradient] = both((x) => ops.cumsum(x as Tensor2D), tf.tensor2d([[1, 2, 3, 4], [5, 0, 0, -5]])); // prettier-ignore
    expect(values).toEqual([[1, 3, 6, 10], [5, 5, 5, 0]]); // prettier-ignore
    expect(gradient).toEqual([[10, 9, 7, 4], [26, 21, 15, 8]]); // prettier-ignore
  },
  /** Rows of a memory are replaced, by their mean where several are for one place. */
  scatter() {
    const memory = tf.tensor2d([[1, 1], [2, 2], [3, 3]]); // prettier-ignore
    const rows = tf.tensor2d([[10, 20], [0, 4], [30, 40]]); // prettier-ignore
    expect(ops.scatter(memory, integers(2, 0, 2), rows).arraySync()).toEqual([[0, 4], [2, 2], [20, 30]]); // prettier-ignore
    expect(both((x) => ops.scatter(memory, integers(2, 0, 2), x), rows)[1]).toEqual([[2.5, 3], [1, 2], [2.5, 3]]); // prettier-ignore
    expect(both((x) => ops.scatter(x, integers(2, 0, 2), rows), memory)[1]).toEqual([[0, 0], [3, 4], [0, 0]]); // prettier-ignore
  },
};

it("are known of every operation that is made here, for the backends are only compared with each other", () => {
  const made = Object.entries(ops).filter(([name, one]) => one !== tf[name as keyof typeof tf]);
  expect(made.map(([name]) => name).sort()).toEqual(Object.keys(known).sort());
});

describe.each(["cpu", "wasm"] as const)("on %s", (backend) => {
  beforeAll(() => start(backend));
  it.each(Object.entries(known))("%s", (_, compare) => compare());
});
