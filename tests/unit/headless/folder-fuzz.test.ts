/** Whatever is put into a folder of runs: none of its runs is lost, and what is refused is refused in one sentence. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { gather } from "../../../src/headless/gather";
import { runFolder } from "../../../src/headless/folder";
import type { SweepPlace } from "../../../src/headless/place";
import { parseRuns } from "../../../src/sweep/records/files";
import { scratch } from "../../help/programs";
import { makeRecords, recordOf } from "../sweep/some-records";

const { at, remove } = scratch();
afterAll(remove);

/** What lies in the folder from the beginning. */
const runs = makeRecords(4);
const nameOf = ({ id }: { id: string }) => `${id}.run.json`;
const strange = recordOf("data=digits&a=simclr&seed=77");
const all = [...runs, strange];

/** Names like those of runs, of what systems and editors make of them, and of anything. */
const names: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...all.map(nameOf)),
  fc
    .tuple(
      fc.constantFrom("", ".", "._", ".#", "#", "~$", "Copy of "),
      fc.constantFrom(...all.map(nameOf)),
      fc.constantFrom("", "~", "#", ".bak", ".swp", ".1234", " (1)", ".run.json"),
    )
    .map((parts) => parts.join("")),
  fc
    .tuple(
      fc.string({ unit: fc.constantFrom(..."0123456789abcdefABCDEF"), minLength: 1, maxLength: 18 }),
      fc.constantFrom(".run.json", ".RUN.JSON", ".json"),
    )
    .map((parts) => parts.join("")),
  fc
    .string({ unit: fc.constantFrom("a", ".", " ", "é", "\n", "💾", "-", "%", '"'), minLength: 1, maxLength: 12 })
    .filter((name) => !/^\.+$/.test(name)),
);

const texts: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  fc.constantFrom("", "{", "null", "[]", "7", '"text"', "\uFEFF", "\u0000"),
  fc.constantFrom(...all).map((run) => JSON.stringify(run)),
  fc.tuple(fc.constantFrom(...all), fc.nat(900)).map(([run, length]) => JSON.stringify(run).slice(0, length)),
  fc.tuple(fc.constantFrom(...all), fc.json()).map(([run, more]) => JSON.stringify({ ...run, more, accuracy: null })),
  fc
    .tuple(fc.constantFrom(...all), fc.constantFrom("form", "id", "link", "version", "at"))
    .map(([run, key]) => JSON.stringify({ ...run, [key]: 99 })),
  fc.constant(JSON.stringify({ format: "labelscape runs", version: 2, runs })),
  fc.uint8Array({ maxLength: 200 }),
  fc.json(),
);

type Thing = { name: string } & ({ kind: "file"; text: string | Uint8Array } | { kind: "folder" } | { kind: "link"; to: string });
const things: fc.Arbitrary<Thing> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("file" as const), name: names, text: texts }) },
  fc.record({ kind: fc.constant("folder" as const), name: names }),
  fc.record({ kind: fc.constant("link" as const), name: names, to: fc.constantFrom("nowhere", ".", nameOf(runs[0]!)) }),
);

function put(folder: string, thing: Thing) {
  const file = path.join(folder, thing.name);
  try {
    if (thing.kind === "file") writeFileSync(file, thing.text, { flag: "wx" });
    else if (thing.kind === "folder") mkdirSync(file);
    else symlinkSync(thing.to, file);
  } catch {
    // there is one of this name already, or there can be none
  }
}

const oneSentence = (words: string) => {
  expect(words).not.toMatch(/\n|Error|\bat .*:\d+/);
  expect(words).toMatch(/\.$/);
  expect(words.replace(/\.(run|json|RUN|JSON|bak|swp|labelscape)\b/g, "").length).toBeLessThan(600);
};

it("nothing that is put into a folder loses a run", async () => {
  const place: SweepPlace = {
    ...{ root: "", programs: "", version: runs[0]!.version, commit: undefined, build: "", environment: {} },
    ...{ write: () => undefined, note: () => undefined, onStop: () => undefined },
  };
  let [count, read, refused, contradictory] = [0, 0, 0, 0];
  const trial = async (some: readonly Thing[]) => {
    const folder = at(`${count++}`);
    mkdirSync(folder);
    for (const run of runs) writeFileSync(path.join(folder, nameOf(run)), JSON.stringify(run));
    for (const thing of some) put(folder, thing);
    const before = runs.map((run) => readFileSync(path.join(folder, nameOf(run)), "utf8"));

    const store = runFolder(folder, runs[0]!.version);
    const found = await store.read().catch((error: Error) => oneSentence(error.message));
    const notes: string[] = [];
    const out = `${folder}.json`;
    const code = await gather([folder, "--out", out], { ...place, note: (line) => void notes.push(line) });
    for (const note of notes) oneSentence(note);
    if (!found) expect(code).toBe(1);
    if (found) {
      read++;
      const ids = new Set([...found.done, ...found.stale].map(({ id }) => id));
      for (const { id } of runs) expect(ids).toContain(id);
      if (code === 0) {
        const gathered = parseRuns(readFileSync(out, "utf8"));
        if ("problem" in gathered) throw new Error(gathered.problem.message);
        for (const { id } of runs) expect(gathered.records.map((run) => run.id)).toContain(id);
      } else contradictory++;
      // What is trained then takes the place of nothing else.
      await store.write([strange]);
      expect((await store.read()).done.map(({ id }) => id)).toEqual(expect.arrayContaining([...runs, strange].map(({ id }) => id)));
    } else refused++;
    expect(runs.map((run) => readFileSync(path.join(folder, nameOf(run)), "utf8"))).toEqual(before);
    rmSync(folder, { recursive: true });
  };
  await fc.assert(fc.asyncProperty(fc.array(things, { maxLength: 6 }), trial), { numRuns: 300, seed: 2026 });
  expect(read - contradictory).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(50);
});
