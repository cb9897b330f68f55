/** Models in the terminal: what a run exports is judged as the run was, guesses other rows, and what does not fit is told. */
import { readFileSync, writeFileSync } from "node:fs";
import { csvParse } from "d3";
import { afterAll, beforeAll, expect, it } from "vitest";
import { someTable } from "../help/own-table";
import { run, scratch } from "../help/programs";

const { at, remove } = scratch();
afterAll(remove);
const result = (lines: readonly string[]) => JSON.parse(lines.at(-1)!) as Record<string, unknown>;
const choices = ["--label", "class", "--id", "id"];
const own = ["--data", at("clouds.csv"), ...choices];
const model = (name: string) => ["--model", at(`${name}/model.safetensors`)];
const table = (name: string) => csvParse(readFileSync(at(`${name}/predictions.csv`), "utf8"));
let trained: Record<string, unknown>;

beforeAll(async () => {
  writeFileSync(at("clouds.csv"), someTable());
  writeFileSync(at("new.csv"), "name,colour,height,width\nu1,red,0.1,-0.2\nu2,green,-2.1,4.2\n");
  writeFileSync(at("short.csv"), "name,colour,height\nu1,red,0.1\n");
  const [moons, clouds] = [
    await run("headless", ["v=2&data=two-moons&labels=2&steps=20&batch=16&a=fixmatch&two-moons.count=200", "--export", at("moons")]),
    await run("headless", ["v=2&labels=4&steps=60&batch=16&a=fixmatch", ...own, "--export", at("own")]),
  ];
  expect([moons.code, clouds.code]).toEqual([0, 0]);
  trained = result(clouds.lines);
});

it("is judged as its run was, with the same guesses, from the link inside it", async () => {
  const { code, lines } = await run("headless", [...model("moons"), "--export", at("again")]);
  expect(code).toBe(0);
  expect(result(lines)).toMatchObject({
    type: "model",
    technique: "fixmatch",
    data: "two-moons",
    steps: 20,
    labelled: 4,
    examples: 100,
    kept: true,
  });
  expect(readFileSync(at("again/predictions.csv"), "utf8")).toBe(readFileSync(at("moons/predictions.csv"), "utf8"));
  const tested = table("moons").filter(({ part }) => part === "test");
  expect(result(lines).accuracy).toBeCloseTo(tested.filter(({ right }) => right === "1").length / tested.length, 5);
});

it("is told apart from one that is judged on what it may have learned from", async () => {
  const { lines, notes } = await run("headless", [...model("moons"), "v=2&data=two-moons&seed=2&two-moons.count=200"]);
  expect(result(lines)).toMatchObject({ seed: 2, kept: false });
  expect(notes.join()).toContain("it may have learned from some of them");
});

it("of own data is judged on the same file, and on the same test part of it", async () => {
  const { lines } = await run("headless", [...model("own"), ...own]);
  expect(result(lines)).toMatchObject({ data: "own", kept: true, examples: 15, accuracy: trained.accuracy });
});

it("guesses other rows by the same columns, and keeps their names", async () => {
  const { code, lines } = await run("headless", [...model("own"), "--data", at("new.csv"), "--id", "name", "--export", at("guessed")]);
  expect({ code, line: result(lines) }).toMatchObject({ code: 0, line: { data: "new.csv", examples: 0, accuracy: null } });
  const rows = table("guessed");
  expect(rows.map(({ id, part, guess, right }) => [id, part, guess, right])).toEqual([
    ["u1", "new", "low", ""],
    ["u2", "new", "high", ""],
  ]);
  expect(rows.columns.filter((name) => /^f\d+$/.test(name))).toHaveLength(64);
});

it.each([
  ["its own data without the file", () => model("own"), "is about your own data “clouds.csv”"],
  ["rows without a column", () => [...model("own"), "--data", at("short.csv")], "short.csv: there is no column “width”"],
  [
    "other data",
    () => [...model("own"), "v=2&data=blobs"],
    "model.safetensors: it reads data of the kind “table”, and these are of the kind “points”",
  ],
  ["the ONNX", () => ["--model", at("own/model.onnx")], "model.onnx: this is no model that was saved here"],
  ["a file that is not there", () => ["--model", at("none")], "none cannot be read"],
  ["two links", () => [...model("own"), "a", "b"], "More than one link"],
])("%s: exit code 2 and a clear line", async (_, words, told) => {
  const { code, lines, notes } = await run("headless", words());
  expect({ code, lines }).toEqual({ code: 2, lines: [] });
  expect(notes.at(-1)).toContain(told);
});
