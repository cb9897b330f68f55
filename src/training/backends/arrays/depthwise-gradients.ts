// The two gradients of DepthwiseConv2dNative, which WebAssembly lacks.
import { filterGradientOf, inputGradientOf, type Sizes } from "../operations/convolution";
import { arrayKernel } from "./array-kernel";

/** Calls back for every value of the filter that meets a pixel: where each lies, and where what they make together lies. */
function meetings(sizes: Sizes, meet: (pixel: number, weight: number, output: number) => void) {
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

export const depthwiseFilterGradient = arrayKernel("DepthwiseConv2dNativeBackpropFilter", ({ inputs, attrs, arrays }) => {
  const { x, dy, sizes } = filterGradientOf({ inputs, attrs }, true);
  const out = arrays.make(sizes.filterShape, "float32");
  const [pixels, slopes, filter] = [arrays.floats(x), arrays.floats(dy), arrays.floats(out).fill(0)];
  meetings(sizes, (pixel, weight, output) => void (filter[weight]! += pixels[pixel]! * slopes[output]!));
  return out;
});

export const depthwiseInputGradient = arrayKernel("DepthwiseConv2dNativeBackpropInput", ({ inputs, attrs, arrays }) => {
  const { dy, filter, sizes } = inputGradientOf({ inputs, attrs }, true);
  const out = arrays.make(sizes.inShape, "float32");
  const [slopes, weights, pixels] = [arrays.floats(dy), arrays.floats(filter), arrays.floats(out).fill(0)];
  meetings(sizes, (pixel, weight, output) => void (pixels[pixel]! += weights[weight]! * slopes[output]!));
  return out;
});
