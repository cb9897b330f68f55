// The kernels that are written once for CPU and WebAssembly.
import type { ArrayKernel } from "./array-kernel";
import { crossEntropyRows } from "./cross-entropy-rows";
import { maxPoolGradient } from "./max-pool-gradient";
import { randomIntegers, shuffledPlaces } from "./random-integers";
import { invertRows, rankRows } from "./rank-rows";
import { segmentSum } from "./segment-sum";
import { topK } from "./top-k";

export const loops: readonly ArrayKernel[] = [
  ...[maxPoolGradient, segmentSum, topK, crossEntropyRows],
  ...[randomIntegers, shuffledPlaces, rankRows, invertRows],
];
