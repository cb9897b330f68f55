/** Each kernel of a model in ONNX Runtime, at the edges too: it gives what ours gives. And what cannot be written down is told. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor2D, Tensor3D, Tensor4D } from "@tensorflow/tfjs-core";
import { InferenceSession, Tensor as OnnxTensor } from "onnxruntime-web";
import { beforeAll, describe, expect, it } from "vitest";
import { onnxOf } from "../../src/models/onnx";
import type { Model } from "../../src/shape/model";
import { geluOf } from "../../src/training/backends/operations/elementwise";
import { affine, convolve, relu } from "../../src/training/backends/operations/layer";
import { standardRows, unitRows } from "../../src/training/backends/operations/normal-rows";
import { seeded } from "../../src/shape/random";
import { compacted, passSizes } from "../../src/training/model/compact";
import { record } from "../../src/training/model/record";
import { read } from "../../src/training/model/take";
import { startEngine } from "../help/engine";

beforeAll(() => startEngine("wasm"));

const size = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);
/** Normal numbers, always the same. */
function numbers(shape: readonly number[], scale = 1): Float32Array {
  const random = seeded(5, "onnx", ...shape.map(String));
  return Float32Array.from({ length: size(shape) }, () => scale * random.normal());
}
const constant = (shape: number[], scale = 1): Tensor => tf.tensor(numbers(shape, scale), shape);

/** A computation as a model, as if its result were both what is wanted. @param shape of an example */
async function modelOf(shape: readonly number[], dtype: "float32" | "int32", compute: (inputs: Tensor) => Tensor): Promise<Model> {
  const kept: Tensor[] = [];
  const passes = passSizes.map((count) => {
    const inputs = tf.zeros([count, ...shape], dtype);
    let made: Tensor | undefined;
    const pass = record(inputs, () => (made = tf.tidy(() => tf.add(compute(inputs), 0))));
    kept.push(inputs, made!, ...pass.constants.values());
    return { ...pass, inputs: String(inputs.id), outputs: { probabilities: String(made!.id), features: String(made!.id) } };
  });
  const [one, other] = await read(passes);
  tf.dispose(kept);
  const about = { technique: "", step: 0, labelled: 0, link: "", version: "", shape, classes: ["a", "b"] } as unknown as Model["about"];
  return { about, ...compacted(one!, other!) };
}

/** @param rows one example after the other */
async function expectSame(
  shape: readonly number[],
  rows: readonly number[] | Float32Array | Int32Array,
  compute: (inputs: Tensor) => Tensor,
) {
  const dtype = rows instanceof Int32Array ? "int32" : "float32";
  const given = rows instanceof Int32Array ? rows : Float32Array.from(rows);
  const all = [given.length / size(shape), ...shape];
  const session = await InferenceSession.create(onnxOf(await modelOf(shape, dtype, compute)));
  const { features } = await session.run({ inputs: new OnnxTensor(dtype, given as Float32Array, all) });
  await session.release();
  const [expected, wanted] = tf.tidy(() => {
    const made = tf.add(compute(tf.tensor(given, all, dtype)), 0);
    return [Array.from(made.dataSync()), made.shape];
  });
  expect(features!.dims).toEqual(wanted);
  const found = Array.from(features!.data as Float32Array);
  for (const [i, number] of expected.entries())
    expect(Math.abs(found[i]! - number), `number ${i}: ${found[i]}, ours ${number}`).toBeLessThan(2e-5 * Math.max(1, Math.abs(number)));
}

const as = <T extends Tensor>(x: Tensor) => x as T;
const flat = [0, 0, 0, 0, 1e-4, 1e-4, 1e-4, 1e-4, 1, 2, 3, -4, 1e4, -1e4, 0.5, 0];
const pictures = (shape: readonly number[]) => numbers([2, ...shape]);

