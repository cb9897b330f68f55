/** The independent table: what is asked, what is kept of the answers, and how it is told. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { grid } from "../../../src/headless/grid";
import { tunedSeeds } from "../../../src/sweep/records/tuning";
import { recordedJobs } from "../../../src/headless/record";
import { compareAll, parseRefereeWords, type RefereeRequest } from "../../../src/headless/referee";
import { parts, type Arbiter, type RefereeFile, type RunQuestion, type Theirs } from "../../../src/headless/referee/form";
import { cellsOf, refereeSeeds } from "../../../src/headless/referee/plan";
import { findArbiter } from "../../../src/headless/referee/python";
import type { SweepPlace } from "../../../src/headless/place";
import { scratch } from "../../help/programs";

const { at, remove } = scratch();
afterAll(remove);

const root = path.resolve(".");
const small: RefereeRequest = {
  ...{ parts, data: ["two-moons"], seeds: [601], out: at("referee.json") },
  link: "v=2&steps=20&batch=16&two-moons.count=300",
};

/** Answers always the same, and remembers what it was asked. */
function fixedArbiter() {
  const asked: RunQuestion[] = [];
  const compared: (readonly number[])[] = [];
  let closed = false;
  const arrays = ["inputs", "features", "labels", "split", "visible", "predictions", "confidence", "order"];
  const counted = { accuracy: 0.5, confusion: [[1, 2, 0], [3, 94, 0]] }; // prettier-ignore
  const same = { examples: 200, differ: 3, probability: 0.0125, accuracy: 0.75 };
  const answers: Record<RunQuestion["part"], Theirs> = {
    spreading: { ...counted, same },
    "self-training": { ...counted, same },
    readout: { ...counted, same, vote: 0.625, readouts: { weak: 0, strong: 1 } },
    baselines: { ...counted, raw: { "0.1": 0.25, "10": 0.875 } },
  };
  const arbiter: Arbiter = {
    name: "somebody 1.0",
    judge(question) {
      asked.push(question);
      expect(arrays.filter((name) => !existsSync(path.join(question.folder, `${name}.npy`)))).toEqual([]);
      return Promise.resolve(answers[question.part]);
    },
    compare(...both) {
      compared.push(...both);
      return Promise.resolve({ mean: 0.25, half: null, p: null });
    },
    close: () => void (closed = true),
  };
  return { arbiter, asked, compared, isClosed: () => closed };
}

async function compare(request: RefereeRequest, arbiter: Arbiter | undefined) {
  const [lines, notes]: [string[], string[]] = [[], []];
  const place: SweepPlace = {
    ...{ root, programs: "", version: "0.1.0", commit: "0123456789", build: "", environment: {} },
    write: (line) => void lines.push(line),
    note: (line) => void notes.push(line),
    onStop: () => undefined,
  };
  const isWhole = await compareAll(request, place, arbiter);
  return { isWhole, notes, table: lines.join("\n"), file: JSON.parse(readFileSync(request.out, "utf8")) as RefereeFile };
}
const cells = (table: string, start: string): string[] =>
  table
    .split("\n")
    .find((line) => line.startsWith(`| ${start}`))!
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

describe("the table", () => {
  let found: Awaited<ReturnType<typeof compare>>;
  const { arbiter, asked, compared, isClosed } = fixedArbiter();
  beforeAll(async () => {
    found = await compare(small, arbiter);
  });

  it("tells beforehand how much there is to do, and how far it is", () => {
    // 12 of spreading, 6 of self-training, 3 trainings with 5 budgets each, 6 of the baselines.
    expect(found.notes[0]).toContain("39 runs by 27 trainings");
    expect(found.notes[1]).toContain("somebody 1.0");
    expect(found.notes.join("\n")).toMatch(/Label spreading, neighbours on two-moons, seed 601 · 1 of 27 · about \d+\ss left/);
    expect({ isWhole: found.isWhole, closed: isClosed() }).toEqual({ isWhole: true, closed: true });
  });

  it("asks for the same settings as were trained, and leaves no arrays behind", () => {
    expect(asked).toHaveLength(39);
    expect(asked.every(({ kind }) => kind === "points")).toBe(true);
    const spread = asked
      .filter(({ part }) => part === "spreading")
      .map(({ values }) => [values.compatible, "alpha" in values, values.graph]);
    expect(new Set(spread.map(String))).toEqual(
      new Set(["true,true,neighbours", "true,false,neighbours", "true,true,rbf", "true,false,rbf"]),
    );
    const self = asked
      .filter(({ part }) => part === "self-training")
      .map(({ values }) => [values.model, values.balanced, values.criterion]);
    expect(new Set(self.map(String))).toEqual(new Set(["linear,false,threshold", "linear,false,k-best"]));
    expect(asked.filter(({ folder }) => existsSync(folder))).toEqual([]);
  });

  it("has ours, theirs and the difference", () => {
    const { table, file } = found;
    const [result] = file.results;
    const [what, data, labels, ours, theirs, difference, differ, probability] = cells(table, "Label spreading, neighbours");
    expect([what, data, labels, theirs, differ, probability]).toEqual([
      ...["Label spreading, neighbours", "two-moons", "1", "75.00", "3 of 200", "1.3e−2"],
    ]);
    expect(Number(ours)).toBeCloseTo(100 * result!.ours.accuracy, 1);
    expect(Number(difference!.replace("−", "-"))).toBeCloseTo(100 * result!.ours.accuracy - 75, 1);
    expect(cells(table, "Nearest neighbours, SimCLR").slice(4, 5)).toEqual(["62.50"]);
    expect(cells(table, "best of the list")).toEqual(["best of the list", ...Array.from({ length: 6 }, () => "strong")]);
    const readout = file.results.filter(({ part, labels }) => part === "readout" && labels === 1);
    const mean = readout.reduce((sum, { ours }) => sum + ours.accuracy, 0) / readout.length;
    expect(cells(table, "best − ours")[1]).toBe(`+${(100 - 100 * mean).toFixed(2)}`);
    expect(table).toContain("87.50 (C = 10)");
    expect(cells(table, "39 ")).toHaveLength(3);
  });

  it("has FixMatch compared with labels only, in this order, by both", () => {
    const accuracies = (technique: string) =>
      found.file.results.filter((one) => one.part === "baselines" && one.technique === technique).map(({ ours }) => ours.accuracy);
    const [fixmatch, labelsOnly] = [accuracies("fixmatch"), accuracies("labels-only")];
    expect(fixmatch).toHaveLength(3);
    expect(compared).toEqual(fixmatch.flatMap((share, i) => [[share], [labelsOnly[i]]]));
    const differences = found.file.statistics.map(({ ours }) => ours.mean);
    expect(differences).toEqual(fixmatch.map((share, i) => expect.closeTo(share - labelsOnly[i]!, 9) as number));
    expect(found.file.statistics.map(({ theirs }) => theirs!.mean)).toEqual([0.25, 0.25, 0.25]);
  });

  it("is in the file, with every run", () => {
    const { file, table } = found;
    expect(file).toMatchObject({
      ...{ format: "labelscape-referee", version: "0.1.0", numbers: 2, commit: "0123456789", seeds: [601], arbiter: "somebody 1.0" },
    });
    expect(file.tables.map(({ title }) => title)).toEqual([
      ...["The same twice", "Accuracy and confusion", "Readouts", "The yardstick", "FixMatch − labels only"],
    ]);
    for (const { title, note } of file.tables) expect(table).toContain(`## ${title}\n\n${note}`);
    for (const { part, ours, labels } of file.results) {
      const { accuracy, confusion } = ours;
      expect(confusion.map((row) => row.length)).toEqual([3, 3]);
      expect((confusion[0]![0]! + confusion[1]![1]!) / 150).toBeCloseTo(accuracy, 6);
      expect(ours.labels).toBe(labels);
      expect(ours.knn === undefined).toBe(part !== "readout");
    }
  });
});

