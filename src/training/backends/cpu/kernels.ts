// Everything the CPU backend registers: the stock kernels, and ours where they are missing, wrong or take seconds.
import type { KernelConfig } from "@tensorflow/tfjs-core";
import { adamStep } from "../arrays/adam-step";
import { crossEntropyRowsGradient, logSumExpRows } from "../arrays/cross-entropy-rows";
import { elementwiseLoops } from "../arrays/elementwise";
import { loops } from "../arrays/loops";
import { normalRows, normalRowsGradient } from "../arrays/normal-rows";
import { warpImagesKernel } from "../arrays/warp-images";
import { layers } from "./layer";
import { stockKernels } from "./stock-kernels";

/** Those that WebAssembly has programs for instead. */
const slower = [adamStep, ...elementwiseLoops, crossEntropyRowsGradient, logSumExpRows, normalRows, normalRowsGradient, warpImagesKernel];

export const kernels: KernelConfig[] = [...stockKernels, ...layers, ...[...slower, ...loops].map((kernel) => kernel("cpu"))];
