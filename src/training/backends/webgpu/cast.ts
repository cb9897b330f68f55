// Cast to float32 for WebGPU. The stock one only says that whole numbers are floats from now on; programs that read them as such then do not
// compile, and their results are whatever lay in memory before.
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu";
import { castConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Cast";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { util } from "@tensorflow/tfjs-core";
import { flat, flatProgram } from "./flat-program";

const program = (size: number) => flatProgram("cast", ["whole"], "", size, "result[index] = f32(whole[index]);");

export const cast: KernelConfig = {
  ...castConfig,
  kernelFunc: (call) => {
    const x = call.inputs.x as TensorInfo;
    if (call.attrs?.dtype !== "float32" || x.dtype === "float32") return castConfig.kernelFunc(call);
    const backend = call.backend as WebGPUBackend;
    if (backend.shouldExecuteOnCPU([x])) {
      return backend.makeTensorInfo(x.shape, "float32", Float32Array.from(backend.readSync(x.dataId) as Int32Array));
    }
    return { ...backend.runWebGPUProgram(program(util.sizeFromShape(x.shape)), [flat(x)], "float32"), shape: x.shape };
  },
};
