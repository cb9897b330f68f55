// Starts what the reference tests compare: our backends, and the CPU backend of TensorFlow.js with none of our kernels.
import { MathBackendCPU } from "@tensorflow/tfjs-backend-cpu/dist/backend_cpu";
import { maxPoolGradConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/MaxPoolGrad";
import { topKConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/TopK";
import { transformConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Transform";
import { unsortedSegmentSumConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/UnsortedSegmentSum";
import * as tf from "@tensorflow/tfjs-core";
import type { KernelConfig, Tensor, Tensor4D } from "@tensorflow/tfjs-core";
import type { BackendName } from "../../../src/shape/protocol";
import { startBackend } from "../../../src/training/backends/choose";
import { stockKernels } from "../../../src/training/backends/cpu/stock-kernels";

export const wasmPath = new URL("../../../node_modules/@tensorflow/tfjs-backend-wasm/wasm-out/", import.meta.url);

/** Starts it, or fails with the reason. */
export async function start(name: BackendName) {
  const started = await startBackend(name, { wasmPath });
  if (started.name !== name) throw new Error(JSON.stringify(started.skipped));
  return started;
}

/** A second CPU backend, "stock", to compare with. */
export async function startStock() {
  if (tf.engine().findBackendFactory("stock")) return;
  const backend = Object.assign(new MathBackendCPU(), { firstUse: false });
  const replaced = [maxPoolGradConfig, topKConfig, unsortedSegmentSumConfig, imageByImage];
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
