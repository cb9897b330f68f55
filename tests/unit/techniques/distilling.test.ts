/** Distillation: the teacher's answers are fixed when it begins, soft as the temperature says, and the student begins as its teacher is. */
import * as tf from "@tensorflow/tfjs-core";
import { describe, expect, it } from "vitest";
import type { Checkpoint } from "../../../src/shape/checkpoint";
import { must } from "../../../src/shape/must";
import type { Batch, Diagnostics, Learner, Views } from "../../../src/shape/technique";
import { pretrainDistil } from "../../../src/techniques/pretrain-distil";
import { beginRuns } from "../../help/begun-runs";
import { smallRunData } from "../../help/small-data";
import { bitsOfReport } from "../../help/watched-run";
import { inputsOf } from "../../../src/training/inputs";

const { begin } = beginRuns();
const data = () => smallRunData.points(1);
const values = { share: 0.4, teaching: 0.3 };
const short = { steps: 20, batch: 8, values };
/** How many steps come before the distillation. */
const before = 14;

/** What a learner answers on the whole pool: probabilities [pool, classes]. */
function answers({ classify }: Learner<Diagnostics, Views>): number[][] {
  const { data: of, pool } = data();
  return tf.tidy(() => classify!(inputsOf(of, pool.inputs)).arraySync());
}

const places = [0, 3, 5, 8];
/** A batch of these places, in which the strong view is the example as it is. */
function batch(): Batch<Views> {
  const { data: of, pool } = data();
  const some = () => tf.gather(inputsOf(of, pool.inputs), tf.tensor1d(places, "int32"));
  return {
    step: 0,
    labelled: { strong: some(), classes: tf.zeros([places.length], "int32") },
    plain: some(),
    strong: [some()],
    places: tf.tensor1d(places, "int32"),
  } as unknown as Batch<Views>;
}
const distilled = ({ step }: Learner<Diagnostics, Views>): number => tf.tidy(() => step(batch()).loss!().distilled!.dataSync()[0]!);

/** −1/n Σ Σ q ln p of these places, q of the teacher and p of the student to the power of 1/τ, each over its sum. */
function expected(teacher: readonly number[][], student: readonly number[][], temperature: number): number {
  const soft = (row: readonly number[]) => {
    const powers = row.map((p) => p ** (1 / temperature));
    return powers.map((p) => p / powers.reduce((a, b) => a + b, 0));
  };
  const each = places.map((place) => {
    const [q, p] = [soft(teacher[place]!), soft(student[place]!)];
    return -q.reduce((sum, chance, y) => sum + chance * Math.log(p[y]!), 0);
  });
  return each.reduce((a, b) => a + b, 0) / each.length;
}

/** A run at the first step of its distillation, and what its teacher said. */
async function distilling(temperature: number) {
  const run = begin(pretrainDistil, data(), { ...short, values: { ...values, temperature } });
  await run.trainer.advance(before, "nothing");
  expect(run.trainer.phase).toBe(1);
  const teacher = answers(run.learner);
  await run.trainer.advance(1, "nothing");
  expect(run.trainer.phase).toBe(2);
  return { run, teacher };
}

describe.each([0.5, 1, 3])("at a temperature of %d", (temperature) => {
  it("teaches what the teacher said when it began, however far the student has come since", async () => {
    const { run, teacher } = await distilling(temperature);
    await run.trainer.advance(4, "nothing");
    const student = answers(run.learner);
    expect(student).not.toEqual(teacher);
    expect(distilled(run.learner)).toBeCloseTo(expected(teacher, student, temperature), 4);
  });

  it("asks of each example for all that there is to a class: who answers with all alike misses ln of how many there are", async () => {
    const { run } = await distilling(temperature);
    for (const weight of run.learner.weights) tf.tidy(() => weight.assign(tf.zerosLike(weight)));
    expect(distilled(run.learner)).toBeCloseTo(Math.log(data().data.classes.length), 5);
  });
});

it("follows the temperature during the run", async () => {
  const { run, teacher } = await distilling(1);
  run.trainer.values.temperature = 4;
  expect(distilled(run.learner)).toBeCloseTo(expected(teacher, answers(run.learner), 4), 4);
});

it("begins with a student that answers as its teacher does", async () => {
  const run = begin(pretrainDistil, data(), short);
  await run.trainer.advance(before, "nothing");
  const teacher = answers(run.learner);
  run.trainer.values.rate = 0; // the teacher has learned, and the student takes a step of no length
  await run.trainer.advance(1, "nothing");
  expect(run.trainer.phase).toBe(2);
  expect(answers(run.learner)).toEqual(teacher);
});

it("goes on from what was pretrained, where that is more than an encoder of the toolbox: the code of a variational autoencoder", async () => {
  const run = begin(pretrainDistil, data(), { ...short, values: { ...values, pretrainer: "vae" } });
  await run.trainer.advance(before, "nothing");
  const { encoder, weights } = run.learner;
  await run.trainer.advance(1, "nothing");
  expect(run.trainer.phase).toBe(2);
  expect(run.learner.weights.slice(0, -2)).toEqual(must(encoder, "encoder").weights);
  expect(run.learner.weights).toHaveLength(weights.length);
  expect(run.encoders[0]!.weights).not.toHaveLength(weights.length - 2);
});

it("goes on from a checkpoint with the same teacher", async () => {
  const run = begin(pretrainDistil, data(), short);
  let checkpoint: Checkpoint | undefined;
  await run.trainer.advance(17, "nothing", (one) => (checkpoint = structuredClone(one)));
  const again = begin(pretrainDistil, data(), short, must(checkpoint, "checkpoint"));
  expect([again.trainer.step, again.trainer.phase]).toEqual([17, 2]);
  for (let i = 0; i < 3; i++) expect(bitsOfReport(await again.report(1))).toEqual(bitsOfReport(await run.report(1)));
});
