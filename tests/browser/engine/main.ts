/** The engine alone in a page: every operation on the backend under test and on TensorFlow.js's own CPU backend, compared here. */
import * as tf from "@tensorflow/tfjs-core";
import type { BackendName } from "../../../src/shape/protocol";
import { startBackend } from "../../../src/training/backends/choose";
import { furthest } from "../../reference/backends/furthest";
import { run } from "../../reference/backends/case";
import { cases } from "../../reference/backends/cases";
import { startStock } from "../../reference/backends/stock";
import { runs } from "../../help/compared-runs";

export interface Difference {
  name: string;
  /** Of the results, the largest difference to the CPU's, relative above 1. */
  difference: number;
  leftBehind: number;
  error?: string;
}

const engine = {
  ...runs,

  async start(name: BackendName): Promise<string> {
    const started = await startBackend(name, { wasmPath: "" });
    // Or small tensors that are not on the device yet would be computed beside it, and the device never asked.
    if (name === "webgl" || name === "webgpu") tf.env().set(`${name.toUpperCase()}_CPU_FORWARD`, false);
    await startStock();
    if (started.name !== name) throw new Error(JSON.stringify(started.skipped));
    return started.device;
  },

  names: () => Object.keys(cases),

  async compare(backend: BackendName, name: string): Promise<Difference> {
    try {
      await tf.setBackend("stock");
      const right = await run(cases[name]!, true);
      await tf.setBackend(backend);
      const before = tf.memory().numTensors;
      const found = await run(cases[name]!);
      const leftBehind = tf.memory().numTensors - before;
      const difference = found.length === right.length ? Math.max(...found.map((values, i) => furthest(values, right[i]!))) : Infinity;
      return { name, difference, leftBehind };
    } catch (error) {
      return { name, difference: NaN, leftBehind: 0, error: String(error) };
    }
  },
};
export type EngineInPage = typeof engine;

declare global {
  interface Window {
    engine: EngineInPage;
  }
}
window.engine = engine;
