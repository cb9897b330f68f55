/** What a record may say: types and ranges, key by key, and in words for whoever wrote it otherwise. */
import * as v from "valibot";
import { dataSetEntry } from "../../data-sets/catalogue";
import { mostLabels } from "../../link/settings";
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
const yes = v.literal(true);
/** A key that may be left out, but does not hold `undefined`. */
const maybe = <S extends v.GenericSchema>(schema: S) => v.exactOptional(schema);

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
    v.check((id) => dataSetEntry(id) !== undefined),
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
  touched: maybe(yes),
  name: maybe(text),
  pinned: maybe(yes),
  overlaid: maybe(yes),
};

const aShare = "must be a number from 0 to 1";
const someExamples = "must be a whole number, 0 or more";
const someText = `must be text of at most ${longestText} characters`;
const onlyTrue = "must be true, or left out";
/** For the end of a sentence that has quoted what is wrong. */
export const wanted: Readonly<Record<keyof typeof keys, string>> = {
  id: "must be 16 hexadecimal digits, the hash of the link",
  link: `must be text of at most ${longestLink.toLocaleString("en")} characters`,
  numbers: `must be a whole number from 1 to ${numbersVersion}, the version of the numbers`,
  data: "is not a data set known here",
  technique: "is not a technique known here",
  labels: `must be "all", or a number above 0 and up to ${mostLabels.toLocaleString("en")}`,
  labelled: someExamples,
  pool: someExamples,
  test: someExamples,
  seed: "must be a whole number from 1 to 9,999",
  steps: "must be a whole number, 0 or more",
  seconds: "must be a number, 0 or more",
  accuracy: `${aShare}, or null where the run diverged`,
  probe: aShare,
  knn: aShare,
  random: aShare,
  stopped: 'must be "finished", "settled" or "diverged"',
  backend: `must be one of ${backendNames.map((name) => `"${name}"`).join(", ")}`,
  device: someText,
  version: someText,
  commit: someText,
  at: "must be a time in milliseconds since 1970",
  origin: 'must be "here", "recorded" or "elsewhere"',
  curve: "must have rising steps and as many accuracies from 0 to 1",
  touched: onlyTrue,
  name: someText,
  pinned: onlyTrue,
  overlaid: onlyTrue,
};

const recordSchema = v.object(keys) satisfies v.GenericSchema<unknown, RunRecord>;
/** As other programs hand it in. */
export const foundSchema = v.object({ ...keys, id: maybe(keys.id) });

const mayBeMissing = Object.entries(foundSchema.entries).flatMap(([key, { type }]) => (type === "exact_optional" ? [key] : []));
const isMark = (key: string): boolean => wanted[key as keyof typeof wanted] === onlyTrue;

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
