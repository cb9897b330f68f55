// Everything the WebGPU backend registers: the stock kernels, and ours where they are missing or slow.
import type { KernelConfig } from "@tensorflow/tfjs-core";
import { adamStep } from "./adam-step";
import { filterGradient } from "./filter-gradient";
import { stockKernels } from "./stock-kernels";

export const kernels: KernelConfig[] = [...stockKernels, adamStep, filterGradient];
