/** Records to test with: made from their links, so that nothing in them contradicts it. */
import fc from "fast-check";
import { dataSets } from "../../../src/data-sets/catalogue";
import { fromLink } from "../../../src/link/link";
import { expectedLabels, expectedSplit, runSpec } from "../../../src/link/settings";
import { backendNames } from "../../../src/shape/protocol";
import { labelsOf, numbersVersion, type RunRecord } from "../../../src/shape/record";
import { idOf, linkOf } from "../../../src/sweep/records/identity";
import { linkedRun } from "../../../src/sweep/records/linked-run";
import { techniques } from "../../../src/techniques/catalogue";
import "../../help/all";

/** @param link of today's version of the numbers */
export function recordOf(link: string, more: Partial<RunRecord> = {}): RunRecord {
  const { settings } = fromLink(`v=${numbersVersion}&${link}`);
  const shortest = linkOf(runSpec(settings, "a"), settings.backend);
  const { pool, judged } = expectedSplit(settings);
  const labels = settings.labels === Infinity ? "all" : settings.labels;
  return {
    id: idOf(shortest),
    link: shortest,
    numbers: numbersVersion,
    data: settings.data,
    technique: settings.a.technique,
    labels,
    labelled: expectedLabels(settings, labelsOf({ labels })),
    pool,
    test: judged,
    seed: settings.seed,
    steps: Math.min(600, settings.steps),
    seconds: 12.5,
    accuracy: 0.875,
    stopped: "finished",
    backend: "wasm",
    device: "test",
    version: "0.1.0",
    at: Date.UTC(2026, 0, 2),
    origin: "here",
    ...more,
  };
}

/** As version 1 of the numbers kept it: its link has no `v`. */
export function oldRecordOf(given: string, more: Partial<RunRecord> = {}): RunRecord {
  const { link } = linkedRun(given);
  return { ...recordOf(given), id: idOf(link), link, numbers: 1, ...more };
}
/** In the form of then, which did not know of versions. */
export function inFirstForm({ numbers: _, ...record }: RunRecord): object {
  return record;
}

export const makeRecords = (count: number, more: Partial<RunRecord> = {}): RunRecord[] =>
  Array.from({ length: count }, (_, i) =>
    recordOf(`data=two-moons&a=fixmatch&seed=${(i % 9999) + 1}&steps=${10 * (1 + Math.floor(i / 9999))}`, more),
  );

const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value || 0); // no −0: JSON has none
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const text = fc.string({ unit: "binary", maxLength: 100 }).filter((any) => !/^(?:NA|N\/A|#N\/A|NaN|NULL|\\N)$/.test(any.trim())); // nothing, in a table
const yes = some(fc.constant(true as const));

/** Any record that the program may make. */
export const anyRecord: fc.Arbitrary<RunRecord> = fc
  .record({
    data: fc.constantFrom(...dataSets.map(({ id }) => id)),
    technique: fc.constantFrom(...techniques.map(({ id }) => id)),
    labels: fc.constantFrom("1", "4", "12.5", "all"),
    seed: fc.integer({ min: 1, max: 9999 }),
    steps: fc.integer({ min: 1, max: 2000 }).map((tens) => 10 * tens),
    diverged: fc.boolean(),
    accuracy: share,
    parts: fc.record({
      probe: some(fc.constant(0)),
      knn: some(share),
      random: some(share),
      backend: fc.constantFrom(...backendNames),
      device: text,
      commit: some(text),
      at: fc.integer({ min: 0, max: 8.64e15 }),
      origin: fc.constantFrom("here", "recorded", "elsewhere"),
      curve: some(
        fc
          .uniqueArray(fc.integer({ min: 0, max: 20_000 }), { maxLength: 8 })
          .map((steps) => ({ steps: steps.toSorted((a, b) => a - b), accuracy: steps.map((step) => step / 20_000) })),
      ),
      touched: yes,
      name: some(text),
      pinned: yes,
      overlaid: yes,
    }),
  })
  .map(({ data, technique, labels, seed, steps, diverged, accuracy, parts }) => {
    const known = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Partial<RunRecord>;
    if (known.probe !== undefined) known.probe = accuracy; // where features are read out, they are the same
    const end = diverged ? { stopped: "diverged" as const, accuracy: null } : { accuracy };
    const record = recordOf(`data=${data}&a=${technique}&labels=${labels}&seed=${seed}&steps=${steps}`, { ...known, ...end });
    const seen = known.curve?.steps.filter((step) => step <= record.steps) ?? [];
    return { ...record, ...(known.curve && { curve: { steps: seen, accuracy: seen.map((step) => step / 20_000) } }) };
  });
