// What bad files get: one clear sentence with file, line and what to do, and nothing is learned from them.
import { describe, expect, it } from "vitest";
import { preview, read } from "../../../src/data-sets/own/read";
import { ownSentences } from "../../../src/sentences/own";
import { ownCaps, type OwnChoices } from "../../../src/shape/own-choices";

const encoded = (text: string) => new TextEncoder().encode(text);
const said = (name: string, content: string | Uint8Array, choices: Partial<OwnChoices> = {}): string => {
  const bytes = typeof content === "string" ? encoded(content) : content;
  const answer = read({ name, bytes }, choices);
  if (!("fault" in answer)) throw new Error(`${name} was read: ${JSON.stringify(answer.notes)}`);
  // A preview says the same, at once or beside what it shows.
  const shown = preview({ name, bytes }, choices);
  expect("fault" in shown ? shown : shown.problem).toEqual(answer);
  return ownSentences.fault(answer);
};

/** Rows that are fine: a number, a category, a label. */
const fine = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, i) => `${(i + from) / 4},${"ab"[i % 2]},${["yes", "no"][i % 2]}`);
const csv = (rows: readonly string[], header = "size,sort,label"): string => [header, ...rows].join("\n");

it("reads what is fine", () => expect("fault" in read({ name: "fine.csv", bytes: encoded(csv(fine(20))) })).toBe(false));

describe("a file", () => {
  it.each<[string, string | Uint8Array, Partial<OwnChoices>, string]>([
    ["a.csv", "", {}, "a.csv: nothing stands in the file. Choose another one."],
    ["a.csv", " \n\n", {}, "a.csv: nothing stands in the file. Choose another one."],
    [
      "a.csv",
      "x".repeat(1001),
      { mostBytes: 1000 },
      "a.csv: the file has 0.001\u202fMB, and at most 0.001\u202fMB are read. Raise that cap, or cut the file in parts.",
    ],
    [
      "a.csv",
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47]),
      {},
      "a.csv: it is a single picture. Bring a folder or a zip archive of many, those of each class in a folder of its own.",
    ],
    ["a.csv", "a,b\0,c\n1,2,3", {}, "a.csv: it holds bytes that are no text. Save it as CSV in UTF-8, or choose another encoding."],
    ["a.csv", "<!DOCTYPE html><p>a,b", {}, "a.csv: it is a document or a page with markup. Save its table as CSV."],
    [
      "a.csv",
      "size,sort,label\n",
      { header: true },
      "a.csv: there is a header and no row below it. Add rows, or say that the first row is no header.",
    ],
    [
      "a.csv",
      csv(fine(20)),
      { delimiter: ";" },
      "a.csv: with a semicolon between cells there is one column only. Choose another delimiter.",
    ],
    ["a.csv", csv(fine(4)), {}, "a.csv: there are 4 examples, and 10 are the least. Add more."],
  ])("%s", (name, content, choices, sentence) => expect(said(name, content, choices)).toBe(sentence));

  it("is not larger than it may be, where nobody says otherwise", () => {
    expect(said("a.csv", new Uint8Array(ownCaps.mostBytes + 1).fill(65))).toContain("at most 32\u202fMB are read");
  });

  it("is named without what could mislead", () =>
    expect(said("<b>a</b>\u202e\u0007 b.csv", "")).toBe("a b.csv: nothing stands in the file. Choose another one."));
});

describe("a row", () => {
  it("with a value too few, in the line where it begins, whatever the lines of the cells before it", () => {
    const rows = ['1,"a\nb",yes', ...fine(20), "3,a", ...fine(5)];
    expect(said("wine.csv", csv(rows))).toBe(
      "wine.csv, line 24: 2 values where the first row has 3. Add the missing value or remove the line.",
    );
    expect(said("wine.csv", csv(rows).replaceAll("\n", "\r\n"))).toContain("wine.csv, line 24: 2 values");
    expect(said("wine.csv", `sep=,\n${csv(rows)}`)).toContain("wine.csv, line 25: 2 values");
  });

  it("with a value too many", () =>
    expect(said("wine.csv", csv([...fine(20), "3,5,a,yes"]))).toBe(
      "wine.csv, line 22: 4 values where the first row has 3. Put quotes around a value that holds the delimiter, or remove what is too much.",
    ));

  it("with a quote that does not close", () =>
    expect(said("wine.csv", csv([...fine(12), '3,"a,yes', ...fine(12)]))).toBe(
      'wine.csv, line 14: a quote opens here and does not close. Close it, or write "" for a quote inside a value.',
    ));

  it("with a quote that closes too early", () =>
    expect(said("wine.csv", csv([...fine(12), '3,"a"b,yes', ...fine(12)]))).toBe(
      'wine.csv, line 14: a quoted value goes on after its closing quote. Write "" for a quote inside a value.',
    ));

  it.each(["inf", "-Infinity", "1e400", "-1e19"])("with %s where numbers stand", (value) =>
    expect(said("wine.csv", csv([...fine(12), `${value},a,yes`]))).toBe(
      `wine.csv, line 14: “${value}” in the column “size” is too large to compute with. Correct it, or leave the cell empty.`,
    ),
  );
});

