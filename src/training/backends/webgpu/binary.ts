// Functions of two values for WebGPU. Where one side is a single row, as every bias is, the stock kernels let all threads meet at a barrier to share
// it, and take one value at a time; a matrix of one row they read as it lies, four at a time.
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { addConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Add";
import { equalConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Equal";
import { floorDivConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/FloorDiv";
import { greaterConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Greater";
import { greaterEqualConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/GreaterEqual";
import { lessConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Less";
import { lessEqualConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/LessEqual";
import { logicalAndConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/LogicalAnd";
import { logicalOrConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/LogicalOr";
import { maximumConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Maximum";
import { minimumConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Minimum";
import { multiplyConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Multiply";
import { notEqualConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/NotEqual";
import { powConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Pow";
import { realDivConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/RealDiv";
import { squaredDifferenceConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/SquaredDifference";
import { subConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Sub";

/** The row as a matrix of one row, if the other side has rows. */
const beside = (one: TensorInfo, other: TensorInfo): TensorInfo =>
  one.shape.length === 1 && other.shape.length > 1 ? { dataId: one.dataId, dtype: one.dtype, shape: [1, ...one.shape] } : one;

const withoutSharing = (stock: KernelConfig): KernelConfig => ({
  ...stock,
  kernelFunc: (call) => {
    const { a, b } = call.inputs as { a: TensorInfo; b: TensorInfo };
    return stock.kernelFunc({ ...call, inputs: { a: beside(a, b), b: beside(b, a) } });
  },
});

const arithmetic = [addConfig, subConfig, multiplyConfig, realDivConfig, floorDivConfig, powConfig, squaredDifferenceConfig];
const comparisons = [equalConfig, notEqualConfig, greaterConfig, greaterEqualConfig, lessConfig, lessEqualConfig];
const others = [maximumConfig, minimumConfig, logicalAndConfig, logicalOrConfig];

export const binaryKernels = [...arithmetic, ...comparisons, ...others].map(withoutSharing);
