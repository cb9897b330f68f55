// The product of two matrices as WebAssembly with SIMD. XNNPACK's is as fast once it has packed the right side, but packs it many times more
// slowly than this, and for every product of a training step anew.
//
// Eight columns of the right side at a time are copied into a row of their own ("panel"), so that they are read in order, and as many panels are
// made at once as the cache holds; then four rows of the left side at a time are multiplied with them, in 4 × 8 sums that stay in registers.
import * as w from "./assembler";

/** Addresses and steps in bytes. Either side may be transposed: its rows or its columns lie side by side. */
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
  columnsAtOnce: number, // a multiple of sixteen
  panels: number, // of 4 × inner × (columnsAtOnce + 4) + 32 bytes
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
  "columnsAtOnce",
  "panels",
  "adds",
] as const;

const wide = 8;
const tall = 4;
/** Steps along the inner side that are written out, as long as there are so many left. */
const unrolled = 4;
const halves = [0, 1] as const;
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

export const productCode = () =>
  w.program(names, [], (taken, make) => {
    const { left, leftRow, leftColumn, right, rightRow, rightColumn, out, outRow, rows, inner, columns, panels, adds } = taken;
    const { row, column, first, end, width, count } = w.named(make.integer, "row", "column", "first", "end", "width", "count");
    const { from, to, at, panel, leftTile } = w.named(make.integer, "from", "to", "at", "panel", "leftTile");
    const pointers = upTo(tall).map(make.integer);
    const sums = upTo(tall).map(() => halves.map(make.four));
    const rightHalves = halves.map(make.four);
    const leftValue = make.four();
    const panelBytes = w.multiply(inner.get, w.integer(4 * wide));
    const bytes = (floats: w.Local) => w.multiply(floats.get, w.integer(4));
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

    /** Columns that lie side by side, for one panel or for two: what a line of the cache holds is then taken at once. */
    const packRows = (count: 1 | 2): w.Code => [
      from.set(w.add(right.get, bytes(column))),
      [to.set(panel.get), at.set(w.add(panel.get, panelBytes))],
      throughInner([
        [to, at]
          .slice(0, count)
          .map((into, i) => halves.map((half) => w.storeFour(into.get, w.loadFour(from.get, 32 * i + 16 * half), 16 * half))),
        from.increase(rightRow.get),
        [to, at].map((into) => into.increase(w.integer(4 * wide))),
      ]),
    ];

    /** Goes through the panels of columns `first` … `end`, `next` from one to the next. */
    const throughPanels = (body: w.Code, next: w.Code): w.Code => [
      [column.set(first.get), panel.set(panels.get)],
      w.repeat(w.isLess(column.get, end.get), [
        width.set(w.subtract(end.get, column.get)),
        w.when(w.isLess(w.integer(wide), width.get), width.set(w.integer(wide))),
        body,
        next,
      ]),
    ];
    const onward = (count: number): w.Code => [column.increase(w.integer(count * wide)), upTo(count).map(() => panel.increase(panelBytes))];
    const pack: w.Code = throughPanels(
      w.when(
        w.and(w.isEqual(width.get, w.integer(wide)), w.isEqual(rightColumn.get, w.integer(4))),
        w.when(w.isLess(w.integer(2 * wide - 1), w.subtract(end.get, column.get)), [packRows(2), onward(2)], [packRows(1), onward(1)]),
        [upTo(wide).map(packColumn), onward(1)],
      ),
      [],
    );

    const storeWide = (i: number): w.Code =>
      halves.map((half) => {
        const value = sums[i]![half]!.get;
        return w.when(
          adds.get,
          w.storeFour(to.get, w.addFours(w.loadFour(to.get, 16 * half), value), 16 * half),
          w.storeFour(to.get, value, 16 * half),
        );
      });

    /** By way of the eight places behind the last panel, where `at` stands by now. */
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

    /** Adds the products of place `place` from here. @param valueOf the left side there, of row i, four times */
    const addUp = (height: number, place: number, valueOf: (i: number) => w.Code): w.Code => [
      halves.map((half) => rightHalves[half]!.set(w.loadFour(at.get, 4 * wide * place + 16 * half))),
      upTo(height).map((i) => [
        leftValue.set(valueOf(i)),
        halves.map((half) => {
          const sum = sums[i]![half]!;
          return sum.set(w.addFours(sum.get, w.multiplyFours(leftValue.get, rightHalves[half]!.get)));
        }),
      ]),
    ];
    const multiplyAlong = (height: number, valueOf: (i: number, place: number) => w.Code, move: (places: number) => w.Code): w.Code => {
      const some = (places: number): w.Code => [
        upTo(places).map((place) => addUp(height, place, (i) => valueOf(i, place))),
        move(places),
        at.increase(w.integer(4 * wide * places)),
        count.increase(w.integer(-places)),
      ];
      return [count.set(inner.get), w.repeat(w.isLess(w.integer(unrolled - 1), count.get), some(unrolled)), w.repeat(count.get, some(1))];
    };

    /** Multiplies `height` rows with a panel, and stores the sums. */
    const tile = (height: number): w.Code => {
      const each = upTo(height);
      const moved = (bytes: number) => (places: number) => each.map((i) => pointers[i]!.increase(w.integer(bytes * places)));
      const inOrder = [
        each.map((i) =>
          pointers[i]!.set(i === 0 ? w.add(left.get, w.multiply(row.get, leftRow.get)) : w.add(pointers[i - 1]!.get, leftRow.get)),
        ),
        multiplyAlong(height, (i, place) => w.loadOneAsFour(pointers[i]!.get, 4 * place), moved(4)),
      ];
      const packed = [
        pointers[0]!.set(leftTile.get),
        multiplyAlong(
          height,
          (i, place) => w.loadOneAsFour(pointers[0]!.get, 4 * (tall * place + i)),
          (places) => pointers[0]!.increase(w.integer(4 * tall * places)),
        ),
      ];
      return [
        each.map((i) => halves.map((half) => sums[i]![half]!.set(w.fourZeros))),
        at.set(panel.get),
        w.when(w.isEqual(leftColumn.get, w.integer(4)), inOrder, packed),
        each.map((i) => [
          to.set(w.add(out.get, w.add(w.multiply(w.add(row.get, w.integer(i)), outRow.get), bytes(column)))),
          w.when(w.isEqual(width.get, w.integer(wide)), storeWide(i), storeNarrow(i)),
        ]),
      ];
    };

    /** Where rows of the left side lie across, four of them (or as many as are left) are copied to where they are read in order. */
    const packLeft = (height: number): w.Code =>
      w.when(w.isEqual(leftColumn.get, w.integer(4)), [], [
        from.set(w.add(left.get, bytes(row))),
        to.set(leftTile.get),
        throughInner([
          height === tall ? w.storeFour(to.get, w.loadFour(from.get)) : w.storeFloat(to.get, w.loadFloat(from.get)),
          from.increase(leftColumn.get),
          to.increase(w.integer(4 * tall)),
        ]),
      ]); // prettier-ignore
    const someRows = (height: number): w.Code => [
      packLeft(height),
      throughPanels(tile(height), onward(1)),
      row.increase(w.integer(height)),
    ];

    return [
      first.set(w.integer(0)),
      leftTile.set(w.add(w.add(panels.get, w.integer(32)), w.multiply(bytes(inner), taken.columnsAtOnce.get))),
      w.repeat(w.isLess(first.get, columns.get), [
        end.set(w.add(first.get, taken.columnsAtOnce.get)),
        w.when(w.isLess(columns.get, end.get), end.set(columns.get)),
        pack,
        row.set(w.integer(0)),
        w.repeat(w.isLess(w.add(row.get, w.integer(tall - 1)), rows.get), someRows(tall)),
        w.repeat(w.isLess(row.get, rows.get), someRows(1)),
        first.set(end.get),
      ]),
    ];
  });
