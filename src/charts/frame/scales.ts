/** The scales of a frame, and where its ticks go. */
import { nice, ticks } from "./ticks";

/** From a value to pixels, to a tenth of one, and back. d3's own scales would bring along colours and interpolation that no axis needs. */
export interface Scale {
  (value: number): number;
  invert(pixel: number): number;
  /** Round values within the domain, about `wanted` of them. */
  ticks(wanted: number): number[];
}

export interface XAxis {
  label: string;
  domain?: readonly [number, number];
  scale?: "log";
  /** Where to write what; by default round numbers. */
  ticks?: readonly Tick[];
  /** What the notes below the ticks are: “of all labels”. */
  noteLabel?: string;
  format?: (value: number) => string;
}
export interface YAxis {
  label: string;
  domain?: readonly [number, number];
  /** For the axis: “50 %”. */
  format: (value: number) => string;
  /** For single values, where they deserve more digits: “89.7 %”. */
  read?: (value: number) => string;
  /** Of shares below 1: each step up halves what is missing from 1. */
  scale?: "halving" | undefined;
}
export interface Tick {
  at: number;
  name: string;
  /** A second line below the name: “0.5 %”. */
  note?: string | undefined;
}

/** What a scale is linear in. */
interface Warp {
  into: (value: number) => number;
  outOf: (warped: number) => number;
  ticks: (low: number, high: number, wanted: number) => number[];
}

const plain: Warp = { into: (value) => value, outOf: (value) => value, ticks };
const log: Warp = {
  into: Math.log,
  outOf: Math.exp,
  // Powers of ten, where there are some between.
  ticks: (low, high, wanted) => {
    const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
    return last - first < 1 ? ticks(low, high, wanted) : Array.from({ length: last - first + 1 }, (_, i) => 10 ** (first + i));
  },
};
/** Shares that are written on an axis, few or many of them. */
const roundShares = [
  [0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999],
  [0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999],
  [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.92, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.995, 0.997, 0.998, 0.999],
];
const halving: Warp = {
  into: (share) => -Math.log2(1 - Math.min(share, mostShare)),
  outOf: (halvings) => 1 - 2 ** -halvings,
  ticks: (low, high, wanted) => {
    const within = roundShares.map((shares) => shares.filter((share) => share >= low && share <= high));
    return within.findLast((shares) => shares.length <= wanted * 1.25) ?? within[0]!;
  },
};
/** All is as far away as can be: so near to it is all. */
const mostShare = 0.9999;

const warps = { log, halving } as const;

export function makeScale(domain: readonly [number, number], range: readonly [number, number], kind?: keyof typeof warps): Scale {
  const { into, outOf, ticks: find } = kind === undefined || (kind === "log" && domain[0] <= 0) ? plain : warps[kind];
  const low = into(domain[0]);
  const size = (domain[1] > domain[0] ? into(domain[1]) : low + 1) - low;
  const scale = ((value) => Math.round(10 * (range[0] + ((into(value) - low) / size) * (range[1] - range[0]))) / 10) as Scale;
  scale.invert = (pixel) => outOf(low + ((pixel - range[0]) / (range[1] - range[0])) * size);
  scale.ticks = (wanted) => find(domain[0], domain[1] > domain[0] ? domain[1] : outOf(low + size), wanted);
  return scale;
}

/** The domain with round ends. */
export const rounded = (domain: readonly [number, number]): [number, number] => nice(domain[0], domain[1], 4);

/** Round numbers, about `wanted` of them, each different from the last as it is written. */
export function roundTicks(scale: Scale, wanted: number, format: (value: number) => string): Tick[] {
  const found = scale.ticks(Math.max(1, wanted)).map((at) => ({ at, name: format(at) }));
  return found.filter((tick, i) => tick.name !== "" && tick.name !== found[i - 1]?.name);
}

/** Every so many ticks, counted from the last, that no two touch. @param words of a tick that are written, its name by default */
export function sparse(
  ticks: readonly Tick[],
  position: (at: number) => number,
  width: (words: string) => number,
  gap: number,
  words: (tick: Tick) => string = (tick) => tick.name,
): Tick[] {
  const need = (one: Tick, other: Tick) => (width(words(one)) + width(words(other))) / 2 + gap;
  const fits = (kept: readonly Tick[]) =>
    kept.every((tick, i) => i === 0 || position(tick.at) - position(kept[i - 1]!.at) >= need(tick, kept[i - 1]!));
  for (let every = 1; every < ticks.length; every++) {
    const kept = ticks.filter((_, i) => (ticks.length - 1 - i) % every === 0);
    if (fits(kept)) return kept;
  }
  return ticks.slice(-1);
}

/** The least and greatest number in all arrays, with zero where it is near; undefined without numbers. */
export function domainOf(arrays: Iterable<ArrayLike<number> | undefined>): [number, number] | undefined {
  let [low, high] = [Infinity, -Infinity];
  for (const array of arrays) {
    for (let i = 0; i < (array?.length ?? 0); i++) {
      const v = array![i]!;
      if (v < low && v !== -Infinity) low = v;
      if (v > high && v !== Infinity) high = v;
    }
  }
  if (high < low) return undefined;
  if (low >= 0 && low <= 0.6 * high) low = 0;
  if (high <= 0 && high >= 0.6 * low) high = 0;
  return low === high ? [Math.min(0, low), Math.max(0, high) || 1] : [low, high];
}
