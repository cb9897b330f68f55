// BatchMatMul for WebAssembly. The stock one is fast only for two plain matrices, packs the right one slowly, and finds it again by its
// number even when it has another shape by then; transposed or batched ones take a naive loop.
import { util } from "@tensorflow/tfjs-core";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { productSizes, type Turned } from "../operations/product";
import type { WasmBackend } from "./backend";
import { productCode, type ProductRun } from "./product-code";
import { makeProgram } from "./program";

export const product: KernelConfig = {
  kernelName: "BatchMatMul",
  backendName: "wasm",
  kernelFunc: (call) => {
    const { a, b } = call.inputs as { a: TensorInfo; b: TensorInfo };
    const turned = call.attrs as unknown as Turned;
    const backend = call.backend as WasmBackend;
    if (a.dtype !== "float32" || b.dtype !== "float32") throw new Error(`matMul multiplies float32 tensors, not ${a.dtype} by ${b.dtype}.`);
    const { batch, shape } = productSizes(a, b, turned);
    const left = matrices(backend, a, turned.transposeA);
    const right = matrices(backend, b, turned.transposeB);
    const out = backend.makeOutput(shape, "float32");
    const result = matrices(backend, out);
    for (let i = 0; i < batch; i++) multiply(backend, nth(left, i), nth(right, i), nth(result, i));
    return out;
  },
};

/** A matrix on the heap: its pointer, and how far in bytes its rows and columns lie apart. */
export interface Matrix {
  pointer: number;
  rows: number;
  columns: number;
  rowStep: number;
  columnStep: number;
}

/** The matrices in the last two axes of a tensor: the first of them, how many, and how far in bytes they lie apart. */
function matrices(backend: WasmBackend, x: TensorInfo, transposed = false): Matrix & { count: number; size: number } {
  const [height, width] = x.shape.slice(-2) as [number, number];
  const pointer = backend.pointerTo(x);
  const shape = transposed
    ? { rows: width, columns: height, rowStep: 4, columnStep: 4 * width }
    : { rows: height, columns: width, rowStep: 4 * width, columnStep: 4 };
  return { pointer, ...shape, count: util.sizeFromShape(x.shape.slice(0, -2)), size: 4 * height * width };
}

const nth = ({ count, size, ...matrix }: ReturnType<typeof matrices>, i: number): Matrix => ({
  ...matrix,
  pointer: matrix.pointer + (count === 1 ? 0 : i * size),
});

/** How much of the inner side is taken at once, so that what is packed of eight columns stays in the fastest cache. */
const block = 256;
/** So many floats of the right side are packed at once: the second cache holds them, and the left side is gone through less often. */
const packedFloats = 4096;

const columnsAtOnce = (inner: number) => 16 * Math.max(1, Math.floor(packedFloats / 16 / inner));

const program = makeProgram(productCode);
/** Where each backend may pack. */
const panels = new WeakMap<WasmBackend, number>();

function panelsOf(backend: WasmBackend): number {
  let address = panels.get(backend);
  if (address === undefined) panels.set(backend, (address = backend.allocate(4 * (packedFloats + 4 * block) + 32)));
  return address;
}

/** out ← left × right, or with `adds` out ← out + left × right. The columns of `out` must lie side by side. */
export function multiply(backend: WasmBackend, left: Matrix, right: Matrix, out: Matrix, adds = false) {
  const run: ProductRun = program(backend);
  const panel = panelsOf(backend);
  if (left.columns === 0 && !adds) new Float32Array(backend.wasm.HEAPU8.buffer, out.pointer, out.rows * out.columns).fill(0);
  for (let start = 0; start < left.columns; start += block) {
    const inner = Math.min(block, left.columns - start);
    const leftStart = left.pointer + start * left.columnStep;
    const rightStart = right.pointer + start * right.rowStep;
    run(
      leftStart,
      left.rowStep,
      left.columnStep,
      rightStart,
      right.rowStep,
      right.columnStep,
      out.pointer,
      out.rowStep,
      out.rows,
      inner,
      out.columns,
      columnsAtOnce(inner),
      panel,
      adds || start > 0 ? 1 : 0,
    );
  }
}
