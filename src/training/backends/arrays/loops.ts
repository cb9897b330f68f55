// The kernels that are written once for CPU and WebAssembly.
import { adamStep } from "./adam-step";
import type { ArrayKernel } from "./array-kernel";
import { crossEntropyRows, crossEntropyRowsGradient, logSumExpRows } from "./cross-entropy-rows";
import { elementwiseLoops } from "./elementwise";
import { maxPoolGradient } from "./max-pool-gradient";
import { normalRows, normalRowsGradient } from "./normal-rows";
import { randomIntegers, shuffledPlaces } from "./random-integers";
import { invertRows, rankRows } from "./rank-rows";
import { segmentSum } from "./segment-sum";
import { topK } from "./top-k";
import { warpImagesKernel } from "./warp-images";

export const loops: readonly ArrayKernel[] = [
  ...[adamStep, maxPoolGradient, segmentSum, topK],
  ...[logSumExpRows, crossEntropyRows, crossEntropyRowsGradient, normalRows, normalRowsGradient],
  ...[randomIntegers, shuffledPlaces, rankRows, invertRows, warpImagesKernel],
  ...elementwiseLoops,
];
