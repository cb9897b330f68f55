/** What a set of curves says: at one place, in a sentence, and as a table. */
import { lineChartSentences } from "../../sentences/line-charts";
import type { PhaseMark } from "../frame/series";
import type { Table } from "../frame/table";

export interface Curve {
  name: string;
  xs: ArrayLike<number>;
  ys: ArrayLike<number>;
  /** A limit, not a run: it has no steps of its own. */
  dotted?: boolean | undefined;
  /** Few, measured points: between them nothing is known. */
  dots?: boolean | undefined;
  /** Where its phases begin, but the first. Rising. */
  phases?: readonly PhaseMark[] | undefined;
}
type Format = (value: number) => string;

/** Index of the last x that is not beyond `at`; −1 before the first. */
function lastUpTo(xs: ArrayLike<number>, at: number): number {
  let [low, high] = [0, xs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (xs[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the value in force at a place: the last one measured; −1 before the first, well after the end, and beside a measured point. */
export function indexAt({ xs, dots }: Pick<Curve, "xs" | "dots">, at: number): number {
  const i = lastUpTo(xs, at);
  if (i < 0) return -1;
  if (dots) return xs[i] === at ? i : -1;
  const spacing = xs.length > 1 ? (xs[xs.length - 1]! - xs[0]!) / (xs.length - 1) : 0;
  return i === xs.length - 1 && at - xs[i]! > spacing ? -1 : i;
}

/** The place of a measurement that is nearest to `at`, among all curves. @param position where a place lies on the axis */
export function nearestPlace(curves: readonly Curve[], at: number, position: (x: number) => number = (x) => x): number | null {
  let best: number | null = null;
  const distance = (x: number) => Math.abs(position(x) - position(at));
  for (const { xs } of curves) {
    const i = lastUpTo(xs, at);
    for (const x of [xs[i], xs[i + 1]]) if (x !== undefined && (best === null || distance(x) < distance(best))) best = x;
  }
  return best;
}

/** All places to be read at, one after the other: those of every measured point, else those of the longest curve. */
export function placesOf(curves: readonly Curve[]): ArrayLike<number> {
  if (!curves.some((c) => c.dots)) return curves.reduce<ArrayLike<number>>((xs, c) => (c.xs.length > xs.length ? c.xs : xs), []);
  return [...new Set(curves.flatMap((c) => Array.from(c.xs)))].filter(Number.isFinite).sort((a, b) => a - b);
}

export function lastFinite(ys: ArrayLike<number>): number {
  for (let i = ys.length - 1; i >= 0; i--) if (Number.isFinite(ys[i])) return i;
  return -1;
}

/** “Accuracy while training: FixMatch 89.7 %, labels only 80.1 %; step 1,240.” */
export function summarise(title: string, curves: readonly Curve[], xLabel: string, format: Format, formatX: Format): string {
  const drawn = curves.flatMap(({ name, xs, ys, dotted, phases = [] }) => {
    const i = lastFinite(ys);
    return i < 0 ? [] : [{ name, value: format(ys[i]!), phases, x: dotted ? -Infinity : xs[i]! }];
  });
  const last = Math.max(...drawn.map(({ x }) => x));
  return lineChartSentences.summary({
    title,
    along: xLabel,
    last: last === -Infinity ? undefined : formatX(last),
    lines: drawn.map(({ name, value, phases, x }) => ({
      name,
      value,
      phases: phases.map((phase) => ({ name: phase.name, at: formatX(phase.at) })),
      at: x === last || x === -Infinity ? undefined : formatX(x),
    })),
  });
}

/** One row a place, thinned out to what can be read. */
export function tabulate(curves: readonly Curve[], xLabel: string, format: Format, formatX: Format, most = 100): Table {
  return {
    head: [xLabel, ...curves.map(({ name }) => name)],
    rows: () => {
      const places = [...new Set(curves.flatMap((c) => Array.from(c.xs)))].filter(Number.isFinite).sort((a, b) => a - b);
      const every = Math.ceil(places.length / most);
      return places
        .filter((_, i) => (places.length - 1 - i) % every === 0)
        .map((x, row, rows) => [
          formatX(x),
          ...curves.map((c) =>
            lineChartSentences.cell({ value: format(c.ys[indexAt(c, x)] ?? NaN), begun: begun(c, rows[row - 1] ?? -Infinity, x) }),
          ),
        ]);
    },
  };
}

/** “spreading”, where that began since the row before. */
const begun = ({ phases = [] }: Curve, before: number, x: number): string[] =>
  phases.flatMap(({ at, name }) => (before < at && at <= x ? [name] : []));
