// Yardsticks on plain vectors against scikit-learn: logistic regression, and the vote of the nearest labelled rows.
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { AnyTechnique } from "../../src/shape/technique";
import { logisticRegression } from "../../src/techniques/logistic-regression";
import { nearestNeighbours } from "../../src/techniques/nearest-neighbours";
import { randomEncoder } from "../../src/techniques/random-encoder";
import { start } from "./backends/start";
import { furthest } from "./compare";
import { bench, sweep } from "./lab";
import { clusters, scattered } from "./scattered";
import fixture from "./yardsticks.json";

type Answer = Pick<(typeof fixture.regression)[number], "clusters" | "labels"> & { values: Record<string, number | boolean> };

/** The technique on the rows of an answer, the new points, and what it measures of the labelled ones. */
function made(technique: AnyTechnique, { clusters: spec, labels, values }: Answer) {
  const { width, classes } = spec;
  const { rows } = clusters(spec);
  const inputs = rows.subarray(0, labels.length * width);
  const { learner, batch, asInputs } = bench({ kind: "points", shape: [width], inputs, labels, classCount: classes });
  const known = [...labels.keys()].filter((i) => labels[i]! >= 0);
  const trained = learner(technique, values);
  let [step, taken] = [sweep(trained, batch(technique, known, known)), 1];
  while (!trained.settled!(taken).dataSync()[0]) step = sweep(trained, batch(technique, known, known, taken++));
  const nobody = tf.tensor1d([0], "int32");
  return {
    trained,
    steps: taken,
    said: trained.classify!(asInputs(rows.subarray(labels.length * width))).dataSync(),
    ofKnown: trained.classify!(asInputs(known.flatMap((i) => [...inputs.subarray(i * width, (i + 1) * width)]))),
    measured: step.measure!({ batch: nobody, pool: nobody }) as Record<string, Tensor>,
  };
}

describe.each(["wasm", "cpu"] as const)("on %s", (backend) => {
  beforeAll(() => start(backend));

  it.each(fixture.regression)("logistic regression with $values", (answer) => {
    const { trained, said, measured } = made(logisticRegression, answer);
    expect(furthest(said, answer.said)).toBeLessThan(1e-4);
    expect(measured.memorised!.dataSync()[0]).toBeCloseTo(answer.memorised, 6);
    expect(trained.settled!(0).dataSync()[0]).toBe(1);
  });

  it("logistic regression has settled when a step changes nothing, or where nobody can look, after the last one that may be needed", () => {
    const { trained, steps } = made(logisticRegression, fixture.regression[0]!);
    expect(steps).toBeGreaterThan(3);
    expect(steps).toBeLessThan(16);
    expect(trained.settled!(16).dataSync()[0]).toBe(1);
  });

  it.each(fixture.neighbours)("nearest neighbours with $values", (answer) => {
    const { trained, said, ofKnown, measured } = made(nearestNeighbours, answer);
    expect(furthest(said, answer.said)).toBeLessThan(1e-5);
    const winning = (ofKnown.arraySync() as number[][]).map((shares) => Math.max(...shares));
    expect(measured.agreement!.dataSync()[0]).toBeCloseTo(winning.reduce((a, b) => a + b) / winning.length, 5);
    expect(trained.settled!(0).dataSync()[0]).toBe(1);
  });

  it("a random encoder has the features that the others begin with, and says how alike they are", () => {
    const { learner, batch, toolbox } = bench({
      kind: "points",
      shape: [2],
      inputs: scattered(48, 39, -2, 2),
      labels: Array<number>(24).fill(-1),
      classCount: 3,
    });
    const random = learner(randomEncoder);
    const some = batch(randomEncoder, [3, 8, 0, 14], [0]);
    const rows = random.features(some.plain).arraySync() as number[][];
    expect(rows).toEqual(toolbox.encoder().features(some.plain).arraySync());
    expect([random.weights, random.classify]).toEqual([[], undefined]);
    const cosine = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0) / Math.hypot(...a) / Math.hypot(...b);
    const pairs = rows.flatMap((a, i) => rows.slice(i + 1).map((b) => cosine(a, b)));
    const nobody = tf.tensor1d([0], "int32");
    const { alike } = random.step(some).measure!({ batch: nobody, pool: nobody }) as Record<string, Tensor>;
    expect(alike!.dataSync()[0]).toBeCloseTo(pairs.reduce((a, b) => a + b) / pairs.length, 5);
    expect(random.settled!(0).dataSync()[0]).toBe(1);
  });
});
