/** Rows for a model that has learned from others like them: what is read of them is what it would have learned from. */
import { describe, expect, it } from "vitest";
import { isOfRows, readLike, type LikeRows } from "../../../src/data-sets/own/like";
import { read } from "../../../src/data-sets/own/read";
import { ownSentences } from "../../../src/sentences/own";
import type { Own } from "../../../src/shape/own";
import type { OwnChoices } from "../../../src/shape/own-choices";
import { someTable } from "../../help/own-table";

const file = (text: string, name = "rows.csv") => ({ name, bytes: new TextEncoder().encode(text) });
type Wanted = Parameters<typeof readLike>[2];

function like(text: string, wanted: Wanted, asked: Partial<OwnChoices> = {}, name?: string): LikeRows {
  const rows = readLike(file(text, name), asked, wanted);
  if ("fault" in rows) throw new Error(ownSentences.fault(rows));
  return rows;
}
const faultOf = (text: string, wanted: Wanted, asked: Partial<OwnChoices> = {}) => {
  const rows = readLike(file(text), asked, wanted);
  return "fault" in rows ? ownSentences.fault(rows) : rows;
};

describe("rows of columns", () => {
  const wanted = {
    shape: [3],
    classes: ["cat", "dog"],
    columns: [
      { name: "age" },
      { name: "coat", categories: ["long", "short", "others", "missing"] },
      { name: "sex", categories: ["f", "m"] },
    ],
    medians: [4, 0, 0],
  };

  it("are those that were learned from, where these are read again", () => {
    const choices = { label: "class", id: "id" };
    const own = read(file(someTable()), choices) as Own;
    const rows = like(someTable(), { ...own, medians: [0, 0, 0] } as Wanted, choices);
    expect(rows.inputs).toEqual(own.inputs);
    expect(rows.labels).toEqual(Int32Array.from(own.labels, (label) => (label < own.classes.length ? label : -1)));
    expect(rows.names).toEqual(own.names);
  });

  it("may stand in any order, with others beside them, and need no label", () => {
    const rows = like("id,sex,age,colour,coat\nx1,m,2.5,red,short\nx2,f,7,blue,long\n", wanted);
    expect([...rows.inputs]).toEqual([2.5, 1, 1, 7, 0, 0]);
    expect([...rows.labels]).toEqual([-1, -1]);
  });

  it("are guessed at where nothing is known: the median, or a category that stood for that", () => {
    const rows = like("age,coat,sex\n,,m\nsome,curly,x\n1,long,\n", wanted);
    expect([...rows.inputs]).toEqual([4, 3, 1, 4, 2, -1, 1, 0, -1]);
    expect(rows.notes.map(ownSentences.note)).toEqual(["“age” is missing in 2 rows: the median, 4, stands for it."]);
  });

  it("are read with their decimal commas, and numbers as labels however they are written", () => {
    const rows = like("class;age;coat;sex\n1,0;2,5;short;m\n2;3,75;long;f\n", { ...wanted, classes: ["1", "2"] }, { label: "class" });
    expect([...rows.inputs]).toEqual([2.5, 1, 1, 3.75, 0, 0]);
    expect([...rows.labels]).toEqual([0, 1]);
  });

  it("may be one alone, where nobody could guess that the first row names the columns", () =>
    expect([...like("age,coat,sex\n2,short,m", wanted).inputs]).toEqual([2, 1, 1]));

  it.each([
    ["without one of the columns", "age,coat\n1,long\n", {}, "rows.csv: there is no column “sex”. Choose one of “age” and “coat”."],
    ["with no row", "age,coat,sex\n", {}, "rows.csv: there is a header and no row below it."],
    ["without the label that is asked for", "age,coat,sex\n1,long,m\n", { label: "kind" }, "there is no column “kind”"],
  ])("are refused %s", (_, text, asked, told) => expect(faultOf(text, wanted, asked)).toContain(told));
});

describe("rows of words", () => {
  const wanted = { shape: [4], classes: ["fish", "bird"], vocabulary: ["", "…", "▢", "sea", "sky", "wing"] };

  it("are read by the words that were learned, each line by itself", () => {
    const rows = like("The SEA, the sky.\nwing\n", wanted, {}, "lines.txt");
    expect([...rows.inputs]).toEqual([1, 3, 1, 4, 5, 0, 0, 0]);
    expect([...rows.labels]).toEqual([-1, -1]);
  });

  it("may follow a label that is a class of the model, or none of them", () => {
    const rows = like("bird\twing in the sky and sea\nbeast\tsea\n", wanted, {}, "lines.txt");
    expect([...rows.labels]).toEqual([1, -1]);
    expect([...rows.inputs]).toEqual([5, 1, 1, 4, 3, 0, 0, 0]);
  });

  it("stand in the column that is asked for", () =>
    expect([...like("title,text\nsky,sea\nsea,sky\n", wanted, { words: "text" }).inputs]).toEqual([3, 0, 0, 0, 4, 0, 0, 0]));
});

it("characters, pictures and sounds are none of rows", () => {
  const of = { shape: [2], classes: ["a", "b"] };
  expect([isOfRows({ ...of, columns: [] }), isOfRows({ ...of, vocabulary: ["", "…", "▢", "ab"] })]).toEqual([true, true]);
  expect([isOfRows(of), isOfRows({ ...of, vocabulary: ["", "…", "▢", "a", "b"] })]).toEqual([false, false]);
});
