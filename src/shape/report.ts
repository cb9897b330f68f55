/** What a worker tells of a run: many named arrays in one block of numbers, so that a frame costs one read and one transfer. */

/** Where each named array lies in the block. */
export type Layout = Readonly<Record<string, { offset: number; shape: readonly number[] }>>;

/**
 * One moment of a run. Its arrays:
 * - `loss.NAME` []: each term of the loss;
 * - `diagnostic.NAME`: what the technique measured, as its declaration says;
 * - `view.NAME` [n, …]: a few examples of each view that this step compared (`view.plain`, `view.weak.0`, `view.strong.1`,
 *   `view.masked`, `view.labelled.strong`, …), and `view.places` [n], where in the pool they are.
 *
 * and, when the step was evaluated (`evaluated`):
 * - `accuracy` []: share right on the test examples, by the technique's own classifier or else by a linear probe on the labels in force;
 * - `accuracy.probe` [], `accuracy.knn` []: the same by a linear probe and by the nearest labelled neighbours in feature space;
 * - `accuracy.random` []: by a linear probe on the untrained encoder;
 * - `confusion` [classes, classes]: test examples, row = true class, column = guess;
 * - `rank` []: effective rank of the features of the drawn examples;
 * - `map` [drawn, 2]: where each drawn example lies, first two principal components, kept aligned from report to report;
 * - `guess` [drawn], `sure` [drawn]: its guessed class and that guess's probability;
 * - `field` [side, side]: for points, class + probability of the guess over the plane, first row at the bottom;
 * - `extent` [4]: the part of the plane that the field covers, left, bottom, right, top.
 */
export interface Report {
  /** Steps taken. */
  step: number;
  /** Seconds spent on training, evaluation not counted. */
  seconds: number;
  evaluated: boolean;
  layout: Layout;
  values: Float32Array;
}

/** One named array of a report, without copying; undefined where the report has none. */
export function read(report: Pick<Report, "layout" | "values">, name: string): Float32Array | undefined {
  const entry = report.layout[name];
  return entry && report.values.subarray(entry.offset, entry.offset + entry.shape.reduce((a, b) => a * b, 1));
}

/** One named number of a report; undefined where the report has none. */
export const readNumber = (report: Pick<Report, "layout" | "values">, name: string): number | undefined => read(report, name)?.[0];

/** The names of all arrays that begin with `prefix`, without it. */
export const namesUnder = (report: Pick<Report, "layout">, prefix: string): string[] =>
  Object.keys(report.layout).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
