/** Many tensors in one block, and their names, shapes and numbers back out of it. */
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, expect, it } from "vitest";
import { namesUnder, read, readNumber } from "../../../src/shape/report";
import { pack } from "../../../src/training/pack";
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
  const { flat, layout } = pack(tensors);
  const report = { layout, values: (await flat.data()) as Float32Array };
  expect(report.values).toBeInstanceOf(Float32Array);
  expect(report.values).toHaveLength(13);
  tf.dispose([flat, Object.values(tensors)]);
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
