/** Kept runs: the same after a reload and in another tab, never lost while the page is open, and never in the way of what was stored before. */
import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eventually } from "../../help/eventually";
import { database } from "../../../src/storage/database";
import { openStore as openExperiments } from "../../../src/storage/storage";
import type { RunRecord } from "../../../src/shape/record";
import { readRecord } from "../../../src/sweep/records/record-form";
import type { RecordStore } from "../../../src/sweep/records/record-store";
import { importRuns } from "../../../src/page/runs/import-runs";
import { Records, type RecordsParts } from "../../../src/sweep/records/records.svelte";
import { jobsOf, remaining } from "../../../src/sweep/run/plan";
import { inFirstForm, makeRecords, oldRecordOf, recordOf } from "./some-records";

const name = "labelscape";
const open: Records[] = [];
function makeTab(parts: RecordsParts = {}): Records {
  const records = new Records(parts);
  open.push(records);
  return records;
}
/** What another visit finds. */
async function stored(): Promise<readonly RunRecord[]> {
  const records = makeTab();
  await records.load();
  return records.all;
}

beforeEach(() => deleteDB(name));
afterEach(() => {
  for (const records of open.splice(0)) records.close();
  vi.restoreAllMocks();
});

const one = recordOf("data=two-moons&a=fixmatch", { at: 1000 });
const two = recordOf("data=two-moons&a=simclr", { at: 2000 });
const three = recordOf("data=two-moons&a=masked", { at: 3000 });

describe("runs", () => {
  it("are there after a reload, newest last", async () => {
    await makeTab().add([two, one]);
    expect(await stored()).toEqual([one, two]);
  });

  it("are added to those of visits before, also before these have come", async () => {
    await makeTab().add([one]);
    const later = makeTab();
    const added = later.add([two]);
    expect(later.all).toEqual([two]);
    await added;
    expect(later.all).toEqual([one, two]);
    expect(await stored()).toEqual([one, two]);
  });

  it("that are run again replace the former and keep its marks, also those of a visit before", async () => {
    const records = makeTab();
    await records.add([one, two]);
    await records.change(one.id, { name: "mine", pinned: true, overlaid: true });
    const again = { ...one, at: 4000, accuracy: 0.5 };
    await makeTab().add([again]);
    const marked = { ...again, name: "mine", pinned: true, overlaid: true };
    expect(await stored()).toEqual([two, marked]);
  });

  it("whose settings were moved do not take the place of one that can be made again", async () => {
    const records = makeTab();
    await records.add([one]);
    await records.add([{ ...one, accuracy: 0.1, touched: true }]);
    expect(records.all).toEqual([one]);
    await records.add([{ ...two, touched: true }]);
    await records.add([two]);
    expect(records.all).toEqual([one, two]);
  });

  it("lose a mark that is taken away", async () => {
    const records = makeTab();
    await records.add([one]);
    await records.change(one.id, { name: "mine", pinned: true, overlaid: true });
    await records.change(one.id, { name: "", pinned: false });
    await records.change("unknown", { name: "nobody" });
    expect(records.all).toEqual([{ ...one, overlaid: true }]);
    expect(await stored()).toEqual(records.all);
  });

  it("are done for the program that made them, if they can be made again", async () => {
    const records = makeTab();
    await records.add([one, { ...two, touched: true }, { ...three, stopped: "diverged", accuracy: null }]);
    expect(records.isDone(one.id, one.version)).toBe(true);
    expect(records.isDone(one.id, "0.0.9")).toBe(false);
    expect(records.isDone(two.id, two.version)).toBe(false);
    expect(records.isDone(three.id, three.version)).toBe(true);
    expect(records.isDone("unknown", one.version)).toBe(false);
  });
});

