// What the programs that go through rows share. Rows have at least four values.
import * as w from "./assembler";
import type { WasmBackend } from "./backend";

/**
 * Does `body` for every four values of a row. Where the width is no multiple of four, the last four overlap those before: what is added up
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
