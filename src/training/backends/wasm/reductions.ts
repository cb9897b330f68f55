// Sums, means, maxima and the like over any axes. The stock kernels reduce the last axes, and transpose first for all others; here that is left
// to our faster Transpose, and not done at all for sums over the first axes, as in the gradient of every bias.
import { util } from "@tensorflow/tfjs-core";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { allConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/All";
import { anyConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Any";
import { argMaxConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/ArgMax";
import { argMinConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/ArgMin";
import { maxConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Max";
import { meanConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Mean";
import { minConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Min";
import { prodConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Prod";
import { sumConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Sum";
import { wasmArrays } from "../arrays/array-kernel";
import type { WasmBackend } from "./backend";
import { transpose } from "./rearrange";
import { sumRows } from "./sum-rows";

type Call = Parameters<KernelConfig["kernelFunc"]>[0];

function parse({ inputs, attrs }: Call) {
  const x = inputs.x as TensorInfo;
  const name = attrs && "reductionIndices" in attrs ? "reductionIndices" : "axis"; // Max calls its axes so
  const reduced = util.parseAxisParam(attrs![name] as number[], x.shape).sort((a, b) => a - b);
  const kept = x.shape.map((_, axis) => axis).filter((axis) => !reduced.includes(axis));
  const shape = attrs!.keepDims ? x.shape.map((side, axis) => (reduced.includes(axis) ? 1 : side)) : kept.map((axis) => x.shape[axis]!);
  return { x, name, reduced, kept, shape };
}

/** Brings the reduced axes to the end first. */
const anyAxes = (stock: KernelConfig): KernelConfig => ({
  ...stock,
  kernelFunc: (call) => {
    const { x, name, reduced, kept, shape } = parse(call);
    if (kept.every((axis, i) => axis === i)) return stock.kernelFunc(call);
    const { backend } = call;
    const turned = transpose.kernelFunc({ inputs: { x }, attrs: { perm: [...kept, ...reduced] }, backend }) as TensorInfo;
    const last = reduced.map((_, i) => kept.length + i);
    const attrs = { ...call.attrs, [name]: last.length === 1 ? last[0]! : last, keepDims: false };
    const out = stock.kernelFunc({ inputs: { x: turned }, attrs, backend }) as TensorInfo;
    (backend as WasmBackend).disposeData(turned.dataId);
    return { ...out, shape };
  },
});

/** Adds row by row where axes that follow each other are reduced, not to the last. */
const byRows = (other: KernelConfig, divides: boolean): KernelConfig => ({
  ...other,
  kernelFunc: (call) => {
    const { x, reduced, shape } = parse(call);
    const [first, after] = [reduced[0] ?? 0, (reduced.at(-1) ?? -1) + 1];
    const width = util.sizeFromShape(x.shape.slice(after));
    if (x.dtype !== "float32" || after - first !== reduced.length || after === x.shape.length) return other.kernelFunc(call);
    const rows = util.sizeFromShape(x.shape.slice(first, after));
    const backend = call.backend as WasmBackend;
    const arrays = wasmArrays(backend);
    const out = arrays.make(shape, "float32");
    const [from, to] = [backend.pointerTo(x), backend.pointerTo(out)];
    for (let i = 0; i < util.sizeFromShape(x.shape.slice(0, first)); i++)
      sumRows(backend)(from + 4 * i * rows * width, to + 4 * i * width, rows, width);
    if (divides) arrays.floats(out).forEach((sum, i, all) => (all[i] = sum / rows));
    return out;
  },
});

export const reductions: KernelConfig[] = [
  byRows(anyAxes(sumConfig), false),
  byRows(anyAxes(meanConfig), true),
  ...[allConfig, anyConfig, argMaxConfig, argMinConfig, maxConfig, minConfig, prodConfig].map(anyAxes),
];
