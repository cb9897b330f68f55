// What the file of one backend makes.
import type { KernelBackend, KernelConfig } from "@tensorflow/tfjs-core";

export interface MadeBackend {
  backend: KernelBackend;
  kernels: KernelConfig[];
  /** Settles with a sentence when the device goes away. */
  lost?: Promise<string>;
}
