/** Committed curves as the store of their own runs: what is there is not made again, and no series mixes the code of two programs. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { dataSets } from "../../../src/data-sets/catalogue";
import { curveFiles, type CodeFingerprints } from "../../../src/headless/curve-files";
import { recordedJobs } from "../../../src/headless/record";
import type { RunRecord } from "../../../src/shape/record";
import { jobsOf, remaining, runCount, type Job } from "../../../src/sweep/run/plan";
import { linkOfSeries, type RecordedFile } from "../../../src/sweep/records/recorded";
import { techniques } from "../../../src/techniques/catalogue";
import { scratch } from "../../help/programs";
import { recordOf } from "../sweep/some-records";

const plan = { link: "", data: ["two-moons"], techniques: ["labels-only", "fixmatch"], labels: [1, 4], seeds: [1, 2] };
const jobs = jobsOf(plan);
const code: CodeFingerprints = {
  training: "t",
  techniques: Object.fromEntries(techniques.map(({ id }) => [id, id])),
  dataSets: Object.fromEntries(dataSets.map(({ id }) => [id, id])),
  kinds: { points: "p", image: "i", text: "t" },
};
const changed = (technique: string): CodeFingerprints => ({ ...code, techniques: { ...code.techniques, [technique]: "changed" } });

const { at, remove } = scratch();
afterAll(remove);
let folder: string;
let count = 0;
beforeEach(() => (folder = at(String(count++))));

const store = (of = code, all = jobs) => curveFiles(folder, all, of, "2 cores");
const fileOf = (data = "two-moons") => JSON.parse(readFileSync(`${folder}/${data}.json`, "utf8")) as RecordedFile;
/** The records that come out of a job. */
const recordsOf = (job: (typeof jobs)[number], more: Partial<RunRecord> = {}) =>
  job.runs.map(({ link }) => recordOf(link.replace(/^v=\d+&?/, ""), { commit: "0123456789", ...more }));
const leftOf = async (of = code, all = jobs) => {
  const ids = new Set((await store(of, all).read()).done.map(({ id }) => id));
  return runCount(remaining(all, ({ id }) => ids.has(id)));
};

describe("committed curves", () => {
  it("hold what is done after each job, with holes for what is not", async () => {
    expect(await leftOf()).toBe(8);
    await store().write(recordsOf(jobs[0]!, { accuracy: 0.5 }));
    await store().write(recordsOf(jobs.at(-1)!, { accuracy: 0.75 }));
    expect(await leftOf()).toBe(6);
    expect(fileOf().series.map(({ accuracy }) => accuracy)).toEqual([[[0.5]], [[], [null, 0.75]]]);
  });

  it("are the same in whichever order the jobs were done", async () => {
    for (const job of jobs) await store().write(recordsOf(job));
    const inOrder = fileOf();
    folder += "-turned";
    for (const job of jobs.toReversed()) await store().write(recordsOf(job));
    expect(fileOf()).toEqual(inOrder);
    expect(await leftOf()).toBe(0);
  });

  it("count a run that diverged as done", async () => {
    await store().write(recordsOf(jobs[0]!, { accuracy: null, stopped: "diverged" }));
    expect(fileOf().series[0]!.accuracy).toEqual([["diverged"]]);
    expect(await leftOf()).toBe(7);
    expect((await store().read()).done[0]).toMatchObject({ accuracy: null, stopped: "diverged" });
  });

  it("tell the mean of steps and seconds, however they came", async () => {
    for (const [i, job] of jobs.filter(({ spec }) => spec.technique === "fixmatch").entries())
      await store().write(recordsOf(job, { seconds: 10 * (i + 1), steps: 100 * (i + 1) }));
    expect(fileOf().series[0]).toMatchObject({ seconds: 25, steps: 250 });
  });

  it("have a series made again whose code has changed, and no other; its old runs go when the first new one comes", async () => {
    for (const job of jobs) await store().write(recordsOf(job, { accuracy: 0.5 }));
    const now = changed("fixmatch");
    expect(await leftOf(now)).toBe(4);
    expect((await store(now).read()).stale).toHaveLength(4);
    const again = jobs.find(({ spec }) => spec.technique === "fixmatch")!;
    const before = fileOf().series;
    await store(now).write(recordsOf(again, { accuracy: 0.75, commit: "fedcba9876" }));
    const [others, own] = fileOf().series;
    expect(others).toEqual(before[0]);
    expect(own!.accuracy.flat().filter((cell) => cell !== null)).toEqual([0.75]);
    expect(own!.fingerprint).not.toBe(before[1]!.fingerprint);
    expect(own!.commit).toBe("fedcba9876");
    expect(await leftOf(now)).toBe(3);
  });

  it("are made again as a whole where training or the settings have changed", async () => {
    for (const job of jobs) await store().write(recordsOf(job));
    expect(await leftOf({ ...code, training: "changed" })).toBe(8);
    expect(await leftOf(code, jobsOf({ ...plan, link: "v=2&batch=32" }))).toBe(8);
  });

  it("mean the same wherever settings start one day: their links say all of them", async () => {
    await store().write(recordsOf(jobs[0]!));
    const said = new URLSearchParams(linkOfSeries(fileOf(), fileOf().series[0]!));
    expect([...said.keys()]).toEqual(
      expect.arrayContaining(["v", "data", "two-moons.noise", "encoder", "steps", "batch", "judged", "labels-only.rate"]),
    );
    expect([...said.keys()]).not.toEqual(expect.arrayContaining(["labels"]));
  });

  it("lose a series that is not planned any more once something is written", async () => {
    for (const job of jobs) await store().write(recordsOf(job));
    const fewer = jobs.filter(({ spec }) => spec.technique === "labels-only");
    await store(code, fewer).write(recordsOf(fewer[0]!));
    expect(fileOf().series).toHaveLength(1);
  });

  it("say which file is damaged, and what to do", async () => {
    mkdirSync(folder);
    writeFileSync(`${folder}/two-moons.json`, '{ "format": ');
    await expect(store().read()).rejects.toThrow(/two-moons\.json is damaged: take the committed one back/);
  });
});

