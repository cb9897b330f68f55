/** The sweep of the page: who is trained when, what is lost when it is stopped, and what is not. */
import { describe, expect, it } from "vitest";
import type { SweepPlan } from "../../../src/shape/plan";
import type { RunRecord } from "../../../src/shape/record";
import { Sweep, type SweepParts, type SweepStore } from "../../../src/sweep/sweep.svelte";
import { accuracyOf, Crew, settled } from "./workers";

const plan: SweepPlan = {
  link: "steps=100",
  data: ["two-moons"],
  techniques: ["labels-only", "fixmatch", "simclr"],
  labels: [1, 4, 16, 64],
  seeds: [1, 2],
};

/** What a page keeps from visit to visit. */
class Visits {
  readonly records = new Map<string, RunRecord>();
  readonly order: RunRecord[] = [];
  stored: Awaited<ReturnType<SweepStore["load"]>>;
  crew = new Crew();

  open(part: Partial<SweepParts> = {}): Sweep {
    this.crew = new Crew();
    return new Sweep({
      maker: { version: "0.1.0", origin: "here", now: () => 1000 },
      store: {
        load: async () => this.stored,
        save: async (plan, state) => void (this.stored = { plan, state }),
        clear: async () => void (this.stored = undefined),
      },
      isDone: (id) => this.records.has(id),
      keep: (records) => {
        for (const record of records) this.records.set(record.id, record);
        this.order.push(...records);
      },
      secondsOf: () => () => 2,
      cores: 2,
      makeWorker: (name) => this.crew.make(name),
      ...part,
    });
  }
}

const untilIdle = async (sweep: Sweep) => {
  for (let i = 0; i < 200 && sweep.status === "running"; i++) await settled();
};

