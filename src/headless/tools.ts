/** Where a run finds its files when there is no page. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { RunTools } from "../training/run";

/** @param root the folder of this project */
export const nodeTools = (root: string): RunTools => ({
  loadFile: ({ path: name }) => readFile(path.join(root, name)),
  wasmPath: path.join(root, "node_modules", "@tensorflow", "tfjs-backend-wasm", "wasm-out", "tfjs-backend-wasm-simd.wasm"),
});
