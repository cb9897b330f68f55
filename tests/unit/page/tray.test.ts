/** The tray: which runs are found, in which order, what is said of them, and what a dropped file brings. */
import { describe, expect, it, vi } from "vitest";
import { importRuns } from "../../../src/page/runs/import-runs";
import { matcher, rowOf, sorted, type Column, type Sort } from "../../../src/page/runs/tray";
import { accuracyWords, secondsWords, whenWords } from "../../../src/sentences/runs";
import type { RunRecord } from "../../../src/shape/record";
import { differencesOf } from "../../../src/sweep/records/differences";
import { printRuns } from "../../../src/sweep/records/files";
import type { RecordStore } from "../../../src/sweep/records/record-store";
import { Records } from "../../../src/sweep/records/records.svelte";
import { recordOf } from "../sweep/some-records";

const threshold = recordOf("data=two-moons&a=fixmatch&fixmatch.threshold=0.7&labels=all", { at: 1, accuracy: 0.7, seconds: 3.21 });
const simclr = recordOf("a=simclr&labels=8&steps=300", { at: 2, accuracy: 0.9, name: "Mine" });
const diverged = recordOf("data=two-moons&a=fixmatch&labels=8", { at: 3, accuracy: null, stopped: "diverged" });
const pinned = recordOf("seed=9", { at: 0, accuracy: 0.1, pinned: true });
const rows = [threshold, simclr, diverged, pinned].map(rowOf);
const all = { text: "", data: "", technique: "" };

describe("what a run changed", () => {
  it.each([
    ["data=two-moons&labels=all&seed=3&a=fixmatch", []],
    ["a=fixmatch&fixmatch.threshold=0.7&steps=300", ["confidence threshold 0.7", "steps 300"]],
    ["a=fixmatch&a.threshold=0.7&two-moons.noise=0.3&unknown=1", ["confidence threshold 0.7"]],
    ["data=two-moons&two-moons.noise=0.3", ["noise 0.3"]],
  ])("by %s is %j", (link, words) => expect(differencesOf(link)).toEqual(words));
});

describe("runs", () => {
  const found = (filter: Partial<typeof all>) => rows.filter(matcher({ ...all, ...filter })).map(({ record }) => record);
  it("are found by words, in any order, and by data set and technique", () => {
    expect(found({})).toHaveLength(4);
    expect(found({ text: " THRESHOLD  fixm " })).toEqual([threshold]);
    expect(found({ text: "mine" })).toEqual([simclr]);
    expect(found({ text: "diverged" })).toEqual([diverged]);
    expect(found({ data: "two-moons" })).toEqual([threshold, diverged]);
    expect(found({ data: "two-moons", technique: "simclr" })).toEqual([]);
    expect(found({ text: "8 nothing" })).toEqual([]);
  });

  const order = (column: Column, descending: boolean) => sorted(rows, { column, descending } satisfies Sort).map(({ record }) => record);
  it("are sorted with pinned ones first and those without a number last", () => {
    expect(order("at", true)).toEqual([pinned, diverged, simclr, threshold]);
    expect(order("accuracy", true)).toEqual([pinned, simclr, threshold, diverged]);
    expect(order("accuracy", false)).toEqual([pinned, threshold, simclr, diverged]);
    expect(order("labels", false)).toEqual([pinned, diverged, simclr, threshold]);
    expect(order("run", false)).toEqual([pinned, diverged, threshold, simclr]);
  });

  it("are told with their units", () => {
    expect([threshold, diverged].map(accuracyWords)).toEqual(["70.0\u202f%", "diverged"]);
    expect([threshold, simclr].map(secondsWords)).toEqual(["3.2\u202fs", "13\u202fs"]);
  });

  const now = Date.UTC(2026, 5, 15);
  it.each([
    [0, "just now"],
    [-5_000, "just now"],
    [61_000, "1 minute ago"],
    [7_300_000, "2 hours ago"],
    [90_000_000, "yesterday"],
    [40 * 86_400_000, "May 6, 2026"],
  ])("that ended %d milliseconds ago ended %s", (past, words) => expect(whenWords(now - past, now)).toBe(words));
});

describe("a file", () => {
  const openStore = (): RecordStore => ({ read: () => Promise.resolve([]), write: () => Promise.resolve() });
  const makeChannel = () => ({ postMessage: vi.fn(), close: vi.fn(), onmessage: null });
  const fileOf = (name: string, records: readonly RunRecord[]) => new File([printRuns(records, { version: "0.1.0", at: 0 })], name);
  const make = () => new Records({ openStore, makeChannel });

  it("brings the runs that are not here yet, as from elsewhere; those here stay as they are", async () => {
    const records = make();
    await records.add([simclr]);
    const { news, problems } = await importRuns(
      [fileOf("x.json", [threshold, { ...simclr, accuracy: 0 }, { ...pinned, origin: "recorded" }])],
      records,
    );
    expect([news, problems]).toEqual([["Added 2 runs from x.json, 1 was here already."], []]);
    expect(records.all).toEqual([{ ...pinned, origin: "elsewhere" }, { ...threshold, origin: "elsewhere" }, simclr]);
  });

  it("says of which of its runs the recorded ones count", async () => {
    const records = make();
    const recorded = [simclr, { ...threshold, seed: 9 }].map((run) => ({ ...run, origin: "recorded" as const }));
    const onWebGL = recordOf("a=simclr&labels=8&steps=300&backend=webgl", { backend: "webgl" });
    const { news } = await importRuns([fileOf("x.json", [simclr, onWebGL, pinned])], records, recorded);
    expect(news).toEqual(["Added 3 runs from x.json. Of 2 runs of them the page has recorded ones: those count."]);
    const own = make();
    await own.add([simclr]);
    expect((await importRuns([fileOf("y.json", [onWebGL])], own, recorded)).news).toEqual([
      "Added 1 run from y.json. This device has made 1 run of them itself on another backend: its own count.",
    ]);
  });

  it("that is wrong brings nothing, and is told by name and line, whatever the others bring", async () => {
    const records = make();
    const wrong = { ...threshold, seconds: -1 };
    const picture = new File(["x"], "x.png");
    const { news, problems } = await importRuns([fileOf("bad.json", [simclr, wrong]), picture, fileOf("good.JSONL", [simclr])], records);
    expect(problems).toEqual([
      "Nothing was taken from bad.json: line 8: runs[1].seconds is -1: it must be a number, 0 or more.",
      "Nothing was taken from x.png: line 1, column 1: “x” stands here, but a value is expected.",
    ]);
    expect(news).toEqual(["Added 1 run from good.JSONL."]);
    expect(records.all).toHaveLength(1);
  });
});
