/** How phases hang together: weights that are carried on, frozen or given a rate of their own, and what each of them has to begin anew for. */
import { describe, expect, it } from "vitest";
import type { Checkpoint } from "../../src/shape/checkpoint";
import { startValues, type Params } from "../../src/shape/params";
import { firstToChange, firstToSeeLabels, firstToUse, phasesOf, stepsOf } from "../../src/shape/phases";
import { namesUnder } from "../../src/shape/report";
import { phase, phased } from "../../src/shape/phased";
import { techniques } from "../help/all";
import { beginRuns } from "../help/begun-runs";
import { smallRunData } from "../help/small-data";
import { threePhases } from "../help/three-phases";
import { bitsOfReport, type Changes, type WatchedRun } from "../help/watched-run";

const { begin } = beginRuns();
const dataOf = smallRunData.points;
const start = (changes: Changes = {}, from?: Checkpoint) => begin(threePhases, dataOf(1), { batch: 8, steps: 9, ...changes }, from);
const saved = async ({ trainer }: WatchedRun) => {
  let checkpoint: Checkpoint | undefined;
  await trainer.advance(0, "nothing", (one) => (checkpoint = structuredClone(one)));
  return checkpoint!;
};

it("each has its share of the steps, one at least, and the last what is left", () => {
  const phases = phasesOf(threePhases);
  const values = { ...startValues(threePhases.params, "points") };
  expect(stepsOf(phases, 90, values)).toEqual([30, 30, 30]);
  expect(stepsOf(phases, 90, { ...values, headShare: 5 })).toEqual([30, 59, 1]);
  expect(stepsOf(phases, 90, { ...values, headShare: 0 })).toEqual([30, 1, 59]);
  expect(stepsOf(phases, 3, values)).toEqual([1, 1, 1]);
});

it("begins anew for what it is the first to see", () => {
  const change = (values: string[], labels = false) => firstToChange(threePhases, { values, labels });
  expect([firstToSeeLabels(threePhases), firstToUse(threePhases, "slow"), firstToUse(threePhases, "nobody's")]).toEqual([1, 2, 3]);
  expect([change(["projection"]), change(["scale"]), change(["strength"])]).toEqual([0, 1, 2]);
  expect([change(["rate", "slow"]), change([], true), change(["strength"], true)]).toEqual([3, 1, 1]);
});

it.each(techniques.map((technique) => [technique.paradigm, technique.id, technique] as const))(
  "being %s, %s sees labels so",
  (paradigm, _, technique) => {
    const seen = phasesOf(technique).map(({ labels }) => labels === "seen");
    // A bridge of one phase learns in both ways at once; what is semi-supervised in phases makes ready first what it learns from.
    const atOnce = !("phases" in technique);
    const first = { supervised: true, "semi-supervised": atOnce, "self-supervised": false, bridge: atOnce }[paradigm];
    expect([seen[0], seen.at(-1)]).toEqual([first, paradigm !== "self-supervised"]);
  },
);

describe("all techniques of several phases", () => {
  const several = techniques.filter((technique) => "phases" in technique);
  it.each(several.map((technique) => [technique.id, technique] as const))(
    "%s says where each ends, with rebuilding parameters",
    (_, technique) => {
      const phases = phasesOf(technique);
      expect(phases.length).toBeGreaterThan(1);
      for (const [i, { name, share, rate, params }] of phases.entries()) {
        expect(name).toMatch(/^[a-z-]+$/);
        expect(share === undefined, `${name} has a share`).toBe(i === phases.length - 1);
        if (typeof share === "string") expect((params as Params)[share]).toMatchObject({ kind: "slider", rebuilds: true });
        if (rate !== undefined) expect(params).toHaveProperty(rate as string);
      }
    },
  );

  it("declare no name in two ways", () => {
    const own = { name: "x", labels: "seen", views: {}, create: () => ({}) as never } as const;
    const [one, other] = [threePhases.params.rate!, threePhases.params.slow!];
    const made = (second: typeof one) => phased({ ...threePhases, id: "twice", phases: [phase({ ...own, params: { rate: one }, diagnostics: {} }), phase({ ...own, params: { rate: second }, diagnostics: {} })] }); // prettier-ignore
    expect(made(one).params).toEqual({ rate: one });
    expect(() => made(other)).toThrow("Two phases of twice declare “rate” in two ways: give one of them another name.");
  });
});

