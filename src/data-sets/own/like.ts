/** Rows as a model reads them that has learned from others like them: the same columns in whichever order, with a label or without. */
import { HIDDEN_WORD } from "../../shape/data-set";
import type { ModelAbout } from "../../shape/model";
import type { OwnFile } from "../../shape/own";
import type { OwnChoices } from "../../shape/own-choices";
import type { Fault } from "../../shape/own-faults";
import type { OwnNote } from "../../shape/own-notes";
import { numbered, words } from "../pieces/texts";
import { cleaned } from "./cleaned";
import { readColumns, type ReadColumn } from "./columns";
import { refusing, Unreadable, type Refuse } from "./fault";
import { missing, others } from "./features";
import { readForm } from "./forms";
import type { Grid } from "./grid";
import { isMissing, readingsOf } from "./numbers";
import { rolesOf, type Roles } from "./roles";

export interface LikeRows {
  /** As the model takes them. */
  inputs: Float32Array | Int32Array;
  /** Of the model's classes; −1 where a row names none of them. */
  labels: Int32Array;
  /** What stands in the column of ids. */
  names?: readonly string[];
  notes: readonly OwnNote[];
}

type Wanted = Pick<ModelAbout, "shape" | "classes" | "columns" | "medians" | "vocabulary">;

/** Whether rows can be read for it: it has learned from columns or words, and not from characters. */
export const isOfRows = ({ columns, vocabulary }: Wanted): boolean =>
  columns !== undefined || (vocabulary ?? []).slice(HIDDEN_WORD + 1).some((word) => word.length > 1);

/** @param asked what is left out is guessed; caps do not count, as nothing is learned */
export function readLike(file: OwnFile, asked: Partial<OwnChoices>, wanted: Wanted): LikeRows | Fault {
  try {
    // Of few lines nobody can guess that each is an example by itself.
    const areLines = wanted.vocabulary && asked.form === undefined && /\.txt$/i.test(file.name);
    return read(file, areLines ? { ...asked, form: "lines" } : asked, wanted, refusing(cleaned(file.name) || "…"));
  } catch (error) {
    if (error instanceof Unreadable) return error.fault;
    throw error;
  }
}

/** The grid of a file, and what its columns are beside those that the model reads. */
interface Laid {
  grid: Grid;
  columns: readonly ReadColumn[];
  decimalComma: boolean;
  roles: Roles;
  cellsOf(name: string): readonly string[];
}

function lay(file: OwnFile, asked: Partial<OwnChoices>, wanted: readonly string[], refuse: Refuse): Laid {
  const entry = { path: file.name, bytes: file.bytes };
  const guessed = readForm(entry, asked, refuse);
  const absentIn = (grid: Grid) => wanted.find((name) => !grid.columns.includes(name));
  // Of few rows nobody can guess whether the first names the columns.
  const isBare = absentIn(guessed.grid) !== undefined && guessed.form === "rows" && asked.header === undefined;
  const { grid, form } = isBare ? readForm(entry, { ...asked, header: true }, refuse) : guessed;
  const absent = absentIn(grid);
  if (absent !== undefined) refuse({ fault: "no such column", column: absent, columns: grid.columns });
  if (!grid.rows.length) refuse({ fault: "no rows" });
  const { columns, decimalComma } = readColumns(grid, form === "objects" ? false : asked.decimalComma);
  const beside = columns.filter(({ name }) => !wanted.includes(name));
  const roles = rolesOf(beside, { ...(form === "lines" && { words: grid.columns.at(-1)! }), ...asked }, refuse);
  const cellsOf = (name: string) => grid.rows.map((row) => row[grid.columns.indexOf(name)]!);
  return { grid, columns, decimalComma, roles, cellsOf };
}

function read(file: OwnFile, asked: Partial<OwnChoices>, wanted: Wanted, refuse: Refuse): LikeRows {
  const laid = lay(file, asked, wanted.columns?.map(({ name }) => name) ?? [], refuse);
  const { grid, columns, roles, cellsOf } = laid;
  const { id, label } = roles;
  const ofLabels = columns.find(({ name }) => name === label);
  return {
    ...(wanted.columns ? fromColumns(wanted, laid) : fromWords(cellsOf(roles.words ?? refuse({ fault: "nothing to learn from" })), wanted)),
    labels: ofLabels ? labelsIn(ofLabels, cellsOf(ofLabels.name), wanted.classes) : new Int32Array(grid.rows.length).fill(-1),
    ...(id !== null && { names: cellsOf(id).map(cleaned) }),
  };
}

/** Whole numbers are the same however they are written. */
const labelsIn = ({ numbers }: ReadColumn, cells: readonly string[], classes: readonly string[]): Int32Array =>
  Int32Array.from(cells, (cell, i) => classes.indexOf(numbers && !Number.isNaN(numbers[i]) ? String(numbers[i]) : cleaned(cell)));

const fromWords = (cells: readonly string[], { shape, vocabulary = [] }: Wanted) => ({
  inputs: numbered(vocabulary.slice(HIDDEN_WORD + 1), cells.map(words), shape[0]!).inputs as Int32Array,
  notes: [],
});

function fromColumns(
  { columns: wanted = [], medians = [] }: Wanted,
  { columns, cellsOf, decimalComma }: Laid,
): Pick<LikeRows, "inputs" | "notes"> {
  const notes: OwnNote[] = [];
  const filled = wanted.map(({ name, categories }, place) => {
    if (categories) return cellsOf(name).map((cell) => placeIn(categories, cell));
    const read = columns.find((one) => one.name === name)?.numbers;
    const numbers = read ? Array.from(read) : cellsOf(name).map((cell) => numberIn(cell, decimalComma));
    const median = medians[place] ?? 0;
    const absent = numbers.filter(Number.isNaN).length;
    if (absent) notes.push({ note: "imputed", column: name, count: absent, median });
    return numbers.map((number) => (Number.isNaN(number) ? median : number));
  });
  const width = wanted.length;
  const inputs = Float32Array.from({ length: width * filled[0]!.length }, (_, i) => filled[i % width]![Math.floor(i / width)]!);
  return { inputs, notes };
}

/** None of them, −1, is what nobody has seen: no flag is up. */
const placeIn = (categories: readonly string[], cell: string): number =>
  isMissing(cell)
    ? categories.indexOf(missing)
    : categories.includes(cleaned(cell))
      ? categories.indexOf(cleaned(cell))
      : categories.indexOf(others);

function numberIn(cell: string, decimalComma: boolean): number {
  const { point, comma } = readingsOf(cell);
  const [first, second] = decimalComma ? [comma, point] : [point, comma];
  return Number.isNaN(first) ? second : first;
}
