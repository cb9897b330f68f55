// The right side of a product, eight columns at a time: each panel is a row of its own, in the order in which it will be read.
import * as w from "./assembler";
import { halves, throughInner, upTo, wide, type Registers } from "./product-registers";

const panelBytes = ({ inner }: Registers): w.Code => w.multiply(inner.get, w.integer(4 * wide));

/** Goes through the panels of columns `first` … `end`, `next` from one to the next. */
export const throughPanels = ({ column, first, end, width, panel, panels }: Registers, body: w.Code, next: w.Code): w.Code => [
  [column.set(first.get), panel.set(panels.get)],
  w.repeat(w.isLess(column.get, end.get), [
    width.set(w.subtract(end.get, column.get)),
    w.when(w.isLess(w.integer(wide), width.get), width.set(w.integer(wide))),
    body,
    next,
  ]),
];

/** So many panels further. */
export const onward = (r: Registers, count: number): w.Code => [
  r.column.increase(w.integer(count * wide)),
  upTo(count).map(() => r.panel.increase(panelBytes(r))),
];

/** Packs those of columns `first` … `end`. */
export const packPanels = (r: Registers): w.Code =>
  throughPanels(
    r,
    w.when(
      w.and(w.isEqual(r.width.get, w.integer(wide)), w.isEqual(r.rightColumn.get, w.integer(4))),
      w.when(
        w.isLess(w.integer(2 * wide - 1), w.subtract(r.end.get, r.column.get)),
        [packRows(r, 2), onward(r, 2)],
        [packRows(r, 1), onward(r, 1)],
      ),
      [upTo(wide).map((i) => packColumn(r, i)), onward(r, 1)],
    ),
    [],
  );

/** Copies column `column + i` of the right side to every eighth place of the panel; columns past the end become zeros. */
function packColumn(r: Registers, i: number): w.Code {
  const { from, to, column, width, right, rightRow, rightColumn, panel } = r;
  return [
    from.set(w.add(right.get, w.multiply(w.add(column.get, w.integer(i)), rightColumn.get))),
    to.set(w.add(panel.get, w.integer(4 * i))),
    throughInner(r, [
      w.when(w.isLess(w.integer(i), width.get), w.storeFloat(to.get, w.loadFloat(from.get)), w.storeFloat(to.get, w.float(0))),
      from.increase(rightRow.get),
      to.increase(w.integer(4 * wide)),
    ]),
  ];
}

/** Columns that lie side by side, for one panel or for two: what a line of the cache holds is then taken at once. */
function packRows(r: Registers, count: 1 | 2): w.Code {
  const { from, to, at, column, right, rightRow, panel } = r;
  return [
    from.set(w.add(right.get, w.multiply(column.get, w.integer(4)))),
    [to.set(panel.get), at.set(w.add(panel.get, panelBytes(r)))],
    throughInner(r, [
      [to, at]
        .slice(0, count)
        .map((into, i) => halves.map((half) => w.storeFour(into.get, w.loadFour(from.get, 32 * i + 16 * half), 16 * half))),
      from.increase(rightRow.get),
      [to, at].map((into) => into.increase(w.integer(4 * wide))),
    ]),
  ];
}
