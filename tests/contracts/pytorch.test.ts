/** Every technique has a cell in PyTorch: short, in the names of its settings, with the usual values that these have on the page. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { arrayNames, namesGiven } from "../help/cell-names";
import { techniques } from "../help/all";
import type { Params, Value } from "../../src/shape/params";
import { cellsOf, hasCell, signatureOf } from "../../src/techniques/pytorch";

const folder = "src/techniques/pytorch";
const fileOf = (id: string) => `${folder}/${id.replaceAll("-", "_")}.py`;

/** Settings of a function that are none of the page: how long it goes on, and what a round begins with. */
const alone: Readonly<Record<string, Record<string, string>>> = {
  "label-propagation": { sweeps: "100" },
  "label-spreading": { sweeps: "100" },
  "naive-bayes-em": { rounds: "20" },
  "tri-training": { error: "0.5", size: "0" },
};

it("there is one for each, and none for anybody else", () => {
  const files = readdirSync(folder).filter((file) => file.endsWith(".py"));
  expect(files.map((file) => `${folder}/${file}`).toSorted()).toEqual(techniques.map(({ id }) => fileOf(id)).toSorted());
  expect(techniques.every(({ id }) => hasCell(id))).toBe(true);
  expect(hasCell("nobody")).toBe(false);
  expect(() => cellsOf("nobody")).toThrow("There is no cell of nobody.");
});

it("one that fetches another's stands below it, and fetches it no longer", () => {
  const ids = (id: string) => cellsOf(id).map((cell) => cell.id);
  expect(ids("fixmatch")).toEqual(["fixmatch"]);
  expect(ids("pretrain-fixmatch")).toEqual(["fixmatch", "simclr", "pretrain-fixmatch"]);
  expect(cellsOf("s4l")[1]!.text).toContain("\nimport torch.nn.functional as F\n\n\ndef s4l(");
  for (const { id } of techniques) for (const { text } of cellsOf(id)) expect(text).not.toMatch(/^from (?!torch)/m);
});

/** As Python writes a value. */
const inPython = (value: Value) => (typeof value === "boolean" ? (value ? "True" : "False") : JSON.stringify(value));
const camel = (name: string) => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

describe.each(techniques.map((technique) => [technique.id, technique] as const))("the cell of %s", (id, technique) => {
  const source = readFileSync(fileOf(id), "utf8");
  const lines = source.split("\n");

  it("is short: 31 lines at most, of 88 plain characters at most", () => {
    expect(lines.length).toBeLessThanOrEqual(32); // the last one is empty
    for (const line of lines) expect(line).toMatch(/^(|[ -~]{0,87}[!-~])$/);
    expect(source).toMatch(/[^\n]\n$/);
  });

  it("says first whose formula it is", () => {
    expect(lines[0]).toMatch(/^# [A-Z][^\n]{20,}\.$/);
    const years = [...lines[0]!.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => year);
    const read = technique.lesson.references.map(({ title }) => title).join();
    for (const year of years) expect(read, `what was written in ${year}`).toContain(year);
  });

  it("has a function of its name, which says what it is given", () => {
    const { name, given } = signatureOf(cellsOf(id).at(-1)!);
    expect(name).toBe(id.replaceAll("-", "_"));
    expect(source).toMatch(new RegExp(`^def ${name}\\([^)]*\\):\n    """[^"]{15,}"""$`, "m"));
    expect(namesGiven, "made in src/lessons/notebook/step.py").toEqual(expect.arrayContaining(given));
  });

  it("has settings of the page, with the values that these have there", () => {
    const params = technique.params as Params;
    for (const [, parameters] of source.matchAll(/^def \w+\([^)]*?\*,([^)]*)\):/gm)) {
      const found = parameters!.split(",").map((one) => one.trim().split("=") as [string, string]);
      for (const [name, value] of found) {
        const param = params[camel(name)];
        expect(value, name).toBe(param ? inPython(param.start) : alone[id]?.[name]);
      }
    }
  });
});

it("the names of arrays are those that the exporter writes", () => {
  expect(arrayNames.toSorted()).toEqual(["features", "inputs", "labels", "split", "visible"]);
});
