// Naive Bayes with EM against a plain NumPy reading of Nigam et al. 2000, and of the labelled texts alone against scikit-learn.
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { naiveBayesEm } from "../../src/techniques/naive-bayes-em";
import { start } from "./backends/start";
import { furthest } from "./compare";
import { bench, sweep } from "./lab";
import fixture from "./naive-bayes.json";

const { texts, newTexts, labels, truth, classes, length, vocabulary } = fixture;
const integers = (numbers: readonly number[]) => tf.tensor1d(Int32Array.from(numbers), "int32");

function made(values: Record<string, number>) {
  const { learner, batch, asInputs } = bench({
    kind: "text",
    shape: [length],
    inputs: texts,
    labels,
    classCount: classes,
    vocabularySize: vocabulary,
  });
  const trained = learner(naiveBayesEm, values);
  const any = batch(naiveBayesEm, [0], [0]);
  const step = () => tf.tidy(() => sweep(trained, any).measure!({ pool: integers(truth), batch: integers([0]) })) as Record<string, Tensor>;
  return { trained, step, said: () => trained.classify!(asInputs(newTexts)).dataSync() };
}

describe.each(["wasm", "cpu"] as const)("on %s", (backend) => {
  beforeAll(() => start(backend));

  it.each(fixture.answers)("step by step with $values", ({ values, said: right, measured }) => {
    const { step, said } = made(values);
    let last: Record<string, Tensor> = {};
    right.forEach((expected, i) => {
      last = step();
      expect(furthest(said(), expected), `probabilities after ${i + 1} steps`).toBeLessThan(1e-5);
    });
    expect(Object.keys(last).sort()).toEqual(Object.keys(measured).sort());
    for (const [name, expected] of Object.entries(measured))
      expect(furthest(last[name]!.dataSync(), [expected]) / Math.max(1, Math.abs(expected)), name).toBeLessThan(2e-5);
  });

  it.each(fixture.labelledAlone)("begins with what the labelled texts say, α $smoothing", ({ smoothing, said: right }) => {
    const { said } = made({ smoothing });
    expect(furthest(said(), right)).toBeLessThan(1e-5);
  });

  it.each([0.1, 1])("never makes the texts less likely, λ %d, and settles", (weight) => {
    const { trained, step } = made({ weight });
    const found = Array.from({ length: 80 }, () => step().likelihood!.dataSync()[0]!);
    found.slice(1).forEach((now, i) => expect(now, `step ${i + 2}`).toBeGreaterThan(found[i]! - 1e-6));
    expect(found.at(-1)).toBeGreaterThan(found[0]!);
    expect(trained.settled!(80).dataSync()[0]).toBe(1);
    expect(made({ weight }).trained.settled!(0).dataSync()[0]).toBe(0);
  });
});
