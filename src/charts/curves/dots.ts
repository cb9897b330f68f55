/** All techniques at one budget: who stands where, from the top down and along the axis of shares. */
import type { Paradigm } from "../../shape/technique";
import { makeScale, roundTicks, sparse, type Scale, type Tick } from "../frame/scales";
import { textWidth } from "../text-width";

export interface Dot {
  key: string;
  name: string;
  family: string;
  /** “A” */
  slot?: string | undefined;
  /** CSS, of a contestant. */
  colour?: string | undefined;
  /** It was measured under other settings than the others. */
  dimmed?: boolean | undefined;
  /** Share; NaN where nothing was measured. */
  mean: number;
  /** Half of the 95 % interval. */
  half: number;
  /** What each seed reached. */
  seeds: readonly number[];
  /** “86.0”, “± 2.2”, “34 s” */
  value: string;
  within: string;
  seconds: string;
  /** All of it in words. */
  spoken: string;
}
export interface DotGroup {
  paradigm: Paradigm;
  name: string;
  rows: readonly Dot[];
}
/** A line that all are held against. */
export interface Yardstick {
  /** “labels only 86.3” */
  name: string;
  share: number;
  /** Half of its 95 % interval: the band around it. */
  half: number;
  colour: string;
  /** How it is drawn: dashed is learned from the same labels, dotted from all. */
  line: "dashed" | "dotted";
}

/** Nearer to all than this, each step that halves the mistakes would take the room of all others. */
const mostShare = 0.999;

/** From the least share that was measured to the largest; intervals may be cut off at its ends. */
export function domainOfDots(shares: readonly number[], scale: "halving" | "plain"): [number, number] {
  const known = shares.filter(Number.isFinite);
  if (!known.length) return [0, 1];
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const low = Math.max(0, Math.floor((least - 0.01) * 20) / 20);
  const high = scale === "halving" ? Math.min(mostShare, 1 - 0.85 * (1 - most)) : Math.min(1, Math.ceil((most + 0.01) * 20) / 20);
  return [Math.min(low, high - 0.05), high];
}

export interface Axis {
  x: Scale;
  ticks: readonly Tick[];
}

/** @param small size of the words */
export function axisOfDots(
  groups: readonly DotGroup[],
  yardsticks: readonly Yardstick[],
  look: { scale: "halving" | "plain"; width: number; small: number },
): Axis {
  const { scale, width, small } = look;
  const shares = groups.flatMap(({ rows }) => rows.flatMap(({ mean, seeds }) => [mean, ...seeds]));
  const domain = domainOfDots([...shares, ...yardsticks.map(({ share }) => share)], scale);
  const x = makeScale(domain, [0, width], scale === "halving" ? scale : undefined);
  const name = (share: number) => String(Number((100 * share).toFixed(1)));
  const ticks = roundTicks(x, width / (3.5 * small), name);
  const wide = (words: string) => textWidth(words, small);
  // Many halvings have few round numbers in some of them: each is written that has room.
  const shown = scale === "halving" ? roomy(ticks, x, wide, small) : sparse(ticks, x, wide, small);
  return { x, ticks: shown.map((tick, i) => (i ? tick : { ...tick, name: `${tick.name}\u202f%` })) };
}

/** From the right, every tick that does not touch the one before. */
function roomy(ticks: readonly Tick[], x: Scale, wide: (words: string) => number, gap: number): Tick[] {
  let free = Infinity;
  return ticks
    .toReversed()
    .filter(({ at, name }) => {
      const half = wide(name) / 2;
      if (x(at) + half + gap > free) return false;
      free = x(at) - half;
      return true;
    })
    .reverse();
}

export interface Placed {
  /** Middle of each row, by its key. */
  rows: readonly { key: string; y: number }[];
  /** Where each group begins: a line, and on narrow pages its name. */
  groups: readonly { paradigm: Paradigm; top: number }[];
  height: number;
}

interface Heights {
  row: number;
  /** Above the first row of each group. */
  gap: number;
}

export function placeDots(groups: readonly DotGroup[], { row, gap }: Heights): Placed {
  let y = 0;
  const placed = groups.map(({ paradigm, rows }) => {
    const top = y;
    y += gap;
    const middles = rows.map(({ key }, i) => ({ key, y: y + (i + 0.5) * row }));
    y += rows.length * row + gap / 2;
    return { paradigm, top, middles };
  });
  return { rows: placed.flatMap(({ middles }) => middles), groups: placed.map(({ paradigm, top }) => ({ paradigm, top })), height: y };
}

interface Room {
  /** For all rows, in pixels at the normal size of text. */
  room: number;
  /** A size of text, the least that a row must have, and the gap above a group: in pixels. */
  rem: number;
  least: number;
  gap: number;
}

/** As tall as there is room for, and never too small to be read or to be pressed. In pixels. */
export function rowHeight(groups: readonly DotGroup[], { room, rem, least, gap }: Room): number {
  const scale = rem / 16;
  const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const each = (room - (1.5 * gap * groups.length) / scale) / Math.max(1, rows);
  return Math.max(least, scale * Math.round(Math.min(26, Math.max(17, each))));
}

/** Where the names of yardsticks stand in a line below the plot: each at its own, moved apart where two would touch. */
export function nameYardsticks(
  yardsticks: readonly Yardstick[],
  x: Scale,
  width: number,
  small: number,
): { yardstick: Yardstick; at: number }[] {
  const wide = ({ name }: Yardstick) => textWidth(name, small, 600);
  const gap = small;
  const within = (at: number, half: number) => Math.max(half, Math.min(width - half, at));
  const sorted = yardsticks
    .map((yardstick) => ({ yardstick, at: within(x(yardstick.share), wide(yardstick) / 2), half: wide(yardstick) / 2 }))
    .sort((a, b) => a.at - b.at);
  // From the right end back, and then from the left end on: whoever has room stays.
  for (let i = sorted.length - 2; i >= 0; i--)
    sorted[i]!.at = Math.min(sorted[i]!.at, sorted[i + 1]!.at - sorted[i + 1]!.half - gap - sorted[i]!.half);
  for (let i = 0; i < sorted.length; i++) {
    const least = i ? sorted[i - 1]!.at + sorted[i - 1]!.half + gap : 0;
    sorted[i]!.at = Math.max(sorted[i]!.at, least + sorted[i]!.half);
  }
  return sorted.map(({ yardstick, at }) => ({ yardstick, at }));
}
