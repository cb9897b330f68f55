// Everything the WebGL backend registers: the stock kernels, and ours where they are missing or slow.
import type { KernelConfig } from "@tensorflow/tfjs-core";
import { adamStep } from "./adam-step";
import { stockKernels } from "./stock-kernels";
import { topK } from "./top-k";

export const kernels: KernelConfig[] = [...stockKernels, adamStep, topK];
