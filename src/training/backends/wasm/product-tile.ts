// A few rows of the left side of a product times a panel of the right side, in sums that stay in registers.
import * as w from "./assembler";
import { bytes, halves, tall, throughInner, upTo, wide, type Registers } from "./product-registers";

/** Steps along the inner side that are written out, as long as there are so many left. */
const unrolled = 4;

/** Where rows of the left side lie across, four of them (or as many as are left) are copied to where they are read in order. */
export function packLeft(r: Registers, height: number): w.Code {
  const { from, to, left, leftColumn, leftTile, row } = r;
  const copy = [
    from.set(w.add(left.get, bytes(row))),
    to.set(leftTile.get),
    throughInner(r, [
      height === tall ? w.storeFour(to.get, w.loadFour(from.get)) : w.storeFloat(to.get, w.loadFloat(from.get)),
      from.increase(leftColumn.get),
      to.increase(w.integer(4 * tall)),
    ]),
  ];
  return w.when(w.isEqual(leftColumn.get, w.integer(4)), [], copy);
}

/** Multiplies `height` rows with a panel, and stores the sums. */
export function tile(r: Registers, height: number): w.Code {
  const { row, column, width, to, at, panel, pointers, sums, left, leftRow, leftColumn, leftTile, out, outRow } = r;
  const each = upTo(height);
  const moved = (bytes: number) => (places: number) => each.map((i) => pointers[i]!.increase(w.integer(bytes * places)));
  const inOrder = [
    each.map((i) =>
      pointers[i]!.set(i === 0 ? w.add(left.get, w.multiply(row.get, leftRow.get)) : w.add(pointers[i - 1]!.get, leftRow.get)),
    ),
    multiplyAlong(r, height, (i, place) => w.loadOneAsFour(pointers[i]!.get, 4 * place), moved(4)),
  ];
  const packed = [
    pointers[0]!.set(leftTile.get),
    multiplyAlong(
      r,
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
      w.when(w.isEqual(width.get, w.integer(wide)), storeWide(r, i), storeNarrow(r, i)),
    ]),
  ];
}

/**
 * Along the inner side, several steps at a time.
 * @param valueOf the left side, of row i, at a place from here, four times. @param move so many places on
 */
function multiplyAlong(
  r: Registers,
  height: number,
  valueOf: (i: number, place: number) => w.Code,
  move: (places: number) => w.Code,
): w.Code {
  const { at, count, inner } = r;
  const some = (places: number): w.Code => [
    upTo(places).map((place) => addUp(r, height, place, (i) => valueOf(i, place))),
    move(places),
    at.increase(w.integer(4 * wide * places)),
    count.increase(w.integer(-places)),
  ];
  return [count.set(inner.get), w.repeat(w.isLess(w.integer(unrolled - 1), count.get), some(unrolled)), w.repeat(count.get, some(1))];
}

/** Adds the products of place `place` from here. @param valueOf the left side there, of row i, four times */
const addUp = ({ at, sums, rightHalves, leftValue }: Registers, height: number, place: number, valueOf: (i: number) => w.Code): w.Code => [
  halves.map((half) => rightHalves[half]!.set(w.loadFour(at.get, 4 * wide * place + 16 * half))),
  upTo(height).map((i) => [
    leftValue.set(valueOf(i)),
    halves.map((half) => {
      const sum = sums[i]![half]!;
      return sum.set(w.addFours(sum.get, w.multiplyFours(leftValue.get, rightHalves[half]!.get)));
    }),
  ]),
];

const storeWide = ({ to, sums, adds }: Registers, i: number): w.Code =>
  halves.map((half) => {
    const value = sums[i]![half]!.get;
    return w.when(
      adds.get,
      w.storeFour(to.get, w.addFours(w.loadFour(to.get, 16 * half), value), 16 * half),
      w.storeFour(to.get, value, 16 * half),
    );
  });

/** By way of the eight places behind the last panel, where `at` stands by now. */
const storeNarrow = ({ from, to, at, count, width, sums, adds }: Registers, i: number): w.Code => [
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
