// Filters laid out as convolve-code.ts reads them: eight columns after each other, so that all of a place is read in one go.
import type { TensorInfo } from "@tensorflow/tfjs-core";
import { wasmArrays } from "../arrays/array-kernel";
import type { WasmBackend } from "./backend";

const wide = 8;

/** How many there are, and how far apart in the filter. */
interface Side {
  count: number;
  step: number;
}
export interface Part {
  /** Where each tap begins in the filter; `undefined` for one that is nothing but zeros. */
  taps: readonly (number | undefined)[];
  /** What is added up at each tap, and what comes out. */
  inner: Side;
  columns: Side;
}

/** Panels of a filter's parts, each at an address of its own. @param bias what the sums begin with, else 0 */
export function packed(backend: WasmBackend, filter: TensorInfo, parts: readonly Part[], bias?: TensorInfo) {
  const sizes = parts.map(({ taps, inner, columns }) => wide * Math.ceil(columns.count / wide) * (1 + taps.length * inner.count));
  const starts = sizes.map((_, i) => wide + sizes.slice(0, i).reduce((a, b) => a + b, 0));
  const start = backend.allocate(4 * (wide + sizes.reduce((a, b) => a + b, 0)));
  const arrays = wasmArrays(backend);
  const heap = new Float32Array(backend.wasm.HEAPU8.buffer);
  const values = arrays.floats(filter);
  const first = bias && arrays.floats(bias);
  parts.forEach(({ taps, inner, columns }, i) => {
    let to = start / 4 + starts[i]!;
    for (let column = 0; column < columns.count; column += wide) {
      const width = Math.min(wide, columns.count - column);
      const fill = (from: Float32Array | undefined, at: number, step: number) => {
        for (let j = 0; j < wide; j++) heap[to++] = from && j < width ? from[at + j * step]! : 0;
      };
      fill(first, column, 1);
      for (const tap of taps)
        for (let k = 0; k < inner.count; k++)
          fill(tap === undefined ? undefined : values, tap! + k * inner.step + column * columns.step, columns.step);
    }
  });
  return { at: starts.map((floats) => start + 4 * floats), scratch: start, dispose: () => backend.wasm._free(start) };
}
