// Everything the WebGL backend registers: the stock kernels, and ours where they are missing, slow or large.
import type { KernelConfig } from "@tensorflow/tfjs-core";
import { adamStep } from "./adam-step";
import { convolutions } from "./convolution";
import { crossEntropyRows, crossEntropyRowsGradient, logSumExpRows } from "./cross-entropy-rows";
import { depthwise } from "./depthwise";
import { elementwiseKernels } from "./elementwise";
import { layers } from "./layer";
import { normalRows, normalRowsGradient } from "./normal-rows";
import { product } from "./product";
import { randomIntegers, shuffledPlaces } from "./random-integers";
import { invertRows, rankRows } from "./rank-rows";
import { segmentSum } from "./segment-sum";
import { stockKernels } from "./stock-kernels";
import { sum } from "./sum";
import { topK } from "./top-k";
import { warpImages } from "./warp-images";

export const kernels: KernelConfig[] = [
  ...stockKernels,
  ...[adamStep, ...convolutions, depthwise, product, ...layers, segmentSum, sum, topK],
  ...[logSumExpRows, crossEntropyRows, crossEntropyRowsGradient, normalRows, normalRowsGradient],
  ...[randomIntegers, shuffledPlaces, rankRows, invertRows, warpImages],
  ...elementwiseKernels,
];
