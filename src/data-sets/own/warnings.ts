/** What makes numbers tell less than they seem to: few labels, copies, and columns that are the label in disguise. */
import type { Own } from "../../shape/own";
import type { OwnNote } from "../../shape/own-notes";

/** A rule that fits as many labelled rows fits them by no chance. */
const fits = 0.995;
const fewestFitted = 20;

/** A fifth of fewer are tested by one or none. */
const few = 5;

type Checked = Pick<Own, "columns" | "inputs" | "labels" | "classes">;

/** Which value each group of rows has most often, and how many rows have another. */
function majorities(values: ArrayLike<number>, labels: ArrayLike<number>): { sorted: [value: number, label: number][]; wrong: number } {
  const counts = new Map<number, Map<number, number>>();
  for (let i = 0; i < labels.length; i++) {
    const of = counts.get(values[i]!) ?? new Map<number, number>();
    counts.set(values[i]!, of.set(labels[i]!, (of.get(labels[i]!) ?? 0) + 1));
  }
  let wrong = 0;
  const sorted = [...counts].map(([value, of]): [number, number] => {
    const [label, count] = [...of].reduce((best, one) => (one[1] > best[1] ? one : best));
    wrong += [...of.values()].reduce((a, b) => a + b, 0) - count;
    return [value, label];
  });
  return { sorted: sorted.toSorted(([a], [b]) => a - b), wrong };
}

/** The share of labelled rows that a column tells right by itself: by a category for each class, or by one range of numbers for each. */
function disguises({ columns = [], inputs, labels, classes }: Checked): OwnNote[] {
  const rows = Array.from(labels.keys()).filter((row) => labels[row]! < classes.length);
  if (rows.length < fewestFitted) return [];
  const known = rows.map((row) => labels[row]!);
  return columns.flatMap(({ name, categories }, column): OwnNote[] => {
    const values = rows.map((row) => inputs[row * columns.length + column]!);
    const { sorted, wrong } = majorities(values, known);
    const ranges = categories ? sorted.length : sorted.filter(([, label], i) => i === 0 || sorted[i - 1]![1] !== label).length;
    const share = 1 - wrong / rows.length;
    return share >= fits && ranges <= (categories ? 2 : 1) * classes.length ? [{ note: "disguise", column: name, share }] : [];
  });
}

function copies({ labels, classes }: Checked, first: Uint32Array, areApart: boolean): OwnNote[] {
  const repeated = Array.from(first.keys()).filter((place) => first[place] !== place);
  const contradictions = repeated.filter((place) => {
    const [label, other] = [labels[place]!, labels[first[place]!]!];
    return label !== other && label < classes.length && other < classes.length;
  });
  return [
    ...(repeated.length ? [{ note: "copies", count: repeated.length, areApart } as const] : []),
    ...(contradictions.length ? [{ note: "contradictions", count: contradictions.length } as const] : []),
  ];
}

function rare({ labels, classes }: Checked): OwnNote[] {
  const found = classes.filter((_, c) => labels.filter((label) => label === c).length < few);
  return found.length ? [{ note: "few", classes: found, most: few }] : [];
}

/** @param first for each example the first that is equal to it @param areApart none that is tested equals one that is learned from */
export const warningsOf = (own: Checked, first: Uint32Array, areApart: boolean): OwnNote[] => [
  ...rare(own),
  ...disguises(own),
  ...copies(own, first, areApart),
];
