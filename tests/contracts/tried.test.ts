/** The page tells of every tuned technique which settings were tried and what they reached: the same as the page that the tuning wrote. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { kindNamed } from "../../src/kinds/catalogue";
import { triedRows } from "../../src/page/bench/tried-rows";
import { dataSetEntry } from "../../src/data-sets/catalogue";
import { refusedWords } from "../../src/link/refused";
import { tuningSentences } from "../../src/sentences/tuning";
import type { Params } from "../../src/shape/params";
import type { RecordedFile } from "../../src/sweep/records/recorded";
import { tunedData, tunedOn } from "../../src/sweep/records/tuning";
import { techniques } from "../help/all";

const told = readFileSync("static-data/tuned/README.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) => line.split("|").map((cell) => cell.trim().replace(/[*_]/g, "")));

/** Means in the column of a data set, in the order of the table. */
function meansOf(name: string, column: number): string[] {
  const first = told.findIndex((cells) => cells[1] === name);
  return told.slice(first, first + 6).map((cells) => /^[\d.]+/.exec(cells[column]!)![0]);
}

describe.each(tunedData.map((data, i) => ({ data, column: i + 3 })))("what was tried on $data", ({ data, column }) => {
  const { kind } = dataSetEntry(data)!;
  const file = JSON.parse(readFileSync(`static-data/tuned/${data}.json`, "utf8")) as RecordedFile;
  const tuned = techniques.filter(({ id, untuned, params }) => !untuned && Object.keys(params).length && !refusedWords(id, data));

  it("is told of those whose kind it stands for", () => {
    expect(tunedOn(kind)).toBe(data);
    expect(kindNamed(kind)).toBeDefined();
  });

  it.each(tuned.map((technique) => ({ id: technique.id, technique })))("is six settings of $id, one of them usual", ({ technique }) => {
    const rows = triedRows(file, { id: technique.id, params: technique.params as Params }, kind);
    expect(rows).toHaveLength(6);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(6);
    expect(rows.filter(({ note }) => note === tuningSentences.usual)).toHaveLength(1);
    expect(rows.map(({ length }) => (100 * length).toFixed(1)).sort()).toEqual(meansOf(technique.name, column).sort());
    const usual = rows.find(({ note }) => note === tuningSentences.usual)!;
    const running = rows.filter(({ note }) => !note?.startsWith("out"));
    expect(Math.max(...running.map(({ length }) => length)) - usual.length).toBeLessThanOrEqual(0.005 + 1e-9);
  });
});
