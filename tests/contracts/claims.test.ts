/** What is claimed was put to the test: its runs are recorded, and bear out what is said of them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { offeredData } from "../../src/data-sets/catalogue";
import { testedClaims } from "../../src/lessons/claims/catalogue";
import { loadAll } from "../../src/link/load";
import { claims, findingOf, readAll, type Read } from "../../src/page/learn/compared";
import type { Reading } from "../../src/lessons/claims/reading";
import { leastSeeds } from "../../src/sweep/curve/comparison";
import { unpackRecorded, type RecordedFile } from "../../src/sweep/records/recorded";

const readRuns = (file: string) => (existsSync(file) ? unpackRecorded(JSON.parse(readFileSync(file, "utf8")) as RecordedFile) : []);
let reads: ReadonlyMap<Reading, Read>;
beforeAll(async () => {
  await loadAll();
  const files = [
    ...offeredData.map(({ id }) => `static-data/recorded/${id}.json`),
    ...readdirSync("static-data/claims").map((name) => `static-data/claims/${name}`),
  ];
  reads = readAll(files.flatMap(readRuns), claims);
});

describe.each(testedClaims.map((claim) => [claim.title, claim] as const))("“%s”", (_, claim) => {
  it("came out as its verdict takes it to have come out", () => {
    expect(claim.readings.map((reading) => reads.get(reading)!.outcome)).toEqual(claim.came);
  });

  it("was seen with five seeds, or as many as it asks for", () => {
    for (const reading of claim.readings) {
      const read = reads.get(reading)!;
      const seeds = reading.of.labels === 1 && reading.over.labels === 1 ? (claim.seedsAtOne ?? 5) : 5;
      expect("difference" in read && read.difference.count).toBeGreaterThanOrEqual(Math.max(seeds, leastSeeds));
    }
  });

  it("says in a sentence or three what is to be taken from it", () => {
    expect(claim.verdict).toMatch(/^\p{Lu}[^]{40,400}\.$/u);
  });
});

it("some of it holds and some of it does not: a test that all pass is none", () => {
  const found = new Set(testedClaims.map((claim) => findingOf(claim, reads)));
  expect(found.size).toBeGreaterThan(1);
});
