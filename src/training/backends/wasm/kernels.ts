// Everything the WebAssembly backend registers: the stock kernels that are fine, and ours where they are missing, wrong or slow.
import type { KernelConfig } from "@tensorflow/tfjs-core";
import { equalConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Equal";
import { floorDivConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/FloorDiv";
import { greaterConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Greater";
import { greaterEqualConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/GreaterEqual";
import { lessConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Less";
import { lessEqualConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/LessEqual";
import { logicalAndConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/LogicalAnd";
import { logicalOrConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/LogicalOr";
import { maximumConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Maximum";
import { minimumConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Minimum";
import { notEqualConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/NotEqual";
import { powConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Pow";
import { depthwiseFilterGradient, depthwiseInputGradient } from "../arrays/depthwise-gradients";
import { gather } from "../arrays/gather";
import { loops } from "../arrays/loops";
import { adamStep } from "./adam-step";
import { convolution, filterGradient, inputGradient } from "./convolution";
import { crossEntropyRowsGradient, logSumExpRows } from "./cross-entropy-rows";
import { elementwiseKernels } from "./elementwise";
import { layers } from "./layer";
import { normalRows, normalRowsGradient } from "./normal-rows";
import { product } from "./product";
import { rearranging } from "./rearrange";
import { reductions } from "./reductions";
import { slices } from "./slices";
import { stockKernels } from "./stock-kernels";
import { stretching } from "./stretch";
import { tanh } from "./tanh";
import { warpImages } from "./warp-images";

const comparisons = [
  equalConfig,
  notEqualConfig,
  greaterConfig,
  greaterEqualConfig,
  lessConfig,
  lessEqualConfig,
  logicalAndConfig,
  logicalOrConfig,
];
const arithmetic = [maximumConfig, minimumConfig, powConfig, floorDivConfig];

export const kernels: KernelConfig[] = [
  ...stockKernels,
  ...[...comparisons, ...arithmetic].map(stretching),
  ...[...loops, gather, depthwiseFilterGradient, depthwiseInputGradient].map((kernel) => kernel("wasm")),
  ...[adamStep, product, convolution, filterGradient, inputGradient, ...layers, tanh, warpImages],
  ...[logSumExpRows, crossEntropyRowsGradient, normalRows, normalRowsGradient],
  ...elementwiseKernels,
  ...rearranging,
  ...slices,
  ...reductions,
];
