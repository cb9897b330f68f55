// Which backend trains: the fastest that is there and computes right, down the ladder WebGPU, WebGL, WebAssembly, CPU.
import { engine, getKernel, registerBackend, registerKernel, removeBackend, setBackend } from "@tensorflow/tfjs-core";
import { backendNames, type BackendName, type Skipped } from "../../shape/protocol";
import { watchDevice } from "./device";
import { registerGradients } from "./gradients";
import { lookForWasm, lookForWebGL, lookForWebGPU, type Sight } from "./look";
import type { MadeBackend } from "./made-backend";
import { probe } from "./probe";

export interface Where {
  /** The folder of tfjs-backend-wasm-simd.wasm, or that file: an absolute address, or in Node a path. */
  wasmPath: string | URL;
  /** Instead of `navigator.gpu`. */
  gpu?: GPU;
}

export interface Started {
  name: BackendName;
  /** In words: "NVIDIA", "SwiftShader (software)", "SIMD". */
  device: string;
  software: boolean;
  /** What would have come first, and why it did not. */
  skipped: Skipped[];
  /** Settles with a sentence if the graphics processor goes away: every tensor is gone with it. */
  lost: Promise<string>;
}

/** A step of the ladder: what is there for a backend, and how its code is loaded. Tests hand in their own. */
export type Rung = Omit<Sight<unknown>, "handle"> & { make(): Promise<MadeBackend> };
export type Ladder = Record<BackendName, (where: Where) => Promise<Rung>>;

export const ladder: Ladder = {
  async webgpu({ gpu = (globalThis.navigator as Navigator | undefined)?.gpu }) {
    const sight = await lookForWebGPU(gpu);
    return { ...sight, make: async () => (await import("./webgpu")).makeWebGPU(sight.handle) };
  },
  async webgl() {
    const sight = lookForWebGL();
    return { ...sight, make: async () => (await import("./webgl")).makeWebGL(sight.handle) };
  },
  async wasm({ wasmPath }) {
    return { ...lookForWasm(), make: async () => (await import("./wasm")).makeWasm(wasmPath) };
  },
  async cpu() {
    return { device: "JavaScript", software: false, make: async () => (await import("./cpu")).makeCPU() };
  },
};

/**
 * Starts the backend that is wanted, or the best one; where it is not to be had or computes wrongly, the next one down.
 * @param without those that are passed over
 * @throws if none works
 */
export async function startBackend(
  wanted: BackendName | "auto",
  { without = [], ...where }: Where & { without?: readonly Skipped[] },
  rungs: Ladder = ladder,
  check = probe,
): Promise<Started> {
  registerGradients();
  const skipped: Skipped[] = [...without];

  async function attempt(name: BackendName): Promise<Started | undefined> {
    try {
      const rung = await rungs[name](where);
      if (!rung.drawback || name === wanted) return { ...(await startRung(name, rung, check)), skipped };
      // Not even where only the CPU is left: FixMatch beside labels only took 0.8 steps a second there on digits, 0.3 on WebGL in software.
      skipped.push({ name, reason: rung.drawback });
    } catch (error) {
      skipped.push({ name, reason: error instanceof Error ? error.message : String(error) });
    }
    return undefined;
  }

  const order = wanted === "auto" ? backendNames : [wanted, ...backendNames.filter((name) => name !== wanted)];
  for (const name of order.filter((one) => !without.some(({ name }) => name === one))) {
    const started = await attempt(name);
    if (started) return started;
  }
  throw new Error(`Nothing here can train. ${skipped.map(({ name, reason }) => `${name}: ${reason}`).join(" ")}`);
}

const losses = new Map<BackendName, Promise<string>>();

async function startRung(name: BackendName, rung: Rung, check: typeof probe): Promise<Omit<Started, "skipped">> {
  if (!engine().findBackendFactory(name)) {
    const made = await rung.make();
    for (const kernel of made.kernels) if (!getKernel(kernel.kernelName, name)) registerKernel(kernel);
    registerBackend(name, () => made.backend);
    losses.set(name, made.lost ?? new Promise(() => undefined));
  }
  const lost = losses.get(name)!;
  try {
    if (!(await setBackend(name))) throw new Error(`TensorFlow.js would not start its ${name} backend.`);
    const fault = await Promise.race([check(), lost]);
    if (fault !== undefined) throw new Error(fault);
  } catch (error) {
    forget(name);
    throw error;
  }
  watchDevice(lost);
  return { name, device: rung.device, software: rung.software, lost };
}

function forget(name: BackendName) {
  try {
    removeBackend(name);
  } catch {
    // What does not work may not let go either. Why it does not work is told already.
  }
}