describe("a run of three phases", () => {
  it("tells the losses and measures of the phase it is in", async () => {
    const run = start();
    const told: string[] = [];
    for (let i = 0; i < 9; i++) {
      const report = await run.report(1);
      // Views of points are made from the points as they are.
      const views = namesUnder(report, "view.").filter((name) => !name.endsWith("plain") && name !== "places");
      told.push([...report.began, ...namesUnder(report, "loss."), ...namesUnder(report, "diagnostic."), ...views].join(" "));
    }
    const [first, second, third] = [
      "0 contrast alignment uniformity similarity strong.0 strong.1",
      "0 3 head headRight labelled.weak",
      "0 3 6 labelled sure weak.0 labelled.strong",
    ];
    const sorted = (words: string) => words.split(" ").sort();
    expect(told.map(sorted)).toEqual([first, first, first, second, second, second, third, third, third].map((words) => sorted(words!)));
  });

  it("carries weights on, freezes them, and gives them a rate of their own", async () => {
    const run = start({ values: { slow: 0 } });
    const bits = async () => (await run.encoderBits())[0];
    const [initial] = [await bits()];
    await run.report(3);
    const pretrained = await bits();
    expect(pretrained).not.toBe(initial);
    await run.report(3);
    expect(await bits(), "frozen").toBe(pretrained);
    await run.report(1);
    expect(await bits(), "at a rate of 0").toBe(pretrained);
    run.trainer.values.slow = 0.1;
    await run.report(1);
    expect(await bits(), "at a rate of its own").not.toBe(pretrained);
  });

  it("begins the optimiser anew, or goes on with it", async () => {
    const run = start();
    const steps: number[][] = [];
    for (const taken of [3, 1, 2, 1]) {
      await run.trainer.advance(taken, "nothing");
      steps.push([...(await saved(run)).optimiserSteps]);
    }
    const [pretrained, head, headEnd, tuned] = steps;
    expect(new Set(pretrained)).toEqual(new Set([3]));
    expect(new Set(head)).toEqual(new Set([1]));
    expect(new Set(headEnd)).toEqual(new Set([3]));
    expect(tuned).toEqual([...tuned!.slice(headEnd!.length).map(() => 1), ...headEnd!.map(() => 4)]);
  });

  it("goes back for what it was built from as far as it must, and comes to the same as a run that was so from the start", async () => {
    for (const [values, back] of [
      [{ strength: 2 }, 6],
      [{ scale: 2 }, 3],
      [{ projection: 8 }, 0],
    ] as const) {
      const fresh = start({ values });
      const reports = [];
      for (let i = 0; i < 9; i++) reports.push(bitsOfReport(await fresh.report(1)));
      const run = start();
      await run.report(8);
      expect(run.trainer.goBack(), "nothing has changed").toBe(false);
      Object.assign(run.trainer.values, values);
      expect(run.trainer.goBack()).toBe(true);
      expect(run.trainer.step).toBe(back);
      for (let i = back; i < 9; i++) expect(bitsOfReport(await run.report(1)), `step ${i + 1}`).toEqual(reports[i]);
      expect(await run.learned()).toBe(await fresh.learned());
    }
  });

  it("goes on from a checkpoint as far as that was built from the same", async () => {
    const run = start();
    await run.report(8);
    const checkpoint = await saved(run);
    const at = (changes: Changes) => start(changes, structuredClone(checkpoint)).trainer.step;
    expect([at({}), at({ values: { strength: 2 } }), at({ labels: 8 }), at({ values: { scale: 3 } }), at({ values: { projection: 8 } })]).toEqual([8, 6, 3, 3, 0]); // prettier-ignore
    expect(at({ values: { slow: 1, rate: 1 } }), "what is live").toBe(8);
  });

  it("is rehearsed to its end before it begins, and nothing of that is left", async () => {
    const { trainer } = start();
    const before = trainer.neededBytes;
    await trainer.rehearse();
    expect([trainer.phase, trainer.step]).toEqual([0, 0]);
    expect(trainer.neededBytes).toBeGreaterThan(before);
  });
});
