// Tensors that were stretched to each other's shape: these stock gradients keep the stretched shape, and are turned away for it.
import { broadcast_util, reshape, sum } from "@tensorflow/tfjs-core";
import { batchMatMulGradConfig } from "@tensorflow/tfjs-core/dist/gradients/BatchMatMul_grad";
import { maximumGradConfig } from "@tensorflow/tfjs-core/dist/gradients/Maximum_grad";
import { minimumGradConfig } from "@tensorflow/tfjs-core/dist/gradients/Minimum_grad";
import { squaredDifferenceGradConfig } from "@tensorflow/tfjs-core/dist/gradients/SquaredDifference_grad";
import type { GradConfig, Tensor } from "@tensorflow/tfjs-core";

/** Adds up what was stretched, so that the gradient has the shape of its input. */
function shrink(gradient: Tensor, input: Tensor): Tensor {
  const axes = broadcast_util.getReductionAxes(input.shape, gradient.shape);
  return axes.length === 0 ? gradient : reshape(sum(gradient, axes), input.shape);
}

const shrinking = (stock: GradConfig): GradConfig => ({
  ...stock,
  gradFunc: (dy, saved, attributes) => {
    const [a, b] = saved as [Tensor, Tensor];
    const stretched = stock.gradFunc(dy, saved, attributes);
    return { a: () => shrink(stretched.a!(), a), b: () => shrink(stretched.b!(), b) };
  },
});

export const stretchedGradients: GradConfig[] = [
  batchMatMulGradConfig,
  maximumGradConfig,
  minimumGradConfig,
  squaredDifferenceGradConfig,
].map(shrinking);
