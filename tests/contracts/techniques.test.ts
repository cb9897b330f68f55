/** What every technique keeps to on every kind of data with every encoder, in short runs of the real trainer on WASM. */
import * as tf from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Kind } from "../../src/shape/data-set";
import { encoderFits, encoderNames, type EncoderName } from "../../src/shape/encoder";
import { startValues, type Param, type Params, type Value } from "../../src/shape/params";
import { seeded } from "../../src/shape/random";
import { namesUnder, read, readNumber, type Report } from "../../src/shape/report";
import type { AnyTechnique, Diagnostic, Diagnostics } from "../../src/shape/technique";
import { techniques } from "../../src/techniques/catalogue";
import type { RunData } from "../../src/training/run-data";
import { bitsOf } from "../help/bits";
import { startEngine } from "../help/engine";
import { smallRunData } from "../help/small-data";
import { bitsOfReport, WatchedRun, type Changes } from "../help/watched-run";

const kinds = Object.keys(smallRunData) as Kind[];
const paramsOf = (technique: AnyTechnique) => technique.params as Params;
const allSteps = 36;
/** How many steps are compared bit by bit. */
const comparedSteps = 6;

let baseline: { tensors: number; buffers: number };
const memory = () => ({ tensors: tf.memory().numTensors, buffers: tf.memory().numDataBuffers });
beforeAll(() => startEngine("wasm"));
beforeEach(() => {
  baseline = memory();
});
/** Whatever a test has begun is over, and then nothing may be left on the device. */
const begun = new Set<WatchedRun>();
function begin(technique: AnyTechnique, data: RunData, changes: Changes = {}): WatchedRun {
  const run = new WatchedRun(technique, data, changes);
  begun.add(run);
  return run;
}
function end(run: WatchedRun) {
  begun.delete(run);
  run.dispose();
}
afterEach(() => {
  for (const run of begun) end(run);
  expect(memory(), "left after dispose").toEqual(baseline);
});

const total = (report: Report) => namesUnder(report, "loss.").reduce((sum, name) => sum + readNumber(report, `loss.${name}`)!, 0);
const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** Every number of a report is one, and every array is as the words in `shape/report.ts` say. */
function expectReport(report: Report, data: RunData) {
  const { classes, shape, kind } = data.data;
  for (const name of Object.keys(report.layout)) expect(read(report, name)!.every(Number.isFinite), `${name} is finite`).toBe(true);
  const shapes = Object.fromEntries(Object.entries(report.layout).map(([name, entry]) => [name, entry.shape]));
  for (const name of namesUnder(report, "loss.")) expect(shapes[`loss.${name}`]).toEqual([]);
  for (const name of namesUnder(report, "view.").filter((one) => one !== "places")) {
    const [count, ...rest] = shapes[`view.${name}`]!;
    expect(rest, `view.${name}`).toEqual(shape);
    expect(count).toBeGreaterThan(0);
  }
  if (!report.evaluated) return;
  const drawn = data.drawn.length;
  expect(shapes).toMatchObject({
    accuracy: [],
    "accuracy.random": [],
    rank: [],
    confusion: [classes.length, classes.length],
    map: [drawn, 2],
    guess: [drawn],
    sure: [drawn],
    ...(kind === "points" && { extent: [4] }),
  });
  if (kind === "points") expect(shapes.field![0]).toBe(shapes.field![1]);
  expect(shapes.features, "features stay in the worker").toBeUndefined();
  const numbers = (name: string) => Array.from(read(report, name)!);
  for (const name of ["accuracy", ...namesUnder(report, "accuracy.").map((one) => `accuracy.${one}`)]) expectShares(numbers(name), name);
  expectShares(numbers("sure"), "sure");
  expect(
    numbers("guess").filter((guess) => classes[guess] === undefined),
    "guesses that are no class",
  ).toEqual([]);
  const confusion = numbers("confusion");
  expect(confusion.reduce((a, b) => a + b, 0)).toBe(data.test.labels.length);
  const right = classes.reduce((sum, _, c) => sum + confusion[c * classes.length + c]!, 0);
  expect(readNumber(report, "accuracy")).toBeCloseTo(right / data.test.labels.length, 5);
}

