/** What a record may say: types and ranges, key by key, and in words for whoever wrote it otherwise. */
import * as v from "valibot";
import { dataSetEntry } from "../../data-sets/catalogue";
import { mostLabels } from "../../link/settings";
import { recordFaults } from "../../sentences/run-files";
import { ownId } from "../../shape/brought";
import { backendNames } from "../../shape/protocol";
import { numbersVersion, recordVersion, type RunRecord } from "../../shape/record";
import { techniqueEntry } from "../../techniques/catalogue";

const longestLink = 10_000;
const longestText = 200;
const mostPoints = 10_000;
/** The largest time that Date knows. */
const lastMillisecond = 8.64e15;

const within = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const whole = (least: number, most: number) => v.pipe(within(least, most), v.integer());
const text = v.pipe(v.string(), v.maxLength(longestText));
const share = within(0, 1);
const examples = whole(0, 1e9);
/** A key that may be left out, but does not hold `undefined`. */
const maybe = <S extends v.GenericSchema>(schema: S) => v.exactOptional(schema);
const mark = maybe(v.literal(true));

const rises = (steps: number[]) => steps.every((step, i) => i === 0 || step > steps[i - 1]!);
const curve = v.pipe(
  v.object({
    steps: v.pipe(v.array(within(0, 1e9)), v.maxLength(mostPoints), v.check(rises)),
    accuracy: v.array(share),
  }),
  v.check(({ steps, accuracy }) => steps.length === accuracy.length),
);

const keys = {
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  link: v.pipe(v.string(), v.maxLength(longestLink)),
  numbers: whole(1, numbersVersion),
  data: v.pipe(
    v.string(),
    v.check((id) => id === ownId || dataSetEntry(id) !== undefined),
  ),
  technique: v.pipe(
    v.string(),
    v.check((id) => techniqueEntry(id) !== undefined),
  ),
  labels: v.union([v.pipe(v.number(), v.gtValue(0), v.maxValue(mostLabels)), v.literal("all")]),
  labelled: examples,
  pool: examples,
  test: examples,
  seed: whole(1, 9999),
  steps: whole(0, 1e9),
  seconds: within(0, 1e9),
  accuracy: v.nullable(share),
  probe: maybe(share),
  knn: maybe(share),
  random: maybe(share),
  stopped: v.picklist(["finished", "settled", "diverged"]),
  backend: v.picklist(backendNames),
  device: text,
  version: text,
  commit: maybe(text),
  at: within(0, lastMillisecond),
  origin: v.picklist(["here", "recorded", "elsewhere"]),
  curve: maybe(curve),
  touched: mark,
  name: maybe(text),
  pinned: mark,
  overlaid: mark,
};

const faults = recordFaults;
const someText = faults.text(longestText);
/** For the end of a sentence that has quoted what is wrong. */
export const wanted: Readonly<Record<keyof typeof keys, string>> = {
  id: faults.id,
  link: faults.text(longestLink),
  numbers: faults.numbers(numbersVersion),
  data: faults.data,
  technique: faults.technique,
  labels: faults.labels(mostLabels),
  labelled: faults.examples,
  pool: faults.examples,
  test: faults.examples,
  seed: faults.seed,
  steps: faults.examples,
  seconds: faults.seconds,
  accuracy: faults.accuracy,
  probe: faults.share,
  knn: faults.share,
  random: faults.share,
  stopped: faults.stopped,
  backend: faults.backend(backendNames),
  device: someText,
  version: someText,
  commit: someText,
  at: faults.at,
  origin: faults.origin,
  curve: faults.curve,
  touched: faults.onlyTrue,
  name: someText,
  pinned: faults.onlyTrue,
  overlaid: faults.onlyTrue,
};

const recordSchema = v.object(keys) satisfies v.GenericSchema<unknown, RunRecord>;
/** As other programs hand it in. */
export const foundSchema = v.object({ ...keys, id: maybe(keys.id) });

const mayBeMissing = Object.entries(foundSchema.entries).flatMap(([key, { type }]) => (type === "exact_optional" ? [key] : []));
const isMark = (key: string): boolean => (keys as Readonly<Record<string, unknown>>)[key] === mark;

/** Other programs write null, or no where only yes is written here, for what is left out here. */
export function withoutNothing(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const record = value as Readonly<Record<string, unknown>>;
  const isNothing = (key: string) => record[key] === null || (record[key] === false && isMark(key));
  const empty = mayBeMissing.filter((key) => Object.hasOwn(record, key) && isNothing(key));
  return empty.length ? Object.fromEntries(Object.entries(record).filter(([key]) => !empty.includes(key))) : value;
}

/** From the form of each older version to the next: the first makes a record of form 2 of one of form 1. */
const migrations: readonly ((older: object) => object)[] = [
  // Before numbers had a version, there was one.
  (older) => ({ ...older, numbers: 1 }),
];

/** Undefined where the form is newer than this program, or none at all. */
export function migrated(value: object, form: unknown): object | undefined {
  if (!Number.isInteger(form) || Number(form) < 1 || Number(form) > recordVersion) return undefined;
  return migrations.slice(Number(form) - 1).reduce((older, migrate) => migrate(older), value);
}

/** Of a record that does not say its form. */
export const formOf = (record: object): number => ("numbers" in record ? recordVersion : 1);

/** A stored record of this or an older form; undefined where it cannot be read. */
export function readRecord(value: unknown): RunRecord | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const record = migrated(value, "form" in value ? value.form : formOf(value));
  const reading = v.safeParse(recordSchema, record);
  return reading.success ? reading.output : undefined;
}
