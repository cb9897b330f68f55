/** When self-training and co-training adopt, and what they tell of that. */
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, expect, it } from "vitest";
import type { AnyTechnique } from "../../../src/shape/technique";
import { coTraining } from "../../../src/techniques/co-training";
import { selfTraining } from "../../../src/techniques/self-training";
import { startEngine } from "../../help/engine";
import { bench } from "../../reference/lab";
import { clusters } from "../../reference/scattered";

beforeAll(() => startEngine("wasm"));

const [count, classCount] = [60, 3];
const { rows, labels } = clusters({ seed: 5, count, width: 2, classes: classCount, apart: 4 });
const truth = () => tf.tensor1d(labels, "int32");
const given = { kind: "points", shape: [2], inputs: rows, labels: labels.map((label, i) => (i < 6 ? label : -1)), classCount } as const;
const places = Array.from({ length: 8 }, (_, i) => i + 6);

/** After which steps of a run of 20 something was adopted. */
function adoptedAfter(technique: AnyTechnique, rounds: number): number[] {
  const made = bench(given);
  const learner = made.learner(technique, { best: 0.1, rounds }, 20);
  const inUse = () => (learner.state![0]!.dataSync() as Float32Array).join();
  return Array.from({ length: 20 }, (_, step) => {
    const before = inUse();
    tf.tidy(() => learner.step(made.batch(technique, places, [0, 1, 2, 3], step)).finish!());
    return inUse() === before ? [] : [step + 1];
  }).flat();
}

it.each([selfTraining, coTraining])(
  "$id adopts after equal parts of its steps, once a part has gone by, as often as there are rounds",
  (one) => {
    const technique = one as AnyTechnique;
    expect(adoptedAfter(technique, 3)).toEqual([5, 10, 15]);
    expect(adoptedAfter(technique, 2)).toEqual([6, 12]);
  },
);

it("co-training has the features of both halves beside each other, each of its own half", () => {
  const made = bench(given);
  const learner = made.learner(coTraining as AnyTechnique, {}, 20);
  const of = (...numbers: number[]) => [...learner.features(made.asInputs(numbers)).dataSync()];
  const [one, other] = [of(1, 2), of(1, -3)];
  const width = one.length / 2;
  expect(one.slice(0, width)).toEqual(other.slice(0, width));
  expect(one.slice(width)).not.toEqual(other.slice(width));
});

it("with logistic regression too tells how much of it is adopted and how much of that is right", () => {
  const made = bench(given);
  const learner = made.learner(selfTraining, { model: "linear", criterion: "threshold", threshold: 0.6, rounds: 2 }, 4);
  for (const step of [0, 1]) tf.tidy(() => learner.step(made.batch(selfTraining, places, [0, 1], step)).finish!());
  const told = learner.step(made.batch(selfTraining, places, [0, 1], 2)).measure!({ pool: truth(), batch: truth() });
  const numbers = Object.fromEntries(Object.entries(told).map(([name, tensor]) => [name, tensor!.dataSync()[0]!]));
  expect(Object.keys(numbers).sort()).toEqual(Object.keys(selfTraining.diagnostics).sort());
  expect(Object.values(numbers).every((share) => share > 0.1 && share <= 1)).toBe(true);
  expect(numbers.precision).toBeGreaterThan(0.8);
});