describe("a sweep", () => {
  it("runs every cell once, and a technique that never sees a label once a seed", async () => {
    const visits = new Visits();
    const sweep = visits.open();
    sweep.start(plan);
    expect(sweep).toMatchObject({ status: "running", total: 24, done: 0 });
    await untilIdle(sweep);
    expect(sweep).toMatchObject({ status: "done", total: 24, done: 24, failures: [] });
    expect(visits.order).toHaveLength(24);
    const starts = visits.crew.workers.flatMap(({ heard }) => heard.filter(({ type }) => type === "start"));
    expect(starts).toHaveLength(18);
    expect(starts.every((command) => command.type === "start" && command.quiet)).toBe(true);
    for (const { technique, seed, labels, accuracy, labelled, steps, origin, at } of visits.order) {
      expect(accuracy).toBeCloseTo(accuracyOf({ technique, seed } as never, Number(labels)), 5);
      expect({ labelled, steps, origin, at }).toEqual({
        labelled: Math.min(500, 2 * Number(labels)),
        steps: 100,
        origin: "here",
        at: 1000,
      });
    }
    expect(visits.crew.open, "no worker is left").toEqual([]);
    expect(visits.stored).toBeUndefined();
  });

  it("takes one seed of every cell before the next", async () => {
    const visits = new Visits();
    const sweep = visits.open({ cores: 1 });
    sweep.start(plan);
    await untilIdle(sweep);
    expect(visits.order.map(({ seed }) => seed)).toEqual([...Array<number>(12).fill(1), ...Array<number>(12).fill(2)]);
  });

  it("opens as many workers as it may: cores without a graphics processor, two with one, one where it is imitated", async () => {
    for (const [machine, cores, count] of [
      [{ backend: "wasm", device: "", software: false }, 4, 4],
      [{ backend: "webgpu", device: "", software: false }, 4, 2],
      [{ backend: "webgpu", device: "", software: true }, 4, 1],
      [{ backend: "wasm", device: "", software: false }, 1, 1],
    ] as const) {
      const visits = new Visits();
      const sweep = visits.open({ cores });
      visits.crew.machine = machine;
      visits.crew.onplay = () => undefined;
      sweep.start(plan);
      await settled();
      expect(visits.crew.open).toHaveLength(count);
      sweep.cancel();
    }
  });

  it("is cancelled at once, and keeps what is done", async () => {
    const visits = new Visits();
    const sweep = visits.open();
    let plays = 0;
    visits.crew.onplay = (worker) => ++plays <= 5 && worker.finish();
    sweep.start(plan);
    await settled();
    sweep.cancel();
    expect(visits.crew.open).toEqual([]);
    expect(sweep).toMatchObject({ status: "cancelled", done: 5 });
    await settled();
    expect(visits.stored).toBeUndefined();
    expect(visits.order).toHaveLength(5);
  });

  it("loses at most what is in flight when the page is loaded again, and goes on by itself", async () => {
    const visits = new Visits();
    let plays = 0;
    const before = visits.open();
    visits.crew.onplay = (worker) => ++plays <= 7 && worker.finish();
    before.start(plan);
    await settled();
    const done = visits.records.size;
    expect(done).toBeGreaterThanOrEqual(7);

    const after = visits.open();
    await after.restore(true);
    expect(after).toMatchObject({ status: "running", total: 24, done });
    await untilIdle(after);
    expect(after.status).toBe("done");
    expect(visits.order).toHaveLength(24);
    expect(visits.records.size).toBe(24);
  });

  it("waits to be gone on with in a new visit, or when it was paused", async () => {
    for (const [state, goOn] of [
      ["running", false],
      ["paused", true],
    ] as const) {
      const visits = new Visits();
      visits.stored = { plan, state };
      const sweep = visits.open();
      await sweep.restore(goOn);
      expect(sweep.status).toBe("paused");
      expect(visits.crew.workers).toEqual([]);
      sweep.resume();
      await untilIdle(sweep);
      expect(sweep).toMatchObject({ status: "done", done: 24 });
    }
  });

  it("pauses and goes on without losing the runs under way", async () => {
    const visits = new Visits();
    const sweep = visits.open();
    visits.crew.onplay = () => undefined;
    sweep.start(plan);
    await settled();
    sweep.pause();
    expect(sweep.status).toBe("paused");
    expect(visits.stored).toMatchObject({ state: "paused" });
    for (const worker of visits.crew.open) expect(worker.heard.at(-1)!.type).toBe("pause");
    const workers = visits.crew.workers.length;
    visits.crew.onplay = (worker) => worker.finish();
    sweep.resume();
    await untilIdle(sweep);
    expect(sweep).toMatchObject({ status: "done", done: 24 });
    expect(visits.crew.workers).toHaveLength(workers);
  });

  it("may be paused or cancelled before its first worker is there", async () => {
    for (const stop of ["pause", "cancel"] as const) {
      const visits = new Visits();
      const sweep = visits.open({ alone: async (work) => (await settled(), await work(), true) });
      sweep.start(plan);
      sweep[stop]();
      await settled();
      await settled();
      expect(visits.order).toEqual([]);
      expect(sweep.status).toBe(stop === "pause" ? "paused" : "cancelled");
      if (stop === "cancel") continue;
      sweep.resume();
      await untilIdle(sweep);
      expect(sweep).toMatchObject({ status: "done", done: 24 });
    }
  });

  it("tries again what failed, once, and then says so without stopping", async () => {
    const visits = new Visits();
    const sweep = visits.open();
    let failures = 0;
    visits.crew.onplay = (worker) => {
      const { technique, labels, seed } = worker.spec!;
      if (technique === "fixmatch" && labels === 4 && seed === 1) {
        failures++;
        worker.fail("The device is gone.");
      } else worker.finish();
    };
    sweep.start(plan);
    await untilIdle(sweep);
    expect(failures).toBe(2);
    expect(sweep).toMatchObject({ status: "done", done: 23 });
    expect(sweep.failures).toHaveLength(1);
    expect(sweep.failures[0]!.message).toContain("The device is gone.");
  });

  it("keeps a run that diverged as a result: with no accuracy, and not tried again", async () => {
    const visits = new Visits();
    const sweep = visits.open();
    visits.crew.onplay = (worker) => worker.finish(worker.spec!.technique === "fixmatch" ? "diverged" : "finished");
    sweep.start(plan);
    await untilIdle(sweep);
    expect(sweep.done).toBe(24);
    expect(visits.order.filter(({ stopped }) => stopped === "diverged").map(({ accuracy }) => accuracy)).toEqual(Array(8).fill(null));
  });

  it("does not run beside that of another tab", async () => {
    const visits = new Visits();
    const sweep = visits.open({ alone: async () => false });
    sweep.start(plan);
    await settled();
    expect(sweep).toMatchObject({ status: "paused", notice: expect.stringContaining("Another tab") as string });
    expect(visits.crew.workers).toEqual([]);
  });

  it("says how long it will take, and less the further it is", async () => {
    const visits = new Visits();
    const sweep = visits.open();
    let plays = 0;
    visits.crew.onplay = (worker) => ++plays <= 9 && worker.finish();
    sweep.start(plan);
    const [first] = [sweep.secondsLeft!];
    expect(first).toBeCloseTo((18 * 3) / 2);
    await settled();
    expect(sweep.secondsLeft!).toBeLessThan(0.6 * first);
    expect(sweep.share).toBeGreaterThan(9 / 24 - 0.01);
    sweep.cancel();
  });

  it("that was stored by another version of the page is given up", async () => {
    const visits = new Visits();
    visits.stored = { plan: { ...plan, techniques: ["gone"] }, state: "running" };
    const sweep = visits.open();
    await sweep.restore(true);
    expect(sweep.status).toBe("idle");
    expect(visits.stored).toBeUndefined();
  });
});
