/** What a set of curves says: at one place, in a sentence, and as a table. */
import type { Table } from "./Figure.svelte";

export interface Curve {
  name: string;
  xs: ArrayLike<number>;
  ys: ArrayLike<number>;
  /** A limit, not a run: it has no steps of its own. */
  dotted?: boolean | undefined;
}

/** Index of the last x that is not beyond `at`; −1 before the first. */
export function lastUpTo(xs: ArrayLike<number>, at: number): number {
  let [low, high] = [0, xs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (xs[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The value in force at a place: the last one measured, nothing before the first, and nothing well after the end. */
export function valueAt({ xs, ys }: Pick<Curve, "xs" | "ys">, at: number): number {
  const i = lastUpTo(xs, at);
  if (i < 0) return NaN;
  const spacing = xs.length > 1 ? (xs[xs.length - 1]! - xs[0]!) / (xs.length - 1) : 0;
  return i === xs.length - 1 && at - xs[i]! > spacing ? NaN : ys[i]!;
}

/** The place of a measurement that is nearest to `at`, among all curves. */
export function nearestPlace(curves: readonly Curve[], at: number): number | null {
  let best: number | null = null;
  for (const { xs } of curves) {
    const i = lastUpTo(xs, at);
    for (const x of [xs[i], xs[i + 1]]) if (x !== undefined && (best === null || Math.abs(x - at) < Math.abs(best - at))) best = x;
  }
  return best;
}

export function lastFinite(ys: ArrayLike<number>): number {
  for (let i = ys.length - 1; i >= 0; i--) if (Number.isFinite(ys[i])) return i;
  return -1;
}

/** “Accuracy while training: FixMatch 89.7 %, labels only 80.1 %; step 1,240.” */
export function summarise(
  title: string,
  curves: readonly Curve[],
  xLabel: string,
  format: (y: number) => string,
  formatX: (x: number) => string,
): string {
  const drawn = curves.flatMap((c) => {
    const i = lastFinite(c.ys);
    return i < 0 ? [] : [{ words: `${c.name} ${format(c.ys[i]!)}`, x: c.dotted ? -Infinity : c.xs[i]! }];
  });
  if (drawn.length === 0) return `${title}: nothing to draw yet.`;
  const last = Math.max(...drawn.map((d) => d.x));
  const words = drawn.map((d) => (d.x === last || d.x === -Infinity ? d.words : `${d.words} (at ${formatX(d.x)})`)).join(", ");
  return `${title}: ${words}${last === -Infinity ? "" : `; ${xLabel} ${formatX(last)}`}.`;
}

/** One row a place, thinned out to what can be read. */
export function tabulate(
  curves: readonly Curve[],
  xLabel: string,
  format: (y: number) => string,
  formatX: (x: number) => string,
  most = 100,
): Table {
  return {
    head: [xLabel, ...curves.map((c) => c.name)],
    rows: () => {
      const places = [...new Set(curves.flatMap((c) => Array.from(c.xs)))].filter(Number.isFinite).sort((a, b) => a - b);
      const every = Math.ceil(places.length / most);
      return places
        .filter((_, i) => (places.length - 1 - i) % every === 0)
        .map((x) => [formatX(x), ...curves.map((c) => format(valueAt(c, x)))]);
    },
  };
}
