/** The label of each example, and what the classes are called. */
import type { LabelsIn } from "../../shape/own-faults";
import type { OwnNote } from "../../shape/own-notes";
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
  /** `classes.length` where an example has none. */
  labels: Uint8Array;
  notes: readonly OwnNote[];
}

function countsOf(names: Iterable<string | undefined>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/**
 * @param names what each example is labelled, undefined where nothing is @param areNumbers as which they are put in order
 * @throws Unreadable where there is nothing to tell apart, or too much
 */
export function labelledBy(names: readonly (string | undefined)[], where: LabelsIn, areNumbers: boolean, refuse: Refuse): Labelled {
  const counts = countsOf(names);
  if (!counts.size) refuse({ fault: "no labels", ...where });
  if (counts.size > mostClasses) refuse({ fault: "too many classes", ...where, distinct: counts.size, most: mostClasses });
  if (counts.size === 1) refuse({ fault: "one class", class: [...counts.keys()][0]! });

  const single = [...counts].filter(([, count]) => count === 1).map(([one]) => one);
  const kept = [...counts.keys()].filter((one) => counts.get(one)! > 1);
  const classes = areNumbers ? kept.toSorted((a, b) => Number(a) - Number(b)) : kept.toSorted();
  if (classes.length < 2) refuse({ fault: "no class twice", ...where });
  const places = new Map(classes.map((one, place) => [one, place]));
  const labels = Uint8Array.from(names, (one) => (one === undefined ? undefined : places.get(one)) ?? classes.length);
  const unlabelled = labels.reduce((sum, label) => sum + Number(label === classes.length), 0);
  return {
    classes,
    labels,
    notes: [
      ...(unlabelled ? [{ note: "unlabelled", count: unlabelled, of: labels.length } as const] : []),
      ...(single.length ? [{ note: "single", classes: single } as const] : []),
    ],
  };
}

/** @param cells of the rows that are asked for, in whose order the labels come @throws Unreadable likewise */
export function labelledByColumn(column: ReadColumn, cells: readonly string[], rows: Int32Array, refuse: Refuse): Labelled {
  const { name } = column;
  const numbers = column.strange.length ? undefined : column.numbers;
  // Whole numbers are so however they are written.
  const names = numbers
    ? Array.from(rows, (row) => (Number.isNaN(numbers[row]!) ? undefined : String(numbers[row]!)))
    : cells.map((cell) => (isMissing(cell) ? undefined : cleaned(cell) || undefined));
  const distinct = countsOf(names).size;
  if (numbers && distinct > mostNumbers) refuse({ fault: "numbers as labels", column: name, distinct });
  const found = labelledBy(names, { column: name }, numbers !== undefined, refuse);
  const written = countsOf(cells.filter((cell) => !isMissing(cell)));
  if (written.size <= distinct || numbers) return found;
  return { ...found, notes: [...found.notes, { note: "cleaned labels", count: written.size - distinct }] };
}
