// Fetches and starts TensorFlow.js's WebAssembly binary (SIMD, one thread), in a page, a worker or Node.
import * as glue from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js";
import type { WasmModule } from "./backend";

const fileName = "tfjs-backend-wasm-simd.wasm";

interface Options {
  instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object;
  onAbort(why: unknown): void;
  printErr(line: string): void;
}
type Factory = (options: Options) => Promise<WasmModule>;

/** Where the file lies: a folder, or the file itself; an address, or in Node a plain path. */
export async function loadWasm(where: string | URL): Promise<{ wasm: WasmModule; memory: WebAssembly.Memory }> {
  const address = /\.wasm(\?.*)?$/.test(String(where)) ? String(where) : `${String(where).replace(/\/$/, "")}/${fileName}`;
  const binary = await WebAssembly.compile(await readBinary(address));
  const { default: factory = glue } = glue as unknown as { default?: unknown }; // a default export or not, depending on the bundler
  return new Promise((resolve, reject) => {
    let memory: WebAssembly.Memory | undefined;
    const options: Options = {
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(binary, imports).then((instance) => {
          memory = Object.values(instance.exports).find((one) => one instanceof WebAssembly.Memory);
          done(instance);
        }, reject);
        return {};
      },
      onAbort: (why) => reject(new Error(`The WebAssembly backend stopped while starting: ${String(why)}`)),
      printErr: () => undefined,
    };
    const starting = hidingNode(() => (factory as Factory)(options));
    starting.then((wasm) => resolve({ wasm, memory: memory! }), reject);
  });
}

async function readBinary(address: string): Promise<ArrayBuffer> {
  const fromDisk = node()?.getBuiltinModule("node:fs");
  try {
    if (fromDisk && !/^(https?|data|blob):/.test(address)) {
      return new Uint8Array(fromDisk.readFileSync(address.startsWith("file:") ? new URL(address) : address)).buffer;
    }
    const response = await fetch(address, { credentials: "same-origin" });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return await response.arrayBuffer();
  } catch (error) {
    throw new Error(`The WebAssembly file ${address} could not be read: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  }
}

interface NodeProcess {
  versions?: { node?: string };
  getBuiltinModule(name: "node:fs"): { readFileSync(file: string | URL): Uint8Array };
}
const node = () => {
  const { process } = globalThis as { process?: NodeProcess };
  return process?.versions?.node ? process : undefined;
};

/** Where it sees Node, Emscripten's glue calls `require`, which a module lacks, and turns every unhandled rejection into a crash. It needs neither. */
function hidingNode<Result>(start: () => Result): Result {
  const description = node() && Object.getOwnPropertyDescriptor(globalThis, "process");
  if (!description) return start();
  Object.defineProperty(globalThis, "process", { value: undefined, configurable: true, writable: true });
  try {
    return start();
  } finally {
    Object.defineProperty(globalThis, "process", description);
  }
}
