/** What other programs write of runs is read: their encodings, their ways of saying nothing, and every form of our own. */
import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { importRuns } from "../../../src/page/runs/import-runs";
import { printCsv } from "../../../src/sweep/records/csv";
import { parseRuns, printRuns, problemWords } from "../../../src/sweep/records/files";
import { printNotebook } from "../../../src/sweep/records/notebook";
import { unpackRecorded, type RecordedFile } from "../../../src/sweep/records/recorded";
import { Records } from "../../../src/sweep/records/records.svelte";
import type { RunRecord } from "../../../src/shape/record";
import { oldRecordOf, recordOf } from "./some-records";

const about = { version: "0.1.0", at: 0 };
const runs = [
  recordOf("data=two-moons&a=fixmatch&labels=64&seed=3", { probe: 0.875, name: "größer; “=1”", device: "Intel, UHD" }),
  recordOf("labels=all&a=simclr", { accuracy: null, stopped: "diverged", touched: true }),
];
const words = (text: string): string => {
  const reading = parseRuns(text);
  return "problem" in reading ? problemWords(reading.problem) : `read ${reading.records.length}`;
};
const json = printRuns(runs, about);

async function brought(content: Uint8Array<ArrayBuffer> | string, name = "runs.json") {
  const openStore = () => ({ read: () => Promise.resolve([]), write: () => Promise.resolve() });
  const records = new Records({ openStore, makeChannel: () => ({ postMessage: vi.fn(), close: vi.fn(), onmessage: null }) });
  const { news, problems } = await importRuns([new File([content], name)], records);
  return { said: [...news, ...problems].join(" "), runs: records.all.map((run): RunRecord => ({ ...run, origin: "here" })) };
}
const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), isLittle);
  return bytes;
};

describe("a file", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(json)],
    ["UTF-8 with a mark", new TextEncoder().encode(`\uFEFF${json}`)],
    ["UTF-16", utf16(`\uFEFF${json}`, true)],
    ["UTF-16, the other byte first", utf16(`\uFEFF${json}`, false)],
    ["UTF-16 without a mark", utf16(json, true)],
    ["UTF-16, the other byte first, without a mark", utf16(json, false)],
  ])("in %s is read", async (_, bytes) => {
    expect((await brought(bytes)).runs).toEqual(runs);
  });

  it("of a spreadsheet that did not ask for the encoding is read", async () => {
    const named = { ...runs[0]!, name: "größer; =1" };
    const latin = Uint8Array.from(printCsv([named], "semicolon").slice(1), (letter) => letter.charCodeAt(0));
    expect((await brought(latin, "Mappe 1.csv")).runs).toEqual([named]);
  });

  it.each([
    ["is packed", [0x1f, 0x8b, 8, 0], "it is packed: unpack it."],
    ["is a workbook", [0x50, 0x4b, 3, 4, 20], "it is a workbook or an archive: save its table as CSV, or unpack it."],
    ["is in UTF-32", [0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0], "it is written in UTF-32: save it as UTF-8."],
    ["is a picture", [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13], "it is no text: files of runs are JSON, CSV or notebooks."],
    ["is empty", [], "line 1: The file is empty."],
  ])("that %s is refused in a sentence that says what to do", async (_, bytes, why) => {
    expect((await brought(Uint8Array.from(bytes), "x")).said).toBe(`Nothing was taken from x: ${why}`);
  });
});

