// One step of each technique against PyTorch, by the formulas of the papers: each parameter is varied once.
import * as tf from "@tensorflow/tfjs-core";
import type { Scalar, Tensor, Tensor1D } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Batch, Diagnostics, Learner, StepRandom, Views } from "../../src/shape/technique";
import { techniqueById } from "../../src/techniques/catalogue";
import { makeDescent } from "../../src/training/descent";
import { start } from "./backends/start";
import { expectGlance, furthest, type Glance } from "./compare";
import { bench } from "./lab";
import { scattered, scatteredTensor } from "./scattered";
import fixture from "./techniques.json";

interface Case {
  technique: string;
  values: Record<string, number | string | boolean>;
  step: number;
  loss: Record<string, number[]>;
  gradients: Glance[];
  measured: Record<string, (number | null)[]>;
  features?: Glance;
  answers?: number[];
  labels?: number[];
  decay?: number;
  /** Which phase it is, where it is not the first. */
  phase?: number;
  /** What is remembered of keys after the step. */
  queue?: Glance;
}
const cases = fixture.cases as unknown as Case[];

const steps = 100;
const asInt = (numbers: readonly number[]) => tf.tensor1d(Int32Array.from(numbers), "int32");
const rows = (count: number, seed: number) => scatteredTensor([count, 2], seed, -2, 2);

/** Weights as network() in make-techniques.py makes them. */
function fill(weights: Learner<Diagnostics, Views>["weights"], seed = 700) {
  weights.forEach((weight, i) => {
    const reach = weight.rank === 1 ? 0.3 : 2.5 / Math.sqrt(weight.shape[0]!);
    weight.assign(scatteredTensor(weight.shape, seed + i, -reach, reach));
  });
}

const nobodyAsks = (): never => {
  throw new Error("There are no such random numbers in make-techniques.py.");
};
const unasked: StepRandom = {
  uniform: nobodyAsks,
  normal: nobodyAsks,
  permutation: nobodyAsks,
  beta: nobodyAsks,
  dropout: nobodyAsks,
};

/** The same views as there. @param asked is told what share of the places was to be hidden, or left blank */
function batch(step: number, asked: (share: number) => void): Batch<Required<Views>> {
  const places = asInt(fixture.hidden);
  const shown = scattered(12, 34, -2, 2).map((value, i) => (fixture.hidden.includes(i) ? 0 : value));
  return {
    step,
    labelled: {
      plain: rows(5, 31),
      weak: rows(5, 32),
      strong: rows(5, 33),
      contrastive: [rows(5, 33), rows(5, 33)],
      classes: asInt(fixture.known),
      places: asInt(fixture.known), // those of the pool that have a label, one of each class in turn
    },
    plain: rows(6, 34),
    weak: [rows(6, 35), rows(6, 36)] as unknown as [Tensor],
    strong: [rows(6, 37), rows(6, 38)] as unknown as [Tensor],
    contrastive: [rows(6, 39), rows(6, 40)] as unknown as [Tensor],
    masked(share) {
      asked(share);
      const examples = asInt(fixture.hidden.map((place) => Math.floor(place / 2)));
      const cover = tf.tensor2d(
        Array.from({ length: 12 }, (_, i) => Number(fixture.hidden.includes(i))),
        [6, 2],
      );
      return { inputs: tf.tensor(shown, [6, 2]), cover, hidden: { at: places, examples, weights: tf.ones([places.size]) as Tensor1D } };
    },
    rotated: { inputs: rows(6, 34), answers: asInt(fixture.places.map((place) => place % 4)) },
    tiled(gap) {
      asked(gap);
      return { inputs: rows(6, 34), answers: asInt(fixture.places) };
    },
    places: asInt(fixture.places),
    random: {
      ...unasked,
      beta: (_, shape) => scatteredTensor(shape, 43, 0, 1),
      permutation: (_, count) => asInt(Array.from({ length: count }, (_, i) => count - 1 - i)),
      uniform: (_, shape) => scatteredTensor(shape, 41, 0, 1),
      normal: (_, shape) => scatteredTensor(shape, 42, -2, 2),
    },
  };
}

beforeAll(() => start("cpu"));

