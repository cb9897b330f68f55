/** Which rows are learned from, and what they are to those who learn: numbers of columns, or of words. */
import type { CellChoices, OwnCaps } from "../../shape/own-choices";
import type { OwnNote } from "../../shape/own-notes";
import { assembled, refuseTooFew } from "./assembled";
import { labelledByColumn } from "./classes";
import { cleaned } from "./cleaned";
import { refuseTooLarge, type ReadColumn } from "./columns";
import type { Refuse } from "./fault";
import { featuresOf } from "./features";
import type { Grid } from "./grid";
import { isMissing } from "./numbers";
import type { Examples, Material } from "./reading";
import { wordNumbers } from "./word-numbers";

interface Ground {
  grid: Grid;
  columns: readonly ReadColumn[];
  choices: OwnCaps & CellChoices;
  refuse: Refuse;
}

/** What may be learned from, before it is known from which rows. */
interface Source {
  rows: Int32Array;
  /** Numbers of an example. */
  size: number;
  notes: readonly OwnNote[];
  /** @param places in `rows` */
  of(places: Int32Array): Material & { notes: readonly OwnNote[] };
}

const fewGroups = 5;
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
export function examplesOf(ground: Ground): Examples {
  const { grid, columns, choices, refuse } = ground;
  const { label, group, id, words } = choices;
  const placeOf = (name: string | null) => (name === null ? -1 : grid.columns.indexOf(name));
  const cellsOf = (place: number, rows: Int32Array) => Array.from(rows, (row) => grid.rows[row]![place]!);
  if (label === null) refuse({ fault: "no label" });
  refuseTooFew(grid.rows.length, refuse);

  const source = words === null ? fromColumns(ground) : fromWords(ground, placeOf(words));
  const labelColumn = placeOf(label);
  refuseTooLarge([columns[labelColumn]!], grid, refuse);
  const known = labelledByColumn(columns[labelColumn]!, cellsOf(labelColumn, source.rows), source.rows, refuse);
  return assembled(
    {
      ...known,
      size: source.size,
      notes: [...source.notes, ...known.notes],
      of(places) {
        const { notes, ...content } = source.of(places);
        const rows = places.map((place) => source.rows[place]!);
        const grouped = group === null ? undefined : groupsOf(cellsOf(placeOf(group), rows));
        return {
          ...content,
          ...(id !== null && { names: cellsOf(placeOf(id), rows).map(cleaned) }),
          ...(grouped && { groups: grouped.groups }),
          notes: [...notes, ...(grouped?.notes ?? [])],
        };
      },
    },
    choices,
  );
}