describe("the plan of the recording", () => {
  const all = recordedJobs();

  it("has ten seeds up to 4 labels a class and five above, and reads what never sees a label under every budget", () => {
    const seedsOf = (technique: string, labels: unknown) =>
      all.filter(({ spec, runs }) => spec.technique === technique && spec.data === "digits" && runs.some((run) => run.labels === labels))
        .length;
    expect([1, 4, 8, "all"].map((labels) => seedsOf("fixmatch", labels))).toEqual([10, 10, 5, 5]);
    expect([1, 4, 8, "all"].map((labels) => seedsOf("simclr", labels))).toEqual([10, 10, 10, 10]);
    expect(all.filter(({ spec }) => spec.technique === "simclr" && spec.data === "digits")).toHaveLength(10);
  });

  it("goes seed by seed, digits first", () => {
    const seeds = all.map(({ spec }) => spec.seed);
    expect(seeds).toEqual(seeds.toSorted((a, b) => a - b));
    const first = all.filter(({ spec }) => spec.seed === 1).map(({ spec }) => spec.data);
    expect(first.slice(0, first.lastIndexOf("digits") + 1).every((data) => data === "digits")).toBe(true);
  });

  const looked = ["digits", "definitions", "two-moons"];
  const others = dataSets.filter(({ id }) => !looked.includes(id));
  const withOthers = recordedJobs(others.map(({ id }) => id));
  it.each(others)("has $id with fewer budgets and seeds, and where nobody is offered it only when it is named", ({ id, untuned }) => {
    const of = (jobs: readonly Job[]) => jobs.filter(({ spec }) => spec.data === id);
    expect(of(all).length > 0).toBe(!untuned);
    const named = of(withOthers);
    expect(new Set(named.map(({ spec }) => spec.seed))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(new Set(named.flatMap(({ runs }) => runs.map(({ labels }) => labels)))).toEqual(new Set([1, 4, 16, "all"]));
  });

  it("has a technique that nobody is offered only where it is named, and those that lead on every data set", () => {
    const named = recordedJobs(["vicreg", "byol", "jigsaw", "pi-model"]);
    const jobsOf = (technique: string) => named.filter(({ spec }) => spec.technique === technique);
    const dataOf = (technique: string) => new Set(jobsOf(technique).map(({ spec }) => spec.data));
    const shown = dataSets.filter(({ untuned }) => !untuned).map(({ id }) => id);
    expect(dataOf("vicreg")).toEqual(new Set(shown));
    expect(dataOf("byol")).toEqual(new Set(looked));
    expect(dataOf("jigsaw")).toEqual(new Set(["digits"]));
    expect(all.some(({ spec }) => techniques.some(({ id, untuned }) => untuned && id === spec.technique))).toBe(false);
    const labelsOf = (technique: string) =>
      jobsOf(technique).flatMap(({ spec, runs }) => (spec.data === "digits" ? runs.map(({ labels }) => labels) : []));
    expect(new Set(labelsOf("pi-model"))).toEqual(new Set([1, 4, 16, 64, "all"]));
  });

  it("fits into small files", async () => {
    const digits = all.filter(({ spec }) => spec.data === "digits");
    await store(code, digits).write(digits.flatMap((job) => recordsOf(job, { accuracy: 0.8765, test: 2000 })));
    const curves = new Set(digits.map(({ spec }) => spec.technique)).size;
    expect(statSync(`${folder}/digits.json`).size, "bytes of each curve").toBeLessThan(900 * curves);
  });
});
