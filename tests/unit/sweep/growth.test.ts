/** What one run more costs, counted: the same beside a few kept runs, beside thousands, and in a long sweep. */
import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eventually } from "../../help/eventually";
import { stage } from "../experiment/stage";
import { TrayList } from "../../../src/page/runs/tray-list.svelte";
import { parseRuns, printRuns, readRuns } from "../../../src/sweep/records/files";
import { Findings } from "../../../src/sweep/findings.svelte";
import { Ordered } from "../../../src/sweep/run/ordered";
import { jobsOf, trainingsPerSetting } from "../../../src/sweep/run/plan";
import type { ChannelLike } from "../../../src/sweep/records/channel";
import type { RecordStore, Stored } from "../../../src/sweep/records/record-store";
import { Records } from "../../../src/sweep/records/records.svelte";
import { remembered } from "../../../src/sweep/records/remembered";
import { aSlice } from "../../../src/sweep/records/slices";
import * as statistics from "../../../src/sweep/curve/statistics";
import { Sweep } from "../../../src/sweep/run/sweep.svelte";
import type { RunRecord } from "../../../src/shape/record";
import { recordOf } from "./some-records";
import { Visits } from "./visits";
import { Crew, settled } from "./workers";

vi.mock("../../../src/sweep/curve/statistics", async (original) => {
  const actual = await original<typeof statistics>();
  return { ...actual, estimated: vi.fn(actual.estimated), paired: vi.fn(actual.paired) };
});

const techniques = ["labels-only", "fixmatch", "simclr"];
const budgets = [1, 2, 4, 8, 16, 32, 64];
/** Of three techniques under seven budgets, so many seeds. */
const kept = (seeds: number): RunRecord[] =>
  Array.from({ length: seeds }, (_, s) =>
    techniques.flatMap((a) =>
      budgets.map((labels) => recordOf(`data=two-moons&a=${a}&labels=${labels}&seed=${s + 1}`, { accuracy: 0.5 + (s % 7) / 20, at: s })),
    ),
  ).flat();
const next = recordOf("data=two-moons&a=fixmatch&labels=8&seed=9000", { at: 1e6 });

