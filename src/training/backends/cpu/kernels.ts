// Everything the CPU backend registers: the stock kernels, and ours where they are missing, wrong or take seconds.
import type { KernelConfig } from "@tensorflow/tfjs-core";
import { adamStep } from "../arrays/adam-step";
import { crossEntropyRowsGradient, logSumExpRows } from "../arrays/cross-entropy-rows";
import { elementwiseLoops } from "../arrays/elementwise";
import { loops } from "../arrays/loops";
import { normalRows, normalRowsGradient } from "../arrays/normal-rows";
import { stockKernels } from "./stock-kernels";

/** Those that WebAssembly has programs for instead. */
const slower = [adamStep, ...elementwiseLoops, crossEntropyRowsGradient, logSumExpRows, normalRows, normalRowsGradient];

export const kernels: KernelConfig[] = [...stockKernels, ...[...slower, ...loops].map((kernel) => kernel("cpu"))];
