// Everything the CPU backend registers: the stock kernels, and ours where they are missing, wrong or take seconds.
import type { KernelConfig } from "@tensorflow/tfjs-core";
import { adamStep } from "../arrays/adam-step";
import { maxPoolGradient } from "../arrays/max-pool-gradient";
import { segmentSum } from "../arrays/segment-sum";
import { topK } from "../arrays/top-k";
import { transform } from "../arrays/transform";
import { stockKernels } from "./stock-kernels";

const loops = [adamStep, maxPoolGradient, segmentSum, topK, transform];

export const kernels: KernelConfig[] = [...stockKernels, ...loops.map((kernel) => kernel("cpu"))];
