/** Bridges: who pretrains is who was chosen, under its usual settings, and what comes then goes on from its encoder. */
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { kindNames } from "../../../src/kinds/catalogue";
import { refusedBy } from "../../../src/kinds/refused";
import type { Kind } from "../../../src/shape/kind";
import { must } from "../../../src/shape/must";
import { optionsOf, paramsOn, startValues, type Choice, type Params } from "../../../src/shape/params";
import { phasesOf } from "../../../src/shape/phases";
import { namesUnder } from "../../../src/shape/report";
import type { AnyTechnique } from "../../../src/shape/technique";
import { techniqueById } from "../../../src/techniques/catalogue";
import { labelsOnly } from "../../../src/techniques/labels-only";
import { pretrainFineTune } from "../../../src/techniques/pretrain-fine-tune";
import { pretrainFixmatch } from "../../../src/techniques/pretrain-fixmatch";
import { pretrainers } from "../../../src/techniques/pretrainers";
import { simclr } from "../../../src/techniques/simclr";
import { inputsOf } from "../../../src/training/inputs";
import type { RunData } from "../../../src/training/run-data";
import { kindsOf, learnsFrom, techniques } from "../../help/all";
import { beginRuns } from "../../help/begun-runs";
import { bitsOf } from "../../help/bits";
import { smallRunData } from "../../help/small-data";

const { begin, end } = beginRuns();
const short = { steps: 20, batch: 8, encoder: "dense" } as const;
const bits = async (weights: readonly tf.Variable[]) => Promise.all(weights.map(async (weight) => bitsOf(await weight.data())));

/** What the encoder has become after so many steps. */
async function encoderAfter(technique: AnyTechnique, data: RunData, values: Record<string, string | number>, count: number) {
  const run = begin(technique, data, { ...short, values });
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

const who = pretrainers.map((id) => must(techniqueById(id), id));
/** A kind of data that it learns from: texts, where it does. */
const kindFor = (technique: AnyTechnique): Kind => (learnsFrom(technique, "text") ? "text" : kindsOf(technique)[0]!);
const dataFor = (technique: AnyTechnique) => smallRunData[kindFor(technique)](1);
const bridges = techniques.filter(({ params }) => "pretrainer" in params);

describe("pretraining", () => {
  it("is by any that learns without labels by going down a loss", () => {
    const all = techniques.filter((one) => !("phases" in one) && one.labels === "unseen" && "rate" in one.params);
    expect(new Set(who)).toEqual(new Set(all));
  });

  it.each(bridges)(
    "of $id refuses no kind of data for a view that only some pretrainers need: they are refused, in their own words",
    (bridge) => {
      const own = refusedBy({ refused: bridge.refused ?? {}, views: {} });
      expect(refusedBy(bridge)).toEqual(own);
      for (const kind of kindNames) {
        const pretrainer = paramsOn(bridge.params as Params, kind).pretrainer as Choice;
        expect(optionsOf(pretrainer)).toEqual(who.filter((one) => learnsFrom(one, kind)).map(({ id }) => id));
        const reasons = who.filter((one) => !learnsFrom(one, kind)).map((one) => [one.id, refusedBy(one)[kind]]);
        expect(pretrainer.refused).toEqual(Object.fromEntries(reasons));
      }
      expect(paramsOn(bridge.params as Params, "text").pretrainer).toMatchObject({
        refused: { rotation: "a text has no side that is up" },
      });
    },
  );

  // The schedule of its learning rate is over its own steps.
  it.each(who)("by $id leaves the encoder as $id alone does with as many steps", async (alone: AnyTechnique) => {
    const bridge = await encoderAfter(pretrainFixmatch, dataFor(alone), { pretrainer: alone.id, share: 0.5 }, 9);
    const run = begin(alone, dataFor(alone), { ...short, steps: 10 });
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
  it.each(who)("goes on from the encoder that was pretrained by $id", async (technique) => {
    const run = begin(pretrainFixmatch, dataFor(technique), { ...short, values: { share: 0.5, pretrainer: technique.id } });
    await run.trainer.advance(10, "nothing");
    const before = await bits(run.encoders[0]!.weights);
    do await run.trainer.advance(1, "nothing");
    while (run.trainer.phase < 1);
    const { weights } = run.learner;
    expect(weights).toEqual(expect.arrayContaining([...run.encoders[0]!.weights]));
    expect(await bits(run.encoders[0]!.weights)).not.toEqual(before);
    end(run);
  });

  it.each(who)("tunes what makes the features that $id has learned, and nothing that was not trained", async (technique) => {
    const data = dataFor(technique);
    const inputs = inputsOf(data.data, data.pool.inputs);
    for (const [encoderRate, stands] of [
      [0, true],
      [1, false],
    ] as const) {
      const values = { share: 0.5, pretrainer: technique.id, encoderRate };
      const run = begin(pretrainFineTune, data, { ...short, values });
      const featuresOf = ({ features }: typeof run.learner) => tf.tidy(() => bitsOf(features(inputs).dataSync()));
      await run.trainer.advance(10, "nothing");
      const [pretrained, found] = [run.learner, featuresOf(run.learner)];
      while (run.trainer.phase < 1 || run.trainer.step < 14) await run.trainer.advance(1, "nothing");
      expect(featuresOf(run.learner) === found).toBe(stands);
      // All but the layer on top was there, and was trained.
      const own = run.learner.weights.filter((weight) => run.learner.rateOf!(weight) === encoderRate);
      if (!stands) expect(run.learner.weights.filter((weight) => !pretrained.weights.includes(weight))).toHaveLength(2);
      else expect(pretrained.weights).toEqual(expect.arrayContaining(own));
      end(run);
    }
    inputs.dispose();
  });

  it("has the code of a variational autoencoder as features, whole or of what was embedded", () => {
    const data = smallRunData.text(1);
    const run = begin(pretrainFineTune, data, { ...short, values: { pretrainer: "vae" } });
    const { encoder, features } = run.learner;
    const made = tf.tidy(() => {
      const inputs = inputsOf(data.data, data.pool.inputs);
      const { width, embed, featuresOf, features: own } = must(encoder, "encoder");
      expect(width).toBe(16);
      return [features(inputs), own(inputs), featuresOf(embed(inputs))].map((one) => [one.shape[1], bitsOf(one.dataSync())]);
    });
    expect(made).toEqual([made[0], made[0], made[0]]);
    expect(made[0]![0]).toBe(16);
    expect(run.encoders[0]!.features).not.toBe(encoder!.features);
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
