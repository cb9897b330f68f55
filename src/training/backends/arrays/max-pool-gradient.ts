// MaxPoolGrad: the stock WebAssembly one gives a window whose largest value is not positive no gradient at all; the CPU one is slow.
import { backend_util } from "@tensorflow/tfjs-core";
import type { TensorInfo } from "@tensorflow/tfjs-core";
import { arrayKernel } from "./array-kernel";

type Shape4D = [number, number, number, number];
interface Pooling {
  filterSize: [number, number] | number;
  strides: [number, number] | number;
  pad: "valid" | "same" | number;
  dimRoundingMode?: "floor" | "round" | "ceil";
}

/** Hands each output's gradient to the first of the largest values in its window. */
export const maxPoolGradient = arrayKernel<{ dy: TensorInfo; input: TensorInfo }, Pooling>(
  "MaxPoolGrad",
  ({ inputs: { dy, input }, attrs: { filterSize, strides, pad, dimRoundingMode }, arrays }) => {
    const window = backend_util.computePool2DInfo(input.shape as Shape4D, filterSize, strides, 1, pad, dimRoundingMode);
    const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, padInfo } = window;
    const out = arrays.make(input.shape, "float32");
    const x = arrays.floats(input);
    const gradient = arrays.floats(dy);
    const dx = arrays.floats(out).fill(0);
    let output = 0;
    for (let example = 0; example < batchSize; example++) {
      for (let row = 0; row < outHeight; row++) {
        const top = Math.max(0, row * window.strideHeight - padInfo.top);
        const bottom = Math.min(inHeight, row * window.strideHeight - padInfo.top + window.filterHeight);
        for (let column = 0; column < outWidth; column++) {
          const left = Math.max(0, column * window.strideWidth - padInfo.left);
          const right = Math.min(inWidth, column * window.strideWidth - padInfo.left + window.filterWidth);
          for (let channel = 0; channel < inChannels; channel++, output++) {
            let largest = -1;
            for (let y = top; y < bottom; y++) {
              let place = ((example * inHeight + y) * inWidth + left) * inChannels + channel;
              for (let column = left; column < right; column++, place += inChannels) {
                if (largest < 0 || x[place]! > x[largest]!) largest = place;
              }
            }
            dx[largest]! += gradient[output]!;
          }
        }
      }
    }
    return out;
  },
);
