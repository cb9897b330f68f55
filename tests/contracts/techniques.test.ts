/** What every technique learns from, in short runs of the real trainer on WASM: at a commit on the kinds of data whose turn it is not in `lives`. */
import { describe, expect, it, vi } from "vitest";
import type { Kind } from "../../src/shape/kind";
import { kindNamed } from "../../src/kinds/catalogue";
import { firstToSeeLabels } from "../../src/shape/phases";
import { seeded } from "../../src/shape/random";
import { namesUnder, read, readNumber, type Report } from "../../src/shape/report";
import { learnsFrom, techniques } from "../help/all";
import { drawnPlaces, labellingOrder } from "../../src/training/batches";
import { align } from "../../src/training/projection";
import type { RunData } from "../../src/training/run-data";
import { beginRuns } from "../help/begun-runs";
import { bitsOf } from "../help/bits";
import { isTheOthersTurn } from "../help/combinations";
import { expectDiagnostics, expectReport, expectViews } from "../help/expect-report";
import { allSteps, combinations, comparedSteps, shortRuns } from "../help/short-runs";
import { smallRunData } from "../help/small-data";
import { bitsOfReport } from "../help/watched-run";
import { furthest } from "../reference/backends/furthest";

const kinds = Object.keys(smallRunData) as Kind[];

const { begin, end } = beginRuns();

/** The sum of these terms of the loss. */
const total = (report: Report, names: readonly string[]) => names.reduce((sum, name) => sum + readNumber(report, `loss.${name}`)!, 0);
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

describe.each(combinations(isTheOthersTurn))("%s", (_, combination) => {
  const { technique, kind, encoder } = combination;
  const { dataOf, labels, phases, boundaries, start, take, look } = shortRuns(combination, begin);

  it("measures what it declares, and its loss falls", async () => {
    const data = dataOf(1);
    const each = encoder === "dense" ? 2 * allSteps : allSteps; // it learns more slowly, and each step costs less
    // Where the usual rate is low, a short run would not come far.
    const isSlow = kindNamed(kind).learningRate < 2e-3;
    const quick = isSlow && "rate" in technique.params ? { rate: 2 } : {};
    const run = start({ batch: 16, steps: phases.length * each, values: quick }, data);
    expectReport(await run.report(0, "evaluation"), data, technique);
    const all: Report[] = [];
    for (const [number, { name, falls, labels: seen }] of phases.entries()) {
      const first = await run.report(1, "evaluation");
      expect(first.began, name).toEqual(phases.slice(0, number + 1).map((_, i) => i * each));
      const weighed = run.learner.weights.length > 0;
      const own = [first];
      while (!run.trainer.stopped && own.length < each - 1) own.push(await run.report(1));
      const settled = run.trainer.stopped === "settled";
      const last = await run.report(settled ? 0 : 1, "evaluation");
      if (!settled) own.push(last);
      if (weighed) {
        expect(namesUnder(last, "loss.").length, name).toBeGreaterThan(0);
        const falling: readonly string[] = falls ?? namesUnder(first, "loss.");
        const [early, late] = [own.slice(0, 5), own.slice(-5)].map((some) => mean(some.map((report) => total(report, falling)))) as [
          number,
          number,
        ];
        expect(late, `${name}: loss at the end, ${early} at first`).toBeLessThan(early);
      } else {
        expect(namesUnder(last, "loss."), name).toEqual([]);
        const changes = own.flatMap((report) => readNumber(report, "diagnostic.change") ?? []);
        if (changes.length > 1) expect(changes.at(-1), `${name}: what still changes, ${changes[0]} at first`).toBeLessThan(changes[0]!);
      }
      if (seen === "unseen") expect(readNumber(last, "spread"), `${name}: has not collapsed`).toBeGreaterThan(0.03);
      all.push(...own);
    }
    for (const report of all) {
      expectReport(report, data, technique);
      expectDiagnostics(report, technique, data);
      expectViews(report, technique);
    }
    expect(all.map(({ step }) => step)).toEqual(all.map((_, i) => i + 1));
    expect(run.trainer.stopped).toMatch(/^(finished|settled)$/);
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
    // Where nothing descends, the encoder stays as it was made.
    const weights = run.learner.weights.length ? run.encoders.flatMap((one) => one.weights) : [];
    const bits = async () => Promise.all(weights.map(async (weight) => bitsOf(await weight.data())));
    const before = await bits();
    await take(run, comparedSteps);
    const after = await bits();
    const untouched = weights.filter((_, i) => after[i] === before[i]).map(({ name, shape }) => `${name} [${shape.join(", ")}]`);
    expect(untouched).toEqual([]);
  });

  const firstToSee = firstToSeeLabels(technique);
  it("is handed labels in the phases that say so, and in no other", async () => {
    const run = start();
    for (const [number, phase] of phases.entries()) {
      await run.report(1);
      const step = vi.spyOn(run.learner, "step");
      await run.report(1);
      expect(run.trainer.phase).toBe(number);
      expect(step.mock.calls[0]![0].labelled !== undefined, phase.name).toBe(phase.labels === "seen");
      if (phase.labels === "unseen") expect(run.learner.classify).toBeUndefined();
      const end = boundaries[number + 1];
      if (end !== undefined) await run.trainer.advance(end - run.trainer.step, "nothing");
    }
  });

  if (firstToSee > 0 && firstToSee < phases.length)
    it("under other labels goes on from where it had seen none, and learns nothing before that again", async () => {
      const other = 8;
      const fresh = await take(start({ labels: other }), comparedSteps);
      const run = start();
      const pretrained = vi.spyOn(run.learner, "step");
      await run.report(comparedSteps);
      const { length } = pretrained.mock.calls;
      const there = await run.trainer.relabel(dataOf(1).count(other));
      expect([there.step, there.evaluated, run.trainer.stopped]).toEqual([boundaries[firstToSee], true, undefined]);
      expect(there.began).toEqual(boundaries.slice(0, firstToSee));
      const again = await take(run, comparedSteps - there.step);
      const expected = fresh.reports.slice(there.step);
      const butMap = (report: Report) => bitsOfReport(report, /^(?!map$|neighbours$|kept\.)/);
      expect(again.reports.map(butMap)).toEqual(expected.map(butMap));
      // It is turned to lie as the one lay that was drawn before it.
      for (const [i, report] of again.reports.entries()) {
        const map = read(report, "map");
        if (map) expect(furthest(map, align(read(expected[i]!, "map")!, map)), "the map").toBeLessThan(1e-3);
      }
      expect(again.learned).toBe(fresh.learned);
      expect(pretrained.mock.calls).toHaveLength(length);
    });

  if (firstToSee === phases.length) {
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
  it.each(kindNamed(kind).encoders)("all techniques begin with the same %s encoder", async (encoder) => {
    const found = new Map<string, string[]>();
    for (const technique of techniques.filter((one) => learnsFrom(one, kind))) {
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
  });
});
