/** What a contestant makes of every example, as a table. */
import { csvParse } from "d3";
import { expect, it } from "vitest";
import { predictionsCsv } from "../../../src/sweep/records/predictions";

const all = {
  labels: Int32Array.of(0, 1, 1, 2),
  split: Int32Array.of(0, 0, 1, 0),
  visible: Int32Array.of(0, -1, -1, -1),
  predictions: Int32Array.of(0, 0, 1, 1),
  confidence: Float32Array.of(1, 0.512_345_6, 0.9, 0.6),
  features: Float32Array.of(0, -1.5, 1e-9, 2, 3, 4, 5, 6),
  width: 2,
};

it("has one row an example, with its part, class, label, guess, confidence and features", () => {
  const rows = csvParse(predictionsCsv(all, ["no, not", '=cmd("x")', "stranger"], "test"));
  expect(rows.columns).toEqual(["example", "part", "class", "label", "guess", "right", "confidence", "f1", "f2"]);
  expect(rows.map(({ example, part }) => [example, part])).toEqual([
    ["1", "pool"],
    ["2", "pool"],
    ["3", "test"],
    ["4", "pool"],
  ]);
  expect(rows.map((row) => row.label)).toEqual(["no, not", "", "", ""]);
  expect(rows.map((row) => row.right)).toEqual(["1", "0", "1", "0"]);
  expect([rows[1]!.class, rows[1]!.guess, rows[3]!.class]).toEqual(['\'=cmd("x")', "no, not", "stranger"]);
  expect(rows.map((row) => Number(row.confidence))).toEqual([1, 0.512346, 0.9, 0.6]);
  expect(rows.map(({ f1, f2 }) => [Number(f1), Number(f2)])).toEqual([
    [0, -1.5],
    [1e-9, 2],
    [3, 4],
    [5, 6],
  ]);
});

it("says nothing of the class of those that nobody has labelled, and of whether the guess is right", () => {
  const rows = csvParse(predictionsCsv(all, ["a", "b"], "test"));
  expect(rows.map(({ class: name, right }) => [name, right])).toEqual([
    ["a", "1"],
    ["b", "0"],
    ["b", "1"],
    ["", ""],
  ]);
  expect(rows[3]!.guess).toBe("b");
});

it("keeps the examples' own names, and says where they are judged on", () => {
  const rows = csvParse(predictionsCsv({ ...all, names: ["one", "two", "+three", "four"] }, ["a", "b", "c"], "validation"));
  expect(rows.map(({ id }) => id)).toEqual(["one", "two", "'+three", "four"]);
  expect(rows[2]!.part).toBe("validation");
});
