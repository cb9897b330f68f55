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

const wide = 8;
const tall = 4;
const halves = [0, 1] as const;

export const productCode = () =>
  w.program(names, [], (taken, make) => {
    const { left, leftRow, leftColumn, right, rightRow, rightColumn, out, outRow, rows, inner, columns, panel, adds } = taken;
    const [row, column, width, count] = [make.integer(), make.integer(), make.integer(), make.integer()];
    const [from, to, at] = [make.integer(), make.integer(), make.integer()];
    const pointers = Array.from({ length: tall }, make.integer);
    const sums = Array.from({ length: tall }, () => halves.map(make.four));
    const rightHalves = halves.map(make.four);
    const leftValue = make.four();
    /** Does it `inner` times. */
    const throughInner = (body: w.Code): w.Code => [count.set(inner.get), w.repeat(count.get, [body, count.increase(w.integer(-1))])];

    /** Copies column `column + i` of the right side to every eighth place of the panel; columns past the end become zeros. */
    const packColumn = (i: number): w.Code => [
      from.set(w.add(right.get, w.multiply(w.add(column.get, w.integer(i)), rightColumn.get))),
      to.set(w.add(panel.get, w.integer(4 * i))),
      throughInner([
        w.when(w.isLess(w.integer(i), width.get), w.storeFloat(to.get, w.loadFloat(from.get)), w.storeFloat(to.get, w.float(0))),
        from.increase(rightRow.get),
        to.increase(w.integer(4 * wide)),
      ]),
    ];

    /** Eight columns that lie side by side. */
    const packRows: w.Code = [
      from.set(w.add(right.get, w.multiply(column.get, w.integer(4)))),
      to.set(panel.get),
      throughInner([
        halves.map((half) => w.storeFour(to.get, w.loadFour(from.get, 16 * half), 16 * half)),
        from.increase(rightRow.get),
        to.increase(w.integer(4 * wide)),
      ]),
    ];

    const storeWide = (i: number): w.Code =>
      halves.map((half) => {
        const value = sums[i]![half]!.get;
        return w.when(
          adds.get,
          w.storeFour(to.get, w.addFours(w.loadFour(to.get, 16 * half), value), 16 * half),
          w.storeFour(to.get, value, 16 * half),
        );
      });

    /** By way of the eight places behind the panel, where `at` stands by now. */
    const storeNarrow = (i: number): w.Code => [
      halves.map((half) => w.storeFour(at.get, sums[i]![half]!.get, 16 * half)),
      from.set(at.get),
      count.set(width.get),
      w.repeat(count.get, [
        w.storeFloat(to.get, w.addFloats(w.loadFloat(from.get), w.choose(w.loadFloat(to.get), w.float(0), adds.get))),
        from.increase(w.integer(4)),
        to.increase(w.integer(4)),
        count.increase(w.integer(-1)),
      ]),
    ];

    /** Multiplies `height` rows with the panel, and stores the sums. */
    const tile = (height: number): w.Code => {
      const each = Array.from({ length: height }, (_, i) => i);
      return [
        each.map((i) =>
          pointers[i]!.set(i === 0 ? w.add(left.get, w.multiply(row.get, leftRow.get)) : w.add(pointers[i - 1]!.get, leftRow.get)),
        ),
        each.map((i) => halves.map((half) => sums[i]![half]!.set(w.fourZeros))),
        at.set(panel.get),
        throughInner([
          halves.map((half) => rightHalves[half]!.set(w.loadFour(at.get, 16 * half))),
          each.map((i) => [
            leftValue.set(w.loadOneAsFour(pointers[i]!.get)),
            halves.map((half) => {
              const sum = sums[i]![half]!;
              return sum.set(w.addFours(sum.get, w.multiplyFours(leftValue.get, rightHalves[half]!.get)));
            }),
            pointers[i]!.increase(leftColumn.get),
          ]),
          at.increase(w.integer(4 * wide)),
        ]),
        each.map((i) => [
          to.set(w.add(out.get, w.add(w.multiply(w.add(row.get, w.integer(i)), outRow.get), w.multiply(column.get, w.integer(4))))),
          w.when(w.isEqual(width.get, w.integer(wide)), storeWide(i), storeNarrow(i)),
        ]),
      ];
    };

    return [
      column.set(w.integer(0)),
      w.repeat(w.isLess(column.get, columns.get), [
        width.set(w.subtract(columns.get, column.get)),
        w.when(w.isLess(w.integer(wide), width.get), width.set(w.integer(wide))),
        w.when(
          w.and(w.isEqual(width.get, w.integer(wide)), w.isEqual(rightColumn.get, w.integer(4))),
          packRows,
          Array.from({ length: wide }, (_, i) => packColumn(i)),
        ),
        row.set(w.integer(0)),
        w.repeat(w.isLess(w.add(row.get, w.integer(tall - 1)), rows.get), [tile(tall), row.increase(w.integer(tall))]),
        w.repeat(w.isLess(row.get, rows.get), [tile(1), row.increase(w.integer(1))]),
        column.increase(w.integer(wide)),
      ]),
    ];
  });
