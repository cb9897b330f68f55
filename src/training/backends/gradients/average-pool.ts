// The gradient of AvgPool at the edges. A window that sticks out counts only what lies inside; the stock gradient, on every backend, divides
// by the whole window all the same.
import { backend_util, mul, tensor4d } from "@tensorflow/tfjs-core";
import { avgPoolGradConfig } from "@tensorflow/tfjs-core/dist/gradients/AvgPool_grad";
import type { GradConfig, Tensor, Tensor4D } from "@tensorflow/tfjs-core";

type Pair = [number, number];
interface Pooling {
  filterSize: Pair | number;
  strides: Pair | number;
  pad: "valid" | "same" | number;
  dimRoundingMode?: "floor" | "round" | "ceil";
}

export const averagePoolGradient: GradConfig = {
  ...avgPoolGradConfig,
  gradFunc: (dy, saved, attributes) => {
    const { filterSize, strides, pad, dimRoundingMode } = attributes as unknown as Pooling;
    const x = saved[0] as Tensor4D;
    const sizes = backend_util.computePool2DInfo(x.shape, filterSize, strides, 1, pad, dimRoundingMode);
    const { padInfo, outHeight, outWidth, inHeight, inWidth } = sizes;
    if (padInfo.top + padInfo.bottom + padInfo.left + padInfo.right === 0) return avgPoolGradConfig.gradFunc(dy, saved, attributes);
    const rows = shares(outHeight, inHeight, sizes.filterHeight, sizes.strideHeight, padInfo.top);
    const columns = shares(outWidth, inWidth, sizes.filterWidth, sizes.strideWidth, padInfo.left);
    const weights = rows.flatMap((row) => columns.map((column) => row * column));
    return {
      x: () => avgPoolGradConfig.gradFunc(mul(dy as Tensor, tensor4d(weights, [1, outHeight, outWidth, 1])), saved, attributes).x!(),
    };
  },
};

/** For each place along one side, the length of the window over the length of it that lies inside. */
const shares = (places: number, size: number, window: number, stride: number, padding: number): number[] =>
  Array.from({ length: places }, (_, place) => {
    const start = place * stride - padding;
    return window / (Math.min(size, start + window) - Math.max(0, start));
  });
