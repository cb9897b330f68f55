/** Lines over budgets of labels, which stand at the places of the label slider: where they have gaps, and which axis they fit on. */
import type { Paradigm } from "../../shape/technique";
import type { YAxis } from "../frame/scales";

/** What a line is to the others: a contestant, what everybody is measured against, the best of its paradigm at each budget, or anybody. */
export type Part = "contestant" | "yardstick" | "best" | "anybody";

export interface BudgetLine {
  name: string;
  /** What stands along it, where that is shorter: “best semi-supervised”. */
  short?: string | undefined;
  part: Part;
  paradigm: Paradigm;
  /** CSS, of a contestant. */
  colour?: string | undefined;
  /** It was measured under other settings than all else here. */
  dimmed?: boolean | undefined;
  /** Where on the axis, from 0 for the first budget. Rising. */
  places: ArrayLike<number>;
  ys: ArrayLike<number>;
  /** Half of the 95 % interval; NaN where there is none. */
  halves: ArrayLike<number>;
  /** Single runs made here. */
  own?: readonly { place: number; y: number }[] | undefined;
}

/** A line with its spread as it is drawn: what is not a number is a gap. */
export interface Drawn {
  xs: Float32Array;
  ys: Float32Array;
  low: Float32Array;
  high: Float32Array;
}

/** Whether so many budgets of the axis lie between two places that nobody knows the way from one to the other: more than one. */
const isFar = (from: number, to: number): boolean => Math.floor(from) + 2 < to;

/** With a gap wherever budgets side by side, two or more, were not measured. */
export function gapped({ places, ys, halves }: Pick<BudgetLine, "places" | "ys" | "halves">): Drawn {
  const points: { x: number; y: number; half: number }[] = [];
  for (let i = 0; i < places.length; i++) {
    const [before, x] = [places[i - 1], places[i]!];
    if (before !== undefined && isFar(before, x)) points.push({ x: (before + x) / 2, y: NaN, half: NaN });
    points.push({ x, y: ys[i]!, half: halves[i]! });
  }
  const numbers = (value: (point: (typeof points)[number]) => number) => Float32Array.from(points, value);
  return {
    xs: numbers(({ x }) => x),
    ys: numbers(({ y }) => y),
    low: numbers(({ y, half }) => Math.max(0, y - half)),
    high: numbers(({ y, half }) => Math.min(1, y + half)),
  };
}

/** Budgets side by side, two or more, between others, that nobody has measured: the first and the last of them. */
export function gapsIn(lines: readonly Pick<BudgetLine, "places" | "ys">[], count: number): { from: number; to: number }[] {
  const measured = new Set(lines.flatMap(({ places, ys }) => Array.from(places).filter((_, i) => Number.isFinite(ys[i]))));
  if (!measured.size) return [];
  const gaps: { from: number; to: number }[] = [];
  for (let place = 0; place < count; place++) {
    if (measured.has(place)) continue;
    const last = gaps.at(-1);
    if (last?.to === place - 1) last.to = place;
    else gaps.push({ from: place, to: place });
  }
  return gaps.filter(({ from, to }) => to > from);
}

/** All is as far up as can be: where some have everything right, the axis ends a little below. */
const mostShare = 0.999;

/** The axis that all lines fit on, from a full tenth up; bands may leave it. On the scale that halves the mistakes there is no end at all. */
export function shareDomain(
  lines: readonly Pick<BudgetLine, "ys">[],
  ceiling: number | undefined,
  scale: YAxis["scale"],
): [number, number] {
  const shares = [...lines.flatMap(({ ys }) => Array.from(ys)), ceiling ?? NaN].filter(Number.isFinite);
  const low = Math.max(0, Math.floor(10 * Math.min(0.9, ...shares)) / 10);
  const most = Math.max(low, ...shares);
  return [low, scale === "halving" ? Math.min(mostShare, 1 - 0.7 * (1 - most)) : 1];
}