describe("JSON", () => {
  it("may be a bare list, of records or of rows of a table, or have one record a line", () => {
    expect(parseRuns(JSON.stringify(runs))).toEqual({ records: runs });
    expect(parseRuns("[]")).toEqual({ records: [] });
    const [head = [], ...rows] = printCsv(runs, "tab")
      .slice(1)
      .trimEnd()
      .split("\n")
      .map((row) => row.split("\t"));
    const objects = rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] === "" ? null : row[i]])));
    expect(parseRuns(JSON.stringify(objects))).toEqual({ records: runs });
    expect(parseRuns(objects.map((row) => JSON.stringify(row)).join("\r\n"))).toEqual({ records: runs });
    expect(parseRuns(runs.map((run) => `\uFEFF${JSON.stringify(run)}`).join("\r"))).toEqual({ records: runs });
  });

  it("may say null or NaN for what is not there, and no for a mark that is not set", () => {
    const nothing = {
      probe: null,
      knn: null,
      random: null,
      commit: null,
      curve: null,
      touched: false,
      name: null,
      pinned: false,
      overlaid: null,
    };
    const full = runs.map((run) => ({ ...nothing, ...run }));
    expect(parseRuns(JSON.stringify({ format: "labelscape runs", version: 2, runs: full }))).toEqual({ records: runs });
    expect(parseRuns(JSON.stringify(full).replace('"knn":null', '"knn":NaN').replace('"accuracy":null', '"accuracy": NaN'))).toEqual({
      records: runs,
    });
    expect(parseRuns(JSON.stringify(runs.map(({ id: _, ...run }) => ({ id: null, ...run }))))).toEqual({ records: runs });
    expect(words(JSON.stringify([{ ...runs[0], seed: null }]))).toBe(
      "Line 1: [0].seed is null: it must be a whole number from 1 to 9,999.",
    );
  });

  it("that is wrong in a list is told with its line and place", () => {
    const text = JSON.stringify([runs[0], { ...runs[1], seconds: -1 }], null, 1);
    const line = text.split("\n").findIndex((one) => one.includes('"seconds": -1')) + 1;
    expect(words(text)).toBe(`Line ${line}: [1].seconds is -1: it must be a number, 0 or more.`);
  });
});

describe("a table", () => {
  const rows = (text: string) =>
    text
      .replace(/^\uFEFF/, "")
      .trimEnd()
      .split("\n");

  const withCell = (column: string, cell: string) => {
    const [head = "", first = ""] = rows(printCsv(runs, "tab"));
    const at = head.split("\t").indexOf(column);
    return `${head}\n${first
      .split("\t")
      .map((was, i) => (i === at ? cell : was))
      .join("\t")}`;
  };
  it.each([
    ["2026-01-02T03:04:05Z", Date.UTC(2026, 0, 2, 3, 4, 5)],
    ["2026-01-02 03:04", Date.UTC(2026, 0, 2, 3, 4)],
    ["2026-01-02", Date.UTC(2026, 0, 2)],
    ["2026-01-02 03:04:05+02:00", Date.UTC(2026, 0, 2, 1, 4, 5)],
  ])("has the date %s, wherever it is read", (cell, at) => {
    expect(parseRuns(withCell("date", cell))).toMatchObject({ records: [{ at }] });
  });
  it.each([
    ["date", "02.01.2026 13:00"],
    ["date", "1/2/2026"],
    ["date", "46024.5"],
    ["settings_moved", "perhaps"],
  ])("is refused where its %s is %s, which is quoted", (column, cell) => {
    expect(words(withCell(column, cell))).toContain(`${column} is "${cell}"`);
  });
  it.each([
    ["settings_moved", "yes ", { touched: true }],
    ["settings_moved", "WAHR", { touched: true }],
    ["settings_moved", "nil", {}],
    ["commit", "NA", {}],
    ["name", "#N/A", {}],
    ["knn", "\\N", {}],
  ])("may have %s %j", (column, cell, more) => {
    const { name: _, ...unnamed } = runs[0]!;
    expect(parseRuns(withCell(column, cell))).toEqual({ records: [{ ...(column === "name" ? unnamed : runs[0]), ...more }] });
  });

  it("is read as spreadsheets and statistics programs save it again", () => {
    const printed = printCsv(runs, "semicolon");
    expect(parseRuns(`sep=;\r\n${printed.slice(1).replaceAll("\n", "\r\n")};;;\r\n\r\n`)).toEqual({ records: runs });
    // Columns in another order, an index before them, whole numbers with a point, NaN for nothing.
    const cells = rows(printCsv(runs, "tab")).map((row) => row.split("\t"));
    const [head = []] = cells;
    const turned = cells.map((row, i) => [
      i ? String(i - 1) : "",
      ...row.map((cell, c) => (i && head[c] === "seed" ? `${cell}.0` : cell || "NaN")).toReversed(),
    ]);
    expect(parseRuns(turned.map((row) => row.join("\t")).join("\n"))).toEqual({ records: runs });
  });

  it("of an older page is read, with counts that follow from what it says", () => {
    const old = [oldRecordOf("data=two-moons&a=fixmatch&labels=8&seed=3"), oldRecordOf("a=simclr", { probe: 0.5 })];
    const gone = ["pool", "judged_examples", "judged", "accuracy_by", "numbers_version"];
    const cells = rows(printCsv(old, "comma")).map((row) => row.split(","));
    const kept = cells[0]!.flatMap((name, i) => (gone.includes(name) ? [] : [i]));
    const text = cells.map((row) => kept.map((i) => row[i]!.replace(/^readout$/, "probe")).join(",")).join("\n");
    expect(parseRuns(text)).toEqual({ records: old });
  });

  it("that is wrong is told with its line and its column", () => {
    const named = { ...runs[0]!, name: "two\nlines" };
    expect(words(printCsv([named, named], "comma").replace(/,64,128,(?=[^]*$)/, ",64.5,128,"))).toBe(
      "Line 2: labels_per_class is 64.5: it must be 64, as the link has it.",
    );
    const second = printCsv([named, { ...named, seconds: "soon" as never }], "semicolon");
    expect(words(second)).toBe('Line 4: seconds is "soon": it must be a number, 0 or more.');
    expect(words(rows(second)[0]!.replace("link", "url"))).toBe(
      "Line 1: There is no column “link”, which says of each row of a table of runs what was run.",
    );
    expect(words(printCsv([named], "comma").replace("2026-01-02T00:00:00.000Z", "soon"))).toBe(
      'Line 2: date is "soon": it must be a time in milliseconds since 1970.',
    );
  });
});

