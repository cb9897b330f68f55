/** What an evaluation tells, from which labels and from which features, and what it keeps for the next budget of labels. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Learner } from "../../../src/shape/technique";
import type { Encoder } from "../../../src/shape/toolbox";
import { Evaluator } from "../../../src/training/evaluate";
import { spread } from "../../../src/training/blocks/rows";
import { accuracyOf, confusionOf, guessOf } from "../../../src/training/guess";
import { fitReadout } from "../../../src/training/readout";
import { vote } from "../../../src/training/vote";
import { startEngine } from "../../help/engine";
import { scattered } from "../../reference/scattered";

const [poolCount, testCount, drawnCount, classCount] = [200, 260, 270, 3]; // more than go through a network at a time
const points = (count: number, seed: number) => tf.tensor2d(scattered(2 * count, seed), [count, 2]);
const classes = (count: number, seed: number) =>
  tf.tensor1d(
    Int32Array.from(scattered(count, seed, 0, classCount), (x, i) => (i < classCount ? i : Math.floor(x))),
    "int32",
  );

/** A network of one layer, which counts how many examples have gone through it. */
function networkOf(seed: number) {
  const weight = tf.tidy(() => tf.variable(tf.tensor2d(scattered(10, seed), [2, 5])));
  const network = {
    weight,
    seen: 0,
    features(x: Tensor): Tensor2D {
      network.seen += x.shape[0]!;
      return tf.relu(tf.matMul(x as Tensor2D, weight as Tensor2D));
    },
  };
  return network;
}

interface Given {
  testInputs: Tensor2D;
  testLabels: Tensor1D;
  drawnInputs: Tensor2D;
  pool: Tensor2D;
  sampleLabels: Tensor1D;
  sampleTurns: Tensor1D;
  orderLabels: Tensor1D;
  grid: Tensor2D;
}
let given: Given;
let trained: ReturnType<typeof networkOf>;
let untrained: ReturnType<typeof networkOf>;
let evaluator: Evaluator;
let most: number;
let before: number;
beforeAll(() => startEngine("wasm"));
beforeEach(() => {
  before = tf.memory().numTensors;
  given = {
    testInputs: points(testCount, 1),
    testLabels: classes(testCount, 2),
    drawnInputs: points(drawnCount, 3),
    sampleLabels: classes(drawnCount, 10),
    sampleTurns: tf.range(0, drawnCount, 1, "int32"),
    pool: points(poolCount, 4),
    orderLabels: classes(poolCount, 5),
    grid: points(9, 6),
  };
  [trained, untrained] = [networkOf(7), networkOf(8)];
  most = 0;
  const inOrder = (count: number) => {
    most = Math.max(most, count);
    return tf.slice(given.pool, 0, count);
  };
  evaluator = new Evaluator({ ...given, inOrder, classCount, untrained: untrained as unknown as Encoder });
});
afterEach(() => {
  evaluator.dispose();
  tf.dispose([given, trained.weight, untrained.weight] as never);
  expect(tf.memory().numTensors, "left after dispose").toBe(before);
});

type Any = Learner<never, never>;
/** Without labels, and with labels: it knows nothing of what lies far to the left. */
const unlabelled = () => ({ features: (x: Tensor) => trained.features(x) }) as unknown as Any;
const shares = (x: Tensor) => tf.mul(tf.softmax(tf.slice2d(trained.features(x), [0, 0], [-1, classCount])), isKnown(x)) as Tensor2D;
const isKnown = (x: Tensor) => tf.cast(tf.greater(tf.slice2d(x as Tensor2D, [0, 0], [-1, 1]), -0.5), "float32");
const labelled = () => ({ ...unlabelled(), classify: shares }) as unknown as Any;

/** It learns something else. */
const turn = () => tf.tidy(() => trained.weight.assign(tf.neg(trained.weight)));

type Told = Record<string, number[]>;
const numbersOf = (make: () => Record<string, Tensor>): Told =>
  tf.tidy(() => Object.fromEntries(Object.entries(make()).map(([name, t]) => [name, [...t.dataSync()]]))) as unknown as Told;
const evaluated = (learner: Any, labels: number) => numbersOf(() => evaluator.evaluate(learner as never, labels));
const judged = (learner: Any, labels: number) => numbersOf(() => evaluator.judge(learner as never, labels));

/** Of the drawn ones, each labelled in its turn: the share right of those that are not yet. */
const rightOfHidden = (probabilities: Tensor2D, labels: number): Tensor =>
  accuracyOf(tf.slice(probabilities, labels), tf.slice(given.sampleLabels, labels));

