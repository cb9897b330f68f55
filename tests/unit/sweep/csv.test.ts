/** Runs as CSV: any program reads the same cells, and no spreadsheet takes one for a formula. */
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RunRecord } from "../../../src/shape/record";
import { printCsv } from "../../../src/sweep/csv";
import { anyRecord, oldRecordOf, recordOf } from "./some-records";

const rowsOf = (records: readonly RunRecord[]) => parse(printCsv(records), { columns: true }) as Record<string, string>[];

describe("a run", () => {
  it("is one row of numbers and words", () => {
    const record = recordOf("data=two-moons&a=simclr&labels=8&seed=2", { probe: 0.5, commit: "abc", name: "mine" });
    expect(rowsOf([record])).toEqual([
      {
        data: "two-moons",
        data_name: "Two moons",
        technique: "simclr",
        technique_name: "SimCLR",
        labels_per_class: "8",
        labelled: "16",
        fraction: "0.032",
        seed: "2",
        judged: "test",
        accuracy: "0.875",
        accuracy_by: "readout",
        readout: "0.5",
        knn: "",
        random_encoder: "",
        steps: "600",
        seconds: "12.5",
        stopped: "finished",
        numbers_version: "2",
        settings_moved: "no",
        backend: "wasm",
        device: "test",
        version: "0.1.0",
        commit: "abc",
        date: "2026-01-02T00:00:00.000Z",
        origin: "here",
        name: "mine",
        link: record.link,
      },
    ]);
  });

  it("that diverged has no accuracy; all labels are called all", () => {
    const [row] = rowsOf([recordOf("labels=all", { accuracy: null, stopped: "diverged", touched: true })]);
    expect(row).toMatchObject({ accuracy: "", labels_per_class: "all", fraction: "1", settings_moved: "yes", stopped: "diverged" });
  });

  it("says on what it was judged, and by which version of the numbers", () => {
    const rows = rowsOf([recordOf("judged=validation"), oldRecordOf("seed=3")]);
    expect(rows).toMatchObject([
      { judged: "validation", numbers_version: "2" },
      { judged: "test", numbers_version: "1" },
    ]);
  });

  it("keeps its cells, whatever is in them", () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 5 }), (records) => {
        const rows = rowsOf(records);
        expect(rows).toHaveLength(records.length);
        for (const [i, record] of records.entries()) {
          expect(rows[i]!.name!.replace(/^'/, "")).toBe((record.name ?? "").replace(/^'/, ""));
          expect(rows[i]!.link).toBe(record.link);
          expect(rows[i]!.accuracy).toBe(record.accuracy === null ? "" : String(record.accuracy));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a name", () => {
  const cellOf = (name: string) => rowsOf([recordOf("seed=2", { name })])[0]!.name;

  it.each(['=HYPERLINK("http://x.test","y")', "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "\n=1"])("%j is no formula", (name) =>
    expect(cellOf(name)).toBe(`'${name}`),
  );
  it.each(["a=1", "3 − 1", 'say "hi", then\nleave', "ends with ,", "'quoted"])("%j stays as it is", (name) =>
    expect(cellOf(name)).toBe(name),
  );
});
