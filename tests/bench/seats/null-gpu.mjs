// WebGPU by Dawn's null backend: everything is checked and nothing is computed, so that only the work of the processor is left, and counted.
import { create, globals } from "webgpu";

export function provideNullGpu() {
  Object.assign(globalThis, globals);
  Object.defineProperty(globalThis, "navigator", { value: { gpu: create(["backend=null"]) }, configurable: true });

  const counts = { dispatches: 0, buffers: 0, submits: 0 };
  const count = ({ prototype }, method, name) => {
    const original = prototype[method];
    prototype[method] = function (...words) {
      counts[name]++;
      return original.apply(this, words);
    };
  };
  count(globals.GPUComputePassEncoder, "dispatchWorkgroups", "dispatches");
  count(globals.GPUDevice, "createBuffer", "buffers");
  count(globals.GPUQueue, "submit", "submits");
  return { counts: () => ({ ...counts }) };
}
