// What the programs that go through rows share.
import * as w from "./assembler";
import type { WasmBackend } from "./backend";

/**
 * Does `body` for every four values of a row, which has at least so many. Where the width is no multiple of four, the last four overlap those before: what is added up
 * must then leave out those that were there already, by a mask.
 */
export function throughRow(make: w.Maker, start: w.Code, width: w.Code, body: (address: w.Code, overlaps: boolean) => w.Code): w.Code {
  const [at, count] = [make.integer(), make.integer()];
  return [
    at.set(start),
    count.set(w.shiftRight(width, w.integer(2))),
    w.repeat(count.get, [body(at.get, false), at.increase(w.integer(16)), count.increase(w.integer(-1))]),
    w.when(w.and(width, w.integer(3)), [
      at.set(w.subtract(w.add(start, w.multiply(width, w.integer(4))), w.integer(16))),
      body(at.get, true),
    ]),
  ];
}

/** How four floats are loaded and stored, or one of them: for what is left over. */
export interface Size {
  load(address: w.Code, offset?: number): w.Code;
  store(address: w.Code, fours: w.Code, offset?: number): w.Code;
}
export const four: Size = { load: w.loadFour, store: w.storeFour };
export const one: Size = {
  load: w.loadOneAsFour,
  store: (address, fours, offset = 0) => w.storeFloat(address, w.oneOf(fours, 0), offset),
};

/**
 * sums ← what `value` gives, added up over the rows, for each of `width` columns: sixteen of them at a time, then eight, four and one.
 * @param pointers to what has those rows @param value is told where each of these is
 */
export function sumOverRows(
  make: w.Maker,
  pointers: readonly w.Local[],
  { sums, rows, width }: Record<"sums" | "rows" | "width", w.Local>,
  value: (at: readonly w.Code[], size: Size, offset: number) => { steps: w.Code; result: w.Code },
): w.Code {
  const [column, count] = [make.integer(), make.integer()];
  const all = pointers.map((pointer) => ({ pointer, at: make.integer() }));
  const bytes = (floats: w.Local) => w.multiply(floats.get, w.integer(4));
  const whileFit = (columns: number, loads: number, size: Size): w.Code => {
    const parts = Array.from({ length: loads }, make.four);
    return w.repeat(w.isLess(w.add(column.get, w.integer(columns - 1)), width.get), [
      parts.map((sum) => sum.set(make.constant(0))),
      all.map(({ pointer, at }) => at.set(w.add(pointer.get, bytes(column)))),
      count.set(rows.get),
      w.repeat(count.get, [
        parts.map((sum, i) => {
          const addresses = all.map(({ at }) => at.get);
          const { steps, result } = value(addresses, size, 16 * i);
          return [steps, sum.set(w.addFours(sum.get, result))];
        }),
        all.map(({ at }) => at.increase(bytes(width))),
        count.increase(w.integer(-1)),
      ]),
      parts.map((sum, i) => size.store(w.add(sums.get, bytes(column)), sum.get, 16 * i)),
      column.increase(w.integer(columns)),
    ]);
  };
  return [column.set(w.integer(0)), whileFit(16, 4, four), whileFit(8, 2, four), whileFit(4, 1, four), whileFit(1, 1, one)];
}

const joined = (join: (a: w.Code, b: w.Code) => w.Code, fours: w.Code): w.Code =>
  join(join(w.oneOf(fours, 0), w.oneOf(fours, 1)), join(w.oneOf(fours, 2), w.oneOf(fours, 3)));
/** One float. */
export const sumOf = (fours: w.Code): w.Code => joined(w.addFloats, fours);
export const largestOf = (fours: w.Code): w.Code => joined(w.largerFloat, fours);

const masks = new WeakMap<WasmBackend, number>();

/** Address of bits that are 1 for those of the last four values of a row that no four before them had. */
export function maskFor(backend: WasmBackend, width: number): number {
  let first = masks.get(backend);
  if (first === undefined) {
    masks.set(backend, (first = backend.allocate(4 * 16)));
    const bits = new Int32Array(backend.wasm.HEAPU8.buffer, first, 4 * 4).fill(0);
    for (let fresh = 1; fresh < 4; fresh++) bits.fill(-1, 4 * fresh + 4 - fresh, 4 * fresh + 4);
  }
  return first + 16 * (width & 3);
}
