// BatchMatMul for WebAssembly. The stock one is fast only for two plain matrices: transposed or batched ones, which means the gradients
// of every dense layer and all of attention, take a naive loop 10 to 30 times slower. Here everything becomes plain products.
import { broadcast_util, util } from "@tensorflow/tfjs-core";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { transposeConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Transpose";
import type { WasmBackend } from "./backend";
import { wasmArrays } from "../arrays/array-kernel";

export const product: KernelConfig = {
  kernelName: "BatchMatMul",
  backendName: "wasm",
  kernelFunc: (call) => {
    const { a, b } = call.inputs as { a: TensorInfo; b: TensorInfo };
    const { transposeA, transposeB } = call.attrs as { transposeA?: boolean; transposeB?: boolean };
    const backend = call.backend as WasmBackend;
    if (a.dtype !== "float32" || b.dtype !== "float32") throw new Error(`matMul multiplies float32 tensors, not ${a.dtype} by ${b.dtype}.`);
    const left = transposeA ? transposeMatrices(backend, a) : a;
    const right = transposeB ? transposeMatrices(backend, b) : b;
    const out = multiply(backend, left, right);
    if (left !== a) backend.disposeData(left.dataId);
    if (right !== b) backend.disposeData(right.dataId);
    return out;
  },
};

/** Swaps the last two axes. */
export function transposeMatrices(backend: WasmBackend, x: TensorInfo): TensorInfo {
  const [rows, columns] = x.shape.slice(-2) as [number, number];
  const matrices = { ...x, dataId: x.dataId, shape: [util.sizeFromShape(x.shape.slice(0, -2)), rows, columns] };
  const out = transposeConfig.kernelFunc({ inputs: { x: matrices }, attrs: { perm: [0, 2, 1] }, backend }) as TensorInfo;
  return { ...out, shape: [...x.shape.slice(0, -2), columns, rows] };
}

/** a × b over the last two axes; of the axes before them, one side's may be missing. */
export function multiply(backend: WasmBackend, a: TensorInfo, b: TensorInfo): TensorInfo {
  const [rows, inner] = a.shape.slice(-2) as [number, number];
  const [innerB, columns] = b.shape.slice(-2) as [number, number];
  const batchShape = broadcast_util.assertAndGetBroadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2));
  const batch = util.sizeFromShape(batchShape);
  const batchA = util.sizeFromShape(a.shape.slice(0, -2));
  const batchB = util.sizeFromShape(b.shape.slice(0, -2));
  if (inner !== innerB || (batchA !== batch && batchA !== 1) || (batchB !== batch && batchB !== 1)) {
    throw new Error(`matMul cannot multiply a tensor of ${a.shape.join("×")} by one of ${b.shape.join("×")}.`);
  }
  const out = backend.makeOutput([...batchShape, rows, columns], "float32");
  if (batch * rows * columns === 0) return out;
  if (inner === 0) wasmArrays(backend).floats(out).fill(0);
  else if (batchB === 1) oneProduct(backend, a, b, out, batch * rows, inner, columns);
  else manyProducts(backend, a, b, out, batch, batchA === 1 ? 0 : rows * inner, rows, inner, columns);
  return out;
}

function oneProduct(backend: WasmBackend, a: TensorInfo, b: TensorInfo, out: TensorInfo, rows: number, inner: number, columns: number) {
  const left = backend.dataIdMap.get(a.dataId);
  const right = backend.dataIdMap.get(b.dataId);
  const result = backend.dataIdMap.get(out.dataId);
  const run = multiplier(backend, rows, inner, columns);
  // The binary packs b once and finds it again by its number, whatever shape b has by then: a reshaped b must go by another number.
  const asMade = right.shape.length >= 2 && right.shape.at(-1) === columns && right.shape.at(-2) === inner;
  if (asMade) run(left.id, right.id, result.id);
  else backend.lend([{ pointer: right.memoryOffset, size: inner * columns }], (id) => run(left.id, id, result.id));
}

function manyProducts(
  backend: WasmBackend,
  a: TensorInfo,
  b: TensorInfo,
  out: TensorInfo,
  batch: number,
  leftStep: number,
  rows: number,
  inner: number,
  columns: number,
) {
  const left = backend.dataIdMap.get(a.dataId).memoryOffset;
  const right = backend.dataIdMap.get(b.dataId).memoryOffset;
  const result = backend.dataIdMap.get(out.dataId).memoryOffset;
  const run = multiplier(backend, rows, inner, columns);
  for (let i = 0; i < batch; i++) {
    const parts = [
      { pointer: left + 4 * i * leftStep, size: rows * inner },
      { pointer: right + 4 * i * inner * columns, size: inner * columns },
      { pointer: result + 4 * i * rows * columns, size: rows * columns },
    ];
    backend.lend(parts, run);
  }
}

const shapePointers = new WeakMap<WasmBackend, number>();

/** The binary's product for these sizes, as a function of the numbers of three tensors. */
export function multiplier(backend: WasmBackend, rows: number, inner: number, columns: number) {
  const shapes = shapePointers.get(backend) ?? backend.allocate(24);
  shapePointers.set(backend, shapes);
  new Int32Array(backend.wasm.HEAPU8.buffer, shapes, 6).set([1, rows, inner, 1, inner, columns]);
  return (a: number, b: number, out: number) => backend.wasm._BatchMatMul(a, shapes, 3, b, shapes + 12, 3, 0, 0, out);
}
