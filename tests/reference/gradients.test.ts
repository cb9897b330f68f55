// The gradient of every technique that has one, on every kind of data, against finite differences; with every encoder before a release.
import * as tf from "@tensorflow/tfjs-core";
import type { Scalar, Variable } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Value } from "../../src/shape/params";
import { phasesOf } from "../../src/shape/phases";
import { seeded } from "../../src/shape/random";
import { descends, techniques } from "../help/all";
import { encodersFor } from "../help/combinations";
import { start } from "./backends/start";
import { bench, type HandMade } from "./lab";
import { scattered, scatteredTensor } from "./scattered";

const count = 24;
const labels = Array.from({ length: count }, (_, i) => (i % 4 < 2 ? i % 3 : -1));
const kinds: Record<string, HandMade> = {
  points: { kind: "points", shape: [2], inputs: scattered(count * 2, 41), labels, classCount: 3 },
  image: {
    kind: "image",
    shape: [12, 12, 1],
    inputs: scattered(count * 144, 42, -0.5, 1).map((ink) => Math.max(0, ink)),
    labels,
    classCount: 3,
  },
  text: {
    kind: "text",
    shape: [6],
    vocabularySize: 23,
    // Word numbers from 3 on, and texts of four to six words.
    inputs: scattered(count * 6, 43, 3, 23).map((word, i) => (i % 6 < 4 + (i % 3) ? Math.floor(word) : 0)),
    labels,
    classCount: 3,
  },
  sound: { kind: "sound", shape: [8, 8, 1], inputs: scattered(count * 64, 45, 0, 1), labels, classCount: 3 },
  table: {
    kind: "table",
    shape: [3],
    columns: [{ name: "weight" }, { name: "length" }, { name: "colour", categories: ["red", "green", "blue"] }],
    inputs: scattered(count * 3, 44, 0, 3).map((value, i) => [200 * value, value / 10, Math.floor(value)][i % 3]!),
    labels,
    classCount: 3,
  },
};

/** Where the values at the start would leave out part of the loss. */
const settings: Record<string, Record<string, Value>[]> = {
  "entropy-minimisation": [{ even: 1 }],
  fixmatch: [{ threshold: 0.35 }],
  freematch: [{ fairness: 1 }],
  "pi-model": [{ weight: 200 }],
  "pseudo-label": [{ threshold: 0.35 }],
  "self-training": [{ model: "network" }, { model: "linear" }],
  "pretrain-fixmatch": [{ threshold: 0.35 }],
  uda: [{ threshold: 0.35 }],
};
/** What has a rate descends a loss, but for these. */
const withoutLoss = ["self-training linear"];
/** Terms that say next to nothing here: where one class is found of all hard views none is favoured; of two texts an untrained network says the same. */
const faint = ["fairness of freematch 1 on image", "fairness of freematch 1 on sound", "consistency of pi-model 200 on text"];

/** A phase of several is looked at by itself. */
const phases = techniques.flatMap((technique) => phasesOf(technique).map((one, phase) => ({ technique, phase, descends: descends(one) })));
const cases = phases.flatMap(({ technique, phase, descends }) =>
  (settings[technique.id] ?? [{}]).flatMap((values) =>
    Object.values(kinds).flatMap((data) =>
      encodersFor(technique, data.kind).map((encoder) => ({
        name: [technique.id, ...(phase ? [phase] : []), ...Object.values(values)].join(" "),
        technique,
        phase,
        descends,
        values,
        data,
        kind: data.kind,
        encoder,
      })),
    ),
  ),
);

type Case = (typeof cases)[number];

/** A loss of some weights, and its gradient as the backend has it. */
function prepare({ name, technique, phase, values, data, encoder }: Case) {
  const { learner, batch } = bench({ ...data, encoder });
  const { weights, step } = learner(technique, values, 100, phase);
  // Biases away from 0, so that few units are just between on and off.
  weights.forEach((weight, i) => {
    if (weight.rank === 1) weight.assign(tf.add(weight, tf.mul(tf.sign(scatteredTensor(weight.shape, 60 + i)), 0.2)));
  });
  // On the way: what a technique begins gently counts by then.
  const { loss } = step(batch(technique, [0, 1, 2, 3, 10, 11, 12, 23], [0, 1, 4, 8], 30));
  return { weights, loss, random: seeded(7, name, data.kind, encoder) };
}

