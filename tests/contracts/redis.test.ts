/** Many machines, one plan: programs share it over a real Redis, machines and Redis itself are killed, and every run is there once. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { Queue } from "bullmq";
import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseAddress } from "../../src/headless/redis-address";
import { greet } from "../../src/headless/redis-greeting";
import { freePort } from "../help/free-port.mjs";
import { run, runsIn, scratch, start, type Started } from "../help/programs";

const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;
const { at, plan, remove } = scratch();
afterAll(remove);

/** 24 runs by 20 trainings, each a second or two. */
const shared = {
  link: "v=2&steps=400",
  data: ["two-moons"],
  techniques: ["labels-only", "fixmatch", "label-spreading", "simclr"],
  labels: [1, 4, "all"] as const,
  seeds: [1, 2],
};

/** A Redis that keeps nothing on disk; resolves when it takes connections. */
async function startRedis(port: number, ...more: readonly string[]): Promise<ChildProcess> {
  const words = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--maxmemory-policy", "noeviction", ...more];
  const server = spawn("redis-server", words, { cwd: at(".") });
  await new Promise<void>((resolve, reject) => {
    server.stdout.on("data", (part) => String(part).includes("Ready to accept") && resolve());
    server.on("error", reject);
  });
  return server;
}

const stackTrace = /^\s+at |errno:|\bundefined\b/m;

// On a loaded machine each program takes a while to start.
describe.skipIf(!hasRedis)("a plan shared over Redis", { timeout: 240_000 }, () => {
  let port: number;
  let server: ChildProcess;
  let url: string;
  let file: string;
  const machines: ChildProcess[] = [];
  function machine(name: string): Started {
    const started = start("sweep", [file, "--out", at(name), "--redis", url, "--workers", "1"]);
    machines.push(started.child);
    return started;
  }

  beforeAll(async () => {
    file = plan("shared.json", shared);
    const alone = await run("sweep", [file, "--out", at("alone")]);
    expect(alone.code).toBe(0);
  });
  beforeEach(async () => {
    port = await freePort();
    url = `redis://127.0.0.1:${port}`;
    server = await startRedis(port);
  });
  afterEach(() => {
    for (const one of [...machines.splice(0), server]) one.kill("SIGKILL");
  });

  it("survives a machine that is killed in the middle of a run, with every run exactly once and as on one machine", async () => {
    const [first, second] = [machine("first"), machine("second")];
    await Promise.all([first.noted(/ · 2 of 20/), second.noted(/ · 2 of 20/)]);

    const [, name] = await first.noted(/queue (\S+)/);
    const queue = new Queue(name!, { connection: { url, maxRetriesPerRequest: null } });
    try {
      // Both have one in hand: whichever is killed leaves one behind.
      while ((await queue.getActiveCount()) < 2) await new Promise((resolve) => setTimeout(resolve, 20));
      second.child.kill("SIGKILL");
      const { code, notes } = await first.ended;
      expect(code, notes.join("\n")).toBe(0);
      expect(await queue.getJobCounts("completed", "failed", "active", "wait")).toEqual({ completed: 20, failed: 0, active: 0, wait: 0 });
      const jobs = await queue.getCompleted();
      expect(
        jobs.some(({ stalledCounter }) => stalledCounter > 0),
        "a job was given back",
      ).toBe(true);
    } finally {
      await queue.close();
    }
    const runs = runsIn(at("first"));
    expect(runs.size).toBe(24);
    expect(runs).toEqual(runsIn(at("alone")));
  });

  it("survives a Redis that is killed and has forgotten everything, on all machines", async () => {
    const both = ["third", "fourth"].map((name) => ({ name, ...machine(name) }));
    await Promise.all(both.map(({ noted }) => noted(/ · 3 of 20/)));
    server.kill("SIGKILL");
    server = await startRedis(port);
    for (const { name, ended } of both) {
      const { code, lines, notes } = await ended;
      expect(code, notes.join("\n")).toBe(0);
      expect(lines).toHaveLength(24);
      expect(notes.join("\n")).not.toMatch(stackTrace);
      expect(runsIn(at(name))).toEqual(runsIn(at("alone")));
    }
  });

  it("is left at once by a machine that is to stop, which gives back what it has under way", async () => {
    const one = machine("stopped");
    await one.noted(/ · 1 of 20/);
    const [, name] = await one.noted(/queue (\S+)/);
    const queue = new Queue(name!, { connection: { url, maxRetriesPerRequest: null } });
    try {
      while ((await queue.getActiveCount()) < 1) await new Promise((resolve) => setTimeout(resolve, 20));
      one.child.kill("SIGINT");
      const { code, lines, notes } = await one.ended;
      expect({ code, last: notes.at(-1) }).toEqual({ code: 1, last: "Stopped: the same command goes on from here." });
      expect(runsIn(at("stopped")).size).toBe(lines.length);
      const { active, wait, completed } = await queue.getJobCounts("active", "wait", "completed");
      expect(active).toBe(0);
      expect(wait! + completed!).toBe(20);
    } finally {
      await queue.close();
    }
  });

  it("is left at once also where Redis has gone, with what was trained meanwhile", async () => {
    const one = machine("alone-again");
    await one.noted(/ · 1 of 20/);
    server.kill("SIGKILL");
    await one.noted(/ does not answer/);
    one.child.kill("SIGTERM");
    const { code, lines, notes } = await one.ended;
    expect(code).toBe(1);
    expect(notes.join("\n")).not.toMatch(stackTrace);
    expect(runsIn(at("alone-again")).size).toBe(lines.length);
  });

  it("goes on where a folder can take no more runs only as far as that, and prints them", async () => {
    const sweeping = machine("taken");
    await sweeping.noted(/ · 2 of 20/);
    // A run that is trained next finds a folder in its place.
    const missing = [...runsIn(at("alone")).keys()].filter((id) => !runsIn(at("taken")).has(id));
    const taken = missing.filter((id) => take(at(`taken/${id}.run.json`)));
    const { code, lines, notes } = await sweeping.ended;
    expect(code).toBe(1);
    expect(notes.at(-1)).toMatch(/\.run\.json cannot be written, as there is a folder of this name \(EISDIR\)/);
    expect(notes.join("\n")).not.toMatch(stackTrace);
    const ids = lines.map((line) => (JSON.parse(line) as { id: string }).id);
    expect(ids.some((id) => taken.includes(id))).toBe(true);
  });
});

