// What the parts of the program of a product share: what it takes, where it stands, and what it adds up.
import * as w from "./assembler";

export const names = [
  "left",
  "leftRow",
  "leftColumn",
  "right",
  "rightRow",
  "rightColumn",
  "out",
  "outRow",
  "rows",
  "inner",
  "columns",
  "columnsAtOnce",
  "panels",
  "adds",
] as const;

/** Columns of the right side in a panel, and rows of the left side that are multiplied with it at once. */
export const wide = 8;
export const tall = 4;
export const halves = [0, 1] as const;
export const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

export function registers(taken: Record<(typeof names)[number], w.Local>, make: w.Maker) {
  return {
    ...taken,
    ...w.named(make.integer, "row", "column", "first", "end", "width", "count"),
    ...w.named(make.integer, "from", "to", "at", "panel", "leftTile"),
    pointers: upTo(tall).map(make.integer),
    sums: upTo(tall).map(() => halves.map(make.four)),
    rightHalves: halves.map(make.four),
    leftValue: make.four(),
  };
}
export type Registers = ReturnType<typeof registers>;

export const bytes = (floats: w.Local): w.Code => w.multiply(floats.get, w.integer(4));

/** Does it `inner` times. */
export const throughInner = ({ count, inner }: Registers, body: w.Code): w.Code => [
  count.set(inner.get),
  w.repeat(count.get, [body, count.increase(w.integer(-1))]),
];