describe("our own forms", () => {
  it("of a notebook are read, also after Jupyter has saved it again, and faults told with their line", () => {
    const text = printNotebook(runs, { ...about, address: "" });
    expect(parseRuns(text)).toEqual({ records: runs });
    const notebook = JSON.parse(text) as { cells: { source: string | string[]; outputs?: unknown }[] };
    for (const cell of notebook.cells) cell.source = (cell.source as string[]).join("");
    expect(parseRuns(JSON.stringify(notebook))).toEqual({ records: runs });
    const wrong = text.replace("two-moons,Two moons", "digits,Two moons");
    const line = wrong.split("\n").findIndex((one) => one.includes("digits,Two moons")) + 1;
    expect(words(wrong)).toBe(`Line ${line}: data is "digits": it must be "two-moons", as the link has it.`);
  });

  it("of recorded curves are read", () => {
    for (const id of ["two-moons", "digits"]) {
      const text = readFileSync(`static-data/recorded/${id}.json`, "utf8");
      expect(parseRuns(text)).toEqual({ records: unpackRecorded(JSON.parse(text) as RecordedFile) });
    }
    const text = readFileSync("static-data/recorded/two-moons.json", "utf8");
    expect(words(text.replace('"conditions": "v=2&', '"conditions": "v=2&colour=red&'))).toMatch(
      /^Line \d+: series\[0\]\.link is "v=2&colour=red&.*: it cannot be read here: not known here: colour\.$/,
    );
    expect(words(text.replace('"pool": 500', '"pool": "many"'))).toMatch(
      /^Line \d+: pool is "many": it is not what recorded curves have there\.$/,
    );
    expect(words(text.replace('"pool": 500', '"pool": 400'))).toMatch(
      /^Line \d+: pool of a run of series\[0\] is 400: it must be 500, as the link has it\.$/,
    );
  });
});
