/** Which labels three learners take from each other, round after round: the numbers of table 1 of Zhou & Li 2005, worked out by hand. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { beforeAll, expect, it } from "vitest";
import { makeTrio } from "../../../src/techniques/pieces/trio";
import { startEngine } from "../../help/engine";
import { bench } from "../../reference/lab";
import { scatteredTensor } from "../../reference/scattered";

beforeAll(() => startEngine("wasm"));

const [count, known, classCount] = [100, 40, 2];
const truth = Array.from({ length: count }, (_, i) => i % classCount);
const labels = truth.map((label, i) => (i < known ? label : -1));

/** All three guess alike, but for some of the other examples that the third learner guesses otherwise. */
function threeWho() {
  let [wrong, astray] = [0, 0];
  const guesses = () =>
    tf.tensor2d(
      truth.map((label, i) => {
        const guess = i < wrong ? 1 - label : label;
        return [guess, guess, i >= known && i < known + astray ? 1 - guess : guess];
      }),
      [count, 3],
      "int32",
    ) as Tensor2D;
  const given = { kind: "points", shape: [2], inputs: Array<number>(2 * count).fill(0), labels, classCount } as const;
  const { toolbox, asInputs } = bench(given);
  const pool = { inputs: asInputs(given.inputs), labels: tf.tensor1d(labels, "int32") };
  const trio = makeTrio({ ...toolbox, classCount, pool, keep: (tensor: unknown) => tensor } as never, guesses);
  const random = { uniform: (_: string, shape: readonly number[]) => scatteredTensor([...shape], 41, 0, 1) } as never;
  return {
    /** How many labels each of them has beside the known ones after a round. */
    round(errors: number, apart = 0, checked = true): number[] {
      [wrong, astray] = [errors, apart];
      trio.adopt(random, checked);
      const has = trio.labels.state.dataSync();
      return [0, 1, 2].map(
        (which) => Array.from(has.subarray(which * count, (which + 1) * count)).filter((one) => one >= 0).length - known,
      );
    },
    errors: () => [...trio.errors.dataSync()],
    counts: () => [...trio.counts.dataSync()],
    sample: () => trio.sample(random),
  };
}

it("takes all that is agreed on where that errs little enough, and nothing more before it errs less", () => {
  const { round, errors } = threeWho();
  expect(round(0, 12)).toEqual([48, 48, 60]); // e = 0: l′ = 1, 0 < ½
  expect(errors()).toEqual([0, 0, 0]);
  expect(round(0)).toEqual([48, 48, 60]); // no less than before
});

it("takes no more of it than keeps the mistakes fewer than before", () => {
  const { round, errors } = threeWho();
  expect(round(10)).toEqual([3, 3, 3]); // e = ¼: l′ = 2, and ⌈½·2 / ¼ − 1⌉
  expect(round(8)).toEqual([3, 3, 3]); // e = ⅕: 3 ≤ ⅕ / (¼ − ⅕)
  errors().forEach((error) => expect(error).toBeCloseTo(0.25, 6));
  expect(round(4)).toEqual([7, 7, 7]); // e = ⅒: ⌈¼·3 / ⅒ − 1⌉
  errors().forEach((error) => expect(error).toBeCloseTo(0.1, 6));
});

it("takes nothing from who is wrong as often as right, unless nobody asks", () => {
  const { round } = threeWho();
  expect(round(20)).toEqual([0, 0, 0]);
  expect(round(20, 12, false)).toEqual([48, 48, 60]);
});

it("is shown each labelled example as often as its sample has it, until it takes labels", () => {
  const { sample, counts, round } = threeWho();
  sample();
  const often = counts();
  const ofKnown = often.filter((_, i) => i % count < known);
  expect(often.filter((one, i) => i % count >= known && one !== 0)).toEqual([]);
  expect(ofKnown.reduce((a, b) => a + b, 0) / ofKnown.length).toBeCloseTo(1, 0);
  expect(new Set(ofKnown).size).toBeGreaterThan(2);
  round(0);
  expect(counts()).toEqual(often.map((_, i) => Number(i % count < known)));
});
