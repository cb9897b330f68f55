/** Runs as CSV: any program reads the same cells, and no spreadsheet takes one for a formula. */
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RunRecord } from "../../../src/shape/record";
import { printCsv } from "../../../src/sweep/records/csv";
import { csvForms, formHere } from "../../../src/sweep/records/csv-forms";
import { parseRuns } from "../../../src/sweep/records/files";
import { unguard } from "../../../src/sweep/records/formula-guard";
import { anyRecord, oldRecordOf, recordOf } from "./some-records";

const rowsOf = (records: readonly RunRecord[]) =>
  parse(printCsv(records, "comma"), { columns: true, bom: true }) as Record<string, string>[];

describe("a run", () => {
  it("is one row of numbers and words", () => {
    const record = recordOf("data=two-moons&a=simclr&labels=8&seed=2", { probe: 0.875, commit: "abc", name: "mine" });
    expect(rowsOf([record])).toEqual([
      {
        data: "two-moons",
        data_name: "Two moons",
        technique: "simclr",
        technique_name: "SimCLR",
        labels_per_class: "8",
        labelled: "16",
        pool: "500",
        fraction: "0.032",
        seed: "2",
        judged: "test",
        judged_examples: "500",
        accuracy: "0.875",
        accuracy_by: "readout",
        readout: "0.875",
        knn: "",
        random_encoder: "",
        steps: "600",
        seconds: "12.5",
        stopped: "finished",
        numbers_version: "2",
        wrong_labels: "0",
        label_skew: "1",
        pool_skew: "1",
        strangers: "0",
        pool_share: "1",
        shortcut: "0",
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
          expect(unguard(rows[i]!.name!)).toBe(record.name ?? "");
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

  it.each([
    ['=HYPERLINK("http://x.test","y")', `'=HYPERLINK("http://x.test","y")`],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "\t'=1"],
    ["\r=1", "\r'=1"],
    ["  =1", "  '=1"],
    ["＝1", "'＝1"],
    ["x\n=1", "x\n'=1"],
    ["x;=1", "x;'=1"],
    ["x, -1|@y", "x, '-1|'@y"],
    ['";=1', `";'=1`],
    ["'=1", "''=1"],
  ])("%j is no formula: %j", (name, cell) => expect(cellOf(name)).toBe(cell));
  it.each(["a=1", "3 − 1", 'say "hi", then\nleave', "ends with ,", "'quoted", "UHD - 620"])("%j stays as it is", (name) =>
    expect(cellOf(name)).toBe(name),
  );
});

describe("a table for spreadsheets", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc
      .array(fc.constantFrom("=", "+", "-", "@", ",", ";", "\t", "|", "\n", "\r", '"', "'", " ", "1", "x"), { maxLength: 12 })
      .map((all) => all.join("")),
  );
  const named = fc.tuple(anyRecord, text).map(([record, name]): RunRecord => ({ ...record, ...(name && { name }) }));

  it("is UTF-8 with its mark, one row a run, whatever parts the cells, and the same numbers by either mark", () => {
    const record = recordOf("data=two-moons&labels=12.5", { seconds: 0.25 });
    for (const { value, separator, mark } of csvForms) {
      const printed = printCsv([record, record], value);
      expect(printed).toMatch(/^\uFEFFdata/);
      const [row] = parse(printed, { columns: true, bom: true, delimiter: separator }) as Record<string, string>[];
      expect(row).toMatchObject({ accuracy: `0${mark}875`, labels_per_class: `12${mark}5`, seconds: `0${mark}25`, seed: "1" });
    }
  });

  it("has the form that the reader's language is likely to need", () => {
    expect(["en-US", "en-GB", "ja", "de-CH", "de-DE", "fr", "pt-BR"].map(formHere)).toEqual([
      ...["comma", "comma", "comma", "comma"],
      ...["semicolon", "semicolon", "semicolon"],
    ]);
    expect(["C", "", "POSIX", "no language"].map(formHere)).toEqual(Array(4).fill("comma"));
  });

  it("holds no formula, by whichever separator it is opened", () => {
    const formula = /^[\s"]*[=+\-@＝＋－＠]/;
    fc.assert(
      fc.property(fc.array(named, { minLength: 1, maxLength: 3 }), fc.constantFrom(...csvForms), (records, { value }) => {
        const printed = printCsv(records, value);
        for (const separator of [",", ";", "\t", "|"])
          for (const cell of printed.split(new RegExp(`[\\r\\n${separator}]`))) expect(cell).not.toMatch(formula);
      }),
      { numRuns: 500 },
    );
  });

  it("is read back with all that it says, in every form", () => {
    fc.assert(
      fc.property(fc.array(named, { maxLength: 4 }), fc.constantFrom(...csvForms), (records, { value }) => {
        const said = records.map(({ pinned: _, overlaid: __, curve: ___, commit, name, ...record }) => ({
          ...record,
          ...(commit && { commit }),
          ...(name && { name }),
        }));
        expect(parseRuns(printCsv(records, value))).toEqual({ records: said });
      }),
      { numRuns: 300 },
    );
  });
});
