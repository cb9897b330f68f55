// The WebAssembly backend: XNNPACK for the products, loops of ours on its heap for what it lacks or does slowly.
import type { MadeBackend } from "../made-backend";
import { WasmBackend } from "./backend";
import { kernels } from "./kernels";
import { loadWasm } from "./load";

export async function makeWasm(path: string | URL): Promise<MadeBackend> {
  const { wasm, memory } = await loadWasm(path);
  return { backend: new WasmBackend(wasm, memory), kernels };
}
