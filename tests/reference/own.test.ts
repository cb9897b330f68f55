// Files of the kinds that people bring: what is read in them is what Python reads in them.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { read } from "../../src/data-sets/own/read";
import { HIDDEN_WORD, UNKNOWN_WORD } from "../../src/shape/data-set";
import type { Own } from "../../src/shape/own";
import type { OwnChoices } from "../../src/shape/own-choices";
import { ownSentences } from "../../src/sentences/own";
import { kindsForTests } from "../help/small-data";
import fixture from "./own.json";

const bytesOf = (name: string) => new Uint8Array(readFileSync(`tests/reference/own/${name}`));
const answerTo = (name: string, choices?: Partial<OwnChoices>) => read({ name, bytes: bytesOf(name) }, choices);

function reading(name: string, choices?: Partial<OwnChoices>): Own {
  const own = answerTo(name, choices);
  if ("fault" in own) throw new Error(ownSentences.fault(own));
  return own;
}

/** How often each class is a label, under `missing` how often none is. */
function labelsOf({ classes, labels }: Own): Record<string, number> {
  const names = [...classes, "missing"];
  const counts = names.map((_, c) => labels.filter((label) => label === c).length);
  return Object.fromEntries(names.flatMap((name, c) => (counts[c] ? [[name, counts[c]]] : [])));
}

const valuesOf = ({ inputs, columns = [] }: Own, name: string): number[] => {
  const place = columns.findIndex((column) => column.name === name);
  return Array.from(inputs).filter((_, i) => i % columns.length === place);
};

interface Expected {
  rows: number;
  labels: Record<string, number>;
  numbers: Record<string, { mean: number; deviation: number; least: number; most: number; imputed: number }>;
  categories: Record<string, Record<string, number>>;
}

const tables: readonly [name: string, choices: Partial<OwnChoices>, expected: Expected][] = [
  ["penguins.csv", {}, fixture["penguins.csv"]],
  ["penguins.json", {}, fixture["penguins.json"]],
  ["iris.data", {}, fixture["iris.data"]],
  ["wine.tsv", {}, fixture["wine.tsv"]],
  ["samples.txt", { group: "patient" }, fixture["samples.txt"]],
  ["titanic.csv", {}, fixture["titanic.csv"]],
  ["ernte.csv", {}, fixture["ernte.csv"]],
];

describe.each(tables)("%s", (name, choices, expected) => {
  const own = reading(name, choices);

  it("has the rows, labels and columns that Python finds", () => {
    expect(own.inputs.length).toBe(expected.rows * own.columns!.length);
    expect(labelsOf(own)).toEqual(expected.labels);
    const all = own.columns!.map((column) => column.name).toSorted();
    expect(all).toEqual([...Object.keys(expected.numbers), ...Object.keys(expected.categories)].toSorted());
  });

  it("has its numbers, with the median where none stands, and says how many", () => {
    for (const [column, { mean, deviation, least, most, imputed }] of Object.entries(expected.numbers)) {
      const values = valuesOf(own, column);
      const found = values.reduce((a, b) => a + b, 0) / values.length;
      const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - found) ** 2, 0) / values.length);
      for (const [ours, theirs] of [
        [found, mean],
        [spread, deviation],
        [Math.min(...values), least],
        [Math.max(...values), most],
      ] as const)
        expect(Math.abs(ours - theirs), column).toBeLessThan(2e-6 * Math.max(1, Math.abs(theirs)));
      const told = own.notes.find((note) => note.note === "imputed" && note.column === column);
      expect(told && "count" in told ? told.count : 0, column).toBe(imputed);
    }
  });

  it("has its categories", () => {
    for (const [column, counts] of Object.entries(expected.categories)) {
      const { categories = [] } = own.columns!.find((one) => one.name === column)!;
      const values = valuesOf(own, column);
      const found = categories.map((category, place) => [category, values.filter((value) => value === place).length]);
      expect(Object.fromEntries(found)).toEqual(counts);
    }
  });

  it("keeps to what tables keep to", () => {
    const { faultOf, isAllowed } = kindsForTests[own.kind];
    const data = { ...kindsForTests[own.kind].smallData, shape: own.shape, columns: own.columns!, classes: own.classes };
    expect(faultOf(data, own)).toBeUndefined();
    expect(own.inputs.findIndex((value, i) => !isAllowed(value, i % own.shape[0]!, data, own))).toBe(-1);
  });
});

describe.each([
  ["sms.txt", fixture["sms.txt"]],
  ["reviews.jsonl", fixture["reviews.jsonl"]],
] as const)("%s", (name, expected) => {
  const own = reading(name);

  it("has the texts, labels and words that scikit-learn finds, the most frequent first", () => {
    expect(own.labels).toHaveLength(expected.rows);
    expect(labelsOf(own)).toEqual(expected.labels);
    const words = Object.entries<number>(expected.words).toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
    expect(own.vocabulary!.slice(HIDDEN_WORD + 1)).toEqual(words.map(([word]) => word));
  });

  it("keeps to what texts keep to", () => {
    const { faultOf, isAllowed, smallData } = kindsForTests[own.kind];
    const data = { ...smallData, shape: own.shape, classes: own.classes };
    expect(faultOf(data, own)).toBeUndefined();
    expect(own.inputs.findIndex((value, i) => !isAllowed(value, i % own.shape[0]!, data, own))).toBe(-1);
  });
});

it("a message is its words, in their order", () => {
  const { inputs, shape, vocabulary } = reading("sms.txt");
  const [length] = shape as [number];
  const first = Array.from(inputs.subarray(0, length), (word) => (word === UNKNOWN_WORD ? "…" : vocabulary![word]));
  expect(first.join(" ").trim()).toBe("cheap loans no questions text loan now");
});

it("patients are groups, and samples are named", () => {
  const { groups, names } = reading("samples.txt", { group: "patient" });
  expect(new Set(groups).size).toBe(fixture["samples.txt"].groups[0]);
  expect(Array.from(groups!.subarray(0, 5))).toEqual([0, 0, 1, 1, 2]);
  expect(names!.slice(0, 2)).toEqual(["S-100", "S-101"]);
});

it("a target that is a number is no label", () => {
  const answer = answerTo("diabetes.csv");
  expect("fault" in answer && ownSentences.fault(answer)).toBe(
    "diabetes.csv: the label column “target” holds 75 different numbers, which measure something. Make classes of them, such as low and high, or choose another column.",
  );
});

it.each([
  ["ernte.csv", ["The file is read as Windows-1252 (Latin-1)", "Commas are read as decimal marks in “Gewicht in g” and “Säure (pH)”"]],
  ["samples.txt", ["The file is read as UTF-16, little-endian"]],
  ["iris.data", ["The first row holds values", "1 example repeats an earlier one: equal ones"]],
  [
    "titanic.csv",
    ["Not learned from: “Ticket”", "Not learned from: “Name”", "“Age” is missing in 11 rows: the median, 38", "“Cabin” is missing in 55"],
  ],
  ["sms.txt", ["55 of 74 examples are labelled"]],
])("what is told of %s", (name, told) => {
  const notes = reading(name).notes.map(ownSentences.note);
  for (const words of told) expect(notes.filter((note) => note.startsWith(words))).toHaveLength(1);
});
