/** Whether a model reads the examples of a data set: what differs first is told. */
import { describe, expect, it } from "vitest";
import type { ModelAbout } from "../../../src/shape/model";
import { misfit } from "../../../src/training/model/fits";

const data = {
  kind: "table",
  shape: [2],
  classes: ["yes", "no"],
  columns: [{ name: "age" }, { name: "coat", categories: ["long", "short"] }],
} as const;
const words = { kind: "text", shape: [4], classes: ["yes", "no"], vocabulary: ["", "…", "▢", "sea"] } as const;
const about = data as unknown as ModelAbout;

it("it does where nothing differs, whatever units are called", () => {
  expect(misfit(about, data)).toBeUndefined();
  expect(misfit(about, { ...data, columns: [{ name: "age", unit: "years" }, data.columns[1]] })).toBeUndefined();
  expect(misfit(words as unknown as ModelAbout, words)).toBeUndefined();
});

describe("it does not", () => {
  it.each([
    ["kind", { ...data, kind: "points" }, { fault: "other kind", of: "table", wanted: "points" }],
    ["columns", { ...data, columns: [{ name: "size" }, data.columns[1]] }, { fault: "other columns", of: "age", wanted: "size" }],
    [
      "one more column",
      { ...data, shape: [3], columns: [...data.columns, { name: "size" }] },
      { fault: "other columns", of: "…", wanted: "size" },
    ],
    [
      "categories",
      { ...data, columns: [data.columns[0], { name: "coat", categories: ["short", "long"] }] },
      { fault: "other columns", of: "coat: long, short", wanted: "coat: short, long" },
    ],
    ["classes", { ...data, classes: ["no", "yes"] }, { fault: "other classes", of: "yes", wanted: "no" }],
    ["one class less", { ...data, classes: ["yes"] }, { fault: "other classes", of: "no", wanted: "…" }],
  ] as const)("with other %s", (_, other, fault) => expect(misfit(about, other)).toEqual(fault));

  it("with another shape or other words", () => {
    const of = words as unknown as ModelAbout;
    expect(misfit(of, { ...words, shape: [5] })).toEqual({ fault: "other shape", of: [4], wanted: [5] });
    expect(misfit(of, { ...words, vocabulary: ["", "…", "▢", "sky"] })).toEqual({ fault: "other words", of: "sea", wanted: "sky" });
  });
});
