// Everything the CPU backend registers: the stock kernels, and ours where they are missing, wrong or take seconds.
import type { KernelConfig } from "@tensorflow/tfjs-core";
import { loops } from "../arrays/loops";
import { stockKernels } from "./stock-kernels";

export const kernels: KernelConfig[] = [...stockKernels, ...loops.map((kernel) => kernel("cpu"))];
