// Starts what the reference tests compare.
import type { BackendName } from "../../../src/shape/protocol";
import { startBackend } from "../../../src/training/backends/choose";

export const wasmPath = new URL("../../../node_modules/@tensorflow/tfjs-backend-wasm/wasm-out/", import.meta.url);

/** Starts it, or fails with the reason. */
export async function start(name: BackendName) {
  const started = await startBackend(name, { wasmPath });
  if (started.name !== name) throw new Error(JSON.stringify(started.skipped));
  return started;
}
