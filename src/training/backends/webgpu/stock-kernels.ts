// The stock kernels that are bundled for the WebGPU backend; ours beside this file replace or add the rest.
import { absConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Abs";
import { addNConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/AddN";
import { allConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/All";
import { anyConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Any";
import { argMaxConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/ArgMax";
import { argMinConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/ArgMin";
import { avgPoolConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/AvgPool";
import { avgPoolGradConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/AvgPoolGrad";
import { ceilConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Ceil";
import { clipByValueConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/ClipByValue";
import { concatConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Concat";
import { depthwiseConv2dNativeBackpropFilterConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/DepthwiseConv2dNativeBackpropFilter";
import { depthwiseConv2dNativeBackpropInputConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/DepthwiseConv2dNativeBackpropInput";
import { depthwiseConv2dNativeConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/DepthwiseConv2dNative";
import { erfConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Erf";
import { expConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Exp";
import { expandDimsConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/ExpandDims";
import { fillConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Fill";
import { floorConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Floor";
import { gatherV2Config } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/GatherV2";
import { identityConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Identity";
import { isFiniteConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/IsFinite";
import { isNaNConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/IsNaN";
import { leakyReluConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/LeakyRelu";
import { logConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Log";
import { log1pConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Log1p";
import { logicalNotConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/LogicalNot";
import { maxConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Max";
import { maxPoolConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/MaxPool";
import { maxPoolGradConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/MaxPoolGrad";
import { meanConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Mean";
import { minConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Min";
import { negConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Neg";
import { oneHotConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/OneHot";
import { onesLikeConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/OnesLike";
import { packConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Pack";
import { padV2Config } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/PadV2";
import { prodConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Prod";
import { rangeConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Range";
import { reluConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Relu";
import { reshapeConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Reshape";
import { reverseConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Reverse";
import { roundConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Round";
import { rsqrtConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Rsqrt";
import { selectConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Select";
import { sigmoidConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Sigmoid";
import { signConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Sign";
import { sliceConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Slice";
import { softmaxConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Softmax";
import { softplusConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Softplus";
import { splitVConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/SplitV";
import { sqrtConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Sqrt";
import { squareConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Square";
import { stepConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Step";
import { stridedSliceConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/StridedSlice";
import { tanhConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Tanh";
import { tileConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Tile";
import { transposeConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Transpose";
import { unpackConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Unpack";
import { zerosLikeConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/ZerosLike";
import type { KernelConfig } from "@tensorflow/tfjs-core";

export const stockKernels: KernelConfig[] = [
  absConfig,
  addNConfig,
  allConfig,
  anyConfig,
  argMaxConfig,
  argMinConfig,
  avgPoolConfig,
  avgPoolGradConfig,
  ceilConfig,
  clipByValueConfig,
  concatConfig,
  depthwiseConv2dNativeBackpropFilterConfig,
  depthwiseConv2dNativeBackpropInputConfig,
  depthwiseConv2dNativeConfig,
  erfConfig,
  expConfig,
  expandDimsConfig,
  fillConfig,
  floorConfig,
  gatherV2Config,
  identityConfig,
  isFiniteConfig,
  isNaNConfig,
  leakyReluConfig,
  logConfig,
  log1pConfig,
  logicalNotConfig,
  maxConfig,
  maxPoolConfig,
  maxPoolGradConfig,
  meanConfig,
  minConfig,
  negConfig,
  oneHotConfig,
  onesLikeConfig,
  packConfig,
  padV2Config,
  prodConfig,
  rangeConfig,
  reluConfig,
  reshapeConfig,
  reverseConfig,
  roundConfig,
  rsqrtConfig,
  selectConfig,
  sigmoidConfig,
  signConfig,
  sliceConfig,
  softmaxConfig,
  softplusConfig,
  splitVConfig,
  sqrtConfig,
  squareConfig,
  stepConfig,
  stridedSliceConfig,
  tanhConfig,
  tileConfig,
  transposeConfig,
  unpackConfig,
  zerosLikeConfig,
];