describe("a kernel is the same in ONNX", () => {
  it.each([
    ["rows to mean 0 and variance 1, all alike too", [4], flat, (x: Tensor) => standardRows(as<Tensor2D>(x))],
    ["rows that vary by next to nothing", [3], [1, 1.001, 0.999, 0, 1e-3, 0], (x: Tensor) => standardRows(as<Tensor2D>(x))],
    ["rows to length 1, empty ones too", [4], flat, (x: Tensor) => unitRows(as<Tensor2D>(x))],
    ["rows of next to nothing", [2], [1e-5, -1e-4, 0, 2e-4], (x: Tensor) => unitRows(as<Tensor2D>(x))],
    ["GELU, far out too", [4], [-9, -3, -0.5, -1e-3, 0, 1e-3, 0.7, 1, 2, 4, 9, 60], (x: Tensor) => geluOf(x)],
    ["shares of large scores", [3], [1000, 999, 0, -1e4, 0, 1, 0, 0, 0], (x: Tensor) => tf.softmax(x)],
    ["shares of each of several rows", [2, 3], numbers([3, 2, 3], 4), (x: Tensor) => tf.softmax(x)],
    ["a layer", [3], numbers([4, 3]), (x: Tensor) => affine(as<Tensor2D>(x), constant([3, 5]), constant([5]), relu)],
    ["a layer without an activation", [3], numbers([4, 3]), (x: Tensor) => affine(as<Tensor2D>(x), constant([3, 5]), constant([5]))],
    ["a product with what is turned", [4], numbers([3, 4]), (x: Tensor) => tf.matMul(as<Tensor2D>(x), constant([5, 4]) as Tensor2D, false, true)],
    ["a product of what is turned", [2, 3], numbers([4, 2, 3]), (x: Tensor) => tf.matMul(x as Tensor3D, x as Tensor3D, true)],
    ["sums over some axes", [2, 3], numbers([4, 2, 3]), (x: Tensor) => tf.sum(x, [2])],
    ["sums that keep their axis", [2, 3], numbers([4, 2, 3]), (x: Tensor) => tf.sum(x, 1, true)],
    ["two sums of the same rows", [3, 3], numbers([4, 3, 3]), (x: Tensor) => tf.add(tf.sum(x, 1), tf.sum(x, 2))],
    ["means and largest numbers", [2, 3], numbers([4, 2, 3]), (x: Tensor) => tf.add(tf.mean(x, 1), tf.max(x, 1))],
    ["what is nearest, the first of equals", [5], [3, 1, 3, 0, 3, 2, 2, 2, 2, 2], (x: Tensor) => tf.add(tf.topk(x, 3).values, tf.cast(tf.topk(x, 3).indices, "float32"))],
    ["what is compared", [3], [1, 2, 3, 3, 2, 1], (x: Tensor) => tf.add(tf.cast(tf.notEqual(x, 2), "float32"), tf.mul(tf.cast(tf.greater(x, 2), "float32"), 3))],
    ["one or the other", [3], [0, 2, -3, 3, 0, 1], (x: Tensor) => tf.div(x, tf.where(tf.greater(x, 0), x, tf.onesLike(x)))],
    ["columns that are picked", [4], numbers([3, 4]), (x: Tensor) => tf.gather(x, tf.tensor1d([3, 0, 0], "int32"), 1)],
    ["words by their numbers", [3], Int32Array.of(0, 2, 1, 1, 1, 0), (x: Tensor) => tf.gather(constant([3, 2]), as<tf.Tensor1D>(x))],
    ["axes in another order", [2, 3], numbers([4, 2, 3]), (x: Tensor) => tf.reshape(tf.transpose(x, [0, 2, 1]), [-1, 6])],
    ["parts of an example", [5], numbers([3, 5]), (x: Tensor) => tf.slice(x, [0, 1], [x.shape[0]!, 3])],
    ["a part of several rows", [4, 2], numbers([3, 4, 2]), (x: Tensor) => tf.slice(x, [0, 2, 1], [-1, 2, 1])],
    ["what is split and joined", [6], numbers([3, 6]), (x: Tensor) => tf.concat(tf.split(x, [1, 2, 3], 1).toReversed(), 1)],
    ["what is stacked and taken apart", [2, 3], numbers([4, 2, 3]), (x: Tensor) => tf.stack(tf.unstack(x, 1).toReversed(), 2)],
    ["arithmetic with numbers and rows", [3], [1, 4, 9, 0.25, 2, 16], (x: Tensor) => tf.sub(tf.maximum(tf.sqrt(x), 1.5), tf.exp(tf.neg(tf.square(tf.div(x, constant([3]))))))],
  ] as const)("%s", (_, shape, rows, compute) => expectSame(shape, rows, compute)); // prettier-ignore

  it.each([
    ["3 × 3, stride 2, of odd and even sides", [7, 6, 2], [3, 3, 2, 4], 2],
    ["3 × 3, stride 1", [5, 4, 1], [3, 3, 1, 2], 1],
    ["2 × 5, stride 3, of which none is square", [9, 11, 3], [2, 5, 3, 2], 3],
    ["one pixel", [4, 4, 2], [1, 1, 2, 3], 2],
  ] as const)("a convolution of %s", (_, shape, filter, strides) =>
    expectSame(shape, pictures(shape), (x) =>
      convolve(x as Tensor4D, constant([...filter]), constant([filter[3]]), { strides, pad: "same" }, relu),
    ),
  );
});

describe("what cannot be written down is told", () => {
  const message = (shape: readonly number[], compute: (inputs: Tensor) => Tensor) =>
    modelOf(shape, "float32", compute).then(onnxOf).then(
      () => "written",
      (error: Error) => error.message,
    ); // prettier-ignore
  it.each([
    ["a kernel that has no operator yet", (x: Tensor) => tf.log(x), "The kernel Log has no operator"],
    ["a constant that follows from how many examples there are", (x: Tensor) => tf.div(x, x.shape[0]!), "What RealDiv reads follows from"],
    ["a constant for each example", (x: Tensor) => tf.add(x, tf.ones([x.shape[0]!, 1])), "follows from"],
    ["a number that follows from how many there are", (x: Tensor) => tf.slice(x, [x.shape[0]! - 1, 0], [1, -1]), "is told"],
    ["other kernels for other numbers of examples", (x: Tensor) => (x.shape[0] === 2 ? tf.exp(x) : tf.neg(x)), "depends on how many"],
    ["a shape that follows twice", (x: Tensor) => tf.matMul(x as Tensor2D, x as Tensor2D, false, true), "written"],
    ["an activation without a name in ONNX", (x: Tensor) => affine(x as Tensor2D, constant([2, 2]), constant([2]), { ...relu, name: "steep" }), "The activation \"steep\""],
    ["a convolution without blank pixels", (x: Tensor) => tf.reshape(convolve(tf.reshape(x, [-1, 1, 2, 1]), constant([1, 1, 1, 1]), constant([1]), { strides: 1, pad: "valid" }), [-1, 2]), "A convolution that is not padded"],
  ] as const)("%s", async (_, compute, told) => expect(await message([2], compute)).toContain(told)); // prettier-ignore
});
