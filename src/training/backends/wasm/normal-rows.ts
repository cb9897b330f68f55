// NormalRows and NormalRowsGradient for WebAssembly, four values of a row at a time.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { wasmArrays, type ArrayKernel } from "../arrays/array-kernel";
import * as loops from "../arrays/normal-rows";
import type { NormalRows } from "../operations/normal-rows";
import * as w from "./assembler";
import type { WasmBackend } from "./backend";
import { makeProgram, type Run } from "./program";
import { maskFor, sumOf, throughRow } from "./row-code";

const takes = ["x", "slopes", "out", "rows", "width", "mask"] as const;
/** `centred` is 1 or 0; `part` is one over the width where rows are centred, else 1, so that sums become means. */
const numbers = ["centred", "part", "epsilon"] as const;

const code = (isGradient: boolean) => () =>
  w.program(takes, numbers, (taken, make) => {
    const { x, slopes, out, rows, width, mask } = taken;
    const [mean, scale, squares, off] = [make.four(), make.four(), make.four(), make.four()];
    const [plain, turned] = [make.four(), make.four()];
    const rowLength = w.multiply(width.get, w.integer(4));
    const from = (place: w.Local, at: w.Code) => w.add(place.get, w.subtract(at, x.get));
    const counted = (fours: w.Code, overlaps: boolean) => (overlaps ? w.bothFours(fours, w.loadFour(mask.get)) : fours);
    const centre = (at: w.Code) => off.set(w.subtractFours(w.loadFour(at), mean.get));
    const meanOf = (fours: w.Local) => w.multiplyFours(w.asFour(sumOf(fours.get)), w.asFour(taken.part.get));

    const measure: w.Code = [
      mean.set(make.constant(0)),
      throughRow(make, x.get, width.get, (at, overlaps) => mean.set(w.addFours(mean.get, counted(w.loadFour(at), overlaps)))),
      mean.set(w.multiplyFours(meanOf(mean), w.asFour(taken.centred.get))),
      squares.set(make.constant(0)),
      throughRow(make, x.get, width.get, (at, overlaps) => [
        centre(at),
        squares.set(w.addFours(squares.get, counted(w.multiplyFours(off.get, off.get), overlaps))),
      ]),
      scale.set(w.divideFours(make.constant(1), w.rootFours(w.addFours(meanOf(squares), w.asFour(taken.epsilon.get))))),
    ];
    const forward: w.Code = throughRow(make, x.get, width.get, (at) => [
      centre(at),
      w.storeFour(from(out, at), w.multiplyFours(off.get, scale.get)),
    ]);
    const y = w.multiplyFours(off.get, scale.get);
    const backward: w.Code = [
      plain.set(make.constant(0)),
      turned.set(make.constant(0)),
      throughRow(make, x.get, width.get, (at, overlaps) => [
        centre(at),
        plain.set(w.addFours(plain.get, counted(w.loadFour(from(slopes, at)), overlaps))),
        turned.set(w.addFours(turned.get, counted(w.multiplyFours(w.loadFour(from(slopes, at)), y), overlaps))),
      ]),
      plain.set(w.multiplyFours(meanOf(plain), w.asFour(taken.centred.get))),
      turned.set(meanOf(turned)),
      throughRow(make, x.get, width.get, (at) => [
        centre(at),
        w.storeFour(
          from(out, at),
          w.multiplyFours(
            scale.get,
            w.subtractFours(w.subtractFours(w.loadFour(from(slopes, at)), plain.get), w.multiplyFours(y, turned.get)),
          ),
        ),
      ]),
      slopes.increase(rowLength),
    ];
    return w.repeat(rows.get, [
      measure,
      isGradient ? backward : forward,
      [x, out].map((pointer) => pointer.increase(rowLength)),
      rows.increase(w.integer(-1)),
    ]);
  });

const kernel = (kernelName: string, program: (backend: WasmBackend) => Run, loop: ArrayKernel): KernelConfig => ({
  kernelName,
  backendName: "wasm",
  kernelFunc: (call) => {
    const { x, dy = x } = call.inputs as { x: TensorInfo; dy?: TensorInfo };
    const [rows, width] = x.shape as [number, number];
    if (width < 4) return loop("wasm").kernelFunc(call);
    const { centred, epsilon } = call.attrs as unknown as NormalRows;
    const backend = call.backend as WasmBackend;
    const arrays = wasmArrays(backend);
    const out = arrays.make(x.shape, "float32");
    const mask = maskFor(backend, width);
    const [rowsAt, slopesAt, outAt] = [x, dy, out].map((tensor) => backend.pointerTo(tensor)) as [number, number, number];
    program(backend)(rowsAt, slopesAt, outAt, rows, width, mask, Number(centred), centred ? 1 / width : 1, epsilon);
    return out;
  },
});

export const normalRows = kernel("NormalRows", makeProgram(code(false)), loops.normalRows);
export const normalRowsGradient = kernel("NormalRowsGradient", makeProgram(code(true)), loops.normalRowsGradient);
