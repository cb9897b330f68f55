// BatchMatMul for WebGPU with long inner sides, as in the gradient of every dense layer over many rows. The stock kernel shares a long inner
// side out among threads that add up in any order, so that no two runs agree; here parts of it are products of their own, added in one order.
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu";
import { batchMatMulConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/BatchMatMul";
import { env, util } from "@tensorflow/tfjs-core";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { sumOfRows } from "./sum";

/** From here on the stock kernel would share it out. */
const long = 2000;
/** Shorter parts are not worth a product of their own. */
const shortestPart = 128;
/** The stock kernel's name for the program that fills its tiles one after the other. */
const smallOutput = 2;

export const product: KernelConfig = {
  ...batchMatMulConfig,
  kernelFunc: (call) => {
    const { a, b } = call.inputs as { a: TensorInfo; b: TensorInfo };
    const { transposeA, transposeB } = call.attrs as { transposeA: boolean; transposeB: boolean };
    const inner = a.shape.at(transposeA ? -2 : -1)!;
    const isOne = util.sizeFromShape(a.shape.slice(0, -2)) === 1 && util.sizeFromShape(b.shape.slice(0, -2)) === 1;
    if (inner < long || !isOne) return batchMatMulConfig.kernelFunc(call);
    const parts = transposeA && !transposeB ? partsOf(inner) : 1;
    return parts > 1 ? inParts(call, a, b, parts) : withoutSharing(() => batchMatMulConfig.kernelFunc(call) as TensorInfo);
  },
};

/** How many equal parts, at most 32. */
function partsOf(inner: number): number {
  for (let parts = 32; parts > 1; parts--) if (inner % parts === 0 && inner / parts >= shortestPart) return parts;
  return 1;
}

/** aᵀ × b, both cut across: where the inner side comes first, a part is a matrix as it lies. */
function inParts(call: Parameters<KernelConfig["kernelFunc"]>[0], a: TensorInfo, b: TensorInfo, parts: number): TensorInfo {
  const [inner, rows] = a.shape.slice(-2) as [number, number];
  const columns = b.shape.at(-1)!;
  const cut = (x: TensorInfo) => ({ ...x, shape: [parts, inner / parts, x.shape.at(-1)!] });
  const each = batchMatMulConfig.kernelFunc({ ...call, inputs: { a: cut(a), b: cut(b) } }) as TensorInfo;
  const out = sumOfRows(call, each, parts);
  (call.backend as WebGPUBackend).disposeData(each.dataId);
  return { ...out, shape: [...a.shape.slice(0, -2), rows, columns] };
}

/** The stock kernel with that way of sharing out forbidden. */
function withoutSharing(multiply: () => TensorInfo): TensorInfo {
  env().set("WEBGPU_MATMUL_PROGRAM_TYPE", smallOutput);
  try {
    return multiply();
  } finally {
    env().set("WEBGPU_MATMUL_PROGRAM_TYPE", -1);
  }
}
