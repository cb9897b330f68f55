// The product of two matrices as WebAssembly with SIMD. XNNPACK's is as fast once it has packed the right side, but packs it many times more
// slowly than this, and for every product of a training step anew.
//
// Eight columns of the right side at a time are copied into a row of their own ("panel"), so that they are read in order, and as many panels are
// made at once as the cache holds; then four rows of the left side at a time are multiplied with them, in 4 × 8 sums that stay in registers.
import * as w from "./assembler";
import { onward, packPanels, throughPanels } from "./product-panels";
import { bytes, names, registers, tall, type Registers } from "./product-registers";
import { packLeft, tile } from "./product-tile";

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

export const productCode = () =>
  w.program(names, [], (taken, make) => {
    const r = registers(taken, make);
    const { row, rows, first, end, columns, columnsAtOnce, inner, panels, leftTile } = r;
    return [
      first.set(w.integer(0)),
      leftTile.set(w.add(w.add(panels.get, w.integer(32)), w.multiply(bytes(inner), columnsAtOnce.get))),
      w.repeat(w.isLess(first.get, columns.get), [
        end.set(w.add(first.get, columnsAtOnce.get)),
        w.when(w.isLess(columns.get, end.get), end.set(columns.get)),
        packPanels(r),
        row.set(w.integer(0)),
        w.repeat(w.isLess(w.add(row.get, w.integer(tall - 1)), rows.get), someRows(r, tall)),
        w.repeat(w.isLess(row.get, rows.get), someRows(r, 1)),
        first.set(end.get),
      ]),
    ];
  });

const someRows = (r: Registers, height: number): w.Code => [
  packLeft(r, height),
  throughPanels(r, tile(r, height), onward(r, 1)),
  r.row.increase(w.integer(height)),
];
