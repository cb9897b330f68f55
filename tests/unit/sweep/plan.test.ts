/** Plans as lists of jobs: complete, without doubles, the most telling first, and the same in shares. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromLink } from "../../../src/experiment/link";
import type { Budget, SweepPlan } from "../../../src/shape/plan";
import { idOf } from "../../../src/sweep/identity";
import { jobOf, jobsOf, PlanError, printPlan, remaining, runCount, shareOf } from "../../../src/sweep/plan";
import { parsePlan } from "../../../src/sweep/plan-file";
import { startValues } from "../../../src/shape/params";
import { simclr } from "../../../src/techniques";
import { techniques } from "../../../src/techniques/catalogue";

const plan: SweepPlan = { link: "", data: ["two-moons"], techniques: ["labels-only", "simclr"], labels: [1, 4, "all"], seeds: [1, 2] };
const linksOf = (one: SweepPlan) => jobsOf(one).flatMap(({ runs }) => runs.map(({ link }) => link));

const some = <T>(values: readonly T[], most = 3) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most });
const plans: fc.Arbitrary<SweepPlan> = fc.record({
  link: fc.constantFrom("", "steps=50", "v=2&judged=validation", "batch=32&fixmatch.threshold=0.7"),
  data: some(["two-moons", "digits", "definitions"]),
  techniques: some(techniques.map(({ id }) => id)),
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
      expect(() => jobsOf({ ...plan, ...part })).toThrow(new RegExp(`${PlanError.name}|${word}`));
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
            expect(fromLink(link).problems).toEqual([]);
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
    const left = remaining(jobs, (id) => done.has(id));
    expect(runCount(left)).toBe(12 - done.size);
    expect(left.flatMap(({ runs }) => runs).some(({ id }) => done.has(id))).toBe(false);
  });

  it("begins a training that is partly done under the first budget that is not", () => {
    const whole = jobs.find(({ spec }) => spec.technique === "simclr")!;
    const [rest] = remaining([whole], (id) => id === whole.runs[0]!.id);
    expect(rest!.spec.labels).toBe(4);
    expect(rest!.id).not.toBe(whole.id);
  });
});
