// Transform for WebGPU: the stock one reads past the end of the matrices when there is one for all images.
import { transformConfig } from "@tensorflow/tfjs-backend-webgpu/dist/kernels/Transform";
import { tidy, tile } from "@tensorflow/tfjs-core";
import type { KernelConfig, Tensor2D, Tensor4D, TensorInfo } from "@tensorflow/tfjs-core";

export const transform: KernelConfig = {
  ...transformConfig,
  kernelFunc: (call) => {
    const { image, transforms } = call.inputs as { image: Tensor4D; transforms: Tensor2D };
    if (transforms.shape[0] === image.shape[0]) return transformConfig.kernelFunc(call);
    const each = tidy(() => tile(transforms, [image.shape[0], 1]));
    const out = transformConfig.kernelFunc({ ...call, inputs: { image, transforms: each } }) as TensorInfo;
    each.dispose();
    return out;
  },
};
