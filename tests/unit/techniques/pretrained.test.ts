/** Bridges: who pretrains is who was chosen, under its usual settings, and what comes then goes on from its encoder. */
import type * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { kindNames } from "../../../src/kinds/catalogue";
import { startValues } from "../../../src/shape/params";
import { phasesOf } from "../../../src/shape/phases";
import { namesUnder } from "../../../src/shape/report";
import type { AnyTechnique } from "../../../src/shape/technique";
import { labelsOnly } from "../../../src/techniques/labels-only";
import { pretrainFineTune } from "../../../src/techniques/pretrain-fine-tune";
import { pretrainFixmatch } from "../../../src/techniques/pretrain-fixmatch";
import { simclr } from "../../../src/techniques/simclr";
import { learnsFrom, techniques } from "../../help/all";
import { beginRuns } from "../../help/begun-runs";
import { bitsOf } from "../../help/bits";
import { smallRunData } from "../../help/small-data";

const { begin, end } = beginRuns();
const short = { steps: 20, batch: 8, encoder: "dense" } as const;
const bits = async (weights: readonly tf.Variable[]) => Promise.all(weights.map(async (weight) => bitsOf(await weight.data())));

/** What the encoder has become after so many steps. */
async function encoderAfter(technique: AnyTechnique, values: Record<string, string | number>, count: number) {
  const run = begin(technique, smallRunData.text(1), { ...short, values });
  await run.trainer.advance(count, "nothing");
  const found = await bits(run.encoders[0]!.weights);
  const { phase } = run.trainer;
  end(run);
  return { found, phase };
}

beforeAll(async () => {
  const run = begin(labelsOnly, smallRunData.text(1), short);
  await run.trainer.advance(1, "nothing");
  end(run);
});

const { pretrainer } = pretrainFixmatch.params as Record<string, { options: readonly string[] }>;
const pretrainers = techniques.filter(({ id }) => pretrainer!.options.includes(id));

describe("pretraining", () => {
  it("is by any that learns without labels from every kind of data, and whose features its encoder makes", () => {
    const all = techniques.filter(
      (one) =>
        !("phases" in one) &&
        one.labels === "unseen" &&
        "rate" in one.params &&
        one.id !== "vae" &&
        kindNames.every((kind) => learnsFrom(one, kind)),
    );
    expect(pretrainers).toEqual(all);
  });

  // The schedule of its learning rate is over its own steps.
  it.each(pretrainers)("by $id leaves the encoder as $id alone does with as many steps", async (alone: AnyTechnique) => {
    const bridge = await encoderAfter(pretrainFixmatch, { pretrainer: alone.id, share: 0.5 }, 9);
    const run = begin(alone, smallRunData.text(1), { ...short, steps: 10 });
    await run.trainer.advance(9, "nothing");
    expect(bridge).toEqual({ found: await bits(run.encoders[0]!.weights), phase: 0 });
    end(run);
  });

  it("tells the loss of who pretrains, and measures nothing", async () => {
    const run = begin(pretrainFixmatch, smallRunData.text(1), { ...short, values: { share: 0.5 } });
    const report = await run.report(1);
    expect([namesUnder(report, "loss."), namesUnder(report, "diagnostic.")]).toEqual([["contrast"], []]);
    end(run);
  });

  it("is at the usual rate of who pretrains, times what that gives a weight of its own", () => {
    const { create } = simclr;
    const slower = vi.spyOn(simclr, "create").mockImplementation((lab) => ({ ...create(lab), rateOf: () => 0.25 }));
    const run = begin(pretrainFixmatch, smallRunData.text(1), short);
    const usual = Number(startValues(simclr.params, "text").rate);
    expect(run.learner.weights.map((weight) => run.learner.rateOf!(weight))).toEqual(run.learner.weights.map(() => usual * 0.25));
    slower.mockRestore();
    end(run);
  });
});

describe("what comes then", () => {
  it.each(pretrainers)("goes on from the encoder that was pretrained by $id", async ({ id }) => {
    const run = begin(pretrainFixmatch, smallRunData.text(1), { ...short, values: { share: 0.5, pretrainer: id } });
    await run.trainer.advance(10, "nothing");
    const before = await bits(run.encoders[0]!.weights);
    do await run.trainer.advance(1, "nothing");
    while (run.trainer.phase < 1);
    const { weights } = run.learner;
    expect(weights).toEqual(expect.arrayContaining([...run.encoders[0]!.weights]));
    expect(await bits(run.encoders[0]!.weights)).not.toEqual(before);
    end(run);
  });

  it("tunes the encoder by its share of the rate, and the classifier by all of it", async () => {
    for (const [encoderRate, stands] of [
      [0, true],
      [0.5, false],
    ] as const) {
      const run = begin(pretrainFineTune, smallRunData.text(1), { ...short, values: { share: 0.5, encoderRate } });
      await run.trainer.advance(10, "nothing");
      const encoder = run.encoders[0]!.weights;
      const before = await bits(encoder);
      while (run.trainer.phase < 1 || run.trainer.step < 14) await run.trainer.advance(1, "nothing");
      expect(JSON.stringify(await bits(encoder)) === JSON.stringify(before)).toBe(stands);
      const rates = run.learner.weights.map((weight) => run.learner.rateOf!(weight));
      expect(rates).toEqual(run.learner.weights.map((weight) => (encoder.includes(weight) ? encoderRate : 1)));
      end(run);
    }
  });

  it("is as long as what is left", () => {
    expect(phasesOf(pretrainFineTune).map(({ name, labels }) => [name, labels])).toEqual([
      ["pretraining", "unseen"],
      ["fine-tuning", "seen"],
    ]);
  });
});
