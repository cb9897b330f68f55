// TopK for WebGL: read and search here. The stock one reads too, unless there are very many columns, and then sorts far more than it has to.
import type { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl/dist/backend_webgl";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import { largestOfRows } from "../arrays/top-k";

export const topK: KernelConfig = {
  kernelName: "TopK",
  backendName: "webgl",
  kernelFunc: ({ inputs, attrs, backend }) => {
    const x = inputs.x as TensorInfo;
    const { k } = attrs as { k: number };
    const gpu = backend as MathBackendWebGL;
    const shape = [...x.shape.slice(0, -1), k];
    const width = x.shape.at(-1) ?? 0;
    const values = new Float32Array(util.sizeFromShape(shape));
    const indices = new Int32Array(values.length);
    largestOfRows(gpu.readSync(x.dataId) as Float32Array, values.length / Math.max(1, k), width, k, values, indices);
    return [gpu.makeTensorInfo(shape, x.dtype, values), gpu.makeTensorInfo(shape, "int32", indices)];
  },
};