it("without anybody to ask has ours alone, and says so", async () => {
  const { file, table, notes } = await compare({ ...small, parts: ["spreading"] }, undefined);
  expect(notes.join("\n")).toContain("ours alone");
  expect(file.arbiter).toBe(null);
  expect(cells(table, "Label spreading, rbf").slice(4)).toEqual(["–", "–", "–", "–"]);
});

it("leaves out what fails, and says why", async () => {
  const failing: Arbiter = { ...fixedArbiter().arbiter, judge: () => Promise.reject(new Error("no memory")) };
  const { isWhole, file, notes } = await compare({ ...small, parts: ["self-training"] }, failing);
  expect(isWhole).toBe(false);
  expect(file.results).toEqual([]);
  expect(notes.join("\n")).toContain("left out: no memory");
});

describe("scikit-learn", async () => {
  const arbiter = await findArbiter(root, process.env);
  afterAll(() => arbiter?.close());

  it.skipIf(!arbiter)("spreads and propagates labels to the same predictions on two moons, and counts the same", async () => {
    const { file } = await compare({ ...small, parts: ["spreading"], link: "v=2&steps=200&two-moons.count=200" }, arbiter);
    expect(file.arbiter).toContain("scikit-learn");
    expect(file.results).toHaveLength(12);
    for (const { name, ours, theirs } of file.results) {
      expect(theirs!.same, name).toMatchObject({ examples: 200, differ: 0 });
      expect(theirs!.same!.probability).toBeLessThan(1e-4);
      expect(theirs!.confusion).toEqual(ours.confusion);
      expect(theirs!.accuracy).toBeCloseTo(ours.accuracy, 6);
    }
  });
});

describe("words", () => {
  it("choose parts, data sets and seeds", () => {
    expect(parseRefereeWords([])).toEqual({
      ...{ parts, data: ["digits", "definitions", "two-moons"].sort(), seeds: refereeSeeds, link: "", out: "referee.json" },
      data: expect.arrayContaining(["digits", "definitions", "two-moons"]) as string[],
    });
    expect(parseRefereeWords(["--only", "readout,digits", "--seeds", "7,8", "--out=x.json"])).toMatchObject({
      ...{ parts: ["readout"], data: ["digits"], seeds: [7, 8], out: "x.json" },
    });
  });

  it.each([
    ["--only", "readouts"],
    ["--seeds", "601,x"],
    ["--speed", "9"],
  ])("%s %s is refused, and quoted", (option, given) => {
    expect(() => parseRefereeWords([option, given])).toThrow(option === "--seeds" ? "x" : option === "--only" ? given : option);
  });

  it("name seeds that nothing else uses", () => {
    const used = new Set<number>([...tunedSeeds, ...recordedJobs().map(({ spec }) => spec.seed)]);
    expect(grid.length).toBeGreaterThan(0);
    expect(refereeSeeds.filter((seed) => used.has(seed))).toEqual([]);
    const { data } = parseRefereeWords([]) as RefereeRequest;
    const seeds = new Set(cellsOf({ parts, data, seeds: refereeSeeds, link: "" }).map(({ job }) => job.spec.seed));
    expect([...seeds]).toEqual(refereeSeeds);
  });
});
