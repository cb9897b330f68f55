// The CPU backend of TensorFlow.js with none of our kernels: what the others are compared with.
import { MathBackendCPU } from "@tensorflow/tfjs-backend-cpu/dist/backend_cpu";
import { maxPoolGradConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/MaxPoolGrad";
import { topKConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/TopK";
import { transformConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Transform";
import { unsortedSegmentSumConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/UnsortedSegmentSum";
import * as tf from "@tensorflow/tfjs-core";
import type { KernelConfig, Tensor, Tensor4D } from "@tensorflow/tfjs-core";
import { stockKernels } from "../../../src/training/backends/cpu/stock-kernels";

/** A second CPU backend, "stock", to compare with. */
export async function startStock() {
  if (tf.engine().findBackendFactory("stock")) return;
  const backend = Object.assign(new MathBackendCPU(), { firstUse: false });
  const replaced = [maxPoolGradConfig, topKConfig, unsortedSegmentSumConfig, imageByImage, reluGradient];
  for (const kernel of [...stockKernels, ...replaced]) tf.registerKernel({ ...kernel, backendName: "stock" });
  tf.registerBackend("stock", () => backend);
}

/** The stock Transform stops after the first image of a batch: so it is given one at a time. */
const imageByImage: KernelConfig = {
  ...transformConfig,
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { image, transforms } = inputs as { image: Tensor4D; transforms: Tensor };
    const outputs = tf.split(image, image.shape[0]).map((one, i) => {
      const matrix = tf.slice(transforms, [transforms.shape[0] === 1 ? 0 : i, 0], [1, 8]);
      return tf
        .engine()
        .makeTensorFromTensorInfo(
          transformConfig.kernelFunc({ inputs: { image: one, transforms: matrix }, attrs: attrs!, backend }) as Tensor,
        );
    });
    return tf.concat(outputs, 0);
  },
};

/** What our gradient of Relu asks for, by stock operations. */
const reluGradient: KernelConfig = {
  kernelName: "ReluGradient",
  backendName: "stock",
  kernelFunc: ({ inputs }) => tf.tidy(() => tf.mul(inputs.dy as Tensor, tf.step(inputs.x as Tensor))),
};
