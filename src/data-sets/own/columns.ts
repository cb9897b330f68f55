/** What each column of a file holds, recognised from all of its cells. */
import type { OwnColumn, Recognised } from "../../shape/own";
import { words } from "../pieces/texts";
import { cleaned } from "./cleaned";
import type { Refuse } from "./fault";
import type { Grid } from "./grid";
import { isMissing, marksIn, readingsOf, type Readings } from "./numbers";

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

function countsOf(cells: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells) if (!isMissing(cell)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return counts;
}

/** How many words the values have on average, of at most so many of them. */
function wordsIn(counts: ReadonlyMap<string, number>): number {
  const some = [...counts.keys()].slice(0, mostRead);
  return some.reduce((sum, value) => sum + words(value).length, 0) / Math.max(1, some.length);
}

/** Of what stands in a column that is no number. */
function asNames({ name, distinct }: Pick<OwnColumn, "name" | "distinct">, filled: number, length: number): Recognised {
  if (length >= sentence.words && distinct > sentence.distinct * filled) return "words";
  const isNamed = distinct === filled && calledId.test(name);
  return isNamed || (filled >= fewestNamed && distinct > ownValues * filled) ? "id" : "category";
}

/** @param place in the file, counted from 0 @param comma how cells are read that can be read with a point or a comma */
function readColumn({ name, cells, place }: { name: string; cells: readonly string[]; place: number }, comma: boolean): ReadColumn {
  const counts = countsOf(cells);
  const missing = cells.reduce((sum, cell) => sum + Number(isMissing(cell)), 0);
  const filled = cells.length - missing;
  const same = { name, distinct: counts.size, missing, comma: false, strange: [], length: 0 };
  if (!filled) return { ...same, as: "empty" };
  const readings = new Map<string, Readings>(Array.from(counts.keys(), (value) => [value, readingsOf(value)]));
  const isNumber = (value: string) => Object.keys(readings.get(value)!).length > 0;
  const numbers = [...counts].filter(([value]) => isNumber(value));
  const share = numbers.reduce((sum, [, count]) => sum + count, 0) / filled;
  const enough = share === 1 || (share >= mostlyNumbers && numbers.length > fewNumbers);
  if (!enough) {
    const length = wordsIn(counts);
    return { ...same, length, as: asNames(same, filled, length) };
  }
  const marks = marksIn([...readings.values()]);
  const byComma = marks.comma === marks.point ? comma : marks.comma > marks.point;
  const numberOf = ({ point, comma: other }: Readings) => (byComma ? (other ?? point) : (point ?? other));
  const values = Float64Array.from(cells, (cell) => (isMissing(cell) ? NaN : (numberOf(readings.get(cell)!) ?? NaN)));
  const strange = share < 1 ? cells.flatMap((cell, row) => (isMissing(cell) || isNumber(cell) ? [] : [row])) : [];
  const isId = filled === cells.length && isCount(values) && (place === 0 || calledId.test(name));
  return { ...same, numbers: values, comma: marks.comma > marks.point, strange, as: isId ? "id" : "number" };
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
