/** The recorded label curves that travel with the page: there for every data set that is offered, and as the program reads them. That none is missing is a check of a release. */
import { statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { offeredData } from "../../src/data-sets/catalogue";
import { readCurves } from "../../src/headless/curve-files";
import { numbersVersion } from "../../src/shape/record";
import { linkOfSeries, packRecorded, recordedFormat, recordedVersion, unpackRecorded } from "../../src/sweep/records/recorded";
import { checkRecord } from "../../src/sweep/records/record-check";
import { techniques } from "../help/all";

/** Of all of them. */
const most = { kilobytes: 150 };

const pathOf = (id: string) => `static-data/recorded/${id}.json`;
const files = offeredData.map(({ id }) => ({ id, file: readCurves(pathOf(id)) }));

it("are small", () => {
  const sizes = files.map(({ id }) => statSync(pathOf(id)).size);
  expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(1000 * most.kilobytes);
});

it.each(files)("the recorded curves of $id are there", ({ id, file }) => {
  expect(file, `${pathOf(id)}: npm run record makes it`).toMatchObject({
    format: recordedFormat,
    formatVersion: recordedVersion,
    data: id,
  });
});

for (const { id, file } of files.flatMap(({ id, file }) => (file ? [{ id, file }] : [])))
  describe(`the recorded curves of ${id}`, () => {
    it("name the version of the numbers, machine and backend", () => {
      expect(file.numbers).toBe(numbersVersion);
      expect(file.machine).toMatch(/core/);
      expect(["webgpu", "webgl", "wasm", "cpu"]).toContain(file.backend);
    });

    it("name program, commit, day and fingerprint of each series, and every setting", () => {
      for (const series of file.series) {
        const { program, commit, date, fingerprint } = series;
        expect(program).toMatch(/^\d+\.\d+\.\d+$/);
        expect(commit, "made from a commit, with nothing changed since").toMatch(/^[0-9a-f]{7,40}$/);
        expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
        expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
        const said = new URLSearchParams(linkOfSeries(file, series));
        const technique = techniques.find((one) => one.id === said.get("a"))!;
        const settings = Object.keys(technique.params).map((name) => `${technique.id}.${name}`);
        expect([...said.keys()]).toEqual(expect.arrayContaining(["v", "data", "encoder", "steps", "batch", ...settings]));
        expect(said.get("v")).toBe(String(numbersVersion));
      }
    });

    it("are unpacked as records that the page would accept, and packed again as they were", () => {
      const runs = unpackRecorded(file);
      for (const run of runs) expect(checkRecord(run)).toEqual(run);
      const fingerprints = new Map(file.series.map((series) => [linkOfSeries(file, series), series.fingerprint]));
      expect(packRecorded(runs, file.machine, (link) => fingerprints.get(link)!)).toEqual(file);
    });
  });
