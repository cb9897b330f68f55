/** The recorded label curves that travel with the page: there for every data set, and as the program reads them. That none is missing is a check of a release. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dataSets } from "../../src/data-sets/catalogue";
import { numbersVersion } from "../../src/shape/record";
import { mergedCurves } from "../../src/sweep/curve/curves";
import {
  packRecorded,
  recordedFormat,
  recordedVersion,
  unpackRecorded,
  type FirstRecordedFile,
  type RecordedFile,
} from "../../src/sweep/records/recorded";
import { checkRecord } from "../../src/sweep/records/record-check";
import { techniques } from "../help/all";

const most = { kilobytes: 12 };

const pathOf = (id: string) => `static-data/recorded/${id}.json`;
const read = (id: string) =>
  existsSync(pathOf(id)) ? (JSON.parse(readFileSync(pathOf(id), "utf8")) as RecordedFile | FirstRecordedFile) : undefined;
const files = dataSets.map(({ id }) => ({ id, file: read(id) }));
const today = files.flatMap(({ id, file }) => (file?.formatVersion === recordedVersion ? [{ id, file }] : []));
const older = files.flatMap(({ id, file }) => (file?.formatVersion === 1 ? [{ id, file }] : []));

it.each(files)("the recorded curves of $id are there, and small", ({ id, file }) => {
  expect(file, `${pathOf(id)}: npm run record makes it`).toMatchObject({ format: recordedFormat, data: id });
  expect(statSync(pathOf(id)).size).toBeLessThan(1000 * most.kilobytes);
});

for (const { id, file } of today)
  describe(`the recorded curves of ${id}`, () => {
    it("name the version of the numbers, machine and backend", () => {
      expect(file.numbers).toBe(numbersVersion);
      expect(file.machine).toMatch(/core/);
      expect(["webgpu", "webgl", "wasm", "cpu"]).toContain(file.backend);
    });

    it("name program, commit, day and fingerprint of each series, and every setting", () => {
      for (const { link, program, commit, date, fingerprint } of file.series) {
        expect(program).toMatch(/^\d+\.\d+\.\d+$/);
        expect(commit, "made from a commit, with nothing changed since").toMatch(/^[0-9a-f]{7,40}$/);
        expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
        expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
        const said = new URLSearchParams(link);
        const technique = techniques.find((one) => one.id === said.get("a"))!;
        const settings = Object.keys(technique.params).map((name) => `${technique.id}.${name}`);
        expect([...said.keys()]).toEqual(expect.arrayContaining(["v", "data", "encoder", "steps", "batch", ...settings]));
        expect(said.get("v")).toBe(String(numbersVersion));
      }
    });

    it("are unpacked as records that the page would accept, and packed again as they were", () => {
      const runs = unpackRecorded(file);
      for (const run of runs) expect(checkRecord(run)).toEqual(run);
      const fingerprints = new Map(file.series.map(({ link, fingerprint }) => [link, fingerprint]));
      expect(packRecorded(runs, file.machine, (link) => fingerprints.get(link)!)).toEqual(file);
    });
  });

for (const { id, file } of older)
  it(`the curves of ${id} that were recorded before are records of the first version of the numbers, and in no comparison`, () => {
    const runs = unpackRecorded(file);
    for (const run of runs) expect(checkRecord(run)).toEqual(run);
    expect(new Set(runs.map(({ numbers }) => numbers))).toEqual(new Set([1]));
    expect(mergedCurves(runs)).toEqual([]);
  });