function expectShares(numbers: readonly number[], name: string) {
  expect(
    numbers.filter((number) => !(number >= 0 && number <= 1 + 1e-6)),
    `${name} outside 0 … 1`,
  ).toEqual([]);
}

/** What a technique measures is what it declares for this kind of data, each in the shape of its kind of diagnostic. */
function expectDiagnostics(report: Report, technique: AnyTechnique, data: RunData) {
  const declared = Object.entries(technique.diagnostics as Diagnostics).filter(([, { on }]) => !on || on.includes(data.data.kind));
  expect(namesUnder(report, "diagnostic.").sort()).toEqual(declared.map(([name]) => name).sort());
  for (const [name, diagnostic] of declared) {
    const { shape } = report.layout[`diagnostic.${name}`]!;
    expectDiagnostic(diagnostic, shape, Array.from(read(report, `diagnostic.${name}`)!), data, name);
  }
}

function expectDiagnostic({ kind, rows, share }: Diagnostic, shape: readonly number[], numbers: number[], data: RunData, name: string) {
  const { examples, pool } = data;
  switch (kind) {
    case "curve":
      expect(shape, name).toEqual([]);
      if (share) expectShares(numbers, name);
      break;
    case "histogram":
      expect(shape, name).toEqual([expect.any(Number)]);
      expectShares(numbers, name);
      break;
    case "matrix":
      expect(shape, name).toEqual([expect.any(Number), expect.any(Number)]);
      break;
    case "images":
      expect(shape, name).toEqual([rows!.length, expect.any(Number), ...data.data.shape.slice(0, 2)]);
      expectShares(numbers, name);
      break;
    case "tokens":
      expect(shape, name).toEqual([expect.any(Number), data.data.shape[0], 3]);
      expect(
        numbers.filter((word, i) => examples.vocabulary![word] === undefined && !(i % 3 === 2 && word === -1)),
        `${name}: no words`,
      ).toEqual([]);
      break;
    case "graph":
      expect(shape, name).toEqual([expect.any(Number), 2]);
      expect(
        numbers.filter((place) => pool.labels[place] === undefined),
        `${name}: no places`,
      ).toEqual([]);
      break;
    default:
      kind satisfies never;
  }
}

/** Hidden labels and those of the test examples shuffled; the labelled ones, and the order in which more would be labelled, stay. */
function withOtherHiddenLabels(data: RunData, labelled: number): RunData {
  const random = seeded(99, "hidden");
  const hidden = data.order.subarray(labelled);
  const shuffled = random.shuffled(hidden.map((place) => data.pool.labels[place]!));
  hidden.forEach((place, i) => (data.pool.labels[place] = shuffled[i]!));
  data.test.labels.set(random.shuffled(data.test.labels));
  return data;
}

interface Combination {
  technique: AnyTechnique;
  kind: Kind;
  encoder: EncoderName;
}
const combinations = techniques.flatMap((technique) =>
  kinds.flatMap((kind) =>
    encoderNames
      .filter((encoder) => encoderFits(encoder, kind))
      .map((encoder): [string, Combination] => [`${technique.id} on ${kind}, ${encoder}`, { technique, kind, encoder }]),
  ),
);

