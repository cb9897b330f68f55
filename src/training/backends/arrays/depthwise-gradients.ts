// The two gradients of DepthwiseConv2dNative, which WebAssembly lacks. The filter is [height, width, in, multiplier]; output channel
// in × multiplier + i comes from input channel `in` alone.
import { backend_util } from "@tensorflow/tfjs-core";
import type { TensorInfo } from "@tensorflow/tfjs-core";
import { arrayKernel } from "./array-kernel";
import type { Convolution } from "./patches";

type Shape4D = [number, number, number, number];

/** Calls back for every value of the filter that meets a pixel: where each lies, and where what they make together lies. */
function meetings(
  xShape: number[],
  filterShape: number[],
  { strides, pad, dimRoundingMode }: Convolution,
  meet: (pixel: number, weight: number, output: number) => void,
) {
  const sizes = backend_util.computeConv2DInfo(xShape as Shape4D, filterShape as Shape4D, strides, 1, pad, dimRoundingMode, true);
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, strideHeight, strideWidth, padInfo } = sizes;
  const multiplier = outChannels / inChannels;
  let output = 0;
  for (let example = 0; example < batchSize; example++)
    for (let row = 0; row < outHeight; row++)
      for (let column = 0; column < outWidth; column++, output += outChannels)
        for (let filterRow = 0; filterRow < sizes.filterHeight; filterRow++) {
          const y = row * strideHeight - padInfo.top + filterRow;
          if (y < 0 || y >= inHeight) continue;
          for (let filterColumn = 0; filterColumn < sizes.filterWidth; filterColumn++) {
            const x = column * strideWidth - padInfo.left + filterColumn;
            if (x < 0 || x >= inWidth) continue;
            const pixel = ((example * inHeight + y) * inWidth + x) * inChannels;
            const weight = (filterRow * sizes.filterWidth + filterColumn) * outChannels;
            for (let i = 0; i < outChannels; i++) meet(pixel + Math.floor(i / multiplier), weight + i, output + i);
          }
        }
}

export const depthwiseFilterGradient = arrayKernel<{ x: TensorInfo; dy: TensorInfo }, Convolution & { filterShape: number[] }>(
  "DepthwiseConv2dNativeBackpropFilter",
  ({ inputs: { x, dy }, attrs, arrays }) => {
    const out = arrays.make(attrs.filterShape, "float32");
    const [pixels, slopes, filter] = [arrays.floats(x), arrays.floats(dy), arrays.floats(out).fill(0)];
    meetings(x.shape, attrs.filterShape, attrs, (pixel, weight, output) => void (filter[weight]! += pixels[pixel]! * slopes[output]!));
    return out;
  },
);

export const depthwiseInputGradient = arrayKernel<{ dy: TensorInfo; filter: TensorInfo }, Convolution & { inputShape: number[] }>(
  "DepthwiseConv2dNativeBackpropInput",
  ({ inputs: { dy, filter }, attrs, arrays }) => {
    const out = arrays.make(attrs.inputShape, "float32");
    const [slopes, weights, pixels] = [arrays.floats(dy), arrays.floats(filter), arrays.floats(out).fill(0)];
    meetings(attrs.inputShape, filter.shape, attrs, (pixel, weight, output) => void (pixels[pixel]! += weights[weight]! * slopes[output]!));
    return out;
  },
);
