/** Workers that share a list of jobs: what cannot be kept is not trained again, and nothing after it. */
import { expect, it } from "vitest";
import { jobsOf, type Job } from "../../../src/sweep/run/plan";
import type { RunRecord } from "../../../src/shape/record";
import { Pool } from "../../../src/sweep/run/pool";
import { Crew, settled } from "./workers";

const jobs = jobsOf({ link: "", data: ["two-moons"], techniques: ["labels-only"], labels: [1, 4, 16], seeds: [1, 2] });

function poolOf(crew: Crew, ondone: (job: Job) => void) {
  const failed: Job[] = [];
  const maker = { version: "0.1.0", origin: "here" as const, now: () => 0 };
  const pool = new Pool({ maker, size: 2, makeWorker: crew.make }, { ondone, onfailed: (job) => void failed.push(job) });
  return { pool, failed };
}

it("ends at the first run that cannot be kept, and trains nothing twice", async () => {
  const crew = new Crew();
  const done: Job[] = [];
  const { pool, failed } = poolOf(crew, (job) => {
    done.push(job);
    if (done.length === 2) throw new Error("There is no room.");
  });
  await expect(pool.run(jobs)).rejects.toThrow("There is no room.");
  await settled();
  expect(failed).toEqual([]);
  expect(new Set(done).size).toBe(done.length);
  expect(done.length).toBeLessThanOrEqual(2);
  expect(crew.open).toEqual([]);
});

it("tries again what failed in training, after all others", async () => {
  const crew = new Crew();
  let plays = 0;
  crew.onplay = (worker) => (++plays === 1 ? worker.fail("It broke.") : worker.finish());
  const done: Job[] = [];
  const { pool, failed } = poolOf(crew, (job) => void done.push(job));
  await pool.run(jobs);
  expect(failed).toEqual([]);
  expect(new Set(done)).toEqual(new Set(jobs));
  expect(plays).toBe(jobs.length + 1);
});

it("trains what has seen no label once for all budgets, and goes on from there under each", async () => {
  const crew = new Crew();
  const play: string[] = [];
  crew.onplay = (worker) => {
    play.push(`${worker.spec!.technique} ${worker.spec!.labels}`);
    worker.finish();
  };
  const techniques = ["simclr", "pretrain-spread"];
  const shared = jobsOf({ link: "", data: ["two-moons"], techniques, labels: [1, 4, "all"], seeds: [1, 2] });
  expect(shared.map(({ runs }) => runs.length)).toEqual([3, 3, 3, 3]);
  const kept: string[] = [];
  const maker = { version: "0.1.0", origin: "here" as const, now: () => 0 };
  const ondone = (_: Job, records: readonly RunRecord[]) => void kept.push(...records.map(({ technique, labels, accuracy }) => `${technique} ${labels} ${accuracy}`)); // prettier-ignore
  await new Pool({ maker, size: 1, makeWorker: crew.make }, { ondone, onfailed: () => undefined }).run(shared);
  expect(crew.workers.flatMap(({ heard }) => heard.filter(({ type }) => type === "start"))).toHaveLength(shared.length);
  expect(play.filter((one) => one.startsWith("simclr "))).toHaveLength(2);
  expect(play.filter((one) => one.startsWith("pretrain-spread "))).toHaveLength(6);
  expect(new Set(kept).size, "each budget of each seed by itself").toBe(12);
});