describe.each(combinations)("%s", (_, { technique, kind, encoder }) => {
  const dataOf = smallRunData[kind];
  const labels = 4;
  const start = (changes: Changes = {}, data = dataOf(1)) =>
    begin(technique, data, { encoder, labels, batch: 8, steps: allSteps, ...changes });
  /** Some inputs that nobody learned from. */
  const given = dataOf(7).test.inputs;

  async function take(run: WatchedRun, count: number) {
    const reports: Report[] = [];
    for (let i = 0; i < count; i++) reports.push(await run.report(1));
    return { reports, learned: await run.learned() };
  }
  const look = async (run: WatchedRun) => ({
    evaluation: bitsOfReport(await run.report(0, "evaluation"), /^(guess|sure|map|rank|field)$/),
    predicted: await run.predicted(given),
  });
  /** What the others are compared with. */
  let plain: Awaited<ReturnType<typeof take>> & Awaited<ReturnType<typeof look>>;
  beforeAll(async () => {
    const run = start();
    plain = { ...(await take(run, comparedSteps)), ...(await look(run)) };
    end(run);
  });

  it("measures what it declares, and its loss falls", async () => {
    const data = dataOf(1);
    const run = start({ batch: 16 }, data);
    const before = await run.report(0, "evaluation");
    expectReport(before, data);
    const { reports } = await take(run, allSteps - 1);
    const last = await run.report(1, "evaluation");
    const all = [...reports, last];
    for (const report of all) {
      expectReport(report, data);
      expectDiagnostics(report, technique, data);
    }
    expect(all.map(({ step }) => step)).toEqual(all.map((_, i) => i + 1));
    expect(run.trainer.stopped).toMatch(/^(finished|settled)$/);
    if (run.learner.weights.length) {
      expect(namesUnder(last, "loss.").length).toBeGreaterThan(0);
      const [early, late] = [mean(all.slice(0, 5).map(total)), mean(all.slice(-5).map(total))];
      expect(late, `loss at the end, ${early} at first`).toBeLessThan(early);
    } else {
      expect(namesUnder(last, "loss.")).toEqual([]);
      expect(readNumber(last, "accuracy")).toBeGreaterThanOrEqual(readNumber(before, "accuracy")!);
    }
  });

  it("keeps nothing from step to step and reads once a report", async () => {
    const reads = vi.spyOn(tf.engine(), "read");
    const others = vi.spyOn(tf.engine(), "readSync");
    const data = dataOf(1);
    const run = start({}, data);
    const { trainer } = run;
    let expected = 0;
    const tell = async (count: number, telling: "nothing" | "step" | "evaluation") => {
      await trainer.advance(count, telling);
      if (telling !== "nothing") expected++;
    };
    for (let i = 0; i < 2; i++) await tell(1, "evaluation"); // what is kept for the evaluation is there from now on
    const before = memory();
    for (let i = 0; i < 20; i++) {
      await tell(1, i % 3 === 2 ? "nothing" : i % 7 === 3 ? "evaluation" : "step");
      if (!run.learner.classify && i % 5 === 4) {
        await trainer.relabel(data.count([1, 8, 2][i % 3]!));
        expected++;
      }
      expect(memory(), `after step ${i + 3}`).toEqual(before);
    }
    await tell(4, "step");
    await tell(2, "nothing");
    expect(memory(), "after many steps at once").toEqual(before);
    expect(reads.mock.calls.length).toBe(expected);
    expect(others).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it("gives the same numbers again, however often it tells, and others with another seed", async () => {
    const again = await take(start(), comparedSteps);
    expect(again.reports.map((report) => bitsOfReport(report))).toEqual(plain.reports.map((report) => bitsOfReport(report)));
    expect(again.learned).toBe(plain.learned);

    const silent = start();
    await silent.trainer.advance(comparedSteps - 3, "nothing");
    await silent.report(3, "evaluation");
    expect(await silent.learned(), "with fewer reports").toBe(plain.learned);

    const other = await take(start({ seed: 2 }, dataOf(2)), comparedSteps);
    expect(other.learned).not.toBe(plain.learned);
    expect(bitsOfReport(other.reports.at(-1)!)).not.toEqual(bitsOfReport(plain.reports.at(-1)!));
  });

  it("never learns from a hidden label", async () => {
    const honest = dataOf(1);
    const labelled = honest.count(labels);
    const other = withOtherHiddenLabels(dataOf(1), labelled);
    expect(other.visible(labelled)).toEqual(honest.visible(labelled));
    expect(bitsOf(other.pool.labels)).not.toBe(bitsOf(honest.pool.labels));
    expect(bitsOf(other.test.labels)).not.toBe(bitsOf(honest.test.labels));
    const run = start({}, other);
    expect((await take(run, comparedSteps)).learned).toBe(plain.learned);
    const { evaluation, predicted } = plain;
    expect(await look(run)).toEqual({ evaluation, predicted });
  });

  if (technique.paradigm === "self-supervised") {
    it("learns the same whatever the budget of labels, and reads new labels without learning", async () => {
      const [few, many] = [start({ labels: 1 }), start({ labels: 8 })];
      const [fewer, more] = [await take(few, comparedSteps), await take(many, comparedSteps)];
      expect(few.learner.classify).toBeUndefined();
      expect(more.learned).toBe(fewer.learned);
      for (const report of fewer.reports) expect(namesUnder(report, "view.labelled.")).toEqual([]);
      const [a, b] = [await few.report(0, "evaluation"), await many.report(0, "evaluation")];
      expect(bitsOfReport(b, /^(map|rank)$/)).toEqual(bitsOfReport(a, /^(map|rank)$/));
      const relabelled = await few.trainer.relabel(dataOf(1).count(8));
      expect(bitsOfReport(relabelled, /^(accuracy|guess|sure|confusion|field)/)).toEqual(
        bitsOfReport(b, /^(accuracy|guess|sure|confusion|field)/),
      );
      expectReport(relabelled, dataOf(1));
      read(relabelled, "map")!.forEach((place, i) => expect(place).toBeCloseTo(read(a, "map")![i]!, 4));
      expect(await few.learned()).toBe(fewer.learned);
    });
  }
});

/** Values worth trying in place of one. */
const others = (param: Param, value: Value): Value[] =>
  (param.kind === "toggle" ? [true, false] : param.kind === "choice" ? [...param.options] : [param.min, param.max, param.start]).filter(
    (one) => one !== value,
  );

/** All at their start, then each in turn at another value: settings in which a control may have something to do. */
function* settings(params: Params): Generator<Record<string, Value>> {
  const start = startValues(params);
  yield start;
  for (const [name, param] of Object.entries(params)) for (const value of others(param, param.start)) yield { ...start, [name]: value };
}

const controls = techniques.flatMap((technique) =>
  Object.entries(paramsOf(technique)).map(([name, param]) => ({ technique, name, param })),
);
const titled = (kept: typeof controls) => kept.map((one): [string, (typeof controls)[number]] => [`${one.technique.id}.${one.name}`, one]);

describe.each(kinds)("on %s", (kind) => {
  // So few steps that a technique that acts now and then acts after each.
  const short = { steps: 11, batch: 8, encoder: "dense" } as const;

  it.each(titled(controls.filter(({ param }) => !param.rebuilds)))("the next step feels %s", async (_, { technique, name, param }) => {
    for (const values of settings(paramsOf(technique))) {
      const told: Record<string, string>[] = [];
      for (const value of [values[name]!, ...others(param, values[name]!)]) {
        const run = begin(technique, smallRunData[kind](1), { ...short, values });
        await run.trainer.advance(1, "nothing");
        run.trainer.values[name] = value;
        told.push(bitsOfReport(await run.report(1), /^(loss|diagnostic)\./));
        end(run);
        if (told.some((one) => JSON.stringify(one) !== JSON.stringify(told[0]))) return;
      }
    }
    expect.fail(`${name} changes nothing, whatever else is set`);
  });

  it.each(titled(controls))("%s can be set to its ends", async (_, { technique, name, param }) => {
    for (const value of others(param, param.start)) {
      const data = smallRunData[kind](1);
      const run = begin(technique, data, { ...short, values: { [name]: value } });
      for (const report of [await run.report(2), await run.report(2, "evaluation")]) {
        expectReport(report, data);
        expectDiagnostics(report, technique, data);
      }
      end(run);
    }
  });

  it.each(encoderNames.filter((encoder) => encoderFits(encoder, kind)))(
    "all techniques begin with the same %s encoder",
    async (encoder) => {
      const found = new Map<string, string[]>();
      for (const technique of techniques) {
        const run = begin(technique, smallRunData[kind](1), { ...short, encoder });
        // Whoever learns by descent learns with the encoder of the experiment.
        if (run.learner.weights.length) expect(run.encoders.length, technique.id).toBeGreaterThan(0);
        found.set(technique.id, await run.encoderBits());
        end(run);
      }
      const all = [...found.values()].flat();
      expect(all.length).toBeGreaterThan(1);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries([...found].map(([id, bits]) => [id, bits.map(() => all[0])])));

      const other = begin(
        techniques.find(({ id }) => found.get(id)!.length)!,
        smallRunData[kind](1),
        { ...short, encoder, seed: 2 },
      );
      expect((await other.encoderBits())[0]).not.toBe(all[0]);
    },
  );
});
