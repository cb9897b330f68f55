/** When self-training adopts, and what it tells of that. */
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, expect, it } from "vitest";
import { selfTraining } from "../../../src/techniques/self-training";
import { startEngine } from "../../help/engine";
import { bench } from "../../reference/lab";
import { clusters } from "../../reference/scattered";

beforeAll(() => startEngine("wasm"));

const [count, classCount] = [60, 3];
const { rows, labels } = clusters({ seed: 5, count, width: 2, classes: classCount, apart: 4 });
const truth = tf.tensor1d(labels, "int32");
const given = { kind: "points", shape: [2], inputs: rows, labels: labels.map((label, i) => (i < 6 ? label : -1)), classCount } as const;
const places = Array.from({ length: 8 }, (_, i) => i + 6);

/** After which steps of a run of 20 something was adopted. */
function adoptedAfter(rounds: number): number[] {
  const made = bench(given);
  const learner = made.learner(selfTraining, { model: "network", criterion: "k-best", best: 0.1, rounds }, 20);
  const inUse = () => (learner.state![0]!.dataSync() as Int32Array).join();
  return Array.from({ length: 20 }, (_, step) => {
    const before = inUse();
    tf.tidy(() => learner.step(made.batch(selfTraining, places, [0, 1, 2, 3], step)).finish!());
    return inUse() === before ? [] : [step + 1];
  }).flat();
}

it("with a network adopts after equal parts of its steps, once a part has gone by, and as often as there are rounds", () => {
  expect(adoptedAfter(3)).toEqual([5, 10, 15]);
  expect(adoptedAfter(2)).toEqual([6, 12]);
});

it("with logistic regression too tells how much of it is adopted and how much of that is right", () => {
  const made = bench(given);
  const learner = made.learner(selfTraining, { model: "linear", criterion: "threshold", threshold: 0.6, rounds: 2 }, 4);
  for (const step of [0, 1]) tf.tidy(() => learner.step(made.batch(selfTraining, places, [0, 1], step)).finish!());
  const told = learner.step(made.batch(selfTraining, places, [0, 1], 2)).measure!({ pool: truth, batch: truth });
  const numbers = Object.fromEntries(Object.entries(told).map(([name, tensor]) => [name, tensor!.dataSync()[0]!]));
  expect(Object.keys(numbers).sort()).toEqual(Object.keys(selfTraining.diagnostics).sort());
  expect(Object.values(numbers).every((share) => share > 0.5)).toBe(true);
});
