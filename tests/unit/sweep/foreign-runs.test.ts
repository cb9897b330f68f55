/** Runs of others: whatever a file says, and however it spells it, what this device has made itself stays and counts. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { importRuns } from "../../../src/page/runs/import-runs";
import { standingsIn } from "../../../src/sweep/curve/comparison";
import { budgetsOf } from "../../../src/sweep/curve/curves";
import { mergedCurves } from "../../help/curves";
import type { LabelCurve } from "../../../src/sweep/curve/label-curve";
import { parseRuns, printRuns, problemWords } from "../../../src/sweep/records/files";
import { runSpec } from "../../../src/link/settings";
import { idOf, linkAt, linkOf, openLinkOf, seriesOf } from "../../../src/sweep/records/identity";
import { linkedRun } from "../../../src/sweep/records/linked-run";
import { Records } from "../../../src/sweep/records/records.svelte";
import { curveVerdict } from "../../../src/sweep/curve/verdict";
import { techniqueById } from "../../../src/techniques/catalogue";
import { budgetOf, type RunRecord } from "../../../src/shape/record";
import { anyRecord, inFirstForm, oldRecordOf, recordOf } from "./some-records";

const about = { version: "0.1.0", at: 0 };
const openStore = () => ({ read: () => Promise.resolve([]), write: () => Promise.resolve() });
const makeChannel = () => ({ postMessage: vi.fn(), close: vi.fn(), onmessage: null });

const standingsOf = (curves: readonly LabelCurve[]) => standingsIn(budgetsOf(curves).map((labels) => ({ curves, labels })));
const common = "data=two-moons&labels=64";
const shares = { "labels-only": [0.8, 0.83, 0.81], fixmatch: [0.9, 0.82, 0.84] };
const own = Object.entries(shares).flatMap(([technique, all]) =>
  all.map((accuracy, i) => recordOf(`${common}&a=${technique}&seed=${i + 1}`, { accuracy })),
);
/** What a file says that would have another technique win. */
const theirs = own.map((run) => ({ ...run, accuracy: run.technique === "fixmatch" ? 0.2 : 0.99, origin: "elsewhere" as const }));

async function keeping(records: readonly RunRecord[]): Promise<Records> {
  const kept = new Records({ openStore, makeChannel });
  await kept.add(records);
  return kept;
}
async function verdictWith(file: readonly unknown[]): Promise<{ verdict: string; news: string; records: readonly RunRecord[] }> {
  const records = await keeping(own);
  const { news, problems } = await importRuns([new File([JSON.stringify(file)], "theirs.json")], records);
  const pieces = curveVerdict(standingsOf(mergedCurves(records.all)), 64, "labels-only");
  const verdict = pieces.map((piece) => (typeof piece === "string" ? piece : techniqueById(piece.curve.technique)!.name)).join("");
  return { verdict, news: [...news, ...problems].join(" "), records: records.all };
}

/** Links that say the same in other words. */
const spellings: Record<string, (link: string) => string> = {
  "with a number written otherwise": (link) => link.replace("labels=64", "labels=64.0"),
  "with a number in another notation": (link) => link.replace("labels=64", "labels=0x40"),
  "with its keys in another order": (link) => link.split("&").toReversed().join("&"),
  "with what needs not be said": (link) => `${link}&batch=64&steps=600&encoder=dense&judged=test&two-moons.noise=0.1`,
  "with whom it met": (link) => `${link}&b=simclr&simclr.projection=32`,
  "with settings of a technique that is not on": (link) => `${link}&masked.share=0.5`,
  "with letters encoded": (link) => link.replace("two-moons", "two%2Dmoons").replace("labels=", "label%73="),
  "by its place": (link) => link.replace("a=fixmatch", "a=fixmatch&a.threshold=0.8"),
  "after it went through a page": (link) => link.replaceAll("&", "&amp;"),
};

describe("a run of this device", () => {
  it("is what a verdict is of", async () => {
    expect((await verdictWith([])).verdict).toMatch(/^With 64 labels a class FixMatch and Labels only are not told apart yet: 4\.0 ± /);
  });

  it.each(Object.keys(spellings))("stays where a file has it %s", async (how) => {
    const file = theirs.map(({ id: _, ...run }) => ({ ...run, link: spellings[how]!(run.link) }));
    const { verdict, records, news } = await verdictWith(file);
    expect(verdict).toBe((await verdictWith([])).verdict);
    expect(records).toEqual(own);
    expect(news).toBe("Added 0 runs from theirs.json, 6 were here already.");
  });

  it("counts before what a file has of the same on another backend, and that is said", async () => {
    const file = theirs.map(({ link, id: _, ...run }) => ({ ...run, link: link.replace("&a=", "&backend=webgl&a=") }));
    const { verdict, records, news } = await verdictWith(file.map((run) => ({ ...run, at: Date.UTC(2030, 1, 1) })));
    expect(records.filter(({ origin }) => origin === "here")).toEqual(own);
    expect(verdict).toBe((await verdictWith([])).verdict);
    // Labels only is the technique of a link that names none.
    expect(news).toBe(
      "Added 3 runs from theirs.json, 3 were here already. This device has made 3 runs of them itself on another backend: its own count.",
    );
  });

  it("is not outvoted silently by other seeds", async () => {
    const more = [4, 5, 6].flatMap((seed) =>
      Object.keys(shares).map((technique) =>
        recordOf(`${common}&a=${technique}&seed=${seed}`, { accuracy: technique === "fixmatch" ? 0.2 : 0.99 }),
      ),
    );
    const { verdict, records } = await verdictWith(more);
    expect(records).toHaveLength(12);
    expect(verdict).toContain(" 6 of the 12 runs behind this were imported.");
  });

  it("is not given up for one of a file that was brought before storage could be read", async () => {
    let isBroken = true;
    const written: RunRecord[] = [];
    const store = {
      read: () => (isBroken ? Promise.reject(new Error("busy")) : Promise.resolve(own)),
      write: (kept: readonly RunRecord[]) => Promise.resolve(void written.push(...kept)),
    };
    const records = new Records({ openStore: () => store, makeChannel });
    await importRuns([new File([printRuns(theirs, about)], "theirs.json")], records);
    expect(records.all).toHaveLength(6);
    isBroken = false;
    await records.add([recordOf("seed=9")]);
    expect(records.all.filter(({ data }) => data === "two-moons")).toEqual(own);
    expect(written.map(({ seed }) => seed)).toEqual([9]);
  });
});

