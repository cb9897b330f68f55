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
}
export interface Tick {
  at: number;
  name: string;
  /** A second line below the name: “0.5 %”. */
  note?: string | undefined;
}

export function makeScale(domain: readonly [number, number], range: readonly [number, number], kind?: "log"): Scale {
  const isLog = kind === "log" && domain[0] > 0;
  const into = (value: number) => (isLog ? Math.log(value) : value);
  const low = into(domain[0]);
  const size = (domain[1] > domain[0] ? into(domain[1]) : low + 1) - low;
  const scale = ((value) => Math.round(10 * (range[0] + ((into(value) - low) / size) * (range[1] - range[0]))) / 10) as Scale;
  scale.invert = (pixel) => {
    const value = low + ((pixel - range[0]) / (range[1] - range[0])) * size;
    return isLog ? Math.exp(value) : value;
  };
  scale.ticks = (wanted) => {
    const rounded = ticks(low, low + size, wanted);
    if (!isLog) return rounded;
    // Powers of ten, where there are some between.
    const [first, last] = [Math.ceil(low / Math.LN10 - 1e-9), Math.floor((low + size) / Math.LN10 + 1e-9)];
    return last - first < 1 ? ticks(domain[0], domain[1], wanted) : Array.from({ length: last - first + 1 }, (_, i) => 10 ** (first + i));
  };
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
