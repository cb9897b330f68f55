/** Views that a technique makes itself: what is shown is what its network was given. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import * as de from "../../../src/languages/de/views";
import * as es from "../../../src/languages/es/views";
import * as fr from "../../../src/languages/fr/views";
import * as zh from "../../../src/languages/zh/views";
import type { Kind } from "../../../src/shape/kind";
import type { Value } from "../../../src/shape/params";
import { must } from "../../../src/shape/must";
import { phasesOf } from "../../../src/shape/phases";
import type { AnyTechnique, Batch, Views } from "../../../src/shape/technique";
import { techniqueById } from "../../../src/techniques/catalogue";
import { coTraining } from "../../../src/techniques/co-training";
import { denoising } from "../../../src/techniques/denoising";
import { maskedFeatures } from "../../../src/techniques/masked-features";
import { mixmatch } from "../../../src/techniques/mixmatch";
import { pretrainers } from "../../../src/techniques/pretrainers";
import { vat } from "../../../src/techniques/vat";
import { shown } from "../../../src/training/telling";
import { kindsOf, techniques } from "../../help/all";
import { startEngine } from "../../help/engine";
import { smallBench } from "../../help/small-bench";

beforeAll(() => startEngine("wasm"));

const named = (id: string) => must(techniqueById(id), id);
/** Whether a technique says that it makes views itself. */
const ownOf = (id: string): boolean => (named(id).views as Views).own ?? false;

type Any = Batch<{ weak: 2; strong: 2; masked: true }>;
const places = [0, 1, 2, 3, 4, 5, 6, 7];
const rowsOf = (tensor: Tensor) => tf.reshape(tensor, [tensor.shape[0]!, -1]).arraySync() as number[][];

/** One step: its batch, what its network read of it as numbers, and the views that it tells. */
function step(technique: AnyTechnique, kind: Kind, values: Readonly<Record<string, Value>> = {}) {
  const { made } = smallBench(kind);
  const batch = made.batch(technique, places, [0, 1]);
  const read: Tensor[] = [];
  const { encoder } = made.toolbox;
  made.toolbox.encoder = (name) => {
    const body = encoder(name);
    const featuresOf: typeof body.featuresOf = (embedded) => {
      read.push(tf.keep(tf.clone(embedded.values)));
      return body.featuresOf(embedded);
    };
    return { ...body, featuresOf };
  };
  const learner = made.learner(technique, values);
  const { loss, views } = learner.step(batch);
  const own = views!();
  for (const kind of Object.keys(own).map((name) => name.split(".")[0]!))
    for (const { viewWords } of [de, es, fr, zh]) expect(viewWords(kind), "it has a name in every language").not.toBe(kind);
  loss!();
  return { made, read, learner, batch: batch as unknown as Any, own };
}

describe("masked features", () => {
  const given = (filled: string) => {
    const { batch, own } = step(maskedFeatures as AnyTechnique, "table", { filled, share: 0.5 });
    const { inputs, cover } = batch.masked(0.5);
    const [plain, average, hidden, told] = [batch.plain, inputs, cover, own.masked!].map(rowsOf) as [number[][], ...number[][][]];
    return { plain, average: average!, told: told!, isHidden: (row: number, column: number) => hidden![row]![column] === 1 };
  };

  it("shows values of other rows where columns are hidden", () => {
    const { plain, told, isHidden } = given("others");
    let others = 0;
    told.forEach((row, i) =>
      row.forEach((value, column) => {
        if (!isHidden(i, column)) return expect(value).toBe(plain[i]![column]);
        expect(plain.map((one) => one[column])).toContain(value);
        others += value === plain[i]![column] ? 0 : 1;
      }),
    );
    expect(others).toBeGreaterThan(told.length);
  });

  it("shows the average where that is given", () => {
    const { average, told } = given("average");
    expect(told).toEqual(average);
  });
});

it("the denoising autoencoder shows what is left of each number", () => {
  const { batch, own } = step(denoising as AnyTechnique, "image", { noise: 0, dropped: 0.5 });
  const [plain, told] = [rowsOf(batch.plain).flat(), rowsOf(own.disturbed!).flat()];
  const bright = plain.flatMap((value, i) => (value > 0 ? [told[i]! / value] : []));
  expect(new Set(bright)).toEqual(new Set([0, 1]));
  const share = bright.filter((left) => left === 0).length / bright.length;
  expect(share).toBeGreaterThan(0.4);
  expect(share).toBeLessThan(0.6);
});

