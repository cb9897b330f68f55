// Kernels of the WebAssembly backend that only move values. The stock ones work out every value's place by division, or copy where a second
// name for the same values would do.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import { castConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Cast";
import { arrayKernel } from "../arrays/array-kernel";
import { copyStrided, stepsOf } from "../arrays/strided";
import type { WasmBackend } from "./backend";

type OneInput = { x: TensorInfo };

/** A second name for the same values. */
function alias(backend: WasmBackend, x: TensorInfo): TensorInfo {
  backend.incRef(x.dataId);
  return { dataId: x.dataId, shape: x.shape, dtype: x.dtype };
}

const identity: KernelConfig = {
  kernelName: "Identity",
  backendName: "wasm",
  kernelFunc: ({ inputs, backend }) => alias(backend as WasmBackend, inputs.x!),
};

const cast: KernelConfig = {
  ...castConfig,
  kernelFunc: (call) =>
    call.attrs?.dtype === call.inputs.x!.dtype ? alias(call.backend as WasmBackend, call.inputs.x!) : castConfig.kernelFunc(call),
};

const tile = arrayKernel<OneInput, { reps: number[] }>("Tile", ({ inputs: { x }, attrs: { reps }, arrays }) => {
  const out = arrays.make(
    x.shape.map((side, axis) => side * reps[axis]!),
    x.dtype,
  );
  const steps = stepsOf(x.shape);
  const axes = x.shape.flatMap((count, axis) => [
    { count: reps[axis]!, step: 0 },
    { count, step: steps[axis]! },
  ]);
  copyStrided(arrays.values(x), arrays.values(out), axes);
  return out;
});

const reverse = arrayKernel<OneInput, { dims: number[] }>("Reverse", ({ inputs: { x }, attrs: { dims }, arrays }) => {
  const reversed = new Set(util.parseAxisParam(dims, x.shape));
  const out = arrays.make(x.shape, x.dtype);
  const steps = stepsOf(x.shape);
  const axes = x.shape.map((count, axis) => ({ count, step: reversed.has(axis) ? -steps[axis]! : steps[axis]! }));
  const start = x.shape.reduce((sum, side, axis) => (reversed.has(axis) ? sum + (side - 1) * steps[axis]! : sum), 0);
  copyStrided(arrays.values(x), arrays.values(out), axes, start);
  return out;
});

/** Not the stock one: it takes 20 times as long above three axes. */
export const transpose = arrayKernel<OneInput, { perm: number[] }>("Transpose", ({ inputs: { x }, attrs: { perm }, arrays }) => {
  const out = arrays.make(
    perm.map((axis) => x.shape[axis]!),
    x.dtype,
  );
  const steps = stepsOf(x.shape);
  const axes = perm.map((axis) => ({ count: x.shape[axis]!, step: steps[axis]! }));
  copyStrided(arrays.values(x), arrays.values(out), axes);
  return out;
})("wasm");

export const rearranging: KernelConfig[] = [identity, cast, tile("wasm"), reverse("wasm"), transpose];
