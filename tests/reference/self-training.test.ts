// Self-training on logistic regression as scikit-learn does it: the same examples adopted in the same rounds, the same probabilities.
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { selfTraining } from "../../src/techniques/self-training";
import { start } from "./backends/start";
import { bench, sweep } from "./lab";
import { clusters } from "./scattered";
import { furthest } from "./compare";
import fixture from "./self-training.json";

const { answers, queries } = fixture;

describe.each([
  ["wasm", answers],
  ["cpu", answers.slice(0, 3)],
] as const)("on %s", (backend, some) => {
  beforeAll(() => start(backend));

  it.each(some)("$name", ({ labels, adopted, adoptedIn, said, rounds, threshold, best, ...answer }) => {
    const { width, classes } = answer.clusters;
    const { rows } = clusters(answer.clusters);
    const { learner, batch, asInputs } = bench({
      kind: "points",
      shape: [width],
      inputs: rows.subarray(0, labels.length * width),
      labels,
      classCount: classes,
    });
    const newPoints = asInputs(rows.subarray(labels.length * width));
    const criterion = best ? { criterion: "k-best", best } : { criterion: "threshold", threshold: threshold! };
    const trained = learner(selfTraining, { model: "linear", balanced: false, rounds, ...criterion });
    said.forEach((right, round) => {
      tf.tidy(() => void sweep(trained, batch(selfTraining, [0], [0], round)));
      const inUse = trained.state![0]!.dataSync();
      const expected = adopted.map((label, i) => (adoptedIn[i]! >= 0 && adoptedIn[i]! <= round ? label : -1));
      expect([...inUse], `labels in use after ${round} rounds`).toEqual(expected);
      const probabilities = trained.classify!(newPoints).dataSync();
      expect(probabilities.length).toBe(queries * classes);
      expect(furthest(probabilities, right), `probabilities after ${round} rounds`).toBeLessThan(1e-5);
    });
    expect(trained.settled!(said.length).dataSync()[0]).toBe(Number(said.length > rounds));
    if (said.length <= rounds) return;
    tf.tidy(() => void sweep(trained, batch(selfTraining, [0], [0], said.length)));
    expect([...trained.state![0]!.dataSync()], "labels in use once it has settled").toEqual(adopted);
  });
});
