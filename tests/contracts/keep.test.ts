/** Recordings go on from the committed files, whenever they were stopped, and tell beforehand what they cost. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepCurves, parseKeepWords, type KeepPlace, type KeepRequest } from "../../src/headless/keep";
import { jobsOf } from "../../src/sweep/run/plan";
import type { RecordedFile } from "../../src/sweep/records/recorded";
import { bundle } from "../../scripts/bundle.mjs";
import { fingerprintsOf } from "../../scripts/fingerprint.mjs";
import { run, scratch } from "../help/programs";

const { at, remove } = scratch();
afterAll(remove);
const root = path.resolve(".");
const everything: KeepRequest = { only: [], plan: false, prove: false, workers: 2 };

const common = { link: "v=2&steps=20&batch=16&two-moons.count=200", data: ["two-moons"], labels: [1, "all"] as const };
/** Six runs by five trainings. */
const jobs = [
  ...jobsOf({ ...common, techniques: ["labels-only", "simclr"], seeds: [1] }),
  ...jobsOf({ ...common, techniques: ["labels-only"], seeds: [2] }),
];

let place: KeepPlace;
let notes: string[];
beforeAll(async () => {
  const [programs, fingerprints] = [await bundle(), await fingerprintsOf(root)];
  place = {
    root,
    programs,
    version: "0.1.0",
    commit: "0123456789",
    build: "fedcba9876543210",
    environment: {},
    fingerprints: async () => fingerprints,
    write: () => undefined,
    note: (line) => void notes.push(line),
    onStop: () => undefined,
  };
});

function keep(name: string, request: KeepRequest = everything, more: Partial<KeepPlace> = {}): Promise<boolean> {
  notes = [];
  return keepCurves(jobs, path.relative(root, at(name)), request, { ...place, ...more });
}
/** What does not differ from time to time. */
const fileIn = (name: string) => {
  const file = JSON.parse(readFileSync(at(`${name}/two-moons.json`), "utf8")) as RecordedFile;
  return { ...file, series: file.series.map(({ seconds: _, ...series }) => series) };
};

describe("a recording", () => {
  it("that is stopped in the middle goes on from the file, and becomes what it is in one go", async () => {
    expect(await keep("whole")).toBe(true);
    expect(notes.join("\n")).toContain("6 runs by 5 trainings, 0 runs done before");

    let stop = () => {};
    const done = await keep(
      "parts",
      { ...everything, workers: 1 },
      {
        onStop: (given) => (stop = given),
        note(line) {
          notes.push(line);
          if (line.includes("2 of 5")) stop();
        },
      },
    );
    expect(done).toBe(false);
    expect(notes.at(-1)).toContain("Stopped: the same command goes on");
    expect(fileIn("parts").series.map(({ accuracy }) => accuracy.flat())).toEqual([[expect.any(Number), expect.any(Number)]]);

    expect(await keep("parts")).toBe(true);
    expect(notes.join("\n")).toContain("2 runs done before");
    expect(fileIn("parts")).toEqual(fileIn("whole"));
    expect(await keep("parts")).toBe(true);
    expect(notes.join("\n")).toContain("6 runs done before");
    expect(notes.join("\n")).not.toContain("are left");
  });

  it("says what it would cost, and trains nothing, when it is asked for its plan", async () => {
    expect(await keep("planned", { ...everything, plan: true }, { commit: "0123456789+" })).toBe(true);
    expect(notes.join("\n")).toMatch(/6 runs by 5 trainings are left: about .* of one core, .* on the clock with 2 workers/);
    expect(existsSync(at("planned"))).toBe(false);
  });

  it("names what was made by other code, and makes it again", async () => {
    const file = JSON.parse(readFileSync(at("whole/two-moons.json"), "utf8")) as RecordedFile;
    file.series[1]!.fingerprint = "0".repeat(16);
    writeFileSync(at("whole/two-moons.json"), JSON.stringify(file));
    await keep("whole", { ...everything, plan: true });
    expect(notes[0]).toBe("To be made again, as its code or data have changed: simclr on two-moons, made by commit 0123456789, 2 runs");
    expect(notes.join("\n")).toContain("2 runs by 1 training are left");
  });

  it("takes over what comes out the same by the present code, and names what does not", async () => {
    const file = JSON.parse(readFileSync(at("parts/two-moons.json"), "utf8")) as RecordedFile;
    const right = file.series.map(({ fingerprint }) => fingerprint);
    for (const series of file.series) series.fingerprint = "0".repeat(16);
    file.series[1]!.accuracy[0]![1] = 0.1234;
    writeFileSync(at("parts/two-moons.json"), JSON.stringify(file));
    expect(await keep("parts", { ...everything, prove: true })).toBe(true);
    const said = notes.join("\n");
    expect(said).toMatch(/3 trainings tell whether it would come out the same: about/);
    expect(said).toMatch(/It comes out otherwise: simclr on two-moons, all labels a class, seed 1: [\d.]+, where 0\.1234 was recorded/);
    expect(said).toContain("Taken over as they are, as they come out the same: 1 series");
    expect(said).toContain("2 runs by 1 training are left");
    const after = JSON.parse(readFileSync(at("parts/two-moons.json"), "utf8")) as RecordedFile;
    expect(after.series.map(({ fingerprint }) => fingerprint)).toEqual([right[0], "0".repeat(16)]);
    expect(after.series.map(({ accuracy }) => accuracy)).toEqual(file.series.map(({ accuracy }) => accuracy));
  });

  it("trains only what it is asked for", async () => {
    expect(await keep("some", { ...everything, only: ["simclr"] })).toBe(true);
    expect(fileIn("some").series.map(({ link }) => new URLSearchParams(link).get("a"))).toEqual(["simclr"]);
    expect(await keep("none", { ...everything, only: ["digits"] })).toBe(true);
    expect(existsSync(at("none"))).toBe(false);
  });

  it("does not begin where no commit names its code", async () => {
    await expect(keep("changed", everything, { commit: "0123456789+" })).rejects.toThrow(/changes that are not committed.*Commit them/);
    await expect(keep("changed", everything, { commit: undefined })).rejects.toThrow(/no checkout of a commit/);
    expect(existsSync(at("changed"))).toBe(false);
  });
});

describe("what recording and tuning can be told", () => {
  it("is which data sets and techniques, how many at a time, and whether to plan only", () => {
    expect(parseKeepWords(["--only", "digits,fixmatch", "--workers=3", "--plan"])).toEqual({
      only: ["digits", "fixmatch"],
      plan: true,
      prove: false,
      workers: 3,
    });
    expect(() => parseKeepWords(["--only", "digit"])).toThrow(/--only digit is neither a data set nor a technique; there are/);
    expect(() => parseKeepWords(["digits"])).toThrow(/Nothing is known of digits/);
  });

  it.each(["record", "tune"])("is told by npm run %s -- --help", async (program) => {
    const { code, lines } = await run(program, ["--help"]);
    expect(code).toBe(0);
    expect(lines.join("\n")).toContain("--only LIST");
  });
});
