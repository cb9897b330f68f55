/** How much the readout computes where nobody can look whether it has converged, and how exactly where one can. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { peek as Peek } from "../../../src/training/backends/peek";
import type { fitLinear as FitLinear } from "../../../src/training/linear";
import { fitReadout } from "../../../src/training/readout";
import { startEngine } from "../../help/engine";
import { furthest } from "../../reference/compare";
import { clusters } from "../../reference/scattered";

const looks = vi.hoisted(() => ({ areBlind: true, efforts: [] as unknown[] }));
vi.mock("../../../src/training/backends/peek", async (importActual) => {
  const { peek } = await importActual<{ peek: typeof Peek }>();
  return { peek: (tensor: Tensor) => (looks.areBlind ? undefined : peek(tensor)) };
});
vi.mock("../../../src/training/linear", async (importActual) => {
  const actual = await importActual<{ fitLinear: typeof FitLinear }>();
  return {
    ...actual,
    fitLinear: (...given: Parameters<typeof FitLinear>) => {
      looks.efforts.push(given[4]);
      return actual.fitLinear(...given);
    },
  };
});

beforeAll(() => startEngine("wasm"));
afterAll(() => vi.restoreAllMocks());

function probabilities(count: number, areBlind: boolean): Float32Array {
  looks.areBlind = areBlind;
  return tf.tidy(() => {
    const { rows, labels } = clusters({ seed: 3, count: count + 200, width: 16, classes: 10, apart: 1.5 });
    const features = tf.tensor2d(rows, [count + 200, 16]) as Tensor2D;
    const { apply } = fitReadout(tf.slice(features, 0, count), tf.tensor1d(labels.subarray(0, count), "int32") as Tensor1D, 10);
    return apply(tf.slice(features, count)).dataSync() as Float32Array;
  });
}

it.each([10, 40, 160, 640, 2560])("under %i labels settles probabilities to the third decimal where nobody looks", (labels) => {
  expect(furthest(probabilities(labels, true), [...probabilities(labels, false)])).toBeLessThan(5e-4);
});

it("takes few steps for few labels, and no more than it must for many: each is a wait on a graphics processor", () => {
  looks.efforts = [];
  for (const labels of [10, 40, 160, 640, 2560]) probabilities(labels, true);
  expect(looks.efforts).toEqual([3, 4, 5, 6, 7].map((steps) => ({ steps, tolerance: 1e-5 })));
});
