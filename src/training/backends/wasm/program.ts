// Runs code of our own on the heap of a WebAssembly backend.
import type { WasmBackend } from "./backend";

/** What it takes: integers (pointers and counts in bytes) and floats. */
export type Run = (...numbers: number[]) => void;

/** The function that the code makes, made once for each backend. @param assembled makes the module */
export function makeProgram(assembled: () => Uint8Array<ArrayBuffer>): (backend: WasmBackend) => Run {
  const made = new WeakMap<WasmBackend, Run>();
  return (backend) => {
    let run = made.get(backend);
    if (!run) {
      const instance = new WebAssembly.Instance(new WebAssembly.Module(assembled()), { env: { memory: backend.heap } });
      run = instance.exports.run as Run;
      made.set(backend, run);
    }
    return run;
  };
}

/** The same for code that differs: made once for each backend and name. */
export function makeProgramFor<Variant extends { name: string } | undefined>(
  assembled: (variant: Variant) => Uint8Array<ArrayBuffer>,
): (backend: WasmBackend, variant: Variant) => Run {
  const programs = new Map<string | undefined, (backend: WasmBackend) => Run>();
  return (backend, variant) => {
    let program = programs.get(variant?.name);
    if (!program) programs.set(variant?.name, (program = makeProgram(() => assembled(variant))));
    return program(backend);
  };
}
