/** The sweep of the page: who is trained when, what is lost when it is stopped, and what is not. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetBrought, recallBroughtBy } from "../../../src/data-sets/catalogue";
import { bring } from "../../../src/data-sets/own/bring";
import type { SweepPlan } from "../../../src/shape/plan";
import type { RunRecord } from "../../../src/shape/record";
import { lostSentences } from "../../../src/sentences/lost";
import { Sweep, type SweepParts } from "../../../src/sweep/run/sweep.svelte";
import { someOwn } from "../../help/brought";
import { Visits } from "./visits";
import { accuracyOf, Crew, settled } from "./workers";

const plan: SweepPlan = {
  link: "steps=100",
  data: ["two-moons"],
  techniques: ["labels-only", "fixmatch", "simclr"],
  labels: [1, 4, 16, 64],
  seeds: [1, 2],
};

/** What this device keeps, and pages that train. */
class Device extends Visits {
  readonly records = new Map<string, RunRecord>();
  readonly order: RunRecord[] = [];
  crew = new Crew();

  open(part: Partial<SweepParts> = {}, tab = "one"): Sweep {
    const crew = (this.crew = new Crew());
    return new Sweep({
      maker: { version: "0.1.0", origin: "here", now: () => 1000 },
      ...this.aTab(tab),
      isDone: (id) => this.records.has(id),
      keep: (records) => {
        for (const record of records) this.records.set(record.id, record);
        this.order.push(...records);
      },
      secondsOf: () => () => 2,
      cores: 2,
      makeWorker: (name) => crew.make(name),
      ...part,
    });
  }
}

const other: SweepPlan = { ...plan, techniques: ["masked"], seeds: [3] };

const untilIdle = async (sweep: Sweep) => {
  for (let i = 0; i < 200 && sweep.status === "running"; i++) await settled();
};

