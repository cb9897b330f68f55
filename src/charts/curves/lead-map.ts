/** The map of one paradigm against another: where in a cell a lead lies, and where an arrow key leads. */
import type { Paradigm } from "../../shape/technique";

export interface LeadCell {
  outcome: "ahead" | "as good as" | "not told apart" | "too few";
  /** How far the right side is ahead of the left one, and half the 95 % interval: shares; NaN where there are too few seeds. */
  lead: number;
  half: number;
  /** How large that is, without a sign: “7.7”; or that there are too few seeds, and nothing where there is none. */
  value: string;
  /** All of it in a sentence, which says the row and the column as well. */
  spoken: string;
}
export interface LeadRow {
  name: string;
  /** “8,000 · 10 classes” */
  note: string;
  /** Rows of the same group stand together. */
  group: string;
  /** It is the one on the bench. */
  isHere: boolean;
  /** One for each column. */
  cells: readonly LeadCell[];
}
export interface LeadColumn {
  /** “4”, “all” */
  name: string;
  isHere: boolean;
}
/** Who is on the left of zero, and who on the right. */
export type Sides = readonly [Paradigm, Paradigm];

const extents = [0.02, 0.05, 0.1, 0.15, 0.2, 0.25];

/** How far a cell reaches on either side of zero: so that four of five intervals fit in. */
export function extentOf(rows: readonly LeadRow[]): number {
  const ends = rows.flatMap(({ cells }) => cells.map(({ lead, half }) => Math.abs(lead) + half)).filter(Number.isFinite);
  const wanted = ends.sort((a, b) => a - b)[Math.ceil(0.8 * ends.length) - 1] ?? 0;
  return extents.find((extent) => extent >= wanted) ?? extents.at(-1)!;
}

interface Span {
  /** In percent of the width; 50 is zero. */
  at: number;
  from: number;
  to: number;
  /** It goes on beyond the cell. */
  isCutLeft: boolean;
  isCutRight: boolean;
}

export function spanOf({ lead, half }: LeadCell, extent: number): Span {
  const place = (share: number) => 50 + 50 * Math.min(1, Math.max(-1, share / extent));
  const [low, high] = [lead - half, lead + half];
  return { at: place(lead), from: place(low), to: place(high), isCutLeft: low < -extent, isCutRight: high > extent };
}

type Place = readonly [row: number, column: number];

/** Where a key leads in a grid of so many rows and columns; undefined for any other key. */
export function nextPlace(
  [row, column]: Place,
  [rows, columns]: Place,
  { key, ctrlKey }: Pick<KeyboardEvent, "key" | "ctrlKey">,
): Place | undefined {
  const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  if (key === "Home") return [ctrlKey ? 0 : row, 0];
  if (key === "End") return [ctrlKey ? rows - 1 : row, columns - 1];
  if (ctrlKey) return undefined;
  const down = Number(key === "ArrowDown") - Number(key === "ArrowUp");
  const along = Number(key === "ArrowRight") - Number(key === "ArrowLeft");
  return down || along ? [within(row + down, rows), within(column + along, columns)] : undefined;
}
