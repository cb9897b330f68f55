/** What is told of the pool where a run is evaluated: how many of its hidden labels are guessed right, and how far its features are spread. */
import * as tf from "@tensorflow/tfjs-core";
import { expect, it } from "vitest";
import { read, readNumber } from "../../src/shape/report";
import { fixmatch } from "../../src/techniques/fixmatch";
import { simclr } from "../../src/techniques/simclr";
import { inputsOf } from "../../src/training/inputs";
import type { RunData } from "../../src/training/run-data";
import { beginRuns } from "../help/begun-runs";
import { smallRunData } from "../help/small-data";
import type { WatchedRun } from "../help/watched-run";

const { begin } = beginRuns();

/** Guesses and features of the examples of the random sample, in its order. */
async function ofSample({ trainer }: WatchedRun, { data, drawn, inputsOf: pick }: RunData) {
  const given = inputsOf(data, pick(drawn.places.subarray(0, drawn.sample)));
  const { guess, confidence, features } = trainer.predict(given);
  const told = { guesses: Array.from(await guess.data()), features: (await features.array()) as number[][] };
  tf.dispose([given, guess, confidence, features]);
  return told;
}

it.each([fixmatch, simclr])("the accuracy on the pool is that of the hidden ones of the random sample: $id", async (technique) => {
  const data = smallRunData.points(1, 30);
  expect(data.drawn.sample).toBeLessThan(data.drawn.places.length);
  const run = begin(technique, data, { labels: 8, steps: 12 });
  for (const labelsAClass of [8, 16]) {
    if (labelsAClass === 16) await run.trainer.relabel(data.count(labelsAClass));
    const report = await run.report(run.trainer.step ? 0 : 12, "evaluation");
    const known = new Set(data.order.subarray(0, data.count(labelsAClass)));
    const { guesses } = await ofSample(run, data);
    const hidden = guesses.flatMap((guess, i) => {
      const place = data.drawn.places[i]!;
      return known.has(place) ? [] : [guess === data.pool.labels[place]];
    });
    expect(hidden.length).toBeGreaterThan(5);
    expect(hidden.length).toBeLessThan(guesses.length);
    expect(readNumber(report, "pool.accuracy")).toBeCloseTo(hidden.filter(Boolean).length / hidden.length, 6);
  }
  await run.trainer.relabel(data.pool.labels.length);
  const all = await run.report(0, "evaluation");
  expect(readNumber(all, "pool.accuracy"), "where nothing is hidden").toBeNaN();
});

it("the spread is that of unit-length features of the random sample, where labels are unseen", async () => {
  const data = smallRunData.points(1, 30);
  const run = begin(simclr, data, { steps: 12 });
  const report = await run.report(12, "evaluation");
  const { features } = await ofSample(run, data);
  const rows = features.map((row) => row.map((x) => x / Math.hypot(...row)));
  const deviations = rows[0]!.map((_, column) => {
    const mean = rows.reduce((sum, row) => sum + row[column]!, 0) / rows.length;
    return Math.sqrt(rows.reduce((sum, row) => sum + (row[column]! - mean) ** 2, 0) / rows.length);
  });
  const mean = deviations.reduce((a, b) => a + b, 0) / deviations.length;
  expect(readNumber(report, "spread")).toBeCloseTo(mean * Math.sqrt(deviations.length), 4);

  const seen = begin(fixmatch, data, { steps: 12 });
  expect(read(await seen.report(1, "evaluation"), "spread")).toBeUndefined();
});
