/** Nothing is missing from what was recorded and tuned, and the present code has made all of it: hours of computing, so no check of a commit. */
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { offeredData } from "../../src/data-sets/catalogue";
import { choicesIn } from "../../src/headless/choices";
import { curveFiles, readCurves, type CodeFingerprints } from "../../src/headless/curve-files";
import { recordedJobs } from "../../src/headless/record";
import { gridJobs } from "../../src/headless/tune";
import { labelsOf } from "../../src/shape/record";
import { mergedCurves } from "../help/curves";
import { remaining, runCount } from "../../src/sweep/run/plan";
import { recordedVersion, unpackRecorded } from "../../src/sweep/records/recorded";
import { techniques } from "../../src/techniques/catalogue";
import { fingerprintsOf } from "../../scripts/fingerprint.mjs";

/** Labels a class that the curves have at least, and how many seeds up to 4 and above; data sets that are looked at closely have more. */
const closely = { budgets: [1, 4, 16, 64, Infinity], upToFour: 10, above: 5 };
const coarsely = { budgets: [1, 4, 16, Infinity], upToFour: 5, above: 5 };
const leastOn = (id: string) => (["digits", "definitions", "two-moons"].includes(id) ? closely : coarsely);

let code: CodeFingerprints;
beforeAll(async () => {
  code = await fingerprintsOf(path.resolve("."));
});

describe.each(offeredData.map(({ id }) => id))("the recorded curves of %s", (id) => {
  const file = `static-data/recorded/${id}.json`;

  it("have every technique, from 1 label a class to all, with more seeds where labels are few", () => {
    const recorded = readCurves(file);
    expect(recorded?.formatVersion, `${file}: npm run record makes it`).toBe(recordedVersion);
    const curves = mergedCurves(unpackRecorded(recorded!));
    expect(new Set(curves.map(({ technique }) => technique))).toEqual(
      new Set(techniques.filter(({ untuned }) => !untuned).map((technique) => technique.id)),
    );
    for (const { technique, cells } of curves) {
      const least = leastOn(id);
      expect(cells.map(labelsOf), technique).toEqual(expect.arrayContaining(least.budgets));
      for (const { labels, count, diverged } of cells)
        expect(count + diverged, `${technique}, ${labels} a class`).toBeGreaterThanOrEqual(
          labelsOf({ labels }) <= 4 ? least.upToFour : least.above,
        );
    }
  });

  it("were made by the present code, all of them", async () => {
    const jobs = recordedJobs().filter(({ spec }) => spec.data === id);
    const { done, stale } = await curveFiles("static-data/recorded", jobs, code, "").read();
    const there = new Set(done.map(({ link }) => link));
    const missing = runCount(remaining(jobs, ({ link }) => there.has(link)));
    expect({ stale: stale.length, missing }, "npm run record -- --plan says which, and what they cost").toEqual({ stale: 0, missing: 0 });
  });
});

it("the defaults were chosen by the present code, from every setting", async () => {
  const { stale } = await curveFiles("static-data/tuned", gridJobs(), code, "").read();
  expect(stale.length, "npm run tune -- --plan says which").toBe(0);
  expect(choicesIn("static-data/tuned").filter(({ chosen }) => !chosen)).toEqual([]);
});
