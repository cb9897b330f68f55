// The gradients of Conv2D and DepthwiseConv2dNative, with dilation too, which the stock ones refuse: a dilated filter is a larger one with
// zeros in between, and of that one's gradient only the places count where no zero was put.
import { pad, reshape, slice, stridedSlice } from "@tensorflow/tfjs-core";
import { conv2DGradConfig } from "@tensorflow/tfjs-core/dist/gradients/Conv2D_grad";
import { depthwiseConv2dNativeGradConfig } from "@tensorflow/tfjs-core/dist/gradients/DepthwiseConv2dNative_grad";
import type { GradConfig, Tensor, Tensor4D } from "@tensorflow/tfjs-core";

const dilated = (stock: GradConfig): GradConfig => ({
  ...stock,
  gradFunc: (dy, saved, attributes) => {
    const [x, filter] = saved as [Tensor4D, Tensor4D];
    const given = (attributes.dilations ?? 1) as number | [number, number];
    const [down, across] = typeof given === "number" ? [given, given] : given;
    if (down === 1 && across === 1) return stock.gradFunc(dy, saved, { ...attributes, dilations: 1 });
    const spread = spreadOut(filter, down, across);
    const gradients = stock.gradFunc(dy, [x, spread], { ...attributes, dilations: 1 });
    return { x: gradients.x!, filter: () => stridedSlice(gradients.filter!(), [0, 0, 0, 0], spread.shape, [down, across, 1, 1]) };
  },
});

/** Zeros between the rows and columns of a filter [height, width, in, out]. */
function spreadOut(filter: Tensor4D, down: number, across: number): Tensor {
  const [height, width, ...channels] = filter.shape;
  const size = channels[0] * channels[1];
  const rows = pad(reshape(filter, [height, 1, width * size]), [[0, 0], [0, down - 1], [0, 0]]); // prettier-ignore
  const all = pad(reshape(rows, [height * down, width, 1, size]), [[0, 0], [0, 0], [0, across - 1], [0, 0]]); // prettier-ignore
  const spread = reshape(all, [height * down, width * across, ...channels]);
  return slice(spread, [0, 0, 0, 0], [(height - 1) * down + 1, (width - 1) * across + 1, ...channels]);
}

export const convolutionGradients: GradConfig[] = [conv2DGradConfig, depthwiseConv2dNativeGradConfig].map(dilated);
