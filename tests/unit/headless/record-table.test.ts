/** The reference table: what is trained for it, and how it is told. */
import { afterAll, describe, expect, it } from "vitest";
import { curveFiles } from "../../../src/headless/curve-files";
import { tunedSeeds } from "../../../src/sweep/records/tuning";
import { recordedJobs } from "../../../src/headless/record";
import { recordTable, referenceTable, tableJobs } from "../../../src/headless/record-table";
import { isBelow, referenceNumbers } from "../../../src/headless/reference-numbers";
import type { Job } from "../../../src/sweep/run/plan";
import { techniques } from "../../help/all";
import { scratch } from "../../help/programs";
import { recordOf } from "../sweep/some-records";

const { at, remove } = scratch();
afterAll(remove);

describe("what is trained", () => {
  const jobs = tableJobs();
  const on = (id: string) => jobs.filter(({ spec }) => spec.technique === id && spec.data === "digits").flatMap(({ runs }) => runs);

  it("is every technique that learns from digits at 10 labels a class with five seeds, as 1 and 4 are recorded, by no seed that defaults were chosen with", () => {
    const able = techniques.filter(({ refused }) => !refused?.image);
    for (const { id } of able) expect([id, on(id).map(({ labels }) => labels)]).toEqual([id, [10, 10, 10, 10, 10]]);
    const recorded = new Set(
      recordedJobs(able.map(({ id }) => id)).flatMap(({ cell, seed }) =>
        cell.setting.spec.data === "digits" ? cell.labels.map((budget) => `${cell.setting.spec.technique} ${budget} ${seed}`) : [],
      ),
    );
    for (const { id } of able)
      for (const budget of [1, 4]) for (const seed of [1, 2, 3, 4, 5]) expect(recorded).toContain(`${id} ${budget} ${seed}`);
    for (const { spec } of jobs) expect(tunedSeeds as readonly number[]).not.toContain(spec.seed);
  });

  it("is one run on each other kind that it learns from and is not recorded on, judged on test examples", () => {
    const elsewhere = (id: string) =>
      jobs.filter(({ spec }) => spec.technique === id && spec.data !== "digits").map(({ spec, runs }) => [spec.data, runs.length]);
    expect(elsewhere("labels-only")).toEqual([]);
    expect(elsewhere("byol")).toEqual(["spoken-digits", "breast-cancer"].map((data) => [data, 1]));
    expect(new Set(jobs.map(({ spec }) => spec.judged))).toEqual(new Set(["test"]));
    expect(jobs.some(({ spec }) => spec.technique === "naive-bayes-em" && spec.data !== "definitions")).toBe(false);
  });

  it("is naive Bayes with EM on texts with as many labels as others' code was given, and no more", () => {
    const those = jobs.filter(({ spec }) => spec.technique === "naive-bayes-em").flatMap(({ runs }) => runs.map(({ labels }) => labels));
    expect(those).toEqual([12, 12, 12, 12, 12]);
    expect(12 * 8).toBeLessThanOrEqual(100);
  });
});

describe("what is told", () => {
  it("is below its reference by more than two standard deviations, its own or those of such techniques", () => {
    const { "mean-teacher": own, simclr: others } = referenceNumbers;
    expect([94.1 - 1.21, 94.1 - 1.19].map((mean) => isBelow(mean, 10, own![10]!))).toEqual([true, false]);
    expect([85.9 - 4.1, 85.9 - 3.9].map((mean) => isBelow(mean, 10, others![10]!))).toEqual([true, false]);
  });

  it("is of techniques that there are", () => {
    const ids = techniques.map(({ id }) => id);
    expect(Object.keys(referenceNumbers).filter((id) => !(ids as string[]).includes(id))).toEqual([]);
  });

  it("has mean and deviation beside the reference, bold where it is below, and a dash where nothing was trained", async () => {
    const isOfTwo = ({ spec }: Job) => ["simclr", "mean-teacher"].includes(spec.technique) && spec.data === "digits";
    const code = { training: "t", techniques: { simclr: "s", "mean-teacher": "m" }, dataSets: { digits: "d" }, kinds: { image: "i" } };
    /** Seeds beyond the fifth, which few labels have, have no part in it. */
    const reached = (technique: string, seed: number) => (technique === "simclr" ? 0.8 : 0.94) + 0.01 * (seed > 5 ? -30 : seed - 3);
    const trained = { [at("table")]: tableJobs().filter(isOfTwo), [at("recorded")]: recordedJobs().filter(isOfTwo) };
    for (const [folder, jobs] of Object.entries(trained)) {
      const records = jobs.flatMap(({ runs, spec }) =>
        runs.map(({ link }) =>
          recordOf(link.replace(/^v=2&/, ""), { accuracy: reached(spec.technique, spec.seed), steps: 2500, seconds: 50 }),
        ),
      );
      await curveFiles(folder, jobs, code, "a machine").write(records);
    }
    const table = referenceTable(...Object.keys(trained));
    const rowOf = (name: string) =>
      table
        .split("\n")
        .find((line) => line.startsWith(`| ${name} `))!
        .split("|")
        .map((cell) => cell.trim());
    expect(rowOf("SimCLR").slice(2, 5)).toEqual(["80.0 ± 1.6 / 59.1", "80.0 ± 1.6 / 78.8", "**80.0 ± 1.6** / 85.9"]);
    expect(rowOf("Mean Teacher").slice(2, 6)).toEqual(["94.0 ± 1.6", "94.0 ± 1.6", "94.0 ± 1.6 / 94.1 ± 0.6", "–"]);
    expect(rowOf("SimCLR").slice(-3, -1)).toEqual(["20", "50"]);
    expect(rowOf("BYOL").slice(-3, -1)).toEqual(["–", "–"]);
  });
});

it("says how it is used", async () => {
  const said: string[] = [];
  const place = { write: (line: string) => void said.push(line), note: () => undefined } as unknown as Parameters<typeof recordTable>[1];
  expect(await recordTable(["--help"], place)).toBe(0);
  expect(said.join("\n")).toContain("npm run record-table");
});
