/** What a run has learned can be taken away: the file and the ONNX give the run's own guesses, of every technique on every kind of data. */
import * as tf from "@tensorflow/tfjs-core";
import { InferenceSession, Tensor as OnnxTensor } from "onnxruntime-web";
import { describe, expect, it } from "vitest";
import { kindNamed } from "../../src/kinds/catalogue";
import { fileOf, readModel } from "../../src/models/file";
import { onnxOf } from "../../src/models/onnx";
import { sizeOf } from "../../src/shape/data-set";
import type { EncoderName } from "../../src/shape/encoder";
import type { Kind } from "../../src/shape/kind";
import { isFault, type Model } from "../../src/shape/model";
import type { Value } from "../../src/shape/params";
import { phasesOf } from "../../src/shape/phases";
import { seeded } from "../../src/shape/random";
import type { AnyTechnique } from "../../src/shape/technique";
import { coTraining } from "../../src/techniques/co-training";
import { labelPropagation } from "../../src/techniques/label-propagation";
import { labelSpreading } from "../../src/techniques/label-spreading";
import { labelsOnly } from "../../src/techniques/labels-only";
import { naiveBayesEm } from "../../src/techniques/naive-bayes-em";
import { selfTraining } from "../../src/techniques/self-training";
import { inputsOf } from "../../src/training/inputs";
import { replayed } from "../../src/training/model/replay";
import { takeModel } from "../../src/training/model/take";
import type { RunData } from "../../src/training/run-data";
import { kindsOf, techniques } from "../help/all";
import { beginRuns } from "../help/begun-runs";
import { encodersFor, isItsOneTurn } from "../help/combinations";
import { bitsOf } from "../help/bits";
import { runSpec } from "../help/run-spec";
import { arranged, kindsForTests, smallRunData } from "../help/small-data";

const { begin, end } = beginRuns();
const origin = { link: "v=2&data=small", version: "0.1.0" };

interface Learned {
  model: Model;
  /** Of the examples that it is judged on. */
  told: { guess: Float32Array; confidence: Float32Array; features: Float32Array };
}

async function predicted(by: { predict: (inputs: tf.Tensor) => object }, { data, test }: RunData): Promise<Learned["told"]> {
  const inputs = inputsOf(data, test.inputs);
  const made = by.predict(inputs) as Record<keyof Learned["told"], tf.Tensor>;
  const told = { guess: await made.guess.data(), confidence: await made.confidence.data(), features: await made.features.data() };
  tf.dispose([inputs, ...Object.values(made)]);
  return told as Learned["told"];
}

/** Some steps of each of its phases. */
async function learned(technique: AnyTechnique, data: RunData, encoder: EncoderName, values: Record<string, Value> = {}): Promise<Learned> {
  const phases = phasesOf(technique);
  const shares = phases.flatMap(({ share }) => (typeof share === "string" ? [[share, 1 / phases.length]] : []));
  const changes = { encoder, labels: 4, batch: 8, steps: 3 * phases.length, values: { ...Object.fromEntries(shares), ...values } };
  const run = begin(technique, data, changes);
  await run.report(changes.steps, "evaluation");
  const told = await predicted(run.trainer, data);
  const model = await takeModel(run.trainer, runSpec(technique, data, changes), data, origin);
  end(run);
  return { model, told };
}

/** What ONNX Runtime makes of the same examples. */
async function byOnnx(model: Model, { data, test }: RunData): Promise<{ probabilities: Float32Array; features: Float32Array }> {
  const session = await InferenceSession.create(onnxOf(model));
  const inputs = new OnnxTensor(kindNamed(data.kind).dtype, test.inputs, [test.labels.length, ...data.shape]);
  const { probabilities, features } = await session.run({ inputs });
  await session.release();
  expect(probabilities!.dims).toEqual([test.labels.length, data.classes.length]);
  expect(features!.dims[0]).toBe(test.labels.length);
  return { probabilities: probabilities!.data as Float32Array, features: features!.data as Float32Array };
}