/** What readouts of these features, fitted to so many labels, say of all that is judged. */
function byReadout(network: typeof trained, labels: number): Told {
  return numbersOf(() => {
    const features = (x: Tensor) => tf.relu(tf.matMul(x as Tensor2D, network.weight as Tensor2D)) as Tensor2D;
    const [known, told] = [features(tf.slice(given.pool, 0, labels)), tf.slice(given.orderLabels, 0, labels)];
    const { apply, residual } = fitReadout(known, told, classCount);
    const [test, drawn, grid] = [given.testInputs, given.drawnInputs, given.grid].map((x) => apply(features(x))) as Tensor2D[];
    const accuracy = accuracyOf(test!, given.testLabels);
    return {
      accuracy,
      "pool.accuracy": rightOfHidden(drawn!, labels),
      spread: spread(features(given.drawnInputs)),
      unknown: tf.scalar(0),
      confusion: confusionOf(test!, given.testLabels),
      guess: guessOf(drawn!),
      sure: tf.max(drawn!, 1),
      field: tf.add(guessOf(grid!), tf.minimum(tf.max(grid!, 1), 0.999)),
      features: features(given.drawnInputs),
      "accuracy.probe": accuracy,
      "accuracy.knn": accuracyOf(vote(features(given.testInputs), known, told, classCount), given.testLabels),
      "readout.residual": residual,
    };
  });
}
const both = (labels: number): Told => ({ ...byReadout(trained, labels), "accuracy.random": byReadout(untrained, labels).accuracy! });

describe("of what has learned without labels", () => {
  it("tells what its readout and its nearest say, beside those of the untrained encoder", () => {
    const told = evaluated(unlabelled(), 12);
    expect(Object.keys(told).sort()).toEqual(Object.keys(both(12)).sort());
    expect(told).toEqual(both(12));
    expect(new Set([told.accuracy![0], told["accuracy.knn"]![0], told["accuracy.random"]![0]]).size).toBe(3);
  });

  it("reads out another budget without a look at any example, as far as features are ready", () => {
    evaluated(unlabelled(), 12);
    expect(most).toBe(64 * classCount);
    const { seen } = trained;
    for (const labels of [3, 192, 30]) expect(judged(unlabelled(), labels)).toEqual(both(labels));
    expect([trained.seen, untrained.seen]).toEqual([seen, testCount + drawnCount + 64 * classCount]);
    expect(judged(unlabelled(), 193)).toEqual(both(193));
    expect(most).toBe(193);
    expect(trained.seen).toBe(2 * seen + 1);
  });

  it("has as many ready as there are, where these are fewer", () => {
    evaluated(unlabelled(), poolCount);
    expect(most).toBe(poolCount);
  });

  it("reads out what it was when it was evaluated, until it is evaluated again", () => {
    evaluated(unlabelled(), 12);
    const before = both(30);
    turn();
    expect(judged(unlabelled(), 30)).toEqual(before);
    expect(evaluated(unlabelled(), 30)).toEqual(both(30));
    expect(both(30).features).not.toEqual(before.features);
  });

  it("evaluates where nothing was evaluated yet", () => {
    expect(judged(unlabelled(), 12)).toEqual(both(12));
  });
});

describe("of what answers by itself", () => {
  const right = (labels: number) =>
    numbersOf(() => {
      const [test, drawn, grid] = [given.testInputs, given.drawnInputs, given.grid].map(shares) as Tensor2D[];
      return {
        accuracy: accuracyOf(test!, given.testLabels),
        "pool.accuracy": rightOfHidden(drawn!, labels),
        unknown: tf.sub(1, tf.mean(isKnown(given.testInputs))),
        confusion: confusionOf(test!, given.testLabels),
        guess: guessOf(drawn!),
        sure: tf.max(drawn!, 1),
        field: tf.add(guessOf(grid!), tf.minimum(tf.max(grid!, 1), 0.999)),
        features: trained.features(given.drawnInputs),
      };
    });

  it("tells what it answers, whatever the readout would", () => {
    const told = evaluated(labelled(), 12);
    expect(told).toEqual({ ...right(12), "accuracy.random": byReadout(untrained, 12).accuracy });
    expect(told.unknown![0]).toBeGreaterThan(0.1);
    expect(told.guess).toContain(-1);
    expect(most).toBe(12);
  });

  it("is told as it is now under other labels, and the untrained encoder under these", () => {
    evaluated(labelled(), 12);
    turn();
    for (const labels of [6, 30])
      expect(judged(labelled(), labels)).toEqual({ ...right(labels), "accuracy.random": byReadout(untrained, labels).accuracy });
    expect(most).toBe(30);
  });
});

it("the untrained encoder is read once, and its readout fitted once for each budget", () => {
  evaluated(unlabelled(), 12);
  const once = untrained.seen;
  expect(evaluated(unlabelled(), 12)["accuracy.random"]).toEqual(byReadout(untrained, 12).accuracy);
  expect(evaluated(unlabelled(), 30)["accuracy.random"]).toEqual(byReadout(untrained, 30).accuracy);
  expect(untrained.seen).toBe(once);
});

it("says of any inputs what it says of those that are judged", () => {
  for (const learner of [unlabelled(), labelled()]) {
    const told = evaluated(learner, 12);
    const { guess, confidence, features } = evaluator.predict(learner as never, 12, given.drawnInputs);
    expect([guess, confidence, features].map((t) => [...t.dataSync()])).toEqual([told.guess, told.sure, told.features]);
    tf.dispose([guess, confidence, features]);
  }
});