describe.each(cases.map((one) => [`${one.technique} at step ${one.step} with ${JSON.stringify(one.values)}`, one] as const))(
  "%s",
  (_, { technique: id, values, step: taken, ...right }) => {
    function make() {
      const { learner, toolbox } = bench({
        kind: "points",
        shape: [2],
        inputs: scattered(48, 39, -2, 2),
        labels: fixture.poolLabels,
        classCount: 3,
      });
      const made = learner(techniqueById(id)!, values, steps, right.phase, ({ weights }) => fill(weights, 800));
      fill(made.weights);
      made.teachers?.forEach(({ weights }) => fill(weights, 800));
      if (right.queue) fill(made.state!, 900);
      const shares: number[] = [];
      const step = made.step(batch(taken, (share) => shares.push(share)) as Batch<Views>);
      return { made, step, shares, toolbox };
    }

    it("has the terms of its loss, and their gradients by every weight", () => {
      const { made, step, shares } = make();
      const loss = () => Object.entries(step.loss!());
      const terms = Object.fromEntries(loss().map(([name, term]) => [name, [...term.dataSync()]]));
      expect(Object.keys(terms)).toEqual(Object.keys(right.loss));
      for (const [name, term] of Object.entries(right.loss))
        expect(furthest(terms[name]!, term) / Math.max(1, Math.abs(term[0]!)), name).toBeLessThan(1e-5);
      const variables = [...made.weights];
      const { grads } = tf.variableGrads(() => tf.addN(loss().map(([, term]) => term)) as Scalar, variables);
      right.gradients.forEach((gradient, i) => {
        const [found, what] = [grads[variables[i]!.name]!.dataSync(), `gradient of weight ${i}`];
        // A bias before what takes the mean away has none.
        if (gradient.largest === 0) expect(furthest(found, Array<number>(found.length).fill(0)), what).toBeLessThan(1e-6);
        else expectGlance(found, gradient, what);
      });
      const asked = values.share ?? values.gap ?? (values.hidden || undefined);
      expect(new Set(shares)).toEqual(new Set(asked === undefined ? [] : [asked]));
    });

    it("measures what it says of itself", () => {
      const { made, step } = make();
      step.finish?.();
      if (right.queue) expectGlance(made.state![0]!.dataSync(), right.queue, "queue");
      if (right.labels) expect([...made.state![0]!.dataSync()]).toEqual(right.labels);
      const measured = step.measure!({ batch: asInt(fixture.truth), pool: asInt(fixture.poolTruth) }) as Record<string, Tensor>;
      for (const [name, value] of Object.entries(right.measured))
        expect(furthest(measured[name]!.dataSync(), value), name).toBeLessThan(2e-5);
    });

    if (right.features)
      it("is read before what only the loss sees", () => {
        expectGlance(make().made.features(rows(6, 34)).dataSync(), right.features!, "features");
      });
    it("answers with the probabilities of its classes, or leaves that to the readout", () => {
      const { classify } = make().made;
      if (right.answers) expect(furthest(classify!(rows(6, 34)).dataSync(), right.answers)).toBeLessThan(1e-5);
      else expect(classify).toBeUndefined();
    });
    if (right.decay !== undefined)
      it("has a teacher that follows as fast as it should", () => {
        expect(make().made.teachers![0]!.decay(taken)).toBeCloseTo(right.decay!, 6);
      });
  },
);

it.each([0, 30])("takes steps as long as the schedule says, of all techniques alike, where %i steps came before its phase", (first) => {
  const weight = tf.variable(tf.zeros([2]));
  const { step } = makeDescent({ weights: [weight] }, { first, steps, rate: () => 0.02 });
  let before = 0;
  fixture.schedule.forEach((share, taken) => {
    // Where the slope stays the same, a step of Adam is as long as the rate.
    step({ loss: () => ({ all: tf.sum(weight) }) }, first + taken);
    const now = weight.dataSync()[0]!;
    expect((before - now) / 0.02, `step ${taken}`).toBeCloseTo(share, 3);
    before = now;
  });
});

it("every technique that descends a loss is here", () => {
  expect([...new Set(cases.map(({ technique }) => technique))].sort()).toEqual([
    "autoencoder",
    "barlow-twins",
    "byol",
    "co-training",
    "denoising",
    "entropy-minimisation",
    "fixmatch",
    "freematch",
    "jigsaw",
    "labels-only",
    "masked",
    "masked-features",
    "mean-teacher",
    "mixmatch",
    "moco",
    "pi-model",
    "pretrain-distil",
    "pretrain-fine-tune",
    "pretrain-fixmatch",
    "pseudo-label",
    "rotation",
    "s4l",
    "self-training",
    "semi-supervised-vae",
    "simclr",
    "simsiam",
    "tri-training",
    "uda",
    "vae",
    "vat",
    "vicreg",
  ]);
});