const farthest = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((most, one, i) => Math.max(most, Math.abs(one - b[i]!)), 0);

function expectSame(
  { probabilities, features }: Awaited<ReturnType<typeof byOnnx>>,
  { guess, confidence, features: own }: Learned["told"],
) {
  const classes = probabilities.length / guess.length;
  const rows = Array.from(guess, (_, i) => probabilities.subarray(i * classes, (i + 1) * classes));
  const likeliest = rows.map((row) => (row.some((share) => share > 0) ? row.indexOf(Math.max(...row)) : -1));
  expect(likeliest).toEqual(Array.from(guess));
  expect(farthest(rows.map((row) => Math.max(...row)), confidence)).toBeLessThan(1e-4); // prettier-ignore
  const scale = Math.max(1, ...own.map(Math.abs));
  expect(features.length).toBe(own.length);
  expect(farthest(features, own) / scale).toBeLessThan(1e-4);
}

async function expectTaken(technique: AnyTechnique, data: RunData, encoder: EncoderName, values: Record<string, Value> = {}) {
  const { model, told } = await learned(technique, data, encoder, values);
  expectSame(await byOnnx(model, data), told);
  const again = readModel(fileOf(model));
  if (isFault(again)) throw new Error(JSON.stringify(again));
  expect(again).toEqual(model);
  const { predict, dispose } = replayed(again);
  const replays = await predicted({ predict }, data);
  dispose();
  for (const name of ["guess", "confidence", "features"] as const) expect(bitsOf(replays[name]), name).toBe(bitsOf(told[name]));
}

/** At a commit all networks are tried on all kinds of data by one technique, and each other technique on one kind; before a release, all on all. */
const encodersOf = (technique: AnyTechnique, kind: Kind) =>
  technique.id === "labels-only" ? kindNamed(kind).encoders : isItsOneTurn(technique, kind) ? encodersFor(technique, kind) : [];
const tried = techniques.flatMap((technique) =>
  kindsOf(technique).flatMap((kind) => encodersOf(technique, kind).map((encoder) => [technique.id, kind, encoder, technique] as const)),
);

describe("a model tells what its run tells,", () => {
  it.each(tried)("%s on %s, %s", (_id, kind, encoder, technique) => expectTaken(technique, smallRunData[kind](1), encoder));

  const { smallData } = kindsForTests.text;
  it.each([
    ["a graph of kernels", labelSpreading, "table", { graph: "rbf" }],
    ["the graph of scikit-learn", labelPropagation, "text", { compatible: true }],
    ["evened class masses", labelSpreading, "points", { balanced: true }],
    ["a linear model", selfTraining, "image", { model: "linear" }],
    ["random halves of pixels", coTraining, "image", { halves: "random" }],
    ["random halves of words", coTraining, "text", { halves: "random" }],
  ] as const)("%s", (_, technique, kind, values) => expectTaken(technique as AnyTechnique, smallRunData[kind](1), "dense", values));

  it("runs of characters", () => expectTaken(labelsOnly as AnyTechnique, arranged({ ...smallData, longestRun: 3 }, 1), "dense"));
  it("words that are counted", () => expectTaken(naiveBayesEm as AnyTechnique, smallRunData.text(1), "dense"));
});

describe("a convolution", () => {
  it.each([
    ["is padded after odd sides as after even ones", [9, 14, 1]],
    ["tells colours apart", [12, 11, 3]],
  ])("%s", (_, shape) => {
    const random = seeded(3, "pixels");
    const make = () => ({
      inputs: Float32Array.from({ length: 80 * sizeOf(shape) }, () => random()),
      labels: Uint8Array.from({ length: 80 }, (_, i) => i % 4),
    });
    return expectTaken(labelsOnly as AnyTechnique, arranged({ ...kindsForTests.image.smallData, shape, make }, 1), "convnet");
  });
});
