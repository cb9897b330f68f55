/** What every technique stands with everything on that makes it harder, and who is told what then: learners, readout and judges. */
import { describe, expect, it, vi } from "vitest";
import { kindNamed } from "../../src/kinds/catalogue";
import type { Hardness } from "../../src/shape/hardness";
import type { Kind } from "../../src/shape/kind";
import { phasesOf } from "../../src/shape/phases";
import { read, readNumber } from "../../src/shape/report";
import { fixmatch } from "../../src/techniques/fixmatch";
import { labelsOnly } from "../../src/techniques/labels-only";
import { randomEncoder } from "../../src/techniques/random-encoder";
import type { RunData } from "../../src/training/run-data";
import { beginRuns } from "../help/begun-runs";
import { isItsOneTurn } from "../help/combinations";
import { expectReport } from "../help/expect-report";
import { combinations } from "../help/short-runs";
import { kindsForTests, smallRunData } from "../help/small-data";

const { begin } = beginRuns();

/** One class less, where that leaves two. */
const everything = (kind: Kind): Hardness => ({
  ...{ wrongLabels: 0.3, labelSkew: 4, poolSkew: 2, poolShare: 0.9 },
  strangers: Math.min(1, kindsForTests[kind].smallData.classes.length - 2),
  shortcut: kindNamed(kind).marks ?? 0,
});
const stepsAPhase = 2;

describe("with everything on that makes it harder", () => {
  it.each(combinations(isItsOneTurn))("%s stays finite", async (_, { technique, kind, encoder }) => {
    const data = smallRunData[kind](1, undefined, everything(kind));
    const phases = phasesOf(technique);
    const run = begin(technique, data, { encoder, labels: 3, steps: stepsAPhase * phases.length });
    while (!run.trainer.stopped) expectReport(await run.report(1), data, technique);
    const last = await run.report(0, "evaluation");
    expectReport(last, data, technique);
    expect(run.trainer.stopped).toMatch(/^(finished|settled)$/);
    // A class that nobody asked for is never a guess.
    const asked = kindsForTests[kind].smallData.classes.length - everything(kind).strangers;
    expect(read(last, "confusion")).toHaveLength(asked * (asked + 1));
    expect(Math.max(...read(last, "guess")!)).toBeLessThan(asked);
  });
});

describe("wrong labels", () => {
  /** There are two classes: each wrong label names the other one. */
  const dataOf = (wrongLabels: number) => smallRunData.points(3, 40, { wrongLabels });
  const [honest, lying] = [dataOf(0), dataOf(1)];

  it("are all there is where all are wrong", () => {
    const shown = (data: RunData) => data.visible(data.count(8));
    expect(shown(lying)).toEqual(shown(honest).map((label) => (label < 0 ? label : 1 - label)));
  });

  it("are what a learner is taught; what measures is told the truth", async () => {
    const handed = async (data: RunData) => {
      const run = begin(labelsOnly, data, { labels: 8, steps: 40 });
      const step = vi.spyOn(run.learner, "step");
      const told = vi.fn();
      step.mockImplementationOnce((batch) => {
        step.mockRestore();
        const made = run.learner.step(batch);
        told("taught", [...batch.labelled!.classes.dataSync()], [...batch.labelled!.places.dataSync()]);
        const measure: typeof made.measure = (oracle) => {
          told("truth", [...oracle.pool.dataSync()], [...oracle.batch.dataSync()]);
          return made.measure!(oracle);
        };
        return { ...made, measure };
      });
      await run.report(1);
      const found = await run.report(39, "evaluation");
      return { told: told.mock.calls as [string, number[], number[]][], accuracy: readNumber(found, "accuracy")! };
    };
    const [right, wrong] = [await handed(honest), await handed(lying)];
    const of = (one: typeof right, what: string) => one.told.find(([name]) => name === what)!;
    const [taught, places] = of(wrong, "taught").slice(1) as [number[], number[]];
    expect(taught).toEqual(places.map((place) => 1 - lying.pool.labels[place]!));
    expect(of(wrong, "truth")).toEqual(of(right, "truth"));
    expect(of(wrong, "truth")[1]).toEqual([...lying.pool.labels]);
    expect(right.accuracy).toBeGreaterThan(0.6);
    expect(wrong.accuracy).toBeLessThan(0.4);
  });

  it("are what the readout and the neighbours are fitted on, and not what they are judged by", async () => {
    const judged = async (data: RunData) => {
      const report = await begin(randomEncoder, data, { labels: 8, steps: 1 }).report(1, "evaluation");
      return ["accuracy", "accuracy.knn", "accuracy.random", "pool.accuracy"].map((name) => readNumber(report, name)!);
    };
    const [right, wrong] = [await judged(honest), await judged(lying)];
    for (const share of right) expect(share).toBeGreaterThan(0.6);
    wrong.forEach((share, i) => expect(share).toBeCloseTo(1 - right[i]!, 1));
  });
});

describe("strangers", () => {
  const quick = { encoder: "dense" } as const;

  it("are no part of the accuracy on the pool, whoever they are taken for", async () => {
    const data = smallRunData.sound(1, 30, { strangers: 1 });
    const run = begin(fixmatch, data, { ...quick, labels: 4, steps: 12 });
    const report = await run.report(12, "evaluation");
    const known = new Set(data.order.subarray(0, data.count(4)));
    const [sample, guesses] = [data.drawn.places.subarray(0, data.drawn.sample), read(report, "guess")!];
    const truths = Array.from(sample, (place) => data.pool.labels[place]!);
    const asked = truths.flatMap((truth, i) => (truth < 3 && !known.has(sample[i]!) ? [guesses[i] === truth] : []));
    expect(truths.filter((truth) => truth === 3).length, "some are drawn").toBeGreaterThan(2);
    expect(readNumber(report, "pool.accuracy")).toBeCloseTo(asked.filter(Boolean).length / asked.length, 6);
  });

  it("make a believed guess wrong: precision counts them", async () => {
    const data = smallRunData.sound(1, undefined, { strangers: 2 });
    const all = { ...quick, labels: Infinity, steps: 30, values: { threshold: 0 }, batch: data.pool.labels.length };
    const report = await begin(fixmatch, data, all).report(30, "evaluation");
    const strange = data.pool.labels.filter((label) => label > 1).length / data.pool.labels.length;
    expect(readNumber(report, "diagnostic.coverage")).toBe(1);
    expect(readNumber(report, "diagnostic.precision")).toBeLessThanOrEqual(1 - strange + 1e-6);
    expect(readNumber(report, "diagnostic.precision")).toBeGreaterThan(0.2);
  });
});