it("VAT shows each example pushed as far as it says, to where its answer changes more than in other directions", () => {
  const { learner, batch, own, read } = step(vat as AnyTechnique, "points", { length: 0.3 });
  expect(read.map(rowsOf), "that is what its network has read").toContainEqual(rowsOf(own.pushed!));
  const seen = batch.weak[0];
  const ways = rowsOf(tf.sub(own.pushed!, seen));
  for (const way of ways) expect(Math.hypot(...way)).toBeCloseTo(0.3, 4);
  /** KL(p(x) ‖ p(x + r)), the mean of the batch. */
  const change = (push: Tensor) => {
    const [before, after] = [seen, tf.add(seen, push)].map((inputs) => rowsOf(learner.classify!(inputs)));
    return before!.flatMap((row, i) => row.map((p, c) => p * Math.log(p / after![i]![c]!))).reduce((a, b) => a + b, 0) / before!.length;
  };
  const turned = (angle: number) =>
    tf.tensor2d(ways.map(([x = 0, y = 0]) => [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)]));
  const others = [0.25, 0.5, 0.75, 1.25, 1.5, 1.75].map((part) => change(turned(part * Math.PI)));
  const [pushed, mean] = [change(turned(0)), others.reduce((a, b) => a + b, 0) / others.length];
  expect(pushed).toBeGreaterThan(1.5 * mean);
});

it("MixMatch shows each example mixed with one other, and more of itself", () => {
  const { batch, own, read } = step(mixmatch as AnyTechnique, "points");
  const all = [batch.labelled.weak, ...batch.weak].flatMap(rowsOf);
  const first = rowsOf(batch.weak[0]);
  rowsOf(own.mixed!).forEach((mixed, i) => {
    const self = first[i]!;
    const fits = all.map((other) => {
      const [way, gone] = [other.map((value, j) => value - self[j]!), mixed.map((value, j) => value - self[j]!)];
      const length = way.reduce((sum, value) => sum + value * value, 0);
      const share = length ? way.reduce((sum, value, j) => sum + value * gone[j]!, 0) / length : 0;
      return { share, error: Math.hypot(...gone.map((value, j) => value - share * way[j]!)) };
    });
    const possible = fits.filter(({ share, error }) => error < 1e-5 && share > -1e-5 && share < 0.5 + 1e-5);
    expect(possible.length, "it lies between itself and another, nearer to itself").toBeGreaterThan(0);
  });
  expect(rowsOf(own.mixed!)).not.toEqual(first);
  // After the labelled ones.
  expect(
    read.map((rows) => rowsOf(rows).slice(2, 2 + places.length)),
    "that is what its network has read",
  ).toContainEqual(rowsOf(own.mixed!));
});

it("co-training shows both halves of what it learns from", () => {
  const { made, batch, own } = step(coTraining as AnyTechnique, "image");
  for (const which of [0, 1] as const) expect(rowsOf(own[`half.${which}`]!)).toEqual(rowsOf(made.toolbox.half(batch.strong[0], which)));
});

it.each([denoising, vat, mixmatch] as AnyTechnique[])(
  "$name tells nothing of a text, as no words have the vectors that it makes",
  (technique) => {
    expect(Object.values(step(technique, "text").own)).toEqual([undefined]);
  },
);

it("what is disturbed of a row is told in the units of its columns", () => {
  const { batch, own } = step(denoising as AnyTechnique, "table", { noise: 0, dropped: 0 });
  const [plain, disturbed] = [rowsOf(batch.plain).flat(), rowsOf(own.disturbed!).flat()];
  disturbed.forEach((value, i) => expect(value).toBeCloseTo(plain[i]!, 3));
});

it("one that has the name of a view of the batch takes its place, and one that cannot be shown has none", () => {
  const [seen, mine] = [tf.zeros([9, 3]), tf.ones([9, 3])];
  const told = shown(new Map([["masked", seen]]), tf.range(0, 9, 1, "int32"), { masked: mine, pushed: undefined });
  expect(Object.entries(told).map(([name, { shape }]) => [name, shape])).toEqual([
    ["view.masked", [6, 3]],
    ["view.places", [6]],
  ]);
  expect(rowsOf(told["view.masked"]!)).toEqual(rowsOf(tf.ones([6, 3])));
});

/** A bridge declares what any of those that it pretrains with might tell. */
const phases = techniques.flatMap((one) =>
  phasesOf(one).flatMap((phase, i) => {
    const { own = false } = phase.views as Views;
    const all = "pretrainer" in one.params && i === 0 ? pretrainers : [undefined];
    return all.map((pretrainer) => ({ id: one.id, number: i + 1, own, pretrainer, technique: one, views: phase.views }));
  }),
);
it.each(phases)(
  "$id in phase $number, $pretrainer, tells views of its own if it says so",
  ({ number, own, pretrainer, technique, views }) => {
    const alike = pretrainer ? kindsOf(named(pretrainer)) : kindsOf(technique);
    const { made } = smallBench(kindsOf(technique).find((kind) => alike.includes(kind))!);
    const asked = made.batch({ ...technique, views } as AnyTechnique, places, [0, 1]);
    const step = made.learner(technique, pretrainer ? { pretrainer } : {}, 100, number - 1).step(asked);
    expect(step.views !== undefined).toBe(pretrainer ? ownOf(pretrainer) : own);
    if (step.views) expect(own).toBe(true);
  },
);
