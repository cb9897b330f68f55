// Everything the WebGPU backend registers: the stock kernels, and ours where they are missing, wrong or slow.
import type { KernelConfig } from "@tensorflow/tfjs-core";
import { adamStep } from "./adam-step";
import { cast } from "./cast";
import { filterGradient } from "./filter-gradient";
import { stockKernels } from "./stock-kernels";
import { transform } from "./transform";

export const kernels: KernelConfig[] = [...stockKernels, adamStep, cast, filterGradient, transform];