/** Puts a folder in the place of a run. @returns false where the run came first */
function take(place: string): boolean {
  try {
    mkdirSync(place);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

describe.skipIf(!hasRedis || spawnSync("git", ["--version"]).status !== 0)("a queue", () => {
  /** A checkout of its own, with a commit of its own. */
  function checkout(name: string): string {
    const root = at(name);
    for (const part of ["src", "static-data", "scripts", "package.json", "package-lock.json"])
      cpSync(part, path.join(root, part), { recursive: true });
    symlinkSync(path.resolve("node_modules"), path.join(root, "node_modules"), "junction");
    appendFileSync(path.join(root, "src", "shape", "must.ts"), `\nexport const of = "${name}";\n`);
    const who = ["-c", "user.name=somebody", "-c", "user.email=somebody@example.org"];
    for (const words of [
      ["init", "-q"],
      ["add", "src", "static-data", "package-lock.json"],
      ["commit", "-q", "-m", name],
    ])
      expect(spawnSync("git", [...who, ...words], { cwd: root }).status).toBe(0);
    return root;
  }

  it("belongs to one build: checkouts of other code with the same version do not share it, and each run names its own commit", async () => {
    const port = await freePort();
    const server = await startRedis(port);
    try {
      const file = plan("few.json", { ...shared, link: "v=2&steps=20", techniques: ["labels-only"] });
      const machines = ["one", "other"].map((name) => {
        const root = checkout(name);
        const commit = spawnSync("git", ["rev-parse", "--short=10", "HEAD"], { cwd: root, encoding: "utf8" }).stdout.trim();
        const words = [file, "--out", at(`of-${name}`), "--redis", `redis://127.0.0.1:${port}`, "--workers", "1"];
        return { name, commit, started: start("sweep", words, {}, root) };
      });
      const queues = await Promise.all(machines.map(({ started }) => started.noted(/queue (\S+)/)));
      expect(queues[0]![1]).not.toBe(queues[1]![1]);
      for (const { name, commit, started } of machines) {
        expect((await started.ended).code).toBe(0);
        const runs = [...runsIn(at(`of-${name}`)).values()];
        expect(runs).toHaveLength(6);
        expect(new Set(runs.map((one) => one.commit))).toEqual(new Set([commit]));
      }
    } finally {
      server.kill("SIGKILL");
    }
  });
});

describe.skipIf(!hasRedis)("a Redis that does not let one in", () => {
  let server: ChildProcess;
  let host: string;
  beforeAll(async () => {
    host = `127.0.0.1:${await freePort()}`;
    server = await startRedis(Number(host.split(":")[1]), "--requirepass", "p#ss/w%rd");
  });
  afterAll(() => void server?.kill("SIGKILL"));
  const greeted = (address: string) => greet(parseAddress(address));
  const password = encodeURIComponent("p#ss/w%rd");

  it("is told by what it says, each in a sentence of its own", async () => {
    await expect(greeted(`redis://${host}`)).rejects.toThrow(`redis://${host} asks for a password: give it as in redis://:password@host.`);
    await expect(greeted(`redis://:wrong@${host}`)).rejects.toThrow(`redis://${host} refuses the password: mend it in the address.`);
    await expect(greeted(`redis://eve:wrong@${host}`)).rejects.toThrow(`redis://${host} refuses the password of eve: mend it`);
    await expect(greeted(`redis://:${password}@${host}/99`)).rejects.toThrow(`There is no database 99 at redis://${host} (ERR DB index`);
    await expect(greeted(`redis://:${password}@${host}/3`)).resolves.toMatchObject({ db: 3, password: "p#ss/w%rd" });
  });

  it("ends a sweep with that sentence and nothing else, its password unsaid", async () => {
    const file = plan("one.json", { ...shared, techniques: ["labels-only"] });
    for (const [address, why] of [
      [`redis://:wr0ng@${host}`, /refuses the password/],
      [`redis://:wr0ng#@${host}`, /has a # in its password, which would end the address: write %23 for it\.$/],
      [`redis://:wr0ng@${host}/x`, /names the database x/],
    ] as const) {
      const { lines, notes } = await run("sweep", [file, "--out", at("closed"), "--redis", address]);
      expect(lines).toEqual([]);
      expect(notes.at(-1)).toMatch(why);
      expect(notes.join("\n")).not.toMatch(/wr0ng|^\s+at /m);
    }
  });

  it("is told where it only copies another, or is full", async () => {
    const port = await freePort();
    const copy = await startRedis(port, "--replicaof", "127.0.0.1", "1");
    await expect(greeted(`redis://127.0.0.1:${port}`)).rejects.toThrow("is a copy that only reads");
    copy.kill("SIGKILL");
    const full = await startRedis(port, "--maxmemory", "1");
    await expect(greeted(`redis://127.0.0.1:${port}`)).rejects.toThrow(`The memory of redis://127.0.0.1:${port} is full`);
    full.kill("SIGKILL");
  });

  it("is told where its user may do too little", async () => {
    const redis = new Redis(`redis://:${password}@${host}`);
    await redis.call("ACL", "SETUSER", "eve", "on", ">p", "~other:*", "+@all");
    await redis.call("ACL", "SETUSER", "bob", "on", ">p", "~bull:*", "+@all", "-@scripting");
    redis.disconnect();
    for (const user of ["eve", "bob"])
      await expect(greeted(`redis://${user}:p@${host}`)).rejects.toThrow(
        /lets this user do too little \(NOPERM .*: allow all commands on the keys bull:\*/,
      );
  });

  it("is let be where it asks for no password", async () => {
    const port = await freePort();
    const open = await startRedis(port);
    await expect(greeted(`redis://:needless@127.0.0.1:${port}`)).resolves.toEqual({ host: "127.0.0.1", port, db: 0 });
    open.kill("SIGKILL");
  });
});
