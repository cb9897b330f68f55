/** Plans as lists of jobs: complete, without doubles, the most telling first, and the same in shares. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromLink, toLink } from "../../../src/link/link";
import { expectedLabels } from "../../../src/link/settings";
import type { Budget, SweepPlan } from "../../../src/shape/plan";
import { idOf } from "../../../src/sweep/records/identity";
import { PlanError } from "../../../src/sweep/run/cells";
import { jobOf, jobsOf, trainingsPerSetting, printPlan, remaining, runCount, shareOf } from "../../../src/sweep/run/plan";
import { parsePlan } from "../../../src/sweep/run/plan-file";
import { startValues } from "../../../src/shape/params";
import { simclr } from "../../../src/techniques/simclr";
import { techniques } from "../../../src/techniques/catalogue";
import { labelledIn } from "../../../src/shape/labelled";

const plan: SweepPlan = { link: "", data: ["two-moons"], techniques: ["labels-only", "simclr"], labels: [1, 4, "all"], seeds: [1, 2] };
const linksOf = (one: SweepPlan) => jobsOf(one).flatMap(({ runs }) => runs.map(({ link }) => link));

const some = <T>(values: readonly T[], most = 3) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most });
const plans: fc.Arbitrary<SweepPlan> = fc.record({
  link: fc.constantFrom("", "steps=50", "v=2&judged=validation", "batch=32&fixmatch.threshold=0.7"),
  data: some(["two-moons", "digits", "definitions"]),
  techniques: some(techniques.filter(({ refused = {} }) => Object.keys(refused).length === 0).map(({ id }) => id)),
  labels: some<Budget>([1, 2, 4, 12.5, 64, "all"], 5),
  seeds: some([1, 2, 3, 7, 9999], 4),
});

describe("a plan", () => {
  it("trains a technique that never sees a label once a seed, for all budgets", () => {
    const jobs = jobsOf(plan);
    expect(jobs).toHaveLength(2 * (3 + 1));
    expect(runCount(jobs)).toBe(12);
    expect(jobs.filter(({ spec }) => spec.technique === "simclr").map(({ runs }) => runs.length)).toEqual([3, 3]);
  });

  it("begins with one seed of every cell", () => {
    expect(jobsOf(plan).map(({ spec }) => spec.seed)).toEqual([1, 1, 1, 1, 2, 2, 2, 2]);
  });

  it("gives a technique the settings that its name brings, and the common ones to all", () => {
    const [a, b] = jobsOf({
      ...plan,
      link: "batch=32&fixmatch.threshold=0.7",
      techniques: ["fixmatch", "fixmatch&fixmatch.threshold=0.8&steps=90"],
      labels: [4],
      seeds: [1],
    });
    expect(a!.spec).toMatchObject({ batch: 32, steps: 600, values: { threshold: 0.7 } });
    expect(b!.spec).toMatchObject({ batch: 32, steps: 90, values: { threshold: 0.8 } });
  });

  it("takes from a technique's own settings nothing that it says elsewhere", () => {
    for (const own of ["a=fixmatch", "b=fixmatch", "data=digits", "labels=8", "seed=7"])
      expect(() => jobsOf({ ...plan, techniques: [`simclr&${own}`] })).toThrow(/in simclr&\w+=\w+ is said by “\w+”, for all techniques/);
  });

  it("without a version of the numbers is of version 1, but an empty one of today", () => {
    const valuesUnder = (link: string, technique = "simclr") => jobsOf({ ...plan, link, techniques: [technique] })[0]!.spec.values;
    const ofThen = { temperature: 0.2, projection: 64, rate: 1 };
    for (const link of ["steps=50", "v=1", "v=1&steps=50"]) expect(valuesUnder(link)).toEqual(ofThen);
    expect(valuesUnder("steps=50", "simclr&simclr.projection=32")).toEqual({ ...ofThen, projection: 32 });
    for (const link of ["", "v=2", "v=2&steps=50"]) expect(valuesUnder(link)).toEqual(startValues(simclr.params, "points"));
    for (const link of ["", "steps=50", "v=1", "v=2"]) expect(linksOf({ ...plan, link }).every((run) => run.startsWith("v=2&"))).toBe(true);
  });

  it("says what it cannot read, quoting it", () => {
    for (const [part, word] of [
      [{ techniques: ["simcl"] }, "simcl"],
      [{ data: ["moons"] }, "moons"],
      [{ link: "steps=many" }, "steps=many"],
      [{ link: "colour=red" }, "colour"],
      [{ link: "v=3" }, "v=3"],
      [{ labels: [0.2] as Budget[] }, "labels=0.2"],
    ] as const)
      expect(() => jobsOf({ ...plan, ...part })).toThrow(
        expect.objectContaining({ name: PlanError.name, message: expect.stringContaining(word) }),
      );
  });

  it("trains budgets that buy the same labels of a pool once, all of them as all", () => {
    const budgets = (part: Partial<SweepPlan>) =>
      jobsOf({ ...plan, seeds: [1], ...part }).map(({ runs }) => runs.map(({ labels }) => labels));
    const labels: Budget[] = [1, 1.2, 4, 49.8, 50, 64, 100_000, "all", 4];
    const small = { link: "v=2&two-moons.count=200", labels };
    expect(budgets({ ...small, techniques: ["labels-only"] })).toEqual([[1], [4], ["all"]]);
    expect(budgets({ ...small, techniques: ["simclr"] })).toEqual([[1, 4, "all"]]);
    expect(budgets({ ...small, techniques: ["labels-only"], labels: [4, 64, 100_000] })).toEqual([[4], [64]]);
    const digits = { data: ["digits"], techniques: ["labels-only"], labels: [640, 800, 1000, "all"] as Budget[] };
    expect(budgets({ ...digits, link: "v=2" })).toEqual([[640], ["all"]]);
    expect(budgets({ ...digits, link: "v=2&judged=validation" })).toEqual([["all"]]);
  });

  it("counts the labels that a budget buys of half of the points", () => {
    const counts = fc.record({
      a: fc.double({ min: 1, max: 2000, noNaN: true }),
      count: fc.integer({ min: 1, max: 40 }).map((n) => 100 * n),
    });
    fc.assert(
      fc.property(counts, ({ a, count }) => {
        const { settings } = fromLink(`v=2&data=two-moons&two-moons.count=${count}`);
        expect(expectedLabels(settings, a)).toBe(labelledIn(count / 2, a, 2));
      }),
    );
  });

  it("has a technique once that it names in two ways, and a seed that it names twice", () => {
    const twice = { techniques: ["simclr", "simclr&steps=600", "labels-only"], seeds: [1, 1, 2], labels: [4] };
    expect(jobsOf({ ...plan, ...twice }).map(({ spec }) => [spec.technique, spec.seed])).toEqual([
      ["simclr", 1],
      ["labels-only", 1],
      ["simclr", 2],
      ["labels-only", 2],
    ]);
  });

  it("may have a million jobs, which are listed, counted and shared out without one being written", () => {
    const seeds = Array.from({ length: 9999 }, (_, i) => i + 1);
    const labels = Array.from({ length: 101 }, (_, i) => 1 + i / 2);
    const jobs = jobsOf({ ...plan, techniques: ["labels-only"], labels, seeds });
    expect(jobs).toHaveLength(9999 * 101);
    expect(runCount(jobs)).toBe(9999 * 101);
    expect(shareOf(jobs, 3, 8)[1]).toBe(jobs[11]);
    expect([...trainingsPerSetting(jobs).values()]).toEqual([9999 * 101]);
    expect(jobs.at(-1)!.spec).toMatchObject({ seed: 9999, labels: 51 });
    // None holds anything of its own but its seed.
    expect(new Set(jobs.map(({ cell }) => cell)).size).toBe(101);
    expect(Object.keys(jobs[0]!)).toEqual(["cell", "seed"]);
  });

  it("has every run once, under the link that the page would write, and comes back from its link", () => {
    fc.assert(
      fc.property(plans, (given) => {
        const jobs = jobsOf(given);
        const runs = jobs.flatMap((job) => job.runs);
        const cells = given.data.length * given.techniques.length * given.labels.length * given.seeds.length;
        expect(runs).toHaveLength(cells);
        expect(new Set(runs.map(({ id }) => id)).size).toBe(cells);
        for (const job of jobs) {
          expect(jobOf(job.runs)).toEqual(job);
          expect(job.spec.labels).toBe(job.runs[0]!.labels === "all" ? Infinity : job.runs[0]!.labels);
          for (const { id, link } of job.runs) {
            expect(id).toBe(idOf(link));
            const { settings, problems } = fromLink(link);
            expect(problems).toEqual([]);
            expect(toLink(settings)).toBe(link);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("in shares is whole, with nothing twice", () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 9 }), (given, count) => {
        const jobs = jobsOf(given);
        const shares = Array.from({ length: count }, (_, i) => shareOf(jobs, i, count));
        expect(
          shares
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(jobs.map(({ id }) => id).sort());
      }),
      { numRuns: 40 },
    );
  });

  it("is the same when it is read from its file", () => {
    const reading = parsePlan(printPlan(plan));
    expect("plan" in reading && linksOf(reading.plan)).toEqual(linksOf(plan));
  });
});

describe("what is left of a plan", () => {
  const jobs = jobsOf(plan);

  it("is all without what is done", () => {
    const done = new Set(jobs.flatMap(({ runs }) => runs.map(({ id }) => id)).filter((_, i) => i % 3 === 0));
    const left = remaining(jobs, ({ id }) => done.has(id));
    expect(runCount(left)).toBe(12 - done.size);
    expect(left.flatMap(({ runs }) => runs).some(({ id }) => done.has(id))).toBe(false);
  });

  it("begins a training that is partly done under the first budget that is not", () => {
    const whole = jobs.find(({ spec }) => spec.technique === "simclr")!;
    const [rest] = remaining([whole], ({ id }) => id === whole.runs[0]!.id);
    expect(rest!.spec.labels).toBe(4);
    expect(rest!.id).not.toBe(whole.id);
  });
});
