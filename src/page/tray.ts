/** Kept runs as rows of a table: what is written in them, which are found, and in which order. */
import { count, percent } from "../charts/numbers";
import { dataSetById } from "../data-sets/catalogue";
import { counted } from "../shape/numerals";
import { isOfAnotherVersion, labelsOf, type RunRecord } from "../shape/record";
import { differencesOf } from "../sweep/differences";
import type { Place } from "../sweep/on-chart";
import { techniqueById } from "../techniques/catalogue";

export interface Row {
  record: RunRecord;
  technique: string;
  /** What differs from the defaults; empty where nothing does. */
  changes: string;
  data: string;
  /** What a text is looked for in. */
  text: string;
}

const described = new WeakMap<RunRecord, Row>();

/** A record never changes, so neither does its row. */
export function rowOf(record: RunRecord): Row {
  const known = described.get(record);
  if (known) return known;
  const technique = techniqueById(record.technique)?.name ?? record.technique;
  const data = dataSetById(record.data)?.name ?? record.data;
  const changes = differencesOf(record.link).join(", ");
  const marks = [record.stopped === "diverged" && "diverged", isOfAnotherVersion(record) && versionWords(record)];
  const text = [record.name, technique, changes, data, ...marks].filter(Boolean).join(" ").toLowerCase();
  const row = { record, technique, changes, data, text };
  described.set(record, row);
  return row;
}

export interface Filter {
  text: string;
  /** Ids; empty for all. */
  data: string;
  technique: string;
}

/** All words of the text, wherever they stand. */
export function matching(rows: readonly Row[], { text, data, technique }: Filter): Row[] {
  const words = text.toLowerCase().split(/\s+/);
  return rows.filter(
    (row) =>
      (!data || row.record.data === data) &&
      (!technique || row.record.technique === technique) &&
      words.every((word) => row.text.includes(word)),
  );
}

/** What a column is sorted by; what is undefined comes last either way. */
const keys = {
  run: ({ record, technique, changes }: Row) => `${record.name ?? ""} ${technique} ${changes}`.trim().toLowerCase(),
  data: ({ data }: Row) => data,
  labels: ({ record }: Row) => labelsOf(record),
  seed: ({ record }: Row) => record.seed,
  accuracy: ({ record }: Row) => record.accuracy ?? undefined,
  seconds: ({ record }: Row) => record.seconds,
  at: ({ record }: Row) => record.at,
} satisfies Record<string, (row: Row) => string | number | undefined>;
export type Column = keyof typeof keys;

export interface Sort {
  column: Column;
  descending: boolean;
}

/** Pinned ones first; of what is alike, the newest first. */
export function sorted(rows: readonly Row[], { column, descending }: Sort): Row[] {
  const key: (row: Row) => string | number | undefined = keys[column];
  const order = (a: string | number | undefined, b: string | number | undefined): number => {
    if (a === b) return 0;
    if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
    return (a < b ? -1 : 1) * (descending ? -1 : 1);
  };
  return rows.toSorted(
    (a, b) => Number(b.record.pinned ?? false) - Number(a.record.pinned ?? false) || order(key(a), key(b)) || b.record.at - a.record.at,
  );
}

/** The columns that a table is read by from its best end. */
export const fallsFirst = (column: Column): boolean => column === "accuracy" || column === "at";

/** Whether it is on the label curve of its data set, and, where that is not the reader's to say, why. */
export const placeWords: Readonly<Record<Place, { isDrawn: boolean; why: string }>> = {
  chosen: { isDrawn: true, why: "" },
  "not chosen": { isDrawn: false, why: "" },
  "by its settings": { isDrawn: true, why: "always, as it has the settings that are compared there" },
  "by the sweep": { isDrawn: true, why: "as part of the sweep" },
  touched: { isDrawn: false, why: "never, as its settings were moved while it ran" },
  diverged: { isDrawn: false, why: "never, as it has no accuracy" },
  "of another kind": { isDrawn: false, why: "only where its data set is on the bench" },
};

const minute = 60_000;
const units = [
  { unit: "day", milliseconds: 24 * 60 * minute },
  { unit: "hour", milliseconds: 60 * minute },
  { unit: "minute", milliseconds: minute },
] as const;
const ago = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const date = new Intl.DateTimeFormat("en", { dateStyle: "medium" });
const dateAndTime = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "medium" });
const longAgo = 30 * 24 * 60 * minute;

/** “3 minutes ago”; a date where that is long ago. */
export function whenWords(at: number, now: number): string {
  const past = now - at;
  if (past > longAgo) return date.format(at);
  const found = units.find(({ milliseconds }) => past >= milliseconds);
  return found ? ago.format(-Math.floor(past / found.milliseconds), found.unit) : "just now";
}
export const exactTime = (at: number): string => dateAndTime.format(at);

/** Of the numbers, not of the program. */
export const versionWords = ({ numbers }: RunRecord): string => `version ${numbers}`;
export const accuracyWords = ({ accuracy }: RunRecord): string => (accuracy === null ? "diverged" : percent(accuracy));
export const secondsWords = ({ seconds }: RunRecord): string => `${seconds < 10 ? seconds.toFixed(1) : count(seconds)}\u202fs`;
export const labelsWords = ({ labels }: RunRecord): string => (labels === "all" ? "all" : count(labels));
export const runsWords = (number: number): string => counted(number, "run");
