/** Sweeps without a page: every run once, the same however they are shared out, and gone on with after a stop. */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseRuns } from "../../src/sweep/records/files";
import type { SweepPlan } from "../../src/shape/plan";
import { run, runsIn, scratch, start, underLimits } from "../help/programs";
import { makeRecords } from "../unit/sweep/some-records";

const { at, plan, remove } = scratch();
afterAll(remove);

/** Twelve runs by ten trainings: a technique that never sees a label is trained once a seed. */
const small = {
  link: "v=2&steps=20&batch=16&two-moons.count=200",
  data: ["two-moons"],
  techniques: ["labels-only", "simclr", "fixmatch&fixmatch.threshold=0.8"],
  labels: [1, "all"] as const,
  seeds: [1, 2],
};
const noCluster = {
  SLURM_ARRAY_TASK_ID: undefined,
  JOB_COMPLETION_INDEX: undefined,
  AWS_BATCH_JOB_ARRAY_INDEX: undefined,
};
const sweep = (words: readonly string[], environment: Record<string, string | undefined> = {}) =>
  run("sweep", words, { ...noCluster, ...environment });

let file: string;
beforeAll(async () => {
  file = plan("small.json", small);
  const { code, lines, notes } = await sweep([file, "--out", at("whole"), "--workers", "2"]);
  expect(notes.join("\n")).toContain("12 runs by 10 trainings");
  expect(code).toBe(0);
  expect(lines).toHaveLength(12);
});

