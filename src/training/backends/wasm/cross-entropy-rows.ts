// LogSumExpRows and CrossEntropyRowsGradient for WebAssembly, four values of a row at a time.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { wasmArrays } from "../arrays/array-kernel";
import * as loops from "../arrays/cross-entropy-rows";
import type { CrossEntropyRows, LogSumExpRows } from "../operations/cross-entropy";
import * as w from "./assembler";
import type { WasmBackend } from "./backend";
import { expFours } from "./four-math";
import { makeProgram } from "./program";
import { largestOf, maskFor, sumOf, throughRow } from "./row-code";

/** For each row its largest value, and the sum of exp(scale·(value − largest)). */
const sums = makeProgram(() =>
  w.program(["x", "rows", "width", "out", "mask"], ["scale"], ({ x, rows, width, out, mask, scale }, make) => {
    const [largest, sum, term, scales] = [make.four(), make.four(), make.four(), make.four()];
    return [
      scales.set(w.asFour(scale.get)),
      w.repeat(rows.get, [
        largest.set(make.constant(-Infinity)),
        throughRow(make, x.get, width.get, (at) => largest.set(w.largerFours(largest.get, w.loadFour(at)))),
        largest.set(w.asFour(largestOf(largest.get))),
        sum.set(make.constant(0)),
        throughRow(make, x.get, width.get, (at, overlaps) => [
          expFours(make, w.multiplyFours(scales.get, w.subtractFours(w.loadFour(at), largest.get)), term),
          sum.set(w.addFours(sum.get, overlaps ? w.bothFours(term.get, w.loadFour(mask.get)) : term.get)),
        ]),
        w.storeFloat(out.get, w.oneOf(largest.get, 0)),
        w.storeFloat(out.get, sumOf(sum.get), 4),
        x.increase(w.multiply(width.get, w.integer(4))),
        out.increase(w.integer(8)),
        rows.increase(w.integer(-1)),
      ]),
    ];
  }),
);

/** out ← slope·(exp(scale·x − sum) − wanted); nothing is wanted where that is no address. */
const gradient = makeProgram(() =>
  w.program(["x", "rows", "width", "sums", "slopes", "wanted", "out"], ["scale"], (taken, make) => {
    const { x, rows, width, sums: logSums, slopes, wanted, out, scale } = taken;
    const [sum, slope, share, scales] = [make.four(), make.four(), make.four(), make.four()];
    const from = (place: w.Local, at: w.Code) => w.add(place.get, w.subtract(at, x.get));
    const rowLength = w.multiply(width.get, w.integer(4));
    return [
      scales.set(w.asFour(scale.get)),
      w.repeat(rows.get, [
        sum.set(w.loadOneAsFour(logSums.get)),
        slope.set(w.multiplyFours(scales.get, w.loadOneAsFour(slopes.get))),
        throughRow(make, x.get, width.get, (at) => [
          expFours(make, w.subtractFours(w.multiplyFours(scales.get, w.loadFour(at)), sum.get), share),
          w.when(wanted.get, share.set(w.subtractFours(share.get, w.loadFour(from(wanted, at))))),
          w.storeFour(from(out, at), w.multiplyFours(slope.get, share.get)),
        ]),
        w.when(wanted.get, wanted.increase(rowLength)),
        [x, out].map((pointer) => pointer.increase(rowLength)),
        [logSums, slopes].map((pointer) => pointer.increase(w.integer(4))),
        rows.increase(w.integer(-1)),
      ]),
    ];
  }),
);

/** Nobody's own place counts: it holds next to nothing while `compute` runs. */
function withoutDiagonal(x: Float32Array, width: number, isWanted: boolean, compute: () => void) {
  if (!isWanted) return compute();
  const rows = x.length / width;
  const own = Float32Array.from({ length: rows }, (_, row) => x[row * width + row]!);
  for (let row = 0; row < rows; row++) x[row * width + row] = -3e38;
  compute();
  for (let row = 0; row < rows; row++) x[row * width + row] = own[row]!;
}

export const logSumExpRows: KernelConfig = {
  kernelName: "LogSumExpRows",
  backendName: "wasm",
  kernelFunc: (call) => {
    const x = call.inputs.x as TensorInfo;
    const [rows, width] = x.shape as [number, number];
    if (width < 4) return loops.logSumExpRows("wasm").kernelFunc(call);
    const attributes = call.attrs as unknown as LogSumExpRows;
    const backend = call.backend as WasmBackend;
    const arrays = wasmArrays(backend);
    const out = arrays.make([rows], "float32");
    const pairs = arrays.make([rows, 2], "float32");
    const mask = maskFor(backend, width);
    withoutDiagonal(arrays.floats(x), width, attributes.withoutDiagonal, () =>
      sums(backend)(backend.pointerTo(x), rows, width, backend.pointerTo(pairs), mask, attributes.scale),
    );
    const [found, logs] = [arrays.floats(pairs), arrays.floats(out)];
    for (let row = 0; row < rows; row++) logs[row] = attributes.scale * found[2 * row]! + Math.log(found[2 * row + 1]!);
    arrays.dispose(pairs);
    return out;
  },
};

export const crossEntropyRowsGradient: KernelConfig = {
  kernelName: "CrossEntropyRowsGradient",
  backendName: "wasm",
  kernelFunc: (call) => {
    const { x, target, sums: logSums, dy } = call.inputs as Record<"x" | "target" | "sums" | "dy", TensorInfo>;
    const [rows, width] = x.shape as [number, number];
    if (width < 4) return loops.crossEntropyRowsGradient("wasm").kernelFunc(call);
    const attributes = call.attrs as unknown as CrossEntropyRows;
    const backend = call.backend as WasmBackend;
    const arrays = wasmArrays(backend);
    const out = arrays.make(x.shape, "float32");
    const isClass = target.dtype === "int32";
    const at = (tensor: TensorInfo) => backend.pointerTo(tensor);
    withoutDiagonal(arrays.floats(x), width, attributes.withoutDiagonal, () =>
      gradient(backend)(at(x), rows, width, at(logSums), at(dy), isClass ? 0 : at(target), at(out), attributes.scale),
    );
    const [result, slopes] = [arrays.floats(out), arrays.floats(dy)];
    if (attributes.withoutDiagonal) for (let row = 0; row < rows; row++) result[row * width + row] = 0;
    if (isClass) arrays.integers(target).forEach((c, row) => (result[row * width + c]! -= attributes.scale * slopes[row]!));
    return out;
  },
};
