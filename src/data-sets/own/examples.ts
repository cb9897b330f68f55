/** Which rows are learned from, and what they are to those who learn: numbers of columns, or of words. */
import type { Own, OwnChoices, OwnNote } from "../../shape/own";
import { checksumOf } from "./checksum";
import { labelled } from "./classes";
import { cleaned } from "./cleaned";
import { refuseTooLarge, type ReadColumn } from "./columns";
import { evenly } from "./evenly";
import type { Refuse } from "./fault";
import { featuresOf } from "./features";
import type { Grid } from "./grid";
import { isMissing } from "./numbers";
import { warningsOf } from "./warnings";
import { wordNumbers } from "./word-numbers";

interface Ground {
  grid: Grid;
  columns: readonly ReadColumn[];
  choices: OwnChoices;
  refuse: Refuse;
}

type Content = Pick<Own, "kind" | "shape" | "columns" | "vocabulary" | "inputs">;

/** What may be learned from, before it is known from which rows. */
interface Source {
  rows: Int32Array;
  /** Numbers of an example. */
  size: number;
  notes: readonly OwnNote[];
  /** @param places in `rows` */
  of(places: Int32Array): Content & { notes: readonly OwnNote[] };
}

/** Fewer are no experiment. */
const leastRows = 10;
const fewGroups = 5;
const bytesANumber = 4;
const allPlaces = (count: number): Int32Array => Int32Array.from({ length: count }, (_, i) => i);

/** All columns that are nothing else. */
function fromColumns({ grid, columns, choices: { label, group, id }, refuse }: Ground): Source {
  const learned = columns.filter(({ name }) => ![label, group, id].includes(name));
  refuseTooLarge(learned, grid, refuse);
  const size = learned.filter(({ as }) => as === "number" || as === "category").length;
  if (!size) refuse({ fault: "nothing to learn from" });
  return {
    rows: allPlaces(grid.rows.length),
    size,
    notes: [],
    of(rows) {
      const features = featuresOf(learned, rows, grid);
      if (!features.columns.length) refuse({ fault: "nothing to learn from" });
      return { kind: "table", shape: [features.columns.length], ...features };
    },
  };
}

function fromWords({ grid, columns, choices: { words, label, group, id }, refuse }: Ground, place: number): Source {
  const found = wordNumbers(grid.rows.map((row) => row[place]!)) ?? refuse({ fault: "no common words", column: grid.columns[place]! });
  const { length, vocabulary, inputs, kept, notes } = found;
  const beside = columns.map(({ name }) => name).filter((name) => ![words, label, group, id].includes(name));
  return {
    rows: Int32Array.from(kept),
    size: length,
    notes: [...(beside.length ? [{ note: "unused", why: "beside words", columns: beside } as const] : []), ...notes],
    of(places) {
      const taken = new Int32Array(places.length * length);
      places.forEach((from, i) => taken.set(inputs.subarray(from * length, (from + 1) * length), i * length));
      return { kind: "text", shape: [length], vocabulary, inputs: taken, notes: [] };
    },
  };
}

/** Rows that say no group are one each. */
function groupsOf(cells: readonly string[]): { groups: Uint32Array; notes: OwnNote[] } {
  const numberOf = new Map<string, number>();
  let next = 0;
  const groups = Uint32Array.from(cells, (cell) => {
    if (isMissing(cell)) return next++;
    const known = numberOf.get(cell);
    if (known === undefined) numberOf.set(cell, next);
    return known ?? next++;
  });
  return { groups, notes: next < fewGroups ? [{ note: "few groups", count: next }] : [] };
}

/** @throws Unreadable where nothing can be learned from it */
export function examplesOf(ground: Ground): Omit<Own, "name"> {
  const { grid, columns, choices, refuse } = ground;
  const { label, group, id, words, mostExamples, mostBytes } = choices;
  const placeOf = (name: string | null) => (name === null ? -1 : grid.columns.indexOf(name));
  const cellsOf = (place: number, rows: Int32Array) => Array.from(rows, (row) => grid.rows[row]![place]!);
  if (label === null) refuse({ fault: "no label" });
  if (grid.rows.length < leastRows) refuse({ fault: "too few rows", found: grid.rows.length, least: leastRows });

  const source = words === null ? fromColumns(ground) : fromWords(ground, placeOf(words));
  const labelColumn = placeOf(label);
  refuseTooLarge([columns[labelColumn]!], grid, refuse);
  const known = labelled(columns[labelColumn]!, cellsOf(labelColumn, source.rows), source.rows, refuse);
  const room = Math.max(leastRows, Math.floor(mostBytes / bytesANumber / source.size));
  const all = source.rows.length;
  const kept = evenly(known.labels, known.classes.length, Math.min(mostExamples, room));
  const why = room < mostExamples ? "bytes" : "examples";
  const { notes, ...content } = source.of(kept);
  const rows = kept.map((place) => source.rows[place]!);
  const grouped = group === null ? undefined : groupsOf(cellsOf(placeOf(group), rows));
  const own = {
    ...content,
    classes: known.classes,
    labels: Uint8Array.from(kept, (place) => known.labels[place]!),
    ...(id !== null && { names: cellsOf(placeOf(id), rows).map(cleaned) }),
    ...(grouped && { groups: grouped.groups }),
  };
  return {
    ...own,
    checksum: checksumOf(own),
    notes: [
      ...(kept.length < all ? [{ note: "left out", kept: kept.length, of: all, why } as const] : []),
      ...source.notes,
      ...known.notes,
      ...notes,
      ...(grouped?.notes ?? []),
      ...warningsOf(own),
    ],
  };
}
