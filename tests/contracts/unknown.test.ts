/** Examples that no label reaches are unknown, and nothing else: label spreading on two moons where each is joined to its nearest alone. */
import * as tf from "@tensorflow/tfjs-core";
import { expect, it } from "vitest";
import { read, readNumber } from "../../src/shape/report";
import { labelSpreading } from "../../src/techniques/label-spreading";
import type { RunData } from "../../src/training/run-data";
import { beginRuns } from "../help/begun-runs";
import { smallRunData } from "../help/small-data";

const { begin } = beginRuns();
const labelsAClass = 4;

const pointsOf = (inputs: ArrayLike<number>): [number, number][] =>
  Array.from({ length: inputs.length / 2 }, (_, i) => [inputs[2 * i]!, inputs[2 * i + 1]!]);

/** Places of the pool that an edge joins, step by step, to a labelled one; and which point of the pool is nearest to any other point. */
function reachIn({ pool, order, count }: RunData) {
  const points = pointsOf(pool.inputs);
  const nearest = ([x, y]: [number, number], left?: number) => {
    const distances = points.map(([a, b], i) => (i === left ? Infinity : (a - x) ** 2 + (b - y) ** 2));
    return distances.indexOf(Math.min(...distances));
  };
  const edges = points.map((point, i) => [i, nearest(point, i)] as const);
  const reached = new Set(order.subarray(0, count(labelsAClass)));
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const [a, b] of edges) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
  }
  return { reached, nearest };
}

it("are guessed −1, wrong in the accuracy, counted, and in the last column of the confusion", async () => {
  const data = smallRunData.points(1);
  const run = begin(labelSpreading, data, { labels: labelsAClass, steps: 100, values: { k: 1 } });
  const report = await run.report(100, "evaluation");

  const { reached, nearest } = reachIn(data);
  const isKnown = (inputs: ArrayLike<number>) => pointsOf(inputs).map((point) => reached.has(nearest(point)));
  const [ofTest, classCount] = [isKnown(data.test.inputs), data.data.classes.length];
  const unknown = ofTest.filter((known) => !known).length / ofTest.length;
  expect(unknown).toBeGreaterThan(0.2);
  expect(unknown).toBeLessThan(0.9);

  const given = tf.tensor2d(data.test.inputs as Float32Array, [ofTest.length, 2]);
  const { guess, confidence, features } = run.trainer.predict(given);
  const [guesses, sure] = [await guess.data(), await confidence.data()];
  tf.dispose([given, guess, confidence, features]);
  expect([...guesses].map((each) => each >= 0)).toEqual(ofTest);
  expect([...guesses].filter((_, i) => !ofTest[i]).every((each) => each === -1)).toBe(true);
  expect([...sure].map((each) => each > 0)).toEqual(ofTest);

  expect(readNumber(report, "unknown")).toBeCloseTo(unknown, 6);
  const right = [...guesses].filter((each, i) => each === data.test.labels[i]).length;
  expect(readNumber(report, "accuracy")).toBeCloseTo(right / ofTest.length, 6);
  const confusion = Array.from({ length: classCount }, () => Array<number>(classCount + 1).fill(0));
  guesses.forEach((each, i) => confusion[data.test.labels[i]!]![each < 0 ? classCount : each]!++);
  expect([...read(report, "confusion")!]).toEqual(confusion.flat());

  const drawn = data.drawn.places;
  expect([...read(report, "guess")!].map((each) => each >= 0)).toEqual(
    Array.from(drawn, (place) => reached.has(nearest(pointsOf(data.pool.inputs)[place]!))),
  );
});