/** The loss is to change by so much: less would drown in its 32 bits, more would switch units on and off. */
const changes = [1e-3, 3e-4, 1e-4, 3e-5];
/** Near enough to look no further. */
const near = 0.02;

/**
 * How far the slope along a line is from the one predicted, in units of `size`. Units that switch on the way bend the line: so the way is
 * made shorter as long as the slope is too far off, and looked at to both sides alone as well.
 */
function slopeError(loss: () => number, weight: Variable, direction: Float32Array, predicted: number, size: number): number {
  const here = weight.dataSync() as Float32Array;
  const lossAt = (way: number) => {
    weight.assign(
      tf.tensor(
        here.map((w, i) => w + way * direction[i]!),
        weight.shape,
      ),
    );
    return loss();
  };
  const middle = lossAt(0);
  let least = Infinity;
  for (const change of changes) {
    const way = change / size;
    const [right, left] = [(lossAt(way) - middle) / way, (middle - lossAt(-way)) / way];
    least = Math.min(...[(left + right) / 2, left, right].map((slope) => Math.abs(slope - predicted) / size), least);
    if (least < near) break;
  }
  weight.assign(tf.tensor(here, weight.shape));
  return least;
}

describe.each([
  ["wasm", cases],
  ["cpu", cases.filter(({ kind }) => kind === "points")],
] as const)("on %s", (backend, some) => {
  beforeAll(() => start(backend));

  it.each(some)("$name on $kind, $encoder", (one) => {
    const { weights, loss, random } = prepare(one);
    if (!one.descends || withoutLoss.includes(one.name)) {
      expect([loss, weights.length]).toEqual([undefined, 0]);
      return;
    }
    for (const [name, term] of Object.entries(loss!())) {
      const isFaint = faint.includes(`${name} of ${one.name} on ${one.kind}`);
      expect(Math.abs(term.dataSync()[0]!), name).toBeGreaterThanOrEqual(isFaint ? 0 : 1e-3);
    }
    const now = () => tf.tidy(() => Object.values(loss!()).reduce((sum, term) => sum + term.dataSync()[0]!, 0));
    const { grads } = tf.variableGrads(() => tf.addN(Object.values(loss!())) as Scalar, [...weights]);

    const sizes = weights.map(({ name }) => Math.hypot(...((grads[name]?.dataSync() as Float32Array | undefined) ?? [0])));
    /** A bias before what takes the mean away has no gradient: what is found of it is rounding. */
    const rounding = 1e-6 * Math.max(...sizes);
    const errors = weights.flatMap((weight, number) => {
      const gradient = grads[weight.name]?.dataSync() as Float32Array | undefined;
      const error = (direction: Float32Array, predicted: number, size: number) => ({
        what: `weight ${number} [${weight.shape}]`,
        error: slopeError(now, weight, direction, predicted, size),
      });
      if (!gradient || sizes[number]! < rounding) return error(new Float32Array(weight.size).fill(1), 0, 1);
      // Along one random half of the gradient, and along the other; convnet and transformer, compared with PyTorch elsewhere, only along one.
      const thorough = one.encoder === "dense";
      const size = sizes[number]!;
      const half = gradient.map(() => Number(random() < 0.5));
      const halves = (thorough ? [0, 1] : [0]).map((side) => {
        const direction = gradient.map((g, i) => (half[i] === side ? g / size : 0));
        return error(
          direction,
          gradient.reduce((sum, g, i) => sum + g * direction[i]!, 0),
          size,
        );
      });
      // The steepest single weight, and one at random.
      const steepest = gradient.reduce((best, g, i) => (Math.abs(g) > Math.abs(gradient[best]!) ? i : best), 0);
      const singles = (thorough ? [steepest, random.below(weight.size)] : []).map((place) => {
        const direction = gradient.map((_, i) => Number(i === place));
        return error(direction, gradient[place]!, Math.abs(gradient[steepest]!));
      });
      return [...halves, ...singles];
    });
    expect(errors.filter(({ error }) => !(error < 0.1))).toEqual([]);
    expect(errors.reduce((sum, { error }) => sum + error, 0) / errors.length, "mean error").toBeLessThan(0.01);
  });
});
