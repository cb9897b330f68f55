/** What a worker tells of a run: many named arrays in one block of numbers, so that a frame costs one read and one transfer. */

/** Where each named array lies in the block. */
export type Layout = Readonly<Record<string, { offset: number; shape: readonly number[] }>>;

/**
 * One moment of a run. Its arrays:
 * - `loss.NAME` []: each term of the loss;
 * - `diagnostic.NAME`: what the technique measured, as its declaration says;
 * - `view.NAME` [n, …]: a few examples of each view that this step asked for (`view.plain`, `view.weak.0`, `view.strong.1`,
 *   `view.masked`, `view.labelled.strong`, …), or made itself (`view.pushed`, `view.mixed`, …), and `view.places` [n], where in the pool they are.
 *
 * and, when the step was evaluated (`evaluated`):
 * - `accuracy` []: share right of the examples that are judged (test examples, or validation examples where the run says so), by the
 *   technique's own classifier or else by the readout on the labels in force; examples that are unknown are wrong;
 * - `unknown` []: share of them without a guess, as nothing that is known of the labels reaches them;
 * - `accuracy.probe` [], `accuracy.knn` []: by the readout and by the nearest labelled neighbours in feature space;
 * - `accuracy.random` []: by the readout on the untrained encoder;
 * - `pool.accuracy` []: as `accuracy`, of the examples of the pool whose label is hidden, by a random sample of the pool; not a number where
 *   that has none;
 * - `spread` []: where labels are unseen, mean standard deviation of the unit-length features of that sample × √width: about 1 where they go
 *   all ways, 0 where they have collapsed into one point (Chen & He 2021);
 * - `readout.residual` []: at most 1 where the readout's fit has converged;
 * - `confusion` [classes, classes + 1]: row = true class, column = guess, the last one unknown;
 * - `rank` []: effective rank of the features of the random sample among the drawn examples;
 * - `map` [drawn, 2]: where each drawn example lies, first two principal components of that sample, kept aligned from report to report; points
 *   lie as they are;
 * - `neighbours` [drawn, 2]: where each lies near those that are like it in what was learned (t-SNE); not for points;
 * - `kept.map` [], `kept.neighbours` []: with them, which share of the ten nearest by cosine each map keeps among its ten nearest;
 * - `guess` [drawn], `sure` [drawn]: its guessed class, −1 where it is unknown, and that guess's probability;
 * - `field` [side, side]: for points, class + probability of the guess over the plane, −1 where it is unknown, first row at the bottom;
 * - `extent` [4]: the part of the plane that the field covers, left, bottom, right, top.
 */
export interface Report {
  /** Steps taken. */
  step: number;
  /** Seconds spent on training, evaluation not counted. */
  seconds: number;
  evaluated: boolean;
  /** How many steps came before each phase that has begun: losses, diagnostics and views are those of the last of them. */
  began: readonly number[];
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