describe("a sweep", () => {
  it("gives the numbers of the runs alone, also where one training is read out under every budget", async () => {
    for (const { link, accuracy, probe, labelled } of [...runsIn(at("whole")).values()].filter(({ seed }) => seed === 2)) {
      const { code, lines } = await run("headless", [link]);
      expect(code).toBe(0);
      expect(JSON.parse(lines.at(-1)!)).toMatchObject({ accuracy, labelled, ...(probe !== undefined && { probe }) });
    }
  });

  it("that is done does nothing, and one that was stopped goes on", async () => {
    const again = await sweep([file, "--out", at("whole")]);
    expect(again).toMatchObject({ code: 0, lines: [] });
    const [one, another] = readdirSync(at("whole"));
    for (const name of [one!, another!]) rmSync(at(`whole/${name}`));
    const rest = await sweep([file, "--out", at("whole"), "--workers", "2"]);
    expect(rest).toMatchObject({ code: 0, lines: [expect.anything(), expect.anything()] });
    expect(runsIn(at("whole")).size).toBe(12);
  });

  it("that is interrupted says so, keeps what is done, and goes on", async () => {
    const interrupted = start("sweep", [file, "--out", at("interrupted"), "--workers", "1"], noCluster);
    await interrupted.noted(/ 1 of 10/);
    interrupted.child.kill("SIGINT");
    const { code, lines, notes } = await interrupted.ended;
    expect(code).toBe(1);
    expect(notes.at(-1)).toContain("Stopped: the same command goes on");
    expect(runsIn(at("interrupted")).size).toBe(lines.length);
    const rest = await sweep([file, "--out", at("interrupted"), "--workers", "2"]);
    expect(rest.code).toBe(0);
    expect(rest.lines).toHaveLength(12 - lines.length);
    expect(runsIn(at("interrupted"))).toEqual(runsIn(at("whole")));
  });

  it("in four shares is the whole, with no run twice", async () => {
    const shares = await Promise.all(
      [0, 1, 2, 3].map((i) => sweep([file, "--out", at(`share${i}`), "--shard", `${i}/4`, "--workers", "1"])),
    );
    expect(shares.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const joined = [0, 1, 2, 3].flatMap((i) => [...runsIn(at(`share${i}`))]);
    expect(joined).toHaveLength(12);
    expect(new Map(joined)).toEqual(runsIn(at("whole")));
  });

  it("finds its share in the environment of a cluster", async () => {
    const slurm = { SLURM_ARRAY_TASK_ID: "3", SLURM_ARRAY_TASK_MIN: "0", SLURM_ARRAY_TASK_MAX: "3", SLURM_ARRAY_TASK_COUNT: "4" };
    const batch = { AWS_BATCH_JOB_ARRAY_INDEX: "3", AWS_BATCH_JOB_ARRAY_SIZE: "4" };
    const [first, second, third] = await Promise.all([
      sweep([file, "--out", at("share3")], slurm),
      sweep([file, "--out", at("share3")], batch),
      sweep([file, "--out", at("share3"), "--shards", "4"], { JOB_COMPLETION_INDEX: "3" }),
    ]);
    // They have that share already.
    for (const { code, lines, notes } of [first, second, third]) {
      expect(notes[0]).toMatch(/^share 3 of 4/);
      expect({ code, lines }).toEqual({ code: 0, lines: [] });
    }
  });

  it("trains the share of its number where a part of an array is started again", async () => {
    const again = { SLURM_ARRAY_TASK_ID: "3", SLURM_ARRAY_TASK_MIN: "3", SLURM_ARRAY_TASK_MAX: "3", SLURM_ARRAY_TASK_COUNT: "1" };
    const { code, lines, notes } = await sweep([file, "--out", at("share3"), "--shards", "4"], again);
    expect(notes[0]).toMatch(/^share 3 of 4: .* runs done before/);
    expect({ code, lines }).toEqual({ code: 0, lines: [] });
  });

  it("goes on to its end when whoever reads its lines has had enough, of its notes too", async () => {
    const { child, ended } = start("sweep", [file, "--out", at("heard"), "--workers", "2"], noCluster);
    child.stdout!.once("data", () => {
      child.stdout!.destroy();
      child.stderr!.destroy();
    });
    expect((await ended).code).toBe(0);
    expect(runsIn(at("heard"))).toEqual(runsIn(at("whole")));
  });

  it.skipIf(!existsSync("/dev/full"))("goes on to its end where its lines cannot be written, and says so", async () => {
    const { code, notes } = await underLimits("exec > /dev/full", "sweep", [file, "--out", at("unprinted"), "--workers", "2"], noCluster);
    expect(code).toBe(1);
    expect(notes.filter((note) => note.startsWith("What is printed cannot be written where it goes (ENOSPC"))).toHaveLength(1);
    expect(runsIn(at("unprinted"))).toEqual(runsIn(at("whole")));
  });

  it("passes over what is no run in its folder, and names it", async () => {
    const [name] = readdirSync(at("whole"));
    for (const foreign of [`._${name}`, `${name}~`]) writeFileSync(at(`whole/${foreign}`), "no run");
    for (const { code, notes } of [
      await sweep([file, "--out", at("whole")]),
      await run("gather", [at("whole"), "--out", at("foreign.json")]),
    ]) {
      expect(code).toBe(0);
      expect(notes[0]).toBe(`Passed over in ${at("whole")}, as it is no run: ._${name}, ${name}~.`);
    }
    for (const foreign of [`._${name}`, `${name}~`]) rmSync(at(`whole/${foreign}`));
  });

  it("is joined from its shares into a file that the page reads", async () => {
    const { code } = await run("gather", [...[0, 1, 2, 3].map((i) => at(`share${i}`)), at("whole"), "--out", at("runs.json")]);
    expect(code).toBe(0);
    const reading = parseRuns(readFileSync(at("runs.json"), "utf8"));
    if ("problem" in reading) throw new Error(reading.problem.message);
    expect(new Set(reading.records.map(({ id }) => id))).toEqual(new Set(runsIn(at("whole")).keys()));
  });
});

describe("a folder that cannot be written", () => {
  it("is found out before anything is trained", async () => {
    writeFileSync(at("taken"), "a file");
    const { code, lines, notes } = await sweep([file, "--out", at("taken")]);
    expect({ code, lines }).toEqual({ code: 1, lines: [] });
    expect(notes).toEqual([`${at("taken")} cannot be read, as a part of its path is no folder (ENOTDIR).`]);
    const below = await sweep([file, "--out", at("taken/runs")]);
    expect(below).toMatchObject({ code: 1, lines: [], notes: [expect.stringContaining(`${at("taken/runs")} cannot be read`)] });
  });

  it.skipIf(process.platform === "win32")("as it is full, is found out too", async () => {
    const { code, lines, notes } = await underLimits("ulimit -f 1", "sweep", [file, "--out", at("full")], noCluster);
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(notes.at(-1)).toBe(
      `${at("full")} cannot be written, as it would be larger than a file may be here (ulimit -f) (EFBIG): mend that, or choose another place.`,
    );
    expect(readdirSync(at("full"))).toEqual([]);
  });

  it("from some run on, ends the sweep there, with that run printed and none trained twice", async () => {
    const sweeping = start("sweep", [file, "--out", at("lost"), "--workers", "1"], noCluster);
    await sweeping.noted(/ 2 of 10/);
    renameSync(at("lost"), at("kept"));
    writeFileSync(at("lost"), "in its place");
    const { code, lines, notes } = await sweeping.ended;
    expect(code).toBe(1);
    expect(notes.at(-2)).toMatch(/^Stopped, as runs could not be kept/);
    expect(notes.at(-1)).toContain(`${at("lost")}/`);
    expect(notes.at(-1)).toMatch(/cannot be written, as .*\(EEXIST|ENOTDIR\)/);
    const ids = lines.map((line) => (JSON.parse(line) as { id: string }).id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...runsIn(at("kept")).keys()]));
    expect(ids.length).toBeGreaterThan(runsIn(at("kept")).size);
  });
});

