/** Many machines, one plan: two programs share it over a real Redis, one of them is killed, and every run is there once. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { Queue } from "bullmq";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../help/free-port.mjs";
import { run, runsIn, scratch, start } from "../help/programs";

const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;
const { at, plan, remove } = scratch();

/** 24 runs by 20 trainings, each a second or two. */
const shared = {
  link: "v=2&steps=400",
  data: ["two-moons"],
  techniques: ["labels-only", "fixmatch", "label-spreading", "simclr"],
  labels: [1, 4, "all"] as const,
  seeds: [1, 2],
};

describe.skipIf(!hasRedis)("a plan shared over Redis", () => {
  let server: ChildProcess;
  let url: string;
  let file: string;

  beforeAll(async () => {
    const port = await freePort();
    url = `redis://127.0.0.1:${port}`;
    server = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--maxmemory-policy", "noeviction"], {
      cwd: at("."),
    });
    await new Promise<void>((resolve, reject) => {
      server.stdout!.on("data", (part) => String(part).includes("Ready to accept") && resolve());
      server.on("error", reject);
    });
    file = plan("shared.json", shared);
    const alone = await run("sweep", [file, "--out", at("alone")]);
    expect(alone.code).toBe(0);
  });
  afterAll(() => {
    server?.kill();
    remove();
  });

  it("survives a machine that is killed in the middle of a run, with every run exactly once and as on one machine", async () => {
    const machine = (name: string) => start("sweep", [file, "--out", at(name), "--redis", url, "--workers", "1"]);
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
});
