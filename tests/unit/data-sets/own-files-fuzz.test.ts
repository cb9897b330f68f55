// A hundred images, a hundred sounds and thirty archives, spoilt by chance: each is read, left out by name, or refused in one sentence; nothing is thrown or logged.
import { readFileSync } from "node:fs";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { unpacked } from "../../../src/data-sets/own/files/archive";
import { refusing } from "../../../src/data-sets/own/fault";
import { load, preview, read } from "../../../src/data-sets/own/read";
import { ownSentences } from "../../../src/sentences/own";
import type { Entry } from "../../../src/data-sets/own/reading";
import type { Own } from "../../../src/shape/own";
import type { Fault } from "../../../src/shape/own-faults";
import { seeded, type Random } from "../../../src/shape/random";
import { someImages, zipped } from "../../help/own-images";
import { someSounds } from "../../help/own-sounds";

const times = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
const oneOf = <T>(random: Random, items: readonly T[]): T => items[random.below(items.length)]!;

beforeAll(() => load({ name: "a.zip", bytes: zipped({}) }));
const methods = ["log", "warn", "error", "info"] as const;
beforeEach(() => methods.forEach((method) => vi.spyOn(console, method)));
afterEach(() => {
  for (const method of methods) expect(console[method]).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

/** What can happen to bytes. */
const mishaps: readonly ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, random) => bytes.map((byte) => (random() < 0.01 ? random.below(256) : byte)),
  (bytes, random) => bytes.map((byte, i) => (i > 4 && i < 60 && random() < 0.1 ? random.below(256) : byte)),
  (bytes, random) => {
    const [from, length] = [random.below(bytes.length), random.below(40)];
    return bytes.map((byte, i) => (i >= from && i < from + length ? oneOf(random, [0, 255, byte]) : byte));
  },
  (bytes, random) => {
    const at = random.below(bytes.length);
    return Uint8Array.from([...bytes.subarray(0, at), ...times(random.below(50), () => random.below(256)), ...bytes.subarray(at)]);
  },
  (bytes, random) => {
    const at = random.below(bytes.length);
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(Math.min(bytes.length, at + random.below(20)))]);
  },
];
const spoilt = (bytes: Uint8Array, random: Random): Uint8Array =>
  times(1 + random.below(2), () => oneOf(random, mishaps)).reduce((some, mishap) => (some.length ? mishap(some, random) : some), bytes);

function expectSound(own: Own) {
  const { inputs, labels, classes, names, shape } = own;
  expect(inputs.length).toBe(labels.length * shape.reduce((a, b) => a * b));
  expect(inputs.every((value) => value >= 0 && value <= 1)).toBe(true);
  expect(labels.every((label) => label <= classes.length)).toBe(true);
  expect(new Set(names).size).toBe(labels.length);
  for (const note of own.notes) expect(ownSentences.note(note)).toMatch(/^(?!.*(?:undefined|NaN|\[object)).+\.$/);
}
function expectSaid(fault: Fault, name: string) {
  const sentence = ownSentences.fault(fault);
  expect(sentence).toMatch(/^(?!.*(?:undefined|NaN|\[object)).+\.$/);
  expect(sentence.startsWith(name)).toBe(true);
  expect(sentence.length).toBeLessThan(1000);
}

const formsIn = (name: string) => unpacked(new Uint8Array(readFileSync(`tests/reference/own/${name}`)), 1e6, () => true, refusing(name));

/** Ten at a time beside others that are fine: each is read, or left out by its name. @returns how many were */
function expectReadOrLeft(kind: string, good: Record<string, Uint8Array>, forms: readonly Entry[]) {
  let left = 0;
  for (const ten of times(10, (i) => i)) {
    const spoiltOnes = times(10, (i) => {
      const [random, form] = [seeded(1, kind, ten, i), forms[(10 * ten + i) % forms.length]!];
      return [
        `${Object.keys(good)[0]!.split("/")[0]}/${classOf(good)}/spoilt ${i} ${form.path.split("/").at(-1)}`,
        spoilt(form.bytes, random),
      ] as const;
    });
    const own = read({ name: `${kind}-${ten}.zip`, bytes: zipped({ ...good, ...Object.fromEntries(spoiltOnes) }) });
    if ("fault" in own) throw new Error(ownSentences.fault(own));
    expectSound(own);
    const told = own.notes.filter((note) => note.note === "not read");
    const count = told.reduce((sum, note) => sum + note.count, 0);
    expect(own.labels.length + count).toBe(Object.keys(good).length + 10);
    expect(own.names!.filter((name) => name.includes("spoilt"))).toHaveLength(10 - count);
    for (const note of told) expect(ownSentences.note(note)).toContain(`/${classOf(good)}/spoilt `);
    left += count;
  }
  expect(left).toBeGreaterThan(10);
  expect(left).toBeLessThan(90);
}
const classOf = (good: Record<string, Uint8Array>): string => Object.keys(good)[0]!.split("/")[1]!;

it("a hundred images are read or left out by name", () =>
  expectReadOrLeft("images", someImages({ labelled: 12, unlabelled: 0, side: 8 }), formsIn("images.zip")));

it("a hundred sounds are read or left out by name", () =>
  expectReadOrLeft("sounds", someSounds({ labelled: 12, unlabelled: 0, seconds: 0.05 }), formsIn("sounds.zip")));

it("thirty archives are read or refused by name", () => {
  const found = new Set<string>();
  for (const i of times(30, (i) => i)) {
    const random = seeded(1, "archives", i);
    const name = `archive-${i}.zip`;
    const bytes = spoilt(zipped(someImages({ side: 8 })), random);
    const file = { name, bytes: i % 3 ? Uint8Array.from([0x50, 0x4b, ...bytes.subarray(2)]) : bytes };
    const own = read(file);
    if ("fault" in own) expectSaid(own, name);
    else expectSound(own);
    const shown = preview(file);
    if ("fault" in shown) expect(shown).toEqual(own);
    else expect(read(file, shown.choices)).toEqual(own);
    found.add("fault" in own ? own.fault : "read");
  }
  expect([...found]).toEqual(expect.arrayContaining(["read", "no archive"]));
});