describe("JSON", () => {
  const object = (i: number) => `{"size": ${i}, "label": "${i % 2 ? "yes" : "no"}"}`;
  const some = Array.from({ length: 12 }, (_, i) => object(i));
  it.each([
    ["a.jsonl", [...some, '{"size": 3,', ...some].join("\n"), "a.jsonl, line 13: this is no JSON."],
    ["a.jsonl", [...some, '{"size": NaN}'].join("\n"), "a.jsonl, line 13: this is no JSON."],
    ["a.jsonl", [...some, "[1, 2]"].join("\n"), "a.jsonl, line 13: this is no object with a value for each column."],
    ["a.jsonl", [...some, '{"size": [1]}'].join("\n"), "a.jsonl, line 13: “size” holds a list or an object."],
    ["a.json", `[\n${some.join(",\n")},\n{"size": {"x": 1}}\n]`, "a.json, line 14: “size” holds a list or an object."],
    ["a.json", `[\n${some.join(",\n")},\n3\n]`, "a.json, line 14: this is no object with a value for each column."],
    ["a.json", `[\n${some.join(",\n")},,\n${object(1)}\n]`, "a.json, line 13: this is no JSON."],
    ["a.json", '{\n"size": {"0": 1},\n"label": {"0": "yes"}\n}', "a.json, line 1: this is no object with a value for each column."],
    ["a.json", "[".repeat(100_000), "a.json, line 1: this is no JSON."],
  ])("%s %#", (name, text, sentence) => expect(said(name, text).startsWith(sentence)).toBe(true));
});

describe("columns", () => {
  const wide = (count: number) => Array.from({ length: count }, (_, i) => `c${i}`);
  it("of which there are too many", () =>
    expect(said("a.csv", csv([wide(10_000).join()], wide(10_000).join()))).toBe(
      "a.csv, line 1: there are 10,000 columns, and at most 2,000 are read. Leave out those that say least.",
    ));

  it("that are not there, or are to be two things", () => {
    expect(said("a.csv", csv(fine(20)), { label: "class" })).toBe(
      "a.csv: there is no column “class”. Choose one of “size”, “sort” and “label”.",
    );
    expect(said("a.csv", csv(fine(20)), { label: "sort", group: "sort" })).toBe(
      "a.csv: the column “sort” is chosen for two things. Choose another one for one of them.",
    );
  });

  it("from which nothing can be learned", () => {
    const nothing = "beside label, groups and names no column varies.";
    expect(said("a.csv", csv(fine(20).map((row) => row.replace(/^[^,]*,./, "1,a"))))).toContain(nothing);
    expect(
      said(
        "a.csv",
        csv(
          Array.from({ length: 30 }, (_, i) => `n${i}x,${"ab"[i % 2]}`),
          "who,label",
        ),
      ),
    ).toContain(nothing);
  });
});

describe("labels", () => {
  const labelled = (labels: readonly (string | number)[]) =>
    csv(
      labels.map((label, i) => `${i / 8},${label}`),
      "size,label",
    );
  const times = <T>(count: number, of: (i: number) => T) => Array.from({ length: count }, (_, i) => of(i));
  it.each([
    [times(20, () => ""), "the label column “label” is empty. Label some rows, or choose another column."],
    [times(20, (i) => (i % 2 ? "yes" : "")), "all labels are “yes”. Add examples of another class, or choose other labels."],
    [
      times(20, (i) => ["yes", "no", ...times(18, () => "NA")][i]!),
      "fewer than two classes of “label” have two labelled examples, one to learn from and one to test on.",
    ],
    [
      times(20, (i) => (i ? "yes" : "no")),
      "fewer than two classes of “label” have two labelled examples, one to learn from and one to test on.",
    ],
    [times(100, (i) => i + 0.5), "the label column “label” holds 100 different numbers, which measure something."],
    [times(4000, (i) => `class ${i % 2000}`), "there are 2,000 classes of “label”, and at most 200 are told apart."],
  ])("%#", (labels, sentence) => expect(said("a.csv", labelled(labels), { label: "label" })).toContain(`a.csv: ${sentence}`));

  it("that are infinite", () =>
    expect(said("a.csv", labelled(times(20, (i) => ["1", "inf"][i % 2]!)))).toContain("a.csv, line 3: “inf” in the column “label”"));

  it("of which nobody says where they are", () => {
    const sentence = "no column was recognised as the label. Choose the one that says the class; a line of text has it before a tab.";
    expect(said("a.txt", times(20, (i) => `what is said in line ${i}`).join("\n"))).toBe(`a.txt: ${sentence}`);
    expect(said("a.csv", csv(fine(20)), { label: null })).toBe(`a.csv: ${sentence}`);
  });

  it("of texts that share no words", () =>
    expect(said("a.txt", times(20, (i) => `${"ab"[i % 2]}\tword${i} more${i} end${i}`).join("\n"))).toBe(
      "a.txt: hardly a word of “line” stands in two rows. Choose another column; words have to be parted by blanks.",
    ));
});
