/** Whatever is dropped, pasted or linked: no run that is kept is lost or outvoted, and each refusal is one sentence. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromLink, toLink } from "../../../src/link/link";
import { importRuns } from "../../../src/page/runs/import-runs";
import { sourcesOfCurves } from "../../../src/page/parts/origins";
import { printCsv } from "../../../src/sweep/records/csv";
import { csvForms } from "../../../src/sweep/records/csv-forms";
import { standingsIn } from "../../../src/sweep/curve/comparison";
import { budgetsOf } from "../../../src/sweep/curve/curves";
import { mergedCurves } from "../../help/curves";
import type { LabelCurve } from "../../../src/sweep/curve/label-curve";
import { parseRuns, printRuns } from "../../../src/sweep/records/files";
import { linkOf } from "../../../src/sweep/records/identity";
import { runSpec } from "../../../src/link/settings";
import { printNotebook } from "../../../src/sweep/records/notebook";
import { packRecorded } from "../../../src/sweep/records/recorded";
import { Records } from "../../../src/sweep/records/records.svelte";
import { curveVerdict } from "../../../src/sweep/curve/verdict";
import type { RunRecord } from "../../../src/shape/record";
import { oldRecordOf, recordOf } from "../sweep/some-records";

const numRuns = 1000; // of each of the two
const about = { version: "0.1.0", at: 0, address: "" };
const place = "data=two-moons&labels=64";
const own = ["labels-only", "fixmatch"].flatMap((a, t) =>
  [1, 2, 3].map((seed) => recordOf(`${place}&a=${a}&seed=${seed}`, { accuracy: 0.8 + 0.01 * ((seed + t) % 3) })),
);
const makeRecords = () =>
  new Records({
    openStore: () => ({ read: () => Promise.resolve([]), write: () => Promise.resolve() }),
    makeChannel: () => ({ postMessage: () => undefined, close: () => undefined, onmessage: null }),
  });

/** One sentence: what it quotes may be anything. */
function expectSentence(text: string) {
  expect(text).not.toMatch(/[\r\n]/);
  expect(text.length).toBeLessThan(700);
  const said = text.replace(/“.*”|"(?:[^"\\]|\\.)*"…?|"(?:[^"\\]|\\.)*…/g, "it");
  expect(said).toMatch(/^[A-Z].*[.?]$/);
  expect(said).not.toMatch(/[.?!] [A-Z]/);
}
const standingsOf = (curves: readonly LabelCurve[]) => standingsIn(budgetsOf(curves).map((labels) => ({ curves, labels })));
const verdictOf = (records: readonly RunRecord[]) =>
  curveVerdict(standingsOf(mergedCurves(records)), 64, "labels-only")
    .map((piece) => (typeof piece === "string" ? piece : piece.curve.technique))
    .join("");

const verdictOfOwn = verdictOf(own);

function expectKept(records: readonly RunRecord[]) {
  const kept = new Map(records.map((run) => [run.id, run]));
  for (const run of own) expect(kept.get(run.id)).toEqual(run);
  if (records.length === own.length) return;
  const curves = mergedCurves(records);
  for (const run of own) {
    const cell = curves
      .find(({ technique, series }) => technique === run.technique && run.link.startsWith(series.split("&a=")[0]!))!
      .cells.find(({ labels }) => labels === 64)!;
    expect(cell.bySeed.get(run.seed)).toBe(run.accuracy);
  }
  if (verdictOf(records) !== verdictOfOwn) expect(sourcesOfCurves(curves)).toMatch(/ runs? imported/);
}

const links: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("labels-only", "fixmatch", "simclr"),
    fc.constantFrom("64", "64.0", "0x40", "6.4e1", "all", "4096", "1"),
    fc.constantFrom("1", "2", "3", "4", "3.0", "0", "x"),
    fc.subarray([
      "backend=wasm",
      "backend=webgl",
      "b=simclr",
      "batch=64",
      "steps=600",
      "encoder=dense",
      "judged=test",
      "two-moons.noise=0.1",
      "labels=64",
      "seed=2",
      "utm_source=x",
      "colour=red",
      "masked.share=0.5",
    ]),
    fc.constantFrom("v=2", "v=1", "v=3", ""),
    fc.nat(5),
  )
  .map(([a, labels, seed, more, v, turn]) => {
    const parts = [v, "data=two-moons", `labels=${labels}`, `seed=${seed}`, `a=${a}`, ...more].filter(Boolean);
    return [...parts.slice(turn), ...parts.slice(0, turn)].join("&");
  });
/** What mail, chat and pages do to a link. */
const handed: fc.Arbitrary<(link: string) => string> = fc.constantFrom(
  (link: string) => link,
  (link: string) => link.replaceAll("&", "&amp;"),
  (link: string) => encodeURIComponent(link),
  (link: string) => `https://example.org/?fbclid=x#${link}).`,
  (link: string) => `<${link}>`,
  (link: string) => `${link}?utm_source=share`,
  (link: string) => link.replace("a=", "a=masked&a="),
  (link: string) => link.slice(0, -3),
);
const pasted = fc.tuple(links, handed).map(([link, hand]) => hand(link));

