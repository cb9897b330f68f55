/** Own data in the terminal: read as on the page, the same numbers alone and in a sweep's threads, and what does not go together is told. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { read } from "../../src/data-sets/own/read";
import { someImages, zipped } from "../help/own-images";
import { someTable } from "../help/own-table";
import { run, runsIn, scratch } from "../help/programs";

const { at, plan, remove } = scratch();
afterAll(remove);

writeFileSync(at("clouds.csv"), someTable());
const file = ["--data", at("clouds.csv")];
const common = "v=2&steps=20&batch=16";
const bytes = new TextEncoder().encode(someTable());
const checksumOf = (label: string) => (read({ name: "clouds.csv", bytes }, { label }) as { checksum: string }).checksum;

describe("the runner", () => {
  it("learns from a file, says what was read, and writes into the link what it was", async () => {
    const { code, lines, notes } = await run("headless", [`${common}&labels=2&a=fixmatch`, ...file, "--label", "class", "--id", "id"]);
    expect(code).toBe(0);
    expect(notes[0]).toBe("30 of 300 examples are labelled: the others are unlabelled.");
    expect(notes[1]).toMatch(/^Only 15 examples are tested: with 12 of them right, the accuracy could be anything from 55\s% to 93\s%\./);
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ type: "result", data: "own", labelled: 6, fraction: 0.0210526 });
    expect(JSON.parse(lines.at(-1)!).link).toBe(
      `v=2&data=own&own.file=${checksumOf("class")}-clouds.csv&labels=2&steps=20&batch=16&a=fixmatch`,
    );
  });

  it.each([
    ["columns without a file", [common, "--label", "class"], "--label says how your own data are read"],
    ["a file that is not there", [common, "--data", at("none.csv")], "none.csv cannot be read, as its folder is not there"],
    ["a column that is not there", [common, ...file, "--label", "colours"], "clouds.csv: there is no column “colours”"],
    ["other data in the link", [`${common}&data=digits`, ...file], "is about digits, and --data brings others"],
    [
      "a link to own data by itself",
      [`${common}&data=own&own.file=0123456789abcdef-c.csv`],
      "“c.csv” (checksum 0123456789abcdef): name that file",
    ],
    ["a link to other own data", [`${common}&data=own&own.file=0123456789abcdef-c.csv`, ...file], `checksum ${checksumOf("class")}`],
    ["a cap that is no number", [common, ...file, "--most-examples", "few"], "--most-examples few is no number"],
  ])("%s: exit code 2 and a clear line", async (_, words, told) => {
    const { code, lines, notes } = await run("headless", words);
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(notes.at(-1)).toContain(told);
  });
});

describe("other files", () => {
  it("a folder of images is learned from as the archive of it", async () => {
    const files = someImages();
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
    }
    writeFileSync(at("discs.zip"), zipped(files));
    const [folder, archive] = [
      await run("headless", [`${common}&labels=4&a=fixmatch`, "--data", at("discs")]),
      await run("headless", [`${common}&labels=4&a=fixmatch`, "--data", at("discs.zip"), "--side", "28"]),
    ];
    expect(folder.notes[0]).toBe("40 of 60 examples are labelled: the others are unlabelled.");
    const [one, other] = [folder, archive].map(({ lines }) => JSON.parse(lines.at(-1)!) as { link: string; accuracy: number });
    expect(one!.link).toContain("-discs.zip&");
    expect(other).toMatchObject({ link: one!.link, accuracy: one!.accuracy });
    const small = await run("headless", [common, "--data", at("discs"), "--most-megabytes", "0.001"]);
    expect([small.code, small.notes.at(-1)]).toEqual([
      2,
      expect.stringMatching(/^discs\.zip: the file has 0\.\d+\sMB, and at most 0\.001\sMB/),
    ]);
  });

  it.each([
    ["two-moons", "two-moons.count=200&"],
    ["breast-cancer", ""],
  ])("what a run on %s has exported gives its numbers again", async (data, more) => {
    const link = "v=2&labels=4&seed=3&steps=20&batch=16&a=fixmatch";
    const before = await run("headless", [`${link}&${more}data=${data}`, "--export", at(data)]);
    const after = await run("headless", [link, "--data", at(data)]);
    const [one, other] = [before, after].map(({ lines }) => lines.map((line) => JSON.parse(line) as Record<string, unknown>));
    expect(other).toHaveLength(one!.length);
    const told = ["step", "accuracy", "pool", "random", "loss", "diagnostics", "labelled"];
    one!.forEach((report, i) => {
      for (const key of told) expect(other![i]![key], key).toEqual(report[key]);
    });
  });

  it("a choice that there is not is told", async () => {
    const { code, notes } = await run("headless", [common, "--data", at("discs.zip"), "--side", "30"]);
    expect([code, notes.at(-1)]).toEqual([2, expect.stringContaining("--side 30 is neither 28 nor 32")]);
  });
});

describe("a sweep", () => {
  const own = { link: common, data: ["own"], techniques: ["labels-only", "fixmatch"], labels: [2, "all"] as const, seeds: [1] };

  it("gives the numbers of the runs alone, in threads that were handed the same bytes", async () => {
    const { code } = await run("sweep", [plan("own.json", own), "--out", at("runs"), "--workers", "2", ...file]);
    expect(code).toBe(0);
    const runs = [...runsIn(at("runs")).values()];
    expect(runs).toHaveLength(4);
    for (const { link, accuracy, labelled } of runs.filter(({ technique }) => technique === "fixmatch")) {
      const alone = await run("headless", [link, ...file]);
      expect(JSON.parse(alone.lines.at(-1)!)).toMatchObject({ accuracy, labelled, link });
    }
    expect(await run("gather", [at("runs"), "--out", at("runs.json")]), "where the file is not named").toMatchObject({ code: 0 });
  });

  it("says what is missing of plan and file", async () => {
    const without = await run("sweep", [plan("own.json", own), "--out", at("none")]);
    expect([without.code, without.notes.at(-1)]).toEqual([
      2,
      expect.stringContaining("data=own is about your own data, which are not on this device"),
    ]);
    const other = await run("sweep", [plan("moons.json", { ...own, data: ["two-moons"] }), "--out", at("none"), ...file]);
    expect([other.code, other.notes.at(-1)]).toEqual([2, expect.stringContaining('write "own" into its list of data')]);
  });
});