describe("a sweep", () => {
  it("runs every cell once, and a technique that never sees a label once a seed", async () => {
    const device = new Device();
    const sweep = device.open();
    sweep.start(plan);
    expect(sweep).toMatchObject({ status: "running", total: 24, done: 0 });
    await untilIdle(sweep);
    expect(sweep).toMatchObject({ status: "done", total: 24, done: 24, failures: [] });
    expect(device.order).toHaveLength(24);
    const starts = device.crew.workers.flatMap(({ heard }) => heard.filter(({ type }) => type === "start"));
    expect(starts).toHaveLength(18);
    expect(starts.every((command) => command.type === "start" && command.quiet)).toBe(true);
    for (const { technique, seed, labels, accuracy, labelled, steps, origin, at } of device.order) {
      expect(accuracy).toBeCloseTo(accuracyOf({ technique, seed } as never, Number(labels)), 5);
      expect({ labelled, steps, origin, at }).toEqual({
        labelled: Math.min(500, 2 * Number(labels)),
        steps: 100,
        origin: "here",
        at: 1000,
      });
    }
    expect(device.crew.open, "no worker is left").toEqual([]);
    expect(device.stored).toBeUndefined();
  });

  it("of what a reader brought hands it to every worker, and has it come again after a reload", async () => {
    const own = someOwn({ checksum: "00000000000000aa" });
    bring(own);
    const device = new Device();
    const before = device.open();
    device.crew.onplay = () => undefined; // nobody comes to an end yet
    before.start({ ...plan, link: "v=2&steps=100&own.file=00000000000000aa-clouds.csv", data: ["own"], labels: [1] });
    await settled();
    const starts = device.crew.workers.flatMap(({ heard }) => heard.filter((command) => command.type === "start"));
    expect(starts.length).toBeGreaterThan(0);
    for (const start of starts) expect(start.own).toEqual(own);
    device.close("one");
    forgetBrought();
    const find = vi.fn(() => Promise.resolve(bring(own)));
    recallBroughtBy(find);
    const after = device.open();
    await after.restore(true);
    expect(find).toHaveBeenCalledWith("00000000000000aa");
    await untilIdle(after);
    expect(after).toMatchObject({ status: "done", done: 6 });
    expect([...device.records.values()].every(({ data, link }) => data === "own" && link.includes("own.file=00000000000000aa"))).toBe(true);
  });

  it("takes one seed of every cell before the next", async () => {
    const device = new Device();
    const sweep = device.open({ cores: 1 });
    sweep.start(plan);
    await untilIdle(sweep);
    expect(device.order.map(({ seed }) => seed)).toEqual([...Array<number>(12).fill(1), ...Array<number>(12).fill(2)]);
  });

  it("opens as many workers as it may: cores without a graphics processor, two with one, one where it is imitated", async () => {
    for (const [machine, cores, count] of [
      [{ backend: "wasm", device: "", software: false }, 4, 4],
      [{ backend: "webgpu", device: "", software: false }, 4, 2],
      [{ backend: "webgpu", device: "", software: true }, 4, 1],
      [{ backend: "wasm", device: "", software: false }, 1, 1],
    ] as const) {
      const device = new Device();
      const sweep = device.open({ cores });
      device.crew.machine = machine;
      device.crew.onplay = () => undefined;
      sweep.start(plan);
      await settled();
      expect(device.crew.open).toHaveLength(count);
      sweep.cancel();
    }
  });

  it("is cancelled at once, and keeps what is done", async () => {
    const device = new Device();
    const sweep = device.open();
    let plays = 0;
    device.crew.onplay = (worker) => ++plays <= 5 && worker.finish();
    sweep.start(plan);
    await settled();
    sweep.cancel();
    expect(device.crew.open).toEqual([]);
    expect(sweep).toMatchObject({ status: "cancelled", done: 5 });
    await settled();
    expect(device.stored).toBeUndefined();
    expect(device.order).toHaveLength(5);
  });

  it("loses at most what is in flight when the page is loaded again, and goes on by itself", async () => {
    const device = new Device();
    let plays = 0;
    const before = device.open();
    device.crew.onplay = (worker) => ++plays <= 7 && worker.finish();
    before.start(plan);
    await settled();
    const done = device.records.size;
    expect(done).toBeGreaterThanOrEqual(7);

    device.close("one");
    const after = device.open();
    await after.restore(true);
    expect(after).toMatchObject({ status: "running", total: 24, done });
    await untilIdle(after);
    expect(after.status).toBe("done");
    expect(device.order).toHaveLength(24);
    expect(device.records.size).toBe(24);
  });

  it("waits to be gone on with in a new visit, or when it was paused", async () => {
    for (const [state, goOn] of [
      ["running", false],
      ["paused", true],
    ] as const) {
      const device = new Device();
      device.stored = { plan, state };
      const sweep = device.open();
      await sweep.restore(goOn);
      expect(sweep.status).toBe("paused");
      expect(device.crew.workers).toEqual([]);
      sweep.resume();
      await untilIdle(sweep);
      expect(sweep).toMatchObject({ status: "done", done: 24 });
    }
  });

  it("pauses and goes on without losing the runs under way", async () => {
    const device = new Device();
    const sweep = device.open();
    device.crew.onplay = () => undefined;
    sweep.start(plan);
    await settled();
    sweep.pause();
    expect(sweep.status).toBe("paused");
    expect(device.stored).toMatchObject({ state: "paused" });
    for (const worker of device.crew.open) expect(worker.heard.at(-1)!.type).toBe("pause");
    const workers = device.crew.workers.length;
    device.crew.onplay = (worker) => worker.finish();
    sweep.resume();
    await untilIdle(sweep);
    expect(sweep).toMatchObject({ status: "done", done: 24 });
    expect(device.crew.workers).toHaveLength(workers);
  });

  it("may be paused or cancelled before its first worker is there", async () => {
    for (const stop of ["pause", "cancel"] as const) {
      const device = new Device();
      const sweep = device.open({ tabs: { alone: async (work) => (await settled(), await work(), true), isTaken: async () => false } });
      sweep.start(plan);
      sweep[stop]();
      await settled();
      await settled();
      expect(device.order).toEqual([]);
      expect(sweep.status).toBe(stop === "pause" ? "paused" : "cancelled");
      if (stop === "cancel") continue;
      sweep.resume();
      await untilIdle(sweep);
      expect(sweep).toMatchObject({ status: "done", done: 24 });
    }
  });

  it("tries again what failed, once, and then says so without stopping", async () => {
    const device = new Device();
    const sweep = device.open();
    let failures = 0;
    device.crew.onplay = (worker) => {
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

  it("pauses, and says so once, where the site has a newer page and no training can start any more", async () => {
    const device = new Device();
    const sweep = device.open();
    device.crew.onplay = (worker) => worker.fail(lostSentences.outdated.message);
    sweep.start(plan);
    await untilIdle(sweep);
    expect(sweep).toMatchObject({ status: "paused", done: 0, failures: [], underWay: [] });
    expect(sweep.notice).toBe(`${lostSentences.outdated.message} Try again.`);
    expect(device.crew.workers.length).toBeLessThanOrEqual(2);
    expect(device.crew.open).toEqual([]);
    expect(device.stored, "goes on when the page is loaded again").toEqual({ plan, state: "running" });
    device.crew.onplay = (worker) => worker.finish();
    sweep.resume();
    await untilIdle(sweep);
    expect(sweep).toMatchObject({ status: "done", done: 24, notice: "" });
  });

  it("keeps a run that diverged as a result: with no accuracy, and not tried again", async () => {
    const device = new Device();
    const sweep = device.open();
    device.crew.onplay = (worker) => worker.finish(worker.spec!.technique === "fixmatch" ? "diverged" : "finished");
    sweep.start(plan);
    await untilIdle(sweep);
    expect(sweep.done).toBe(24);
    expect(device.order.filter(({ stopped }) => stopped === "diverged").map(({ accuracy }) => accuracy)).toEqual(Array(8).fill(null));
  });

  it("says how long it will take, and less the further it is", async () => {
    const device = new Device();
    const sweep = device.open();
    let plays = 0;
    device.crew.onplay = (worker) => ++plays <= 9 && worker.finish();
    sweep.start(plan);
    const [first] = [sweep.secondsLeft!];
    expect(first).toBeCloseTo((18 * 3) / 2);
    await settled();
    expect(sweep.secondsLeft!).toBeLessThan(0.6 * first);
    expect(sweep.share).toBeGreaterThan(9 / 24 - 0.01);
    sweep.cancel();
  });

  it("that was stored by another version of the page is given up", async () => {
    const device = new Device();
    device.stored = { plan: { ...plan, techniques: ["gone"] }, state: "running" };
    const sweep = device.open();
    await sweep.restore(true);
    expect(sweep.status).toBe("idle");
    expect(device.stored).toBeUndefined();
  });
});

describe("two tabs", () => {
  /** One sweeps, and has come to five runs; the other is opened. */
  async function both() {
    const device = new Device();
    const first = device.open({}, "first");
    await first.restore(false);
    const { crew } = device;
    let plays = 0;
    crew.onplay = (worker) => ++plays <= 5 && worker.finish();
    first.start(plan);
    await settled();
    const second = device.open({}, "second");
    await second.restore(false);
    return { device, first, second, crew };
  }
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout"], shouldAdvanceTime: true }));
  afterEach(() => void vi.useRealTimers());

  it("the second sees that the first one sweeps, what and how far", async () => {
    const { device, first, second, crew } = await both();
    expect(second).toMatchObject({ status: "elsewhere", plan, total: 24, done: 5, isBusy: false });
    crew.onplay = (worker) => worker.finish();
    for (const worker of crew.open) worker.finish();
    await untilIdle(first);
    expect(first).toMatchObject({ status: "done", done: 24 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(second.status).toBe("ended elsewhere");
    expect(device.crew.workers, "the second has trained nothing").toEqual([]);
  });

  it("the second's Cancel and Start change nothing of it, and Start works once it has ended", async () => {
    const { device, first, second } = await both();
    second.cancel();
    second.resume();
    second.pause();
    expect(second.status).toBe("elsewhere");
    second.start(other);
    await settled();
    expect(second).toMatchObject({ status: "elsewhere", plan });
    expect(first).toMatchObject({ status: "running", plan, done: 5 });
    expect(device.stored).toEqual({ plan, state: "running" });
    first.cancel();
    await settled();
    expect(second.status).toBe("ended elsewhere");
    second.start(other);
    await untilIdle(second);
    expect(second).toMatchObject({ status: "done", done: 4 });
  });

  it("a start that is refused says why, also where nothing is kept", async () => {
    const { device, second } = await both();
    device.stored = undefined;
    await vi.advanceTimersByTimeAsync(1000);
    second.start(other);
    await settled();
    expect(second).toMatchObject({ status: "cancelled", notice: expect.stringContaining("Another tab") as string });
  });

  it("a tab that was open before sees the sweep begin, and that it is paused there", async () => {
    const device = new Device();
    const second = device.open({}, "second");
    await second.restore(false);
    const first = device.open({}, "first");
    device.crew.onplay = () => undefined;
    first.start(plan);
    await settled();
    expect(second.status).toBe("elsewhere");
    expect(second.isPausedThere).toBe(false);
    first.pause();
    await settled();
    expect(second).toMatchObject({ status: "elsewhere", isPausedThere: true });
  });

  it("where the first is closed, the second may go on with it", async () => {
    const { device, second } = await both();
    device.close("first");
    await vi.advanceTimersByTimeAsync(9000);
    expect(second.status, "the first may only be loading again").toBe("elsewhere");
    await vi.advanceTimersByTimeAsync(2000);
    expect(second).toMatchObject({ status: "paused", done: 5 });
    second.resume();
    await untilIdle(second);
    expect(second).toMatchObject({ status: "done", done: 24 });
    expect(device.order).toHaveLength(24);
  });

  it("the first, loaded again before its former self has let go, goes on; the second, loaded again, does not", async () => {
    const { device } = await both();
    const second = device.open({}, "second");
    await second.restore(true);
    const again = device.open({}, "first");
    device.crew.onplay = () => undefined;
    await again.restore(true);
    expect([again.status, second.status]).toEqual(["elsewhere", "elsewhere"]);
    device.holder = undefined;
    await vi.advanceTimersByTimeAsync(1000);
    expect([again.status, second.status]).toEqual(["running", "elsewhere"]);
  });

  it("the second drops nothing that it cannot read, as long as the first sweeps it", async () => {
    const { device, first, second } = await both();
    device.stored = { plan: { ...plan, techniques: ["of a newer page"] }, state: "running" };
    await vi.advanceTimersByTimeAsync(3000);
    expect([first.status, second.status, device.stored.plan.techniques]).toEqual(["running", "idle", ["of a newer page"]]);
  });

  it("a change that is told while it waits for its former self does not keep it from going on", async () => {
    const { device } = await both();
    const again = device.open({}, "first");
    device.crew.onplay = () => undefined;
    await again.restore(true);
    device.tellAll();
    await settled();
    device.holder = undefined;
    await vi.advanceTimersByTimeAsync(1000);
    expect(again.status).toBe("running");
  });

  it("one that is paused may be cancelled in either, and the other hears of it", async () => {
    const device = new Device();
    device.stored = { plan, state: "paused" };
    const [first, second] = [device.open({}, "first"), device.open({}, "second")];
    await first.restore(false);
    await second.restore(false);
    expect([first.status, second.status]).toEqual(["paused", "paused"]);
    second.cancel();
    await settled();
    expect([first.status, second.status, device.stored]).toEqual(["ended elsewhere", "cancelled", undefined]);
  });
});
