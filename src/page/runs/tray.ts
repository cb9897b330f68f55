/** Kept runs as rows of a table: what is written in them, which are found, and in which order. */
import { marksOf } from "../../sentences/runs";
import { settingSentences } from "../../sentences/setting";
import { labelsOf, type RunRecord } from "../../shape/record";
import { dataNameOf } from "../../sweep/records/data-name";
import { differencesOf } from "../../sweep/records/differences";
import { without } from "../../sweep/records/identity";
import type { Change } from "../../sweep/records/record-shelf";
import { remembered } from "../../sweep/records/remembered";
import { techniqueEntry } from "../../techniques/catalogue";

export interface Row {
  record: RunRecord;
  technique: string;
  /** What differs from the defaults; empty where nothing does. */
  changes: string;
  data: string;
}

const described = new WeakMap<RunRecord, Row>();

/** A record never changes, so neither does its row. */
export function rowOf(record: RunRecord): Row {
  const known = described.get(record);
  if (known) return known;
  const technique = techniqueEntry(record.technique)?.name ?? record.technique;
  const data = dataNameOf(record);
  const changes = changesIn(without(record.link, (key) => key === "labels" || key === "seed"));
  const row = { record, technique, changes, data };
  described.set(record, row);
  return row;
}
/** Budget and seed are no changes: runs that differ in nothing else have the same. */
const changesIn = remembered((link) => settingSentences.several(differencesOf(link)));

/** What a text is looked for in. */
function textOf({ record, technique, changes, data }: Row): string {
  return [record.name, technique, changes, data, ...marksOf(record)].filter(Boolean).join(" ").toLowerCase();
}

/** What came of some changes: rows that are there after them, and all that were spoken of. */
export function rowsAfter(changes: readonly Change[]): { there: Row[]; all: Row[] } {
  const isThere = new Map<Row, boolean>();
  for (const { was, is } of changes) {
    if (was) isThere.set(rowOf(was), false);
    if (is) isThere.set(rowOf(is), true);
  }
  const all = [...isThere.keys()];
  return { there: all.filter((row) => isThere.get(row)), all };
}

export interface Filter {
  text: string;
  /** Ids; empty for all. */
  data: string;
  technique: string;
}

/** Whether it has all words of the text, wherever they stand. */
export function matcher({ text, data, technique }: Filter): (row: Row) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (row) => {
    if (data && row.record.data !== data) return false;
    if (technique && row.record.technique !== technique) return false;
    const looked = words.length ? textOf(row) : "";
    return words.every((word) => looked.includes(word));
  };
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

type Key = string | number | undefined;
interface Keyed {
  row: Row;
  key: Key;
}

/** Pinned ones first; of what is alike, the newest first. */
function keyedOrder({ descending }: Sort): (a: Keyed, b: Keyed) => number {
  const order = (a: Key, b: Key): number => {
    if (a === b) return 0;
    if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
    return (a < b ? -1 : 1) * (descending ? -1 : 1);
  };
  return ({ row: { record: a }, key: keyOfA }, { row: { record: b }, key: keyOfB }) =>
    Number(b.pinned ?? false) - Number(a.pinned ?? false) ||
    order(keyOfA, keyOfB) ||
    b.at - a.at ||
    (a.id < b.id ? -1 : Number(a.id > b.id));
}
const keyed = (row: Row, { column }: Sort): Keyed => ({ row, key: keys[column](row) });

/** Of any two runs, which comes first: 0 for none but the same. */
export function orderOf(sort: Sort): (a: Row, b: Row) => number {
  const order = keyedOrder(sort);
  return (a, b) => order(keyed(a, sort), keyed(b, sort));
}
/** What they are sorted by is made out once for each. */
export const sorted = (rows: readonly Row[], sort: Sort): Row[] =>
  rows
    .map((row) => keyed(row, sort))
    .sort(keyedOrder(sort))
    .map(({ row }) => row);

/** The columns that a table is read by from its best end. */
export const fallsFirst = (column: Column): boolean => column === "accuracy" || column === "at";
