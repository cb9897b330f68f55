/** What every technique keeps to on every kind of data with every encoder, in short runs of the real trainer on WASM. */
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Checkpoint } from "../../src/shape/checkpoint";
import type { Kind } from "../../src/shape/kind";
import { encoderFits, encoderNames, type EncoderName } from "../../src/shape/encoder";
import { seeded } from "../../src/shape/random";
import { namesUnder, read, readNumber, type Report } from "../../src/shape/report";
import type { AnyTechnique } from "../../src/shape/technique";
import { techniques } from "../../src/techniques/catalogue";
import { drawnPlaces, labellingOrder } from "../../src/training/batches";
import type { RunData } from "../../src/training/run-data";
import { beginRuns, memory } from "../help/begun-runs";
import { bitsOf } from "../help/bits";
import { expectDiagnostics, expectReport, expectViews } from "../help/expect-report";
import { smallRunData } from "../help/small-data";
import { bitsOfReport, type Changes, type WatchedRun } from "../help/watched-run";

const kinds = Object.keys(smallRunData) as Kind[];
const allSteps = 36;
/** How many steps are compared bit by bit. */
const comparedSteps = 6;

const { begin, end } = beginRuns();

const total = (report: Report) => namesUnder(report, "loss.").reduce((sum, name) => sum + readNumber(report, `loss.${name}`)!, 0);
const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** Fewer are drawn than there are. */
const fewDrawn = 24;

/** Hidden labels and those of the test examples shuffled. The labelled ones stay; the order in which more would be labelled follows from the new labels. */
function withOtherHiddenLabels(data: RunData, labelled: number): RunData {
  const random = seeded(99, "hidden");
  const hidden = data.order.slice(labelled);
  const shuffled = random.shuffled(hidden.map((place) => data.pool.labels[place]!));
  hidden.forEach((place, i) => (data.pool.labels[place] = shuffled[i]!));
  data.test.labels.set(random.shuffled(data.test.labels));
  const known = new Set(data.order.subarray(0, labelled));
  const anew = labellingOrder(data.pool.labels, data.data.classes.length, 99).filter((place) => !known.has(place));
  const order = Int32Array.from([...known, ...anew]);
  return { ...data, order, drawn: drawnPlaces(order, fewDrawn, 1) };
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
  const start = (changes: Changes = {}, data = dataOf(1), from?: Checkpoint) =>
    begin(technique, data, { encoder, labels, batch: 8, steps: allSteps, ...changes }, from);
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
    const steps = encoder === "dense" ? 2 * allSteps : allSteps; // it learns more slowly, and each step costs less
    // The usual rate for texts is so low that a short run would not come far.
    const values = kind === "text" && "rate" in technique.params ? { rate: 2 } : {};
    const run = start({ batch: 16, steps, values }, data);
    const before = await run.report(0, "evaluation");
    expectReport(before, data, technique);
    const reports: Report[] = [];
    while (!run.trainer.stopped && reports.length < steps - 1) reports.push(await run.report(1));
    const settled = run.trainer.stopped === "settled";
    const last = await run.report(settled ? 0 : 1, "evaluation");
    const all = settled ? reports : [...reports, last];
    for (const report of all) {
      expectReport(report, data, technique);
      expectDiagnostics(report, technique, data);
      expectViews(report, technique);
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
      const before = trainer.step;
      await trainer.advance(count, telling);
      if (telling !== "nothing") expected++;
      // Whether it has settled is asked every 20 steps: with the same read, where these are the last.
      const asked = Math.floor(trainer.step / 20) - Math.floor(before / 20);
      if (run.learner.settled && !(trainer.step % 20 === 0 && telling !== "nothing")) expected += asked;
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

  it("goes on from a checkpoint as if nothing had happened, on a device that knows nothing", async () => {
    const before = 3;
    const run = start();
    let saved: Checkpoint | undefined;
    await run.trainer.advance(before - 1, "nothing");
    await run.trainer.advance(1, "step", (checkpoint) => (saved = structuredClone(checkpoint)));
    end(run);

    const other = start({}, dataOf(1), saved);
    expect([other.trainer.step, other.trainer.seconds]).toEqual([before, saved!.seconds]);
    const { reports, learned } = await take(other, comparedSteps - before);
    expect(reports.map((report) => bitsOfReport(report))).toEqual(plain.reports.slice(before).map((report) => bitsOfReport(report)));
    expect(learned).toBe(plain.learned);
    expect(await look(other)).toEqual({ evaluation: plain.evaluation, predicted: plain.predicted });
  });

  it("is the same after a rehearsal", async () => {
    const run = start();
    await run.trainer.rehearse();
    const once = memory();
    await run.trainer.rehearse();
    expect(memory(), "left by a rehearsal").toEqual(once);
    expect((await take(run, comparedSteps)).learned).toBe(plain.learned);
  });

  it("never learns from a hidden label", async () => {
    const honest = dataOf(1, fewDrawn);
    const labelled = honest.count(labels);
    const other = withOtherHiddenLabels(dataOf(1, fewDrawn), labelled);
    expect(other.visible(labelled)).toEqual(honest.visible(labelled));
    expect(bitsOf(other.pool.labels)).not.toBe(bitsOf(honest.pool.labels));
    expect(bitsOf(other.test.labels)).not.toBe(bitsOf(honest.test.labels));
    expect(other.order).not.toEqual(honest.order);
    expect(honest.drawn.places.length).toBeLessThan(honest.order.length);
    const found = async (data: RunData) => {
      const run = start({}, data);
      const { learned } = await take(run, comparedSteps);
      return { learned, ...(await look(run)), pool: await run.predicted(data.pool.inputs) };
    };
    expect(await found(other)).toEqual(await found(honest));
  });

  it("trains every weight behind its features", async () => {
    const run = start();
    const weights = run.encoders.flatMap((one) => one.weights);
    const bits = async () => Promise.all(weights.map(async (weight) => bitsOf(await weight.data())));
    const before = await bits();
    await take(run, comparedSteps);
    const after = await bits();
    const untouched = weights.filter((_, i) => after[i] === before[i]).map(({ name, shape }) => `${name} [${shape.join(", ")}]`);
    expect(untouched).toEqual([]);
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
      expectReport(relabelled, dataOf(1), technique);
      read(relabelled, "map")!.forEach((place, i) => expect(place).toBeCloseTo(read(a, "map")![i]!, 4));
      expect(await few.learned()).toBe(fewer.learned);
    });
  }
});

describe.each(kinds)("on %s", (kind) => {
  it.each(encoderNames.filter((encoder) => encoderFits(encoder, kind)))(
    "all techniques begin with the same %s encoder",
    async (encoder) => {
      const found = new Map<string, string[]>();
      for (const technique of techniques) {
        const run = begin(technique, smallRunData[kind](1), { batch: 8, encoder });
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
        { batch: 8, encoder, seed: 2 },
      );
      expect((await other.encoderBits())[0]).not.toBe(all[0]);
    },
  );
});
