/** The recorded label curves that travel with the page: there for every data set and technique, and as the program reads them. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dataSets } from "../../src/data-sets/catalogue";
import { labelsOf } from "../../src/shape/record";
import { mergedCurves } from "../../src/sweep/curves";
import { packRecorded, recordedFormat, recordedVersion, unpackRecorded, type RecordedFile } from "../../src/sweep/recorded";
import { checkRecord } from "../../src/sweep/record-check";
import { techniques } from "../../src/techniques/catalogue";

const most = { kilobytes: 8 };
const leastSeeds = 5;

describe.each(dataSets.map(({ id }) => id))("the recorded curves of %s", (id) => {
  const path = `static-data/recorded/${id}.json`;
  const file = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as RecordedFile) : undefined;

  it("are there, and small", () => {
    expect(file, `${path}: npm run record makes it`).toBeDefined();
    expect(file).toMatchObject({ format: recordedFormat, formatVersion: recordedVersion, data: id });
    expect(statSync(path).size).toBeLessThan(1000 * most.kilobytes);
  });

  it("name program, commit, machine, backend and day", () => {
    expect(file!.machine).toMatch(/core/);
    expect(["webgpu", "webgl", "wasm", "cpu"]).toContain(file!.backend);
    for (const { program, commit, date } of file!.series) {
      expect(program).toMatch(/^\d+\.\d+\.\d+$/);
      expect(commit, "made from a commit, with nothing changed since").toMatch(/^[0-9a-f]{7,40}$/);
      expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it("have every technique, from 1 label a class to all, with five seeds", () => {
    const curves = mergedCurves(unpackRecorded(file!));
    expect(new Set(curves.map(({ technique }) => technique))).toEqual(new Set(techniques.map((technique) => technique.id)));
    for (const { technique, cells } of curves) {
      const budgets = cells.map(labelsOf);
      expect([budgets[0], ...[4, 16, 64].filter((one) => budgets.includes(one)), budgets.at(-1)], technique).toEqual([
        1,
        4,
        16,
        64,
        Infinity,
      ]);
      for (const { labels, count } of cells) expect(count, `${technique}, ${labels} a class`).toBeGreaterThanOrEqual(leastSeeds);
    }
  });

  it("are unpacked as records that the page would accept, and packed again as they were", () => {
    const runs = unpackRecorded(file!);
    for (const run of runs) expect(checkRecord(run)).toEqual(run);
    expect(packRecorded(runs, file!.machine)).toEqual(file);
  });
});
