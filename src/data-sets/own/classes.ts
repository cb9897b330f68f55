/** The label of each row, and what the classes are called. */
import type { OwnNote } from "../../shape/own";
import { cleaned } from "./cleaned";
import type { ReadColumn } from "./columns";
import type { Refuse } from "./fault";
import { isMissing } from "./numbers";

/** Labels are bytes, and a page has room for as many. */
const mostClasses = 200;
/** More different numbers measure something. */
const mostNumbers = 30;

export interface Labelled {
  classes: readonly string[];
  /** `classes.length` where a row has none. */
  labels: Uint8Array;
  notes: readonly OwnNote[];
}

/** What each row is labelled; undefined where nothing is. Whole numbers are so however they are written. */
function namesIn(numbers: Float64Array | undefined, cells: readonly string[]): (string | undefined)[] {
  if (numbers) return Array.from(numbers, (value) => (Number.isNaN(value) ? undefined : String(value)));
  return cells.map((cell) => (isMissing(cell) ? undefined : cleaned(cell) || undefined));
}

function countsOf(names: Iterable<string | undefined>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** @param cells of the rows that are asked for, in whose order the labels come @throws Unreadable where there is nothing to tell apart, or too much */
export function labelled(column: ReadColumn, cells: readonly string[], rows: Int32Array, refuse: Refuse): Labelled {
  const { name } = column;
  const numbers = column.strange.length ? undefined : column.numbers;
  const names = namesIn(numbers && Float64Array.from(rows, (row) => numbers[row]!), cells);
  const counts = countsOf(names);
  if (!counts.size) refuse({ fault: "no labels", column: name });
  if (numbers && counts.size > mostNumbers) refuse({ fault: "numbers as labels", column: name, distinct: counts.size });
  if (counts.size > mostClasses) refuse({ fault: "too many classes", column: name, distinct: counts.size, most: mostClasses });
  if (counts.size === 1) refuse({ fault: "one class", class: [...counts.keys()][0]! });

  const single = [...counts].filter(([, count]) => count === 1).map(([one]) => one);
  const kept = [...counts.keys()].filter((one) => counts.get(one)! > 1);
  const classes = numbers ? kept.toSorted((a, b) => Number(a) - Number(b)) : kept.toSorted();
  if (classes.length < 2) refuse({ fault: "no class twice", column: name });
  const places = new Map(classes.map((one, place) => [one, place]));
  const labels = Uint8Array.from(names, (one) => (one === undefined ? undefined : places.get(one)) ?? classes.length);
  const unlabelled = labels.reduce((sum, label) => sum + Number(label === classes.length), 0);
  const written = countsOf(cells.filter((cell) => !isMissing(cell)));
  const notes: OwnNote[] = [
    ...(unlabelled ? [{ note: "unlabelled", count: unlabelled, of: labels.length } as const] : []),
    ...(single.length ? [{ note: "single", classes: single } as const] : []),
    ...(written.size > counts.size && !numbers ? [{ note: "cleaned labels", count: written.size - counts.size } as const] : []),
  ];
  return { classes, labels, notes };
}
