/** Single keys: what they do, on which keyboards, and that nobody who speaks begins a training again. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Experiment } from "../../../src/experiment/experiment.svelte";
import type * as Keys from "../../../src/page/parts/keys";

type Modifiers = { altKey?: boolean; ctrlKey?: boolean; metaKey?: boolean; altGraph?: boolean; repeat?: boolean; isComposing?: boolean };

const steps = [1, 2, 4, 8];
let did: string[];
let clock: number;
let typed: (key: string, modifiers?: Modifiers, after?: number) => boolean;
let keys: typeof Keys;
const stored = new Map<string, string>();

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal("Element", class {});
  vi.stubGlobal("document", { body: { matches: () => false, closest: () => null } });
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
    removeItem: (name: string) => stored.delete(name),
  });
  vi.resetModules();
  keys = await import("../../../src/page/parts/keys");
  did = [];
  clock = 10_000;
  const note = (what: string) => () => did.push(what);
  const experiment = {
    status: "paused",
    settings: { labels: 4 },
    ...{ play: note("play"), pause: note("pause"), step: note("step"), again: note("again"), undo: note("undo") },
    setLabels: (labels: number) => did.push(`${labels} labels`),
  } as unknown as Experiment;
  typed = (key, { altGraph = false, ...modifiers } = {}, after = 1000) => {
    clock += after;
    vi.advanceTimersByTime(after);
    const event = { key, timeStamp: clock, getModifierState: (name: string) => name === "AltGraph" && altGraph, ...modifiers };
    return keys.press(event as unknown as KeyboardEvent, experiment, steps, () => did.push("keys"));
  };
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  stored.clear();
});

describe("a single key", () => {
  it("does what is told of it", () => {
    for (const key of [" ", ".", "s", "r", "[", "]", "?"]) expect(typed(key), key).toBe(true);
    expect(typed("q")).toBe(false);
    expect(did).toEqual(["play", "step", "step", "again", "2 labels", "8 labels", "keys"]);
  });

  it("may be held or pressed again and again", () => {
    for (let i = 0; i < 3; i++) typed(".", { repeat: i > 0 }, 30);
    for (let i = 0; i < 3; i++) typed("s", {}, 100);
    vi.advanceTimersByTime(1000);
    expect(did).toEqual(Array(6).fill("step"));
  });

  it.each([
    ["AltGr on Windows", { altKey: true, ctrlKey: true, altGraph: true }],
    ["AltGr on Linux", { altGraph: true }],
    ["Option on a Mac", { altKey: true }],
  ])("may need %s", (_, modifiers) => {
    for (const key of ["[", "]", "?"]) expect(typed(key, modifiers)).toBe(true);
    expect(did).toEqual(["2 labels", "8 labels", "keys"]);
  });

  it.each([
    ["r", { ctrlKey: true }],
    ["r", { metaKey: true }],
    ["[", { metaKey: true }],
    ["[", { ctrlKey: true }],
    ["s", { altKey: true }],
    [" ", { altKey: true }],
    ["s", { isComposing: true }],
  ])("%s is left to the browser with %o", (key, modifiers) => {
    expect(typed(key, modifiers)).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(did).toEqual([]);
  });
});

describe("somebody who dictates", () => {
  it.each(["restart", "hurry", "class", "so are the results", "r2d2", "press the cursor. stop", "Résumé"])("“%s” does nothing", (words) => {
    for (const letter of words) typed(letter, {}, 20);
    vi.advanceTimersByTime(1000);
    expect(did).toEqual([]);
  });

  it("can turn single keys off, and finds them off at the next visit", async () => {
    keys.turnSingleKeys(false);
    expect(typed("r")).toBe(false);
    expect(typed("z", { ctrlKey: true })).toBe(true);
    vi.resetModules();
    keys = await import("../../../src/page/parts/keys");
    expect(keys.areSingleKeysOn()).toBe(false);
    expect(typed(" ")).toBe(false);
    keys.turnSingleKeys(true);
    typed("r");
    vi.advanceTimersByTime(1000);
    expect(did).toEqual(["undo", "again"]);
  });
});
