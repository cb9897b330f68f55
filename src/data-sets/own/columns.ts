/** What each column of a file holds, recognised from all of its cells. */
import type { OwnColumn, Recognised } from "../../shape/own";
import { words } from "../pieces/texts";
import { cleaned } from "./cleaned";
import type { Refuse } from "./fault";
import type { Grid } from "./grid";
import { isMissing, isNumber, marksIn, readingsOf, type Readings } from "./numbers";

export interface ReadColumn extends OwnColumn {
  /** Of numbers: one for each row, NaN where none stands. */
  numbers?: Float64Array;
  /** Of numbers: whether some have a decimal comma. */
  comma: boolean;
  /** Rows of a column of numbers in which something else stands. */
  strange: readonly number[];
  /** Of words: how many a cell has on average. */
  length: number;
}

/** A column holds numbers where as large a part of what stands in it is numbers. */
const mostlyNumbers = 0.95;
/** Fewer different values are categories, whatever the share of the rest. */
const fewNumbers = 10;
const sentence = { words: 3, distinct: 0.5 };
/** Where as large a part of the rows has a value of its own, it names them. */
const ownValues = 0.9;
const fewestNamed = 20;
const mostRead = 1000;
/** Sums and squares of larger ones are beyond a float32. */
const largest = 1e18;
const calledId = /^$|^(?:unnamed|column|row|id|idx|index|key|nr|no|num|number|rownames?|row_?names?|uuid|guid)\b|[ _.-]id$|[a-z]I[dD]$/i;

/** One after the other, from 0 or 1 on, as rows are counted. */
function isCount(numbers: Float64Array): boolean {
  const first = numbers[0]!;
  return numbers.length > 1 && (first === 0 || first === 1) && numbers.every((value, i) => value === first + i);
}

/** A value of a column, and how many cells have it. */
interface Value extends Readings {
  count: number;
}

/** All that stands in some cells. */
function valuesIn(cells: readonly string[]): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const cell of cells) {
    const known = values.get(cell);
    if (known) known.count++;
    else if (!isMissing(cell)) values.set(cell, { ...readingsOf(cell), count: 1 });
  }
  return values;
}

/** How many words the values have on average, of at most so many of them. */
function wordsIn(values: ReadonlyMap<string, Value>): number {
  const some = [...values.keys()].slice(0, mostRead);
  return some.reduce((sum, value) => sum + words(value).length, 0) / Math.max(1, some.length);
}

/** Of what stands in a column that is no number. */
function asNames({ name, distinct }: Pick<OwnColumn, "name" | "distinct">, filled: number, length: number): Recognised {
  if (length >= sentence.words && distinct > sentence.distinct * filled) return "words";
  const isNamed = distinct === filled && calledId.test(name);
  return isNamed || (filled >= fewestNamed && distinct > ownValues * filled) ? "id" : "category";
}

const firstOf = (one: number, other: number): number => (Number.isNaN(one) ? other : one);

/** @param place in the file, counted from 0 @param comma how cells are read that can be read with a point or a comma */
function readColumn({ name, cells, place }: { name: string; cells: readonly string[]; place: number }, comma: boolean): ReadColumn {
  const values = valuesIn(cells);
  let [filled, numeric, kinds] = [0, 0, 0];
  for (const value of values.values()) {
    filled += value.count;
    if (!isNumber(value)) continue;
    numeric += value.count;
    kinds++;
  }
  const same = { name, distinct: values.size, missing: cells.length - filled, comma: false, strange: [], length: 0 };
  if (!filled) return { ...same, as: "empty" };
  const holdsNumbers = numeric === filled || (numeric >= mostlyNumbers * filled && kinds > fewNumbers);
  if (!holdsNumbers) {
    const length = wordsIn(values);
    return { ...same, length, as: asNames(same, filled, length) };
  }
  const marks = marksIn(values.values());
  const byComma = marks.comma === marks.point ? comma : marks.comma > marks.point;
  const numberOf = ({ point, comma: other }: Value) => (byComma ? firstOf(other, point) : firstOf(point, other));
  const numbers = Float64Array.from(cells, (cell) => {
    const value = values.get(cell);
    return value ? numberOf(value) : NaN;
  });
  const isStrange = (cell: string) => values.has(cell) && !isNumber(values.get(cell)!);
  const strange = numeric < filled ? cells.flatMap((cell, row) => (isStrange(cell) ? [row] : [])) : [];
  const isId = filled === cells.length && isCount(numbers) && (place === 0 || calledId.test(name));
  return { ...same, numbers, comma: marks.comma > marks.point, strange, as: isId ? "id" : "number" };
}

/** Whether more columns have decimal commas than points. */
function guessComma(columns: readonly (readonly string[])[]): boolean {
  const marks = columns.map((cells) => marksIn(cells.slice(0, mostRead).map(readingsOf)));
  const columnsWith = (isMore: (a: { point: number; comma: number }) => boolean) => marks.filter(isMore).length;
  return columnsWith(({ point, comma }) => comma > point) > columnsWith(({ point, comma }) => point > comma);
}

/** @param asked how cells are read that can be read with a point or a comma; guessed where absent */
export function readColumns(grid: Grid, asked: boolean | undefined): { columns: ReadColumn[]; decimalComma: boolean } {
  const cells = grid.columns.map((_, column) => grid.rows.map((row) => row[column]!));
  const decimalComma = asked ?? guessComma(cells);
  const columns = grid.columns.map((name, place) => readColumn({ name, cells: cells[place]!, place }, decimalComma));
  return { columns, decimalComma };
}

/** Numbers that are too large to compute with. */
export function refuseTooLarge(columns: readonly ReadColumn[], grid: Grid, refuse: Refuse): void {
  for (const { name, numbers } of columns) {
    const row = numbers?.findIndex((value) => Math.abs(value) > largest) ?? -1;
    if (row >= 0)
      refuse({ fault: "too large a number", column: name, found: cleaned(grid.rows[row]![grid.columns.indexOf(name)]!) }, grid.lineOf(row));
  }
}

export const isCalledId = (name: string): boolean => calledId.test(name);