describe("what is deleted", () => {
  it("comes back, removal by removal", async () => {
    const records = makeTab();
    await records.add([one, two, three]);
    await records.remove([one.id, "unknown"]);
    await records.remove([two.id, three.id, two.id]);
    await records.remove(["unknown"]);
    expect([records.all, records.lastRemoved]).toEqual([[], 2]);
    expect(await stored()).toEqual([]);
    await records.undoRemove();
    expect([records.all, records.lastRemoved]).toEqual([[two, three], 1]);
    await records.undoRemove();
    expect([records.all, records.lastRemoved]).toEqual([[one, two, three], 0]);
    await records.undoRemove();
    expect(await stored()).toEqual([one, two, three]);
  });

  it("comes back where only a file holds it since: it was made here", async () => {
    const records = makeTab();
    await records.add([one]);
    await records.remove([one.id]);
    await records.add([{ ...one, accuracy: 0.1, origin: "elsewhere" }]);
    await records.undoRemove();
    expect(records.all).toEqual([one]);
    expect(await stored()).toEqual([one]);
  });

  it("does not take the place of what was run since", async () => {
    const records = makeTab();
    await records.add([one]);
    await records.remove([one.id]);
    const again = { ...one, accuracy: 0.5 };
    await records.add([again]);
    await records.undoRemove();
    expect(records.all).toEqual([again]);
  });
});

describe("many runs", () => {
  it("are stored in one transaction, and read in one", async () => {
    const begun = vi.spyOn(IDBDatabase.prototype, "transaction");
    const many = makeRecords(5000);
    const records = makeTab();
    await records.load();
    begun.mockClear();
    await records.add(many);
    expect(begun).toHaveBeenCalledTimes(1);
    expect(records.all).toHaveLength(5000);
    begun.mockClear();
    expect(await stored()).toHaveLength(5000);
    expect(begun).toHaveBeenCalledTimes(1);
  });

  it("that come together are stored together, and others do not wait for that", async () => {
    const writes: number[] = [];
    const openStore = (): RecordStore => ({
      read: () => Promise.resolve([]),
      write: async (kept) => void writes.push(kept.length),
    });
    const records = makeTab({ openStore });
    await records.load();
    const adding = makeRecords(20).map((record) => records.add([record]));
    await Promise.all(adding);
    expect(writes).toEqual([20]);
    await records.add([one]);
    expect(writes).toEqual([20, 1]);
  });

  it("are handed to storage in the same task, also while it is busy with others", async () => {
    const asked: string[][] = [];
    const openStore = (): RecordStore => ({
      read: () => Promise.resolve([]),
      write: (kept) => new Promise(() => asked.push(kept.map(({ id }) => id))), // it never comes to an end
    });
    const records = makeTab({ openStore });
    await records.load();
    for (const record of [one, two, three]) {
      void records.add([record]);
      await new Promise<void>(process.nextTick);
    }
    expect(asked).toEqual([[one.id], [two.id], [three.id]]);
  });

  it("that change while they are being stored are stored as they are then", async () => {
    const shelf = new Map<string, RunRecord>();
    const openStore = (): RecordStore => ({
      read: () => Promise.resolve([]),
      write: async (kept) => {
        await Promise.resolve();
        for (const record of kept) shelf.set(record.id, record);
      },
    });
    const records = makeTab({ openStore });
    await records.load();
    const adding = records.add([one]);
    await Promise.resolve();
    await Promise.all([adding, records.change(one.id, { pinned: true })]);
    expect([...shelf.values()]).toEqual([{ ...one, pinned: true }]);
  });
});

describe("two tabs", () => {
  it("see each other's runs", async () => {
    const [here, there] = [makeTab(), makeTab()];
    await Promise.all([here.load(), there.load()]);
    await there.add([two]);
    await eventually(() => expect(here.all).toEqual([two]));
    await here.add([one]);
    await eventually(() => expect(there.all).toEqual([one, two]));
    await there.remove([two.id]);
    await eventually(() => expect(here.all).toEqual([one]));
  });

  it("lose nothing that is not stored yet", async () => {
    let isFull = false;
    const shelf = new Map<string, RunRecord>();
    const openStore = (): RecordStore => ({
      read: async () => [...shelf.values()],
      write: async (kept, removed) => {
        if (isFull) throw new DOMException("", "QuotaExceededError");
        for (const record of kept) shelf.set(record.id, record);
        for (const id of removed) shelf.delete(id);
      },
    });
    const here = makeTab({ openStore });
    await here.add([one]);
    isFull = true;
    await here.add([two]);
    await here.remove([one.id]);
    shelf.set(three.id, three);
    const other = makeTab({ openStore });
    await other.load();
    const said = new BroadcastChannel("labelscape records");
    said.postMessage("stored");
    await eventually(() => expect(here.all).toEqual([two, three]));
    said.close();
    expect(other.all).toEqual([one, three]);
  });
});

