// Five hundred tables, made and spoilt by chance: each is read, and keeps to what was promised, or is refused in one sentence that says where.
import { describe, expect, it } from "vitest";
import { preview, read } from "../../../src/data-sets/own/read";
import { ownSentences } from "../../../src/sentences/own";
import { UNKNOWN_WORD } from "../../../src/shape/data-set";
import type { Own } from "../../../src/shape/own";
import type { Fault } from "../../../src/shape/own-faults";
import { seeded, type Random } from "../../../src/shape/random";

const encoded = (text: string) => new TextEncoder().encode(text);
const times = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
const oneOf = <T>(random: Random, items: readonly T[]): T => items[random.below(items.length)]!;

/** What a column may hold. */
const cells: readonly ((random: Random, row: number) => string)[] = [
  (random) => random.normal().toFixed(3),
  (random) => (random() < 0.01 ? oneOf(random, ["inf", "1e999"]) : random().toPrecision(3)),
  (random) => String(random.below(5)),
  (random) => (1000 * random.normal()).toFixed(2).replace(".", ","),
  (random) => oneOf(random, ["red", "green", "blue", "", "NA"]),
  (_, row) => `id-${row}`,
  (_, row) => String(row),
  (random) => times(random.below(9), () => oneOf(random, ["the", "cat", "dog", "sat", "ran", "on", "a", "mat"])).join(" "),
  (random) => `"${oneOf(random, ["a,b", 'x ""y"" z', "two\nlines", "tab\there", ""])}"`,
  (random) => oneOf(random, ["<b>bold</b>", "\u202eturned", "日本", "😀", "Ünïcode", "<script>alert(1)</script>"]),
  () => "",
];

function makeTable(random: Random): string {
  const delimiter = random() < 0.1 ? "  " : oneOf(random, [",", ";", "\t", "|"]);
  const columns = times(1 + random.below(7), () => oneOf(random, cells));
  const classes = times(1 + random.below(4), (c) => oneOf(random, ["yes", "no", "perhaps", "1", "2"]) + (random() < 0.2 ? c : ""));
  const label = () => (random() < 0.3 ? "" : oneOf(random, classes));
  const rows = times(random.below(60), (row) => [...columns.map((of) => of(random, row)), label()].join(delimiter));
  const header = [...columns.map((_, i) => `c${i}`), oneOf(random, ["label", "class", "last"])].join(delimiter);
  return [...(random() < 0.8 ? [header] : []), ...rows].join(oneOf(random, ["\n", "\r\n", "\r"]));
}

/** What can happen to a text. */
const textMishaps: readonly ((text: string, at: number, random: Random) => string)[] = [
  (text, at) => text.slice(0, at),
  (text, at, random) => text.slice(0, at) + text.slice(at + random.below(20)),
  (text, at, random) =>
    text.slice(0, at) + oneOf(random, ['"', ",", ";", "\n", "\t", "\0", "inf", "1e999", "{", "[", "<", "\ud800", "-"]) + text.slice(at),
  (text, at, random) => text.slice(0, at) + text.slice(Math.max(0, at - random.below(200))),
  (text, at) => `${text.slice(0, at)}\n${text.slice(at)}`,
  (text) => text.replaceAll(",", ";"),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/(?<=[,;\t|])(?=\w)/, '"'),
  (text) => `sep=,\n${text}`,
  (text) => text.split("\n").toReversed().join("\n"),
  (text, at) => text.slice(0, at) + "x".repeat(10_000) + text.slice(at),
  (text) => text,
];
const codings: readonly ((text: string, random: Random) => Uint8Array)[] = [
  encoded,
  encoded,
  (text) => encoded(`\ufeff${text}`),
  (text) => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, (c.charCodeAt(0) >> 8) & 255])]),
  (text) => Uint8Array.from(text, (c) => c.charCodeAt(0) & 255),
  (text, random) => encoded(text).map((byte) => (random() < 0.002 ? random.below(256) : byte)),
];

const nameOf = (i: number) => `table-${i}.${i % 20 ? ["csv", "txt", "tsv", "data"][i % 4] : "json"}`;
function makeFile(i: number) {
  const random = seeded(1, "own", i);
  let text = makeTable(random);
  for (let mishaps = random.below(4); mishaps > 0; mishaps--)
    text = oneOf(random, textMishaps)(text, random.below(text.length + 1), random);
  const bytes = oneOf(random, codings)(text, random);
  return { name: nameOf(i), bytes, lines: text.split(/\r\n|\r|\n/).length + 1 };
}

const placed = new Set<Fault["fault"]>(["ragged", "open quote", "stray quote", "too large a number", "nested", "no JSON"]);

