/** Files of runs: what is written is read back, and what is wrong is refused with its line. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RunRecord } from "../../../src/shape/record";
import { parseRuns, printRuns, problemWords } from "../../../src/sweep/records/files";
import { anyRecord, inFirstForm, makeRecords, oldRecordOf, recordOf } from "./some-records";

const about = { version: "0.1.0", at: Date.UTC(2026, 1, 3, 4, 5, 6) };
const asLines = (records: readonly RunRecord[]) => records.map((record) => JSON.stringify(record)).join("\n");
const problemOf = (text: string): string => {
  const reading = parseRuns(text);
  return "problem" in reading ? problemWords(reading.problem) : `read ${reading.records.length}`;
};
const good = recordOf("data=two-moons&a=fixmatch&seed=3");
/** A file whose record of two is wrong: it stands on line 8. */
const fileWith = (wrong: object) => printRuns([good, { ...good, ...wrong } as RunRecord], about);

describe("what is written", () => {
  it("is read back, as a file and as lines", () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 8 }), (records) => {
        expect(parseRuns(printRuns(records, about))).toEqual({ records });
        if (records.length) expect(parseRuns(`${asLines(records)}\n`)).toEqual({ records });
      }),
      { numRuns: 300 },
    );
  });

  it("says what it is, and has a run a line", () => {
    const text = printRuns(makeRecords(3), about);
    expect(JSON.parse(text)).toMatchObject({ format: "labelscape runs", version: 2, program: "0.1.0", at: "2026-02-03T04:05:06.000Z" });
    const lines = text.split("\n");
    expect(lines.filter((line) => line.startsWith('{"id"'))).toHaveLength(3);
    expect(lines.findIndex((line) => line.startsWith('{"id"'))).toBe(6);
  });

  it("by an older program, as a file and as lines, is of version 1 of the numbers", () => {
    const old = oldRecordOf("data=two-moons&a=fixmatch&seed=3");
    const first = inFirstForm(old) as RunRecord;
    expect(parseRuns(printRuns([first, first], about).replace('"version": 2', '"version": 1'))).toEqual({ records: [old, old] });
    expect(parseRuns(asLines([first, good]))).toEqual({ records: [old, good] });
    expect(problemOf(printRuns([{ ...good, link: old.link, id: old.id }], about))).toContain("numbers is 2: it must be 1, as the link");
  });

  it("may have gone through an editor", () => {
    const text = JSON.stringify(JSON.parse(printRuns([good], about)), null, 4);
    expect(parseRuns(`\uFEFF${text.replaceAll("\n", "\r\n")}\r\n`)).toEqual({ records: [good] });
    expect(parseRuns(`\n${asLines([good, good])}`.replaceAll("\n", "\r\n"))).toEqual({ records: [good, good] });
  });

  it("may say more than is known here, but nothing of it is taken over", () => {
    const text = printRuns([good], about).replace('{"id"', '{"__proto__":{"polluted":true},"constructor":1,"more":{"a":[]},"id"');
    expect(parseRuns(text)).toEqual({ records: [good] });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

const wrong: [object, string][] = [
  [{ accuracy: 1.7 }, "Line 8: runs[1].accuracy is 1.7: it must be a number from 0 to 1, or null where the run diverged."],
  [{ accuracy: "0.9" }, 'Line 8: runs[1].accuracy is "0.9": it must be a number from 0 to 1, or null where the run diverged.'],
  [{ accuracy: null }, "Line 8: runs[1].accuracy is null: it must be null where the run diverged, and nowhere else."],
  [{ stopped: "diverged" }, "Line 8: runs[1].accuracy is 0.875: it must be null where the run diverged, and nowhere else."],
  [{ seed: undefined }, "Line 8: runs[1].seed is missing: it must be a whole number from 1 to 9,999."],
  [{ seed: 4 }, "Line 8: runs[1].seed is 4: it must be 3, as the link has it."],
  [{ labels: 0 }, 'Line 8: runs[1].labels is 0: it must be "all", or a number above 0 and up to 100,000.'],
  [{ labels: "all" }, 'Line 8: runs[1].labels is "all": it must be 4, as the link has it.'],
  [{ labelled: 501 }, "Line 8: runs[1].labelled is 501: it must not be above the pool, 500."],
  [{ backend: "abacus" }, 'Line 8: runs[1].backend is "abacus": it must be one of "webgpu", "webgl", "wasm", "cpu".'],
  [{ technique: "guesswork" }, 'Line 8: runs[1].technique is "guesswork": it is not a technique known here.'],
  [{ technique: "__proto__" }, 'Line 8: runs[1].technique is "__proto__": it is not a technique known here.'],
  [{ technique: "simclr" }, 'Line 8: runs[1].technique is "simclr": it must be "fixmatch", as the link has it.'],
  [{ data: "digits" }, 'Line 8: runs[1].data is "digits": it must be "two-moons", as the link has it.'],
  [{ id: "0123456789abcdef" }, `Line 8: runs[1].id is "0123456789abcdef": it must be "${good.id}", as the link has it.`],
  [{ link: "seed=x" }, 'Line 8: runs[1].link is "seed=x": it cannot be read here: seed=x is not a number.'],
  [{ link: "v=3" }, 'Line 8: runs[1].link is "v=3": it cannot be read here: v=3 is a version of the numbers that is not known here.'],
  [{ numbers: 1 }, "Line 8: runs[1].numbers is 1: it must be 2, as the link has it."],
  [{ numbers: 3 }, "Line 8: runs[1].numbers is 3: it must be a whole number from 1 to 2, the version of the numbers."],
  [{ link: "y=1" }, 'Line 8: runs[1].link is "y=1": it cannot be read here: not known here: y.'],
  [{ at: -1 }, "Line 8: runs[1].at is -1: it must be a time in milliseconds since 1970."],
  [{ pinned: 1 }, "Line 8: runs[1].pinned is 1: it must be true, or left out."],
  [{ name: "x".repeat(300) }, `Line 8: runs[1].name is "${"x".repeat(39)}…: it must be text of at most 200 characters.`],
  [
    { curve: { steps: [2, 1], accuracy: [0, 1] } },
    "Line 8: runs[1].curve.steps is [2,1]: it must have rising steps and as many accuracies from 0 to 1.",
  ],
  [
    { curve: { steps: [1, 2], accuracy: [0.5, 2] } },
    "Line 8: runs[1].curve.accuracy[1] is 2: it must have rising steps and as many accuracies from 0 to 1.",
  ],
  [
    { curve: { steps: [1], accuracy: [] } },
    'Line 8: runs[1].curve is {"steps":[1],"accuracy":[]}: it must have rising steps and as many accuracies from 0 to 1.',
  ],
];

describe("a fault", () => {
  it.each(wrong)("%j is told with its line, path and value", (fault, words) => {
    expect(problemOf(fileWith(fault))).toBe(words);
    const line = words.replace("Line 8: runs[1].", "Line 2: ");
    expect(problemOf(asLines([good, { ...good, ...fault } as RunRecord]))).toBe(line);
  });

  it("is found where it stands, however the file is laid out", () => {
    const text = JSON.stringify({ format: "labelscape runs", version: 2, runs: [good, { ...good, accuracy: 7 }] }, null, 2);
    const line = text.split("\n").findIndex((one) => one.includes('"accuracy": 7')) + 1;
    expect(problemOf(text)).toBe(`Line ${line}: runs[1].accuracy is 7: it must be a number from 0 to 1, or null where the run diverged.`);
  });

  it("in the last of many runs refuses them all", () => {
    const records = makeRecords(2000);
    const text = printRuns([...records, { ...good, seconds: -1 }], about);
    expect(parseRuns(text)).toEqual({ problem: { line: 2007, message: "runs[2000].seconds is -1: it must be a number, 0 or more." } });
  });

  it.each([
    ["", "Line 1: The file is empty."],
    ["  \n", "Line 1: The file is empty."],
    ["5", 'Line 1: The line is 5: it must be an object with the format "labelscape runs".'],
    ["[5]", "Line 1: [0] is 5: it must be a run: an object."],
    ['{\n"runs": []}', 'Line 1: format is missing: it must be "labelscape runs".'],
    ['{\n"format": "notes"}', 'Line 2: format is "notes": it must be "labelscape runs".'],
    [
      '{"format": "labelscape runs",\n"version": 3,\n"runs": []}',
      "Line 2: version is 3: it must be 2 or less, as this page is older than the file: load it again.",
    ],
    ['{"format": "labelscape runs",\n"version": 1.5}', "Line 2: version is 1.5: it must be a whole number, 1 or more."],
    ['{"format": "labelscape runs",\n"version": 1,\n"runs": {}}', "Line 3: runs is {}: it must be a list of runs."],
    ['{"format": "labelscape runs", "version": 1, "runs": [\n5]}', "Line 2: runs[0] is 5: it must be a run: an object."],
    ['{"format": "labelscape runs",\n"version": 1,\n"runs": [}', "Line 3, column 10: “}” stands here, but a value is expected."],
    ['{"format": "labelscape runs",\n"version": 1,\n"runs": [],}', "Line 3, column 12: “}” stands here, but a name in quotes is expected."],
    [
      '{"format": "labelscape runs",\n"version": 1,\n"runs": [',
      "Line 3, column 10: the file ends here, but a closing bracket ] is expected: is it whole?",
    ],
    ['{"format": "labelscape runs"\n"version": 1}', 'Line 2, column 1: “"version"” stands here, but a comma is expected.'],
    ["accuracy,seed\n0.9,1\n", "Line 1: There is no column “link”, which says of each row of a table of runs what was run."],
    ["name,age\nAda,36\n", "Line 1, column 1: “name” stands here, but a value is expected."],
    ['{"techniques": ["simclr"], "seeds": [1]}', "Line 1: This is the plan of a sweep and no runs: npm run sweep makes them of it."],
    [
      '{"nbformat": 4, "cells": [null, {"source": 3}]}',
      "Line 1: There is no table of runs in this notebook: is it one that this page has written?",
    ],
  ])("%j: %s", (text, words) => expect(problemOf(text)).toBe(words));

  it("of grammar in a line is told with its column", () => {
    expect(problemOf(`${asLines([good])}\n{"id": 1,, "link": ""}`)).toMatch(/^Line 2, column 10: “,” stands here, but /);
  });

  it("that nests too deeply to be looked at is still refused", () => {
    expect(problemOf(`${"[".repeat(1_000_000)}1`)).toMatch(/^Line 1: /);
  });
});

describe("limits", () => {
  it("hold for runs and bytes", () => {
    const text = `{"format":"labelscape runs","version":1,\n"runs":[${"0,".repeat(100_000)}0]}`;
    expect(problemOf(text)).toBe("Line 2: There are more than 100,000 runs in it: cut it in parts.");
    expect(problemOf(" ".repeat(50_000_001))).toBe("Line 1: The file is larger than 50 MB: cut it in parts.");
  });

  it("any text is read or refused, and never throws", () => {
    const file = printRuns([good, good], about);
    const cut = fc
      .tuple(fc.nat(file.length), fc.nat(20), fc.string({ maxLength: 5 }))
      .map(([at, length, put]) => file.slice(0, at) + put + file.slice(at + length));
    fc.assert(
      fc.property(fc.oneof(cut, fc.json(), fc.string({ unit: "binary" })), (text) => {
        const reading = parseRuns(text);
        if ("problem" in reading) expect(reading.problem.line).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
