/** Many tensors in one block, and their names, shapes and numbers back out of it. */
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, expect, it, vi } from "vitest";
import { namesUnder, read, readNumber } from "../../../src/shape/report";
import { readGroups, type Packed } from "../../../src/training/pack";
import { startEngine } from "../../help/engine";

beforeAll(() => startEngine("wasm"));

it("comes back as it was, from one tensor", async () => {
  const before = tf.memory().numTensors;
  const tensors = {
    "loss.labelled": tf.scalar(0.25),
    "diagnostic.matrix": tf.tensor2d([1, 2, 3, 4, 5, 6], [2, 3]),
    guess: tf.tensor1d([3, 0, 2], "int32"),
    "diagnostic.none": tf.zeros([0, 2]),
    "diagnostic.believed": tf.tensor1d([true, false], "bool"),
    "loss.other": tf.scalar(-7),
  };
  const [report] = (await readGroups([tensors])) as [Packed];
  const { layout } = report;
  expect(report.values).toBeInstanceOf(Float32Array);
  expect(report.values).toHaveLength(13);
  tf.dispose(Object.values(tensors));
  expect(tf.memory().numTensors).toBe(before);

  expect(Object.keys(layout)).toEqual(Object.keys(tensors));
  for (const [name, { shape }] of Object.entries(tensors)) expect(layout[name]!.shape).toEqual(shape);
  expect(readNumber(report, "loss.labelled")).toBe(0.25);
  expect(readNumber(report, "loss.other")).toBe(-7);
  expect([...read(report, "diagnostic.matrix")!]).toEqual([1, 2, 3, 4, 5, 6]);
  expect([...read(report, "guess")!]).toEqual([3, 0, 2]);
  expect([...read(report, "diagnostic.none")!]).toEqual([]);
  expect([...read(report, "diagnostic.believed")!]).toEqual([1, 0]);
  expect(read(report, "guess")!.buffer, "not copied").toBe(report.values.buffer);

  expect(read(report, "loss.unknown")).toBeUndefined();
  expect(readNumber(report, "loss.unknown")).toBeUndefined();
  expect(readNumber(report, "diagnostic.none")).toBeUndefined();
  expect(namesUnder(report, "loss.")).toEqual(["labelled", "other"]);
  expect(namesUnder(report, "view.")).toEqual([]);
});

it("comes in groups that share nothing, from one read", async () => {
  const reads = vi.spyOn(tf.engine(), "read");
  const groups = [{ a: tf.scalar(1), b: tf.tensor1d([2, 3]) }, {}, { a: tf.tensor1d([4, 5, 6]) }];
  const found = await readGroups(groups);
  expect(reads).toHaveBeenCalledTimes(1);
  expect(found.map(({ values }) => [...values])).toEqual([[1, 2, 3], [], [4, 5, 6]]);
  expect([...read(found[0]!, "b")!]).toEqual([2, 3]);
  expect([...read(found[2]!, "a")!]).toEqual([4, 5, 6]);
  expect(new Set(found.map(({ values }) => values.buffer)).size).toBe(3);
  tf.dispose(groups);
});

it("is nothing where there is nothing to read", async () => {
  expect(await readGroups([{}])).toEqual([{ layout: {}, values: new Float32Array(0) }]);
});
