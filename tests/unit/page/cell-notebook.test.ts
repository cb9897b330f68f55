/** The notebook of one technique: of the official form, and where a Python has PyTorch it runs on what the exporter has written. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Ajv from "ajv";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { namesMadeIn, partsFor } from "../../../src/lessons/notebook/print";
import { fromLink } from "../../../src/link/link";
import type { NotebookCell } from "../../../src/shape/notebook";
import { techniques } from "../../help/all";
import { findTorch } from "../../help/torch";

vi.stubGlobal("__VERSION__", "0.1.0");
const { codeOf, loneLink, notebookFor } = await import("../../../src/page/parts/cells");

const at = Date.UTC(2026, 1, 3);
const cellsIn = (notebook: string) => (JSON.parse(notebook) as { cells: NotebookCell[] }).cells;
const sourceIn = (notebook: string, id: string) =>
  cellsIn(notebook)
    .find((cell) => cell.id === id)
    ?.source.join("");
const json = (file: string): object => JSON.parse(readFileSync(file, "utf8")) as object;
const isNotebook = new Ajv({ schemaId: "auto", meta: false })
  .addMetaSchema(json("node_modules/ajv/lib/refs/json-schema-draft-04.json"))
  .compile(json("tests/reference/nbformat/nbformat.v4.5.schema.json"));

describe.each(techniques)("the notebook of $name", (technique) => {
  const { id, name, lesson } = technique;
  const notebook = notebookFor(technique, at);

  it("has the official form", () => {
    isNotebook(JSON.parse(notebook));
    expect(isNotebook.errors).toBeNull();
  });

  it("has the cell as the page has it", () => {
    const cells = cellsIn(notebook);
    const [first, last] = [cells.findIndex((cell) => cell.id === "arrays") + 1, cells.findIndex((cell) => cell.id === id) + 1];
    const own = cells.slice(first, last).map(({ source }) => source.join(""));
    expect(own.join("\n\n\n")).toBe(codeOf(id));
  });

  it("says how the arrays of a run come to be, by a link of one contestant", () => {
    const about = sourceIn(notebook, "about")!;
    expect(about).toContain(`# ${name} in PyTorch`);
    const [, link = "", folder] = /^npm run -s headless -- "([^"]+)" --export (\S+)$/m.exec(about)!;
    const { settings, problems, given } = fromLink(link);
    expect(problems).toEqual([]);
    expect(settings.a.technique).toBe(id);
    expect(given.has("b")).toBe(false);
    expect(link).toBe(loneLink(lesson.goodShown));
    expect(sourceIn(notebook, "arrays")).toContain(`\nfolder = "${folder}"\n`);
    expect(about).toContain("Written by Labelscape 0.1.0 on 2026-02-03.");
  });
});

it("only makes what its cell asks for", () => {
  const script = "import torch\n\na, b = 1, 2\n\n# Not of a.\nf = make(2)\n\ndef make(width):\n    c = width\n    return c\n\nd = f + 1";
  expect(namesMadeIn(script)).toEqual(["torch", "a", "b", "f", "make", "d"]);
  expect(partsFor(script, ["b"])).toBe("a, b = 1, 2");
  expect(partsFor(script, ["f", "make"])).toBe("# Not of a.\nf = make(2)\n\ndef make(width):\n    c = width\n    return c");
  expect(partsFor(script, ["d"])).toBe("# Not of a.\nf = make(2)\n\nd = f + 1");
  expect(partsFor(script, ["c"])).toBe("");
  const step = sourceIn(
    notebookFor(
      techniques.find(({ id }) => id === "fixmatch")!,
      at,
    ),
    "step",
  )!;
  expect(namesMadeIn(step)).toEqual(expect.arrayContaining(["model", "x", "y", "u_weak", "u_strong"]));
  expect(namesMadeIn(step)).not.toContain("teacher");
});

const torch = findTorch();
describe.skipIf(!torch)("in Python, where it has PyTorch", { timeout: 240_000 }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), "labelscape-cells-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A run of ten steps; words are counted only in texts. */
  const dataOf = (id: string) => (id === "naive-bayes-em" ? "definitions" : "digits");
  beforeAll(() => {
    for (const data of ["digits", "definitions"]) {
      const link = `v=2&data=${data}&labels=4&steps=10&a=labels-only`;
      const { status, stderr } = spawnSync(process.execPath, ["scripts/headless.mjs", link, "--export", path.join(folder, data)]);
      if (status !== 0) throw new Error(String(stderr));
    }
    for (const { id } of techniques) symlinkSync(path.join(folder, dataOf(id)), path.join(folder, id));
  }, 240_000);

  it("all of them run to their end on what was exported", () => {
    for (const technique of techniques) writeFileSync(path.join(folder, `${technique.id}.ipynb`), notebookFor(technique, at));
    writeFileSync(
      path.join(folder, "run.py"),
      [
        "import json, sys",
        "for id in sys.argv[1:]:",
        "    space = {}",
        '    for cell in json.load(open(f"{id}.ipynb", encoding="utf-8"))["cells"]:',
        '        if cell["cell_type"] == "code":',
        '            exec(compile("".join(cell["source"]), f"{id}, {cell[\'id\']}", "exec"), space)',
        '    print("of", id)',
      ].join("\n"),
    );
    const ids = techniques.map(({ id }) => id);
    const { status, stdout, stderr } = spawnSync(torch!, ["-B", "run.py", ...ids], { cwd: folder, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const told = stdout.trim().split("\n");
    for (const id of ids) {
      const [seen, said] = told.slice(told.indexOf(`of ${id}`) - 2);
      expect(seen).toMatch(/^2000 examples of \d+ classes, \d+ labels seen$/);
      expect(said).toMatch(/^(loss -?\d+\.\d{4}|\d+\.\d % right of those whose label was hidden|\d+ features, their variances \[\d.*\])$/);
    }
    const right = (id: string) => Number.parseFloat(told[told.indexOf(`of ${id}`) - 1]!);
    for (const id of ["nearest-neighbours", "logistic-regression", "random-encoder"]) expect(right(id), id).toBeGreaterThan(20);
    expect(right("naive-bayes-em"), "of four classes, or fourteen").toBeGreaterThan(40);
  });
});
