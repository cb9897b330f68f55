// The CPU backend: plain JavaScript, which always works and is always the slowest.
import { MathBackendCPU } from "@tensorflow/tfjs-backend-cpu/dist/backend_cpu";
import type { MadeBackend } from "../made-backend";
import { kernels } from "./kernels";

export function makeCPU(): MadeBackend {
  const backend = new MathBackendCPU();
  Object.assign(backend, { firstUse: false }); // or it advertises another package in Node
  return { backend, kernels };
}