describe("storage that refuses", () => {
  /** Fails when reading, or when writing, as often as told. */
  function failing(error: Error, what: "read" | "write", times = Infinity) {
    const kept = new Map<string, RunRecord>();
    const maybeFail = (doing: "read" | "write") => {
      if (doing === what && times-- > 0) throw error;
    };
    const openStore = (): RecordStore => ({
      read: async () => (maybeFail("read"), [...kept.values()]),
      write: async (more, removed) => {
        maybeFail("write");
        for (const record of more) kept.set(record.id, record);
        for (const id of removed) kept.delete(id);
      },
    });
    return { openStore, kept };
  }

  it.each([
    [new DOMException("", "SecurityError"), "This browser does not let the page store anything."],
    [new ReferenceError("indexedDB is not defined"), "This browser does not let the page store anything."],
    [new DOMException("", "VersionError"), "A newer version of this page"],
    [new Error("the disk hums"), "(the disk hums)"],
  ])("everything, by %s: the page goes on and says what to do", async (error, words) => {
    const records = makeTab(failing(error, "read"));
    await records.load();
    expect(records.notice).toContain(words);
    expect(records.notice).toContain("Export");
    await records.add([one]);
    await records.change(one.id, { pinned: true });
    await records.remove([one.id]);
    await records.undoRemove();
    expect(records.all).toEqual([{ ...one, pinned: true }]);
    expect(records.notice).toContain(words);
  });

  it("when it is full: the page goes on, and stores it all once there is room", async () => {
    const { openStore, kept } = failing(new DOMException("", "QuotaExceededError"), "write", 2);
    const records = makeTab({ openStore });
    await records.add([one]);
    expect(records.notice).toMatch(/^There is no more room.*Export.*delete/);
    await records.add([two]);
    expect([records.all, kept.size]).toEqual([[one, two], 0]);
    await records.add([three]);
    expect(records.notice).toBe("");
    expect([...kept.keys()].sort()).toEqual([one, two, three].map(({ id }) => id).sort());
  });

  it("at first only: what was stored is there later", async () => {
    const { openStore, kept } = failing(new Error("busy"), "read", 1);
    kept.set(one.id, one);
    const records = makeTab({ openStore });
    await records.load();
    expect(records.notice).toContain("busy");
    await records.add([two]);
    expect([records.all, records.notice]).toEqual([[one, two], ""]);
  });

  it("in the middle of a transaction: its reason is told, and nothing of it is kept", async () => {
    const records = makeTab();
    await records.load();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value: RunRecord) {
      const request = put.call(this, value);
      if (value.id === two.id) this.transaction.abort();
      return request;
    });
    await records.add([one, two]);
    expect(records.notice).toContain("cannot be stored");
    vi.restoreAllMocks();
    expect(await stored()).toEqual([]);
    await records.add([three]);
    expect(await stored()).toEqual([one, two, three]);
  });
});

describe("storage that does not answer", () => {
  const silent = <Request extends IDBRequest>(kind: { prototype: Request }): Request =>
    Object.assign(Object.create(kind.prototype) as Request, { addEventListener: () => undefined, removeEventListener: () => undefined });
  const later = async (work: Promise<unknown>) => {
    for (let waited = 0; waited < 16_000; waited += 250) await vi.advanceTimersByTimeAsync(250);
    await work;
  };
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
  afterEach(() => void vi.useRealTimers());

  it("when it is opened: runs are kept in memory, a file is taken, and both are said; and all is stored once it has", async () => {
    const waiting: ((real: IDBOpenDBRequest) => void)[] = [];
    const open = indexedDB.open.bind(indexedDB, name, 4);
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      let real: IDBOpenDBRequest;
      waiting.push((now) => (real = now));
      return Object.defineProperties(silent(IDBOpenDBRequest), {
        addEventListener: {
          value: (...listening: [type: string, listener: EventListener]) => waiting.push((now) => now.addEventListener(...listening)),
        },
        result: { get: () => real.result },
        transaction: { get: () => real.transaction },
      });
    });
    const records = makeTab();
    const importing = importRuns([new File([JSON.stringify([two])], "runs.json")], records);
    await later(Promise.all([records.add([one]), importing]));
    expect(records.all.map(({ id }) => id)).toEqual([one.id, two.id]);
    expect((await importing).news).toEqual([expect.stringContaining("Added 1 run from runs.json")]);
    expect(records.notice).toMatch(/^The storage of this browser does not answer\. .*until this page is closed.*Export/);

    const real = open();
    for (const answer of waiting) answer(real);
    await records.add([three]);
    expect(records.notice).toBe("");
    expect((await stored()).map(({ id }) => id)).toEqual([one.id, two.id, three.id]);
  });

  it("when it is read: runs are kept in memory, and it is said", async () => {
    vi.spyOn(IDBObjectStore.prototype, "getAll").mockReturnValue(silent(IDBRequest));
    const records = makeTab();
    await later(records.add([one]));
    expect(records.all).toEqual([one]);
    expect(records.notice).toMatch(/does not answer/);
  });

  it("when it is written: so as well", async () => {
    const records = makeTab();
    await records.load();
    vi.spyOn(IDBTransaction.prototype, "addEventListener").mockReturnValue(undefined); // nobody hears that it is done
    await later(records.add([one]));
    expect(records.notice).toMatch(/does not answer/);
  });
});

