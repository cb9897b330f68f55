// Our functions of single values for WebAssembly: each formula as a program that computes four values at a time.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import { wasmArrays } from "../arrays/array-kernel";
import type { Formula } from "../expression";
import { elementwise, type Elementwise } from "../operations/elementwise";
import * as w from "./assembler";
import type { WasmBackend } from "./backend";
import { formulaCode } from "./formula-code";
import { makeProgram } from "./program";

const codeOf = (formula: Formula, names: readonly string[]) =>
  w.program([...names, "out", "count"], [], (taken, make) => {
    const { steps, result } = formulaCode(make, formula, Object.fromEntries(names.map((name) => [name, w.loadFour(taken[name]!.get)])));
    return w.repeat(taken.count!.get, [
      steps,
      w.storeFour(taken.out!.get, result),
      [...names, "out"].map((name) => taken[name]!.increase(w.integer(16))),
      taken.count!.increase(w.integer(-1)),
    ]);
  });

/** Room for the last one to three values of each input and of the output. */
const ends = new WeakMap<WasmBackend, number>();
const mostInputs = 3;

function endOf(backend: WasmBackend): number {
  let end = ends.get(backend);
  if (end === undefined) ends.set(backend, (end = backend.allocate(16 * (mostInputs + 1))));
  return end;
}

const kernel = ({ kernelName, inputs: names, formula }: Elementwise): KernelConfig => {
  const program = makeProgram(() => codeOf(formula, names));
  return {
    kernelName,
    backendName: "wasm",
    kernelFunc: (call) => {
      const backend = call.backend as WasmBackend;
      const given = names.map((name) => call.inputs[name] as TensorInfo);
      const out = wasmArrays(backend).make(given[0]!.shape, "float32");
      const size = util.sizeFromShape(out.shape);
      const end = endOf(backend);
      const run = program(backend);
      const pointers = [...given, out].map((tensor) => backend.pointerTo(tensor));
      run(...pointers, size >> 2);
      const left = size & 3;
      if (!left) return out;
      // As if they were four: copied there, and the result back.
      const heap = new Float32Array(backend.wasm.HEAPU8.buffer);
      const last = pointers.map((pointer) => (pointer >>> 2) + size - left);
      const place = (i: number) => (end >>> 2) + 4 * i;
      names.forEach((_, i) => heap.copyWithin(place(i), last[i]!, last[i]! + left));
      run(...pointers.map((_, i) => end + 16 * i), 1);
      heap.copyWithin(last.at(-1)!, place(names.length), place(names.length) + left);
      return out;
    },
  };
};

export const elementwiseKernels: KernelConfig[] = elementwise.map(kernel);
