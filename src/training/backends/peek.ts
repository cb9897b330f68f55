// Looking at a number without waiting for a device.
import { backend, getBackend } from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";

/** Backends that have computed everything by the time an operation returns. */
const atOnce = new Set(["wasm", "cpu"]);

/** The number in a tensor [] where it is there already; undefined on a graphics processor, where looking would mean to wait. */
export function peek(scalar: Tensor): number | undefined {
  if (!atOnce.has(getBackend())) return undefined;
  return (backend().readSync(scalar.dataId) as Float32Array)[0];
}
