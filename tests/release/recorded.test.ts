/** Nothing is missing from what was recorded and tuned, and the present code has made all of it: hours of computing, so no check of a commit. */
import path from "node:path";
import { group } from "d3";
import { beforeAll, describe, expect, it } from "vitest";
import { offeredData } from "../../src/data-sets/catalogue";
import { choicesIn } from "../../src/headless/choices";
import { curveFiles, type CodeFingerprints } from "../../src/headless/curve-files";
import { recordedFolder, recordedJobs } from "../../src/headless/record";
import { gridJobs } from "../../src/headless/tune";
import { remaining } from "../../src/sweep/run/plan";
import { fingerprintsOf } from "../../scripts/fingerprint.mjs";

/** All label curves that are promised: which, and with how many seeds, is said in `src/sweep/records/label-curves.ts`. */
const promised = recordedJobs();

let code: CodeFingerprints;
beforeAll(async () => {
  code = await fingerprintsOf(path.resolve("."));
});

/** “vicreg, seed 3: 1, 4, 16, all”: the budgets of a technique that are not there. */
function named(jobs: typeof promised): string[] {
  const byTraining = group(jobs, ({ cell, seed }) => `${cell.setting.spec.technique}, seed ${seed}`);
  return [...byTraining].map(([training, some]) => `${training}: ${some.flatMap(({ cell }) => cell.labels).join(", ")}`);
}

it("curves are promised of every data set that is offered", () => {
  expect(new Set(promised.map(({ spec }) => spec.data))).toEqual(new Set(offeredData.map(({ id }) => id)));
});

describe.each(offeredData.map(({ id }) => id))("the recorded curves of %s", (id) => {
  it("are all that are promised, made by the present code", async () => {
    const jobs = promised.filter(({ spec }) => spec.data === id);
    const { done, stale } = await curveFiles(recordedFolder, jobs, code, "").read();
    const there = new Set(done.map(({ link }) => link));
    const missing = named(remaining(jobs, ({ link }) => there.has(link)));
    const old = [...new Set(stale.map(({ technique }) => technique))];
    expect({ missing, old }, "npm run record -- --plan says what they cost").toEqual({ missing: [], old: [] });
  });
});

it("the defaults were chosen by the present code, from every setting", async () => {
  const { stale } = await curveFiles("static-data/tuned", gridJobs(), code, "").read();
  const old = [...new Set(stale.map(({ technique, data }) => `${technique}, ${data}`))];
  expect(old, "npm run tune -- --plan says what they cost").toEqual([]);
  expect(choicesIn("static-data/tuned").filter(({ chosen }) => !chosen)).toEqual([]);
});