describe("very many runs", () => {
  it.skipIf(process.platform === "win32")("are joined where few files may be open", async () => {
    mkdirSync(at("many"));
    for (const record of makeRecords(6000)) writeFileSync(at(`many/${record.id}.run.json`), JSON.stringify(record));
    const { code, notes } = await underLimits("ulimit -Hn 256", "gather", [at("many"), "--out", at("many.json")]);
    expect(notes.at(-1)).toBe(`6,000 runs are in ${at("many.json")}.`);
    expect(code).toBe(0);
  });

  it.skipIf(process.platform === "win32")("are joined into the old file or into none where the new one cannot be written", async () => {
    writeFileSync(at("many.json"), "as it was");
    const { code, notes } = await underLimits("ulimit -f 100", "gather", [at("many"), "--out", at("many.json")]);
    expect(code).toBe(1);
    expect(notes.at(-1)).toContain(`${at("many.json")} cannot be written`);
    expect(readFileSync(at("many.json"), "utf8")).toBe("as it was");
  });

  it("as a million are begun with at once, in little memory", async () => {
    const million: SweepPlan = {
      ...{ link: "v=2&steps=20&batch=16", data: ["two-moons"], techniques: ["labels-only"] },
      ...{ labels: Array.from({ length: 101 }, (_, i) => 1 + i / 2), seeds: Array.from({ length: 9999 }, (_, i) => i + 1) },
    };
    const little = { NODE_OPTIONS: "--max-old-space-size=150" };
    const sweeping = start("sweep", [plan("million.json", million), "--out", at("million"), "--workers", "1"], { ...noCluster, ...little });
    await sweeping.noted(/ · 1 of 1009899/);
    sweeping.child.kill("SIGINT");
    const { code, lines, notes } = await sweeping.ended;
    expect(code).toBe(1);
    expect(notes[0]).toContain("1,009,899 runs by 1,009,899 trainings");
    expect(runsIn(at("million")).size).toBe(lines.length);
  });
});

describe("what cannot be carried out", () => {
  const refused = async (words: readonly string[], environment?: Record<string, string>) => {
    const { code, lines, notes } = await sweep(words, environment);
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    return notes.join("\n");
  };

  it("is said, quoting it, before anything is trained", async () => {
    const bad = (part: object) => plan("bad.json", { ...small, ...part } as never);
    expect(await refused([])).toContain("No plan was given");
    expect(await refused([at("nowhere.json")])).toContain("nowhere.json");
    expect(await refused([plan("bad.json", "{")])).toContain("no JSON");
    expect(await refused([bad({ seeds: [0.5] })])).toContain("seeds.0");
    expect(await refused([bad({ techniques: ["fixmach"] })])).toContain("fixmach");
    expect(await refused([bad({ data: ["moons"] })])).toContain("moons");
    expect(await refused([bad({ link: "steps=ten" })])).toContain("steps=ten");
    expect(await refused([file, "--shard", "4/4"])).toContain("4/4");
    expect(await refused([file, "--workers", "none"])).toContain("none");
    expect(await refused([file, "--redis", "here"])).toContain("redis://");
    expect(await refused([file, "--speed", "9"])).toContain("--speed");
    expect(await refused([file], { JOB_COMPLETION_INDEX: "1" })).toContain("--shards N");
    expect(await refused([bad({ technique: ["simclr"] })])).toMatch(
      /^bad\.json: Line 1, column \d+: "technique" is not known.*“techniques”/,
    );
    const part = { SLURM_ARRAY_TASK_ID: "5", SLURM_ARRAY_TASK_MIN: "2", SLURM_ARRAY_TASK_MAX: "5", SLURM_ARRAY_TASK_COUNT: "2" };
    expect(await refused([file], part)).toContain("--shards N");
  });

  it("where no Redis answers ends with a plain line", async () => {
    const { code, notes } = await sweep([file, "--out", at("nowhere"), "--redis", "redis://127.0.0.1:1"]);
    expect(code).toBe(1);
    expect(notes.join("\n")).toContain("No Redis answers at redis://127.0.0.1:1");
  });
});
