// The stock kernels that are bundled for the WebAssembly backend; ours beside this file replace or add the rest.
import { absConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Abs";
import { addConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Add";
import { addNConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/AddN";
import { avgPoolConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/AvgPool";
import { avgPoolGradConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/AvgPoolGrad";
import { ceilConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Ceil";
import { clipByValueConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/ClipByValue";
import { concatConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Concat";
import { depthwiseConv2dNativeConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/DepthwiseConv2dNative";
import { erfConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Erf";
import { expConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Exp";
import { expandDimsConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/ExpandDims";
import { fillConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Fill";
import { floorConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Floor";
import { isFiniteConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/IsFinite";
import { isNaNConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/IsNan";
import { leakyReluConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/LeakyRelu";
import { logConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Log";
import { log1pConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Log1p";
import { logicalNotConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/LogicalNot";
import { maxPoolConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/MaxPool";
import { multiplyConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Multiply";
import { negConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Neg";
import { oneHotConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/OneHot";
import { onesLikeConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/OnesLike";
import { packConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Pack";
import { padV2Config } from "@tensorflow/tfjs-backend-wasm/dist/kernels/PadV2";
import { rangeConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Range";
import { realDivConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/RealDiv";
import { reluConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Relu";
import { reshapeConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Reshape";
import { roundConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Round";
import { rsqrtConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Rsqrt";
import { selectConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Select";
import { sigmoidConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Sigmoid";
import { signConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Sign";
import { softmaxConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Softmax";
import { softplusConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Softplus";
import { sqrtConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Sqrt";
import { squareConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Square";
import { squaredDifferenceConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/SquaredDifference";
import { stepConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Step";
import { subConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/Sub";
import { zerosLikeConfig } from "@tensorflow/tfjs-backend-wasm/dist/kernels/ZerosLike";
import type { KernelConfig } from "@tensorflow/tfjs-core";

export const stockKernels: KernelConfig[] = [
  absConfig,
  addConfig,
  addNConfig,
  avgPoolConfig,
  avgPoolGradConfig,
  ceilConfig,
  clipByValueConfig,
  concatConfig,
  depthwiseConv2dNativeConfig,
  erfConfig,
  expConfig,
  expandDimsConfig,
  fillConfig,
  floorConfig,
  isFiniteConfig,
  isNaNConfig,
  leakyReluConfig,
  logConfig,
  log1pConfig,
  logicalNotConfig,
  maxPoolConfig,
  multiplyConfig,
  negConfig,
  oneHotConfig,
  onesLikeConfig,
  packConfig,
  padV2Config,
  rangeConfig,
  realDivConfig,
  reluConfig,
  reshapeConfig,
  roundConfig,
  rsqrtConfig,
  selectConfig,
  sigmoidConfig,
  signConfig,
  softmaxConfig,
  softplusConfig,
  sqrtConfig,
  squareConfig,
  squaredDifferenceConfig,
  stepConfig,
  subConfig,
  zerosLikeConfig,
];
