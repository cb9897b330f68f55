// The product of two matrices as WebAssembly with SIMD. XNNPACK's is as fast once it has packed the right side, but packs it many times more
// slowly than this, and for every product of a training step anew.
//
// Eight columns of the right side at a time are copied into a row of their own ("panel"), so that they are read in order; then four rows of
// the left side at a time are multiplied with them, in 4 × 8 sums that stay in registers.
import * as w from "./assembler";

/** Addresses and steps in bytes. Any steps on the left and the right, so that either side may be transposed. */
export type ProductRun = (
  left: number,
  leftRow: number,
  leftColumn: number,
  right: number,
  rightRow: number,
  rightColumn: number,
  out: number,
  outRow: number,
  rows: number,
  inner: number,
  columns: number,
  panel: number, // of 32 × (inner + 1) bytes
  adds: 0 | 1,
) => void;

const names = [
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
  "panel",
  "adds",
] as const;
type Parameters = Record<(typeof names)[number], w.Code>;
const { left, leftRow, leftColumn, right, rightRow, rightColumn, out, outRow, rows, inner, columns, panel, adds } = Object.fromEntries(
  names.map((name, i) => [name, w.get(i)]),
) as Parameters;

const integers = ["row", "column", "width", "count", "from", "to", "at", "pointer0", "pointer1", "pointer2", "pointer3"] as const;
const place = Object.fromEntries(integers.map((name, i) => [name, names.length + i])) as Record<(typeof integers)[number], number>;
const firstFour = names.length + integers.length;
const local = (name: (typeof integers)[number]) => w.get(place[name]);
const assign = (name: (typeof integers)[number], value: w.Code) => w.set(place[name], value);
const increase = (name: (typeof integers)[number], by: w.Code) => assign(name, w.add(local(name), by));

const wide = 8;
const tall = 4;
const sum = (row: number, half: number) => firstFour + 2 * row + half;
const rightHalf = (half: number) => firstFour + 2 * tall + half;
const leftValue = firstFour + 2 * tall + 2;

/** Copies column `column + i` of the right side to every eighth place of the panel; columns past the end become zeros. */
const packColumn = (i: number): w.Code => [
  assign("from", w.add(right, w.multiply(w.add(local("column"), w.integer(i)), rightColumn))),
  assign("to", w.add(panel, w.integer(4 * i))),
  assign("count", inner),
  w.repeat(local("count"), [
    w.when(
      w.isLess(w.integer(i), local("width")),
      w.storeFloat(local("to"), w.loadFloat(local("from"))),
      w.storeFloat(local("to"), w.float(0)),
    ),
    increase("from", rightRow),
    increase("to", w.integer(4 * wide)),
    increase("count", w.integer(-1)),
  ]),
];

/** Eight columns that lie side by side. */
const packRows: w.Code = [
  assign("from", w.add(right, w.multiply(local("column"), w.integer(4)))),
  assign("to", panel),
  assign("count", inner),
  w.repeat(local("count"), [
    [0, 16].map((offset) => w.storeFour(local("to"), w.loadFour(local("from"), offset), offset)),
    increase("from", rightRow),
    increase("to", w.integer(4 * wide)),
    increase("count", w.integer(-1)),
  ]),
];

const pointers = ["pointer0", "pointer1", "pointer2", "pointer3"] as const;

/** Multiplies `height` rows with the panel, and stores the sums. */
const tile = (height: number): w.Code => {
  const each = Array.from({ length: height }, (_, i) => i);
  return [
    each.map((i) =>
      assign(pointers[i]!, i === 0 ? w.add(left, w.multiply(local("row"), leftRow)) : w.add(local(pointers[i - 1]!), leftRow)),
    ),
    each.map((i) => [0, 1].map((half) => w.set(sum(i, half), w.fourZeros))),
    assign("at", panel),
    assign("count", inner),
    w.repeat(local("count"), [
      [0, 1].map((half) => w.set(rightHalf(half), w.loadFour(local("at"), 16 * half))),
      each.map((i) => [
        w.set(leftValue, w.loadOneAsFour(local(pointers[i]!))),
        [0, 1].map((half) =>
          w.set(sum(i, half), w.addFours(w.get(sum(i, half)), w.multiplyFours(w.get(leftValue), w.get(rightHalf(half))))),
        ),
        increase(pointers[i]!, leftColumn),
      ]),
      increase("at", w.integer(4 * wide)),
      increase("count", w.integer(-1)),
    ]),
    each.map((i) => [
      assign("to", w.add(out, w.add(w.multiply(w.add(local("row"), w.integer(i)), outRow), w.multiply(local("column"), w.integer(4))))),
      w.when(w.isEqual(local("width"), w.integer(wide)), storeWide(i), storeNarrow(i)),
    ]),
  ];
};

const storeWide = (row: number): w.Code =>
  [0, 1].map((half) => {
    const value = w.get(sum(row, half));
    return w.when(
      adds,
      w.storeFour(local("to"), w.addFours(w.loadFour(local("to"), 16 * half), value), 16 * half),
      w.storeFour(local("to"), value, 16 * half),
    );
  });

/** By way of the eight places behind the panel, where `at` stands by now. */
const storeNarrow = (row: number): w.Code => [
  [0, 1].map((half) => w.storeFour(local("at"), w.get(sum(row, half)), 16 * half)),
  assign("from", local("at")),
  assign("count", local("width")),
  w.repeat(local("count"), [
    w.storeFloat(local("to"), w.addFloats(w.loadFloat(local("from")), [w.float(0), w.loadFloat(local("to")), adds, 0x45, 0x1b])),
    increase("from", w.integer(4)),
    increase("to", w.integer(4)),
    increase("count", w.integer(-1)),
  ]),
];

export const productCode = () =>
  w.assemble(names.length, integers.length, 2 * tall + 3, [
    assign("column", w.integer(0)),
    w.repeat(w.isLess(local("column"), columns), [
      assign("width", w.subtract(columns, local("column"))),
      w.when(w.isLess(w.integer(wide), local("width")), assign("width", w.integer(wide))),
      w.when(
        w.and(w.isEqual(local("width"), w.integer(wide)), w.isEqual(rightColumn, w.integer(4))),
        packRows,
        Array.from({ length: wide }, (_, i) => packColumn(i)),
      ),
      assign("row", w.integer(0)),
      w.repeat(w.isLess(w.add(local("row"), w.integer(tall - 1)), rows), [tile(tall), increase("row", w.integer(tall))]),
      w.repeat(w.isLess(local("row"), rows), [tile(1), increase("row", w.integer(1))]),
      increase("column", w.integer(wide)),
    ]),
  ]);