describe("a link", () => {
  it("of a run is the same however it is spelt", () => {
    fc.assert(
      fc.property(anyRecord, fc.subarray(Object.values(spellings), { minLength: 1 }), ({ link }, some) => {
        const linked = linkedRun(some.reduce((text, spell) => spell(text), link));
        expect(linkedRun(linked.link)).toMatchObject({ link: linked.link, problems: [], settings: { a: linked.settings.a } });
        expect(linkedRun(link).link).toBe(link);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it("of the first version of the numbers has one spelling too", () => {
    const { link, id } = oldRecordOf("data=two-moons&a=fixmatch&seed=3&labels=8");
    expect(link).toBe("data=two-moons&labels=8&seed=3&a=fixmatch");
    for (const spelt of [
      "v=1&a=fixmatch&seed=3.0&data=two-moons&labels=8&fixmatch.threshold=0.95",
      `${link}&steps=600`,
      `b=labels-only&${link}`,
    ])
      expect(parseRuns(JSON.stringify([{ ...oldRecordOf(link), link: spelt, id: idOf(spelt) }]))).toEqual({
        records: [{ ...oldRecordOf(link), link, id }],
      });
  });
});

describe("the link of a run", () => {
  it("under another budget and seed is the one that would be written anew, of either version of the numbers", () => {
    const place = fc.record({
      labels: fc.constantFrom(1, 4, 12.5, Infinity),
      seed: fc.constantFrom(1, 2, 9999),
      version: fc.constantFrom(1, 2),
    });
    fc.assert(
      fc.property(anyRecord, place, ({ link: given }, { labels, seed, version }) => {
        const { settings } = linkedRun(given);
        const placed = linkAt(openLinkOf(runSpec(settings, "a"), settings.backend, version), budgetOf(labels), seed);
        expect(placed).toBe(linkOf({ ...runSpec(settings, "a"), labels, seed }, settings.backend, version));
        expect(linkedRun(placed)).toMatchObject({ version, problems: [], link: placed });
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it("that said nothing in the first version of the numbers is still of that", () => {
    const old = { ...oldRecordOf("v=1"), id: idOf(""), link: "" };
    const kept = { ...old, id: idOf("v=1"), link: "v=1" };
    expect(parseRuns(JSON.stringify(inFirstForm(old)))).toEqual({ records: [kept] });
    expect(parseRuns(printRuns([old, kept], about))).toEqual({ records: [kept, kept] });
    expect(new Set([old, kept, oldRecordOf("labels=8")].map(({ link }) => seriesOf(link))).size).toBe(1);
  });
});

describe("a record that contradicts itself", () => {
  const good = recordOf("data=two-moons&a=fixmatch&labels=64&seed=3");
  const digits = recordOf("data=digits&a=fixmatch&labels=64&seed=3");
  const old = oldRecordOf("data=digits&a=fixmatch&labels=64&seed=3");
  it.each<[RunRecord, object, string]>([
    [good, { pool: 0, labelled: 0 }, "pool is 0: it must be a whole number, 1 or more."],
    [good, { pool: 400, test: 400 }, "pool is 400: it must be 500, as the link has it."],
    [good, { test: 0 }, "test is 0: it must be 500, as many as are judged beside a pool of 500."],
    [good, { labelled: 10 }, "labelled is 10: it must be 128, which 64 a class are in a pool of 500."],
    [good, { labelled: 0 }, "labelled is 0: it must be 128, which 64 a class are in a pool of 500."],
    [good, { labelled: 501 }, "labelled is 501: it must not be above the pool, 500."],
    [good, { steps: 601 }, "steps is 601: it must not be above the 600 of the link."],
    [
      good,
      { curve: { steps: [0, 700], accuracy: [0, 1] } },
      'curve is {"steps":[0,700],"accuracy":[0,1]}: it must not go on beyond the last step, 600.',
    ],
    [digits, { pool: 600, labelled: 600 }, "pool is 600: it must be 8000, as the link has it."],
    [old, { pool: 600, labelled: 600 }, "test is 2000: it must be 150, as many as are judged beside a pool of 600."],
    [old, { pool: 100, test: 25 }, "labelled is 640: it must not be above the pool, 100."],
    [digits, { labels: "all", labelled: 8000 }, 'labels is "all": it must be 64, as the link has it.'],
  ])("%# is refused, and says what it must be", (run, wrong, words) => {
    const reading = parseRuns(JSON.stringify({ ...run, ...wrong }));
    expect("problem" in reading ? problemWords(reading.problem) : "read").toBe(`Line 1: ${words}`);
  });

  it("is none that has all labels there are, by whatever budget", () => {
    const all = recordOf("data=two-moons&two-moons.count=200&labels=64");
    expect([all.labelled, all.pool]).toEqual([100, 100]);
    expect(parseRuns(JSON.stringify(all))).toEqual({ records: [all] });
  });
});
