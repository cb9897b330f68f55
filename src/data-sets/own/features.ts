/** Rows of a table as numbers: what was measured, with the median where nothing is known, and categories by their places in a list. */
import type { Column } from "../../shape/data-set";
import type { OwnNote } from "../../shape/own-notes";
import { cleaned, unique } from "./cleaned";
import type { ReadColumn } from "./columns";
import type { Grid } from "./grid";
import { isMissing } from "./numbers";

export interface Features {
  columns: readonly Column[];
  inputs: Float32Array;
  notes: readonly OwnNote[];
}

/** A column as it is learned from, and what was filled in. */
interface Filled {
  column: Column;
  values: Float32Array;
  notes: readonly OwnNote[];
}

/** Smaller ones are nothing: a float32 knows no deviation from them that it could divide by. */
const smallest = 1e-18;
/** Beyond so many categories the rare ones share one. */
const mostCategories = 30;
/** Each category is a number of its own to whoever learns: of wide tables there are fewer. */
const mostFlags = 3000;
export const missing = "missing";
export const others = "others";

/** Of an even number the lower one of the two in the middle, so that it is a value of the column. */
function medianOf(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  return known[(known.length - 1) >> 1]!;
}

function numbersOf({ name, numbers, strange }: ReadColumn, kept: Int32Array, grid: Grid, cells: readonly string[]): Filled {
  const isFull = kept.every((row) => !Number.isNaN(numbers![row]!));
  const median = isFull ? 0 : medianOf(numbers!);
  const values = Float32Array.from(kept, (row) => {
    const value = Number.isNaN(numbers![row]!) ? median : numbers![row]!;
    return Math.abs(value) < smallest ? 0 : value;
  });
  const isStrange = new Set(strange);
  const [first] = kept.filter((row) => isStrange.has(row));
  const odd = kept.reduce((sum, row) => sum + Number(isStrange.has(row)), 0);
  const absent = kept.reduce((sum, row) => sum + Number(Number.isNaN(numbers![row]!)), 0) - odd;
  const notes: OwnNote[] = [];
  if (absent) notes.push({ note: "imputed", column: name, count: absent, median });
  if (first !== undefined)
    notes.push({ note: "no number", column: name, count: odd, found: cleaned(cells[first]!), line: grid.lineOf(first), median });
  return { column: { name }, values, notes };
}

function categoriesOf({ name }: ReadColumn, kept: Int32Array, cells: readonly string[], most: number): Filled {
  const written = Array.from(kept, (row) => (isMissing(cells[row]!) ? undefined : cleaned(cells[row]!) || undefined));
  const counts = new Map<string, number>();
  for (const one of written) if (one !== undefined) counts.set(one, (counts.get(one) ?? 0) + 1);
  const absent = written.filter((one) => one === undefined).length;
  const room = most - Number(absent > 0);
  const frequent = [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1)).map(([one]) => one);
  const own = (frequent.length > room ? frequent.slice(0, room - 1) : frequent).toSorted();
  const placeOf = new Map(own.map((one, place) => [one, place]));
  const rare = written.filter((one) => one !== undefined && !placeOf.has(one)).length;
  const categories = unique([...own, ...(rare ? [others] : []), ...(absent ? [missing] : [])]);
  const values = Float32Array.from(written, (one) => (one === undefined ? categories.length - 1 : (placeOf.get(one) ?? own.length)));
  const notes: OwnNote[] = [];
  if (absent) notes.push({ note: "missing category", column: name, count: absent });
  if (rare) notes.push({ note: "rare categories", column: name, count: rare });
  return { column: { name, categories }, values, notes };
}

const isConstant = (values: Float32Array): boolean => values.every((value) => value === values[0]);

/** @param columns all that may be learned from @param kept the rows that are, in their order */
export function featuresOf(columns: readonly ReadColumn[], kept: Int32Array, grid: Grid): Features {
  const most = Math.max(3, Math.min(mostCategories, Math.floor(mostFlags / Math.max(1, columns.length))));
  const filled = columns
    .filter(({ as }) => as === "number" || as === "category")
    .map((column) => {
      const place = grid.columns.indexOf(column.name);
      const cells = grid.rows.map((row) => row[place]!);
      return column.as === "number" ? numbersOf(column, kept, grid, cells) : categoriesOf(column, kept, cells, most);
    });
  const told = filled.filter(({ values }) => !isConstant(values));
  const constant = filled.filter(({ values }) => isConstant(values)).map(({ column }) => column.name);
  const inputs = new Float32Array(kept.length * told.length);
  told.forEach(({ values }, column) => values.forEach((value, row) => (inputs[row * told.length + column] = value)));
  const unused = (why: "empty" | "id" | "words") => columns.filter(({ as }) => as === why).map(({ name }) => name);
  const left = [
    ...(["empty", "id", "words"] as const).map((why) => ({ why, columns: unused(why) })),
    { why: "constant" as const, columns: constant },
  ];
  return {
    columns: told.map(({ column }) => column),
    inputs,
    notes: [
      ...left.filter((one) => one.columns.length).map((one) => ({ note: "unused", ...one }) as const),
      ...told.flatMap(({ notes }) => notes),
    ],
  };
}
