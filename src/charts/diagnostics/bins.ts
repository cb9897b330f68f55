/** Counts numbers by size. */

interface Bin {
  from: number;
  to: number;
  count: number;
}

/** Equal bins over the domain; what lies outside falls into the outermost ones, what is no number into none. */
export function binsOf(values: ArrayLike<number>, domain: readonly [number, number], wanted: number): Bin[] {
  const [low, high] = domain;
  const size = (high - low) / wanted;
  const bins = Array.from({ length: wanted }, (_, i) => ({ from: low + i * size, to: low + (i + 1) * size, count: 0 }));
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isNaN(value)) bins[Math.min(wanted - 1, Math.max(0, Math.floor((value - low) / size)))]!.count++;
  }
  return bins;
}

/** The middle one of all numbers that are numbers. */
export function median(values: ArrayLike<number>): number {
  const sorted = Array.from(values)
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  return sorted.length ? (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2 : NaN;
}