/** The longest list that is walked from end to end while it works. */
function longestWalk(work: () => void): number {
  let longest = 0;
  const walks = ["map", "filter", "flatMap", "sort", "toSorted", "reduce", "forEach", "find", "some", "every"] as const;
  const spies = walks.map((name) => {
    const walk = Array.prototype[name] as (...all: unknown[]) => unknown;
    return vi.spyOn(Array.prototype, name).mockImplementation(function (this: unknown[], ...all: unknown[]) {
      longest = Math.max(longest, this.length);
      return walk.apply(this, all);
    } as never);
  });
  try {
    work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return longest;
}

beforeEach(() => void vi.stubGlobal("navigator", { hardwareConcurrency: 2 }));
afterEach(() => vi.unstubAllGlobals());

describe("one run more", () => {
  async function costsBeside(seeds: number) {
    await deleteDB("labelscape");
    const findings = new Findings(stage("#v=2&data=two-moons&a=fixmatch&b=simclr").experiment, "0.1.0");
    const list = new TrayList(findings.records);
    await findings.records.load();
    await findings.records.add(kept(seeds));
    await list.whole;
    const [job] = jobsOf({ link: "", data: ["two-moons"], techniques: ["fixmatch"], labels: [4], seeds: [1] });
    const look = () => {
      return [findings.picture.known.length, findings.curves.length, findings.own.length, findings.secondsOf(job!), list.first(100)[0]];
    };
    look();
    vi.clearAllMocks();
    const walk = longestWalk(() => {
      void findings.records.add([next]);
      expect(look()).toEqual([1, 3, 3, 12.5, expect.objectContaining({ record: next })]);
    });
    const counts = {
      cells: vi.mocked(statistics.estimated).mock.calls.length,
      differences: vi.mocked(statistics.paired).mock.calls.length,
    };
    expect(list.count).toBe(21 * seeds + 1);
    findings.records.close();
    return { counts, walk };
  }

  it("works out one cell and its differences, and walks over no list of all runs", async () => {
    const few = await costsBeside(20);
    // Its cell on the line, and among those of this device; it against each of two rivals.
    expect(few.counts).toEqual({ cells: 2, differences: 2 });
    const many = await costsBeside(300);
    expect(many.counts).toEqual(few.counts);
    expect(many.walk, "the seeds of its cell").toBeLessThanOrEqual(301);
  });

  it("is stored by itself, and read by itself in another tab", async () => {
    const written: number[] = [];
    const asked: (readonly string[] | undefined)[] = [];
    const all = kept(50);
    const store: RecordStore = {
      read: (ids) => {
        asked.push(ids);
        return Promise.resolve(ids ? [next] : all);
      },
      write: (some) => Promise.resolve(void written.push(some.length)),
    };
    const channel = {
      postMessage: (data: Stored) => listening.onmessage?.({ data } as MessageEvent<Stored>),
      close: () => undefined,
      onmessage: null,
    };
    const here = new Records({ openStore: () => store, makeChannel: () => channel });
    const listening = { ...channel, onmessage: null as ((event: MessageEvent<Stored>) => void) | null };
    const there = new Records({ openStore: () => store, makeChannel: () => listening as ChannelLike });
    await Promise.all([here.load(), there.load()]);
    const told = vi.fn();
    there.follow(told);
    told.mockClear();
    asked.length = 0;
    await here.add([next]);
    await eventually(() => expect(there.has(next.id)).toBe(true));
    expect([written, asked]).toEqual([[1], [[next.id]]]);
    expect(told.mock.calls).toEqual([[[{ is: next }]]]);
  });

  it("in a sorted list is compared with few", () => {
    const order = vi.fn((a: number, b: number) => a - b);
    const list = new Ordered(
      order,
      Array.from({ length: 10_000 }, (_, i) => 2 * i),
    );
    list.add(777);
    expect(list.items.slice(388, 391)).toEqual([776, 777, 778]);
    expect(order.mock.calls.length).toBeLessThan(20);
    list.remove([777]);
    expect(list.items).toHaveLength(10_000);
    expect(order.mock.calls.length).toBeLessThan(40);
  });
});

describe("a run of a sweep", () => {
  async function costsIn(seeds: number) {
    const crew = new Crew();
    const done = new Set<string>();
    const isDone = vi.fn((id: string) => done.has(id));
    const secondsOf = vi.fn(() => 2);
    const sweep = new Sweep({
      maker: { version: "0.1.0", origin: "here", now: () => 0 },
      ...new Visits().aTab(),
      isDone,
      keep: (records) => records.forEach(({ id }) => done.add(id)),
      secondsOf: () => secondsOf,
      cores: 1,
      makeWorker: (name) => crew.make(name),
    });
    crew.onplay = () => undefined;
    sweep.start({ link: "", data: ["two-moons"], techniques, labels: budgets, seeds: Array.from({ length: seeds }, (_, i) => i + 1) });
    await settled();
    vi.clearAllMocks();
    const walk = longestWalk(() => crew.open[0]!.finish());
    await settled();
    expect(sweep).toMatchObject({ done: 1, total: 21 * seeds });
    const costs = { asked: isDone.mock.calls.length, timed: secondsOf.mock.calls.length, walk };
    sweep.cancel();
    return costs;
  }

  it("is counted by itself, however many are left", async () => {
    const few = await costsIn(5);
    expect(await costsIn(500)).toEqual(few);
    expect(few.asked).toBe(1);
    // Of each technique once, when it reports and when it has ended.
    expect(few.timed).toBe(2 * techniques.length);
    expect(few.walk).toBeLessThan(50);
  });

  it("is one of few kinds, whose times are asked", () => {
    const jobs = jobsOf({ link: "", data: ["two-moons"], techniques, labels: budgets, seeds: [1, 2, 3] });
    expect([...trainingsPerSetting(jobs).values()]).toEqual([21, 21, 3]);
  });
});

describe("many runs", () => {
  const many = kept(100);

  it("of a file are read a slice at a time, and the page has a turn between", async () => {
    const text = printRuns(many, { version: "0.1.0", at: 0 });
    const turns = vi.spyOn(globalThis, "setTimeout");
    expect(await readRuns(text)).toEqual(parseRuns(text));
    expect(turns.mock.calls.length).toBeGreaterThanOrEqual(Math.floor(many.length / aSlice));
    turns.mockRestore();
  });

  it("of storage too, and those who follow are told of no more at a time", async () => {
    const store: RecordStore = { read: () => Promise.resolve(many), write: () => Promise.resolve() };
    const records = new Records({ openStore: () => store, makeChannel: () => ({ postMessage: vi.fn(), close: vi.fn(), onmessage: null }) });
    const told: number[] = [];
    records.follow((changes) => void told.push(changes.length));
    const turns = vi.spyOn(globalThis, "setTimeout");
    await records.load();
    expect(turns.mock.calls.length).toBeGreaterThanOrEqual(2 * Math.floor(many.length / aSlice));
    expect(Math.max(...told)).toBe(aSlice);
    expect(records.all).toHaveLength(many.length);
    turns.mockRestore();
  });
});

it("what was found out lately is not found out again, however much there was before", () => {
  const find = vi.fn((text: string) => text.length);
  const length = remembered(find, 100);
  for (let i = 0; i < 250; i++) length(`text ${i}`);
  find.mockClear();
  for (let i = 150; i < 250; i++) length(`text ${i}`);
  expect(find).not.toHaveBeenCalled();
});