describe("a database of an older page", () => {
  const experiment = { link: "one a=simclr", build: "1", playing: false, runs: {}, at: 5 };
  const found = { experiment: { link: "a=simclr", playing: false, runs: {} }, checkpoints: {} };
  const openOlder = () =>
    openDB(name, 1, { upgrade: (db) => void db.createObjectStore("experiments", { keyPath: "link" }).createIndex("at", "at") });

  it("is taken over with what is in it", async () => {
    const older = await openOlder();
    await older.put("experiments", experiment);
    older.close();
    expect(await openExperiments({ tab: "one", build: "1" }).load("a=simclr")).toEqual(found);
    const db = await database();
    expect(db.version).toBe(4);
    expect([...db.objectStoreNames]).toEqual(["checkpoints", "experiments", "own", "ownData", "records", "sweeps"]);
    await makeTab().add([one]);
    expect(await stored()).toEqual([one]);
    expect(await openExperiments({ tab: "one", build: "1" }).load("a=simclr")).toEqual(found);
  });

  it("that another tab holds on to is waited for: the page goes on, and says so", async () => {
    const older = await openOlder();
    await older.put("experiments", experiment);
    const records = makeTab();
    await records.add([one]);
    expect(records.notice).toMatch(/^Another tab shows an older version.*Export.*close that tab/);
    older.close();
    await eventually(async () => expect((await database()).version).toBe(4));
    await records.add([two]);
    expect(records.notice).toBe("");
    expect(await stored()).toEqual([one, two]);
  });

  it("is let go when a newer page needs it", async () => {
    await makeTab().add([one]);
    const newer = await openDB(name, 5);
    newer.close();
    const records = makeTab();
    await records.add([two]);
    expect(records.notice).toContain("A newer version of this page");
    expect(records.all).toEqual([two]);
  });
});

describe("stored values", () => {
  it("of another form, or none, are passed over", async () => {
    const db = await database();
    await db.put("records", { ...one, form: 2 });
    const bad = { ...two, form: 2, accuracy: 3 } as const;
    await db.put("records", bad);
    await db.put("records", { ...three, form: 3 });
    expect(await stored()).toEqual([one]);
  });

  it("of the first form are of version 1 of the numbers", async () => {
    const old = oldRecordOf("data=two-moons&a=fixmatch", { pinned: true });
    await (await database()).put("records", { ...inFirstForm(old), form: 1 } as never);
    expect(await stored()).toEqual([old]);
    expect(readRecord(inFirstForm(old))).toEqual(old);
  });

  it("of another version of the numbers stay beside today's, and their runs are to be made again", async () => {
    const old = oldRecordOf("data=two-moons&a=fixmatch", { version: one.version });
    const records = makeTab();
    await records.add([old]);
    const plan = { link: "", data: ["two-moons"], techniques: ["fixmatch"], labels: [4], seeds: [1] };
    const left = () => remaining(jobsOf(plan), ({ id }) => records.isDone(id, one.version));
    expect(left()).toHaveLength(1);
    await records.add([one]);
    expect(left()).toEqual([]);
    expect(records.all).toHaveLength(2);
  });

  it("are read as records and nothing else", () => {
    expect(readRecord({ ...one, form: 2, more: 1 })).toEqual(one);
    expect(readRecord({ ...one, technique: "forgotten" })).toBeUndefined();
    for (const value of [null, undefined, 3, "x", [], {}, { ...one, form: "1" }]) expect(readRecord(value)).toBeUndefined();
  });
});