function expectSaid(fault: Fault, { name, lines }: { name: string; lines: number }) {
  const sentence = ownSentences.fault(fault);
  expect(fault.file).toBe(name);
  if (placed.has(fault.fault)) expect(fault.line, sentence).toBeDefined();
  if (fault.line !== undefined) {
    expect(fault.line).toBeGreaterThanOrEqual(1);
    expect(fault.line, sentence).toBeLessThanOrEqual(lines);
    expect(sentence).toMatch(new RegExp(`^${name}, line ${fault.line}: `));
  } else expect(sentence.startsWith(`${name}: `)).toBe(true);
  expect(sentence).toMatch(/\.$/);
  expect(sentence).not.toMatch(/undefined|NaN|\[object/);
  expect(sentence.length).toBeLessThan(1000);
}

const misleading = /[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Surrogate}]|<\/?[a-z][^<>]*>/iu;

function expectSound(own: Own) {
  const { inputs, labels, classes, columns, vocabulary, names, shape } = own;
  const [size] = shape as [number];
  expect(size).toBeGreaterThan(0);
  expect(inputs.length).toBe(labels.length * size);
  expect(classes.length).toBeGreaterThan(1);
  for (const c of classes.keys()) expect(labels.filter((label) => label === c).length, classes[c]).toBeGreaterThan(1);
  expect(labels.every((label) => label <= classes.length)).toBe(true);
  expect(inputs.every((value) => Number.isFinite(value))).toBe(true);
  columns?.forEach(({ categories }, column) => {
    const values = new Set(Array.from(labels, (_, row) => inputs[row * size + column]!));
    expect(values.size).toBeGreaterThan(1);
    if (categories) expect(values).toEqual(new Set(categories.keys()));
  });
  if (vocabulary) {
    expect(inputs.every((word) => word >= 0 && word < vocabulary.length)).toBe(true);
    for (const row of labels.keys()) expect(inputs.subarray(row * size, (row + 1) * size).some((word) => word > UNKNOWN_WORD)).toBe(true);
  }
  expect((columns === undefined) !== (vocabulary === undefined)).toBe(true);
  if (names) expect(names).toHaveLength(labels.length);
  const written = [
    own.name,
    ...classes,
    ...(names ?? []),
    ...(columns ?? []).flatMap(({ name, categories = [] }) => [name, ...categories]),
  ];
  for (const list of [classes, columns?.map(({ name }) => name), ...(columns ?? []).map(({ categories }) => categories)])
    expect(new Set(list).size).toBe(list?.length ?? 0);
  expect(written.filter((text) => misleading.test(text))).toEqual([]);
  for (const note of own.notes) expect(ownSentences.note(note)).toMatch(/^(?!.*(?:undefined|NaN|\[object)).+\.$/);
}

it("five hundred tables are read, or refused by name and line", () => {
  const found = new Map<string, number>();
  for (const i of times(500, (i) => i)) {
    const file = makeFile(i);
    const own = read(file);
    const shown = preview(file);
    if ("fault" in own) expectSaid(own, file);
    else expectSound(own);
    // The preview knows it beforehand, and its choices give the same.
    if (!("fault" in shown)) expect(read(file, shown.choices)).toEqual(own);
    else expect(shown).toEqual(own);
    const kind = "fault" in own ? own.fault : own.kind;
    found.set(kind, (found.get(kind) ?? 0) + 1);
  }
  // Chance has come far: tables and texts that are read, and most of what can be wrong.
  expect([...found.keys()]).toEqual(expect.arrayContaining([...placed].filter((fault) => fault !== "nested")));
  expect(found.size).toBeGreaterThan(14);
  expect(500 - [...found].reduce((sum, [kind, count]) => sum + (kind === "table" || kind === "text" ? 0 : count), 0)).toBeGreaterThan(100);
});

describe("a file of a megabyte takes no longer than it is large, with", () => {
  const size = 1_000_000;
  const filled = (part: string) => part.repeat(size / part.length);
  it.each([
    '"',
    '""',
    '"a',
    ",",
    "\t",
    "\n",
    "<",
    "<b",
    "[",
    '{"a":',
    "1",
    "1,",
    ",\n",
    "a\tb\n",
    "1 234 ",
    "\ufeff",
    "é ",
    '"a"b,\n',
    "yes,1.5\nno,2.5\n",
  ])("%j", (part) => {
    for (const name of ["a.csv", "a.txt", "a.json"]) {
      const answer = read({ name, bytes: encoded(filled(part)) });
      if ("fault" in answer) expect(ownSentences.fault(answer).length).toBeLessThan(1000);
      else expectSound(answer);
    }
  });
});