const odd = fc.constantFrom<unknown>(null, -1, 0, 1, 0.99, 1e9, "x", "0.9", "", true, false, [], {}, "here", "64.0", 64, 100, 500, 501);
const keys = [
  "id",
  "link",
  "numbers",
  "data",
  "technique",
  "labels",
  "labelled",
  "pool",
  "test",
  "seed",
  "steps",
  "accuracy",
  "probe",
  "stopped",
  "backend",
  "at",
  "origin",
  "curve",
  "touched",
  "name",
  "pinned",
  "overlaid",
];
/** A link in other words, which mean the same or nearly so. */
const respelt: fc.Arbitrary<(link: string) => string> = fc.constantFrom(
  (link: string) => link.replace("labels=64", "labels=64.0"),
  (link: string) => link.split("&").toReversed().join("&"),
  (link: string) => `${link}&batch=64&steps=600&b=simclr`,
  (link: string) => `${link}&backend=webgl`,
  (link: string) => link.replaceAll("&", "&amp;"),
  (link: string) => `${link}&a.threshold=0.95&steps=590`,
);
/** A run of somebody else: of the same places as our own, or of others, spelt otherwise, and now and then with something wrong in it. */
const theirs: fc.Arbitrary<RunRecord> = fc
  .record({
    run: fc.constantFrom(...own, recordOf(`${place}&seed=4`), recordOf(`${place}&a=simclr&seed=1`), oldRecordOf(place)),
    accuracy: fc.double({ min: 0, max: 1, noNaN: true }),
    origin: fc.constantFrom("here", "recorded", "elsewhere"),
    spell: respelt,
    wrong: fc.oneof(
      { weight: 7, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...keys), odd, { minKeys: 1, maxKeys: 1 }) },
      { weight: 1, arbitrary: pasted.map((link) => ({ link })) },
    ),
  })
  .map(
    ({ run: { id: _, ...run }, accuracy, origin, spell, wrong }) =>
      ({ ...run, accuracy, origin, at: 8e12, link: spell(run.link), ...wrong }) as RunRecord,
  );

const forms: readonly ((runs: readonly RunRecord[]) => string)[] = [
  (runs) => printRuns(runs, about),
  (runs) => JSON.stringify(runs, null, 1),
  (runs) => runs.map((run) => JSON.stringify(run)).join("\n"),
  ...csvForms.map(
    ({ value }) =>
      (runs: readonly RunRecord[]) =>
        printCsv(runs, value),
  ),
  (runs) => printNotebook(runs, about),
  (runs) =>
    JSON.stringify(
      packRecorded(runs, "2 cores", () => "0".repeat(16)),
      null,
      1,
    ),
];
/** What cannot be printed in a form, as no program of ours would have it, is left as JSON. */
const printed = (runs: readonly RunRecord[], form: number): string => {
  try {
    return forms[form]!(runs);
  } catch {
    return forms[1]!(runs);
  }
};
const damage = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.nat(12),
  fc.oneof(fc.constant(""), fc.constantFrom(",", '"', "}", "=1", ";", "\n", "\0", "NaN", "🙂")),
);
const encodings: readonly ((text: string) => Uint8Array<ArrayBuffer>)[] = [
  (text) => new TextEncoder().encode(text),
  (text) => new TextEncoder().encode(`\uFEFF${text}`),
  (text) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, "utf16le")),
  (text) => Uint8Array.from(Buffer.from(text, "latin1")),
];
const files = fc
  .tuple(
    fc.array(theirs, { minLength: 1, maxLength: 4 }),
    fc.nat(forms.length - 1),
    fc.option(damage, { freq: 1 }),
    fc.constantFrom(...encodings),
  )
  .map(([runs, form, broken, encode]) => {
    const text = printed(runs, form);
    if (!broken) return encode(text);
    const [at, length, put] = broken;
    const from = Math.floor(at * text.length);
    return encode(text.slice(0, from) + put + text.slice(from + length));
  });

describe("our own runs", () => {
  it(`stay and count, whichever of ${numRuns} files is dropped`, async () => {
    const taken = { runs: 0, refusals: 0 };
    await fc.assert(
      fc.asyncProperty(files, async (bytes) => {
        const records = makeRecords();
        void records.add(own);
        const { news, problems } = await importRuns([new File([bytes], "theirs.txt")], records);
        expect(news.length + problems.length).toBe(1);
        problems.forEach(expectSentence);
        expectKept(records.all);
        taken.runs += records.all.length - own.length;
        taken.refusals += problems.length;
      }),
      { numRuns, seed: 5 },
    );
    // Neither is everything refused nor everything taken.
    expect(taken.runs).toBeGreaterThan(numRuns / 10);
    expect(taken.refusals).toBeGreaterThan(numRuns / 10);
  });

  it(`are the ones that a link means, whichever of ${numRuns} links is pasted or stands in a file`, () => {
    fc.assert(
      fc.property(pasted, (link) => {
        const { settings, problems, mended, version } = fromLink(link);
        for (const said of [...problems, ...mended]) expect(said).toMatch(/^[^\r\n]{1,400}$/);
        expect(fromLink(toLink(settings))).toMatchObject({ settings, problems: [], mended: [] });
        expect(toLink(settings)).not.toMatch(/utm|fbclid|colour|amp;|%/);
        const run = { ...own[0]!, id: undefined, link, origin: "elsewhere", accuracy: 0 };
        const reading = parseRuns(JSON.stringify(run));
        if (!("records" in reading)) return;
        const meant = linkOf(runSpec(settings, "a"), settings.backend, version);
        expect(reading.records[0]!.link).toBe(meant);
        expectKept([...own, ...reading.records.filter(({ id }) => own.every((kept) => kept.id !== id))]);
      }),
      { numRuns, seed: 6 },
    );
  });
});
