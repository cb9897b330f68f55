// Convolution as a product of matrices ("im2col"): the patches of an image under each place of the filter, as rows or taken back apart.
import { backend_util } from "@tensorflow/tfjs-core";

type Conv2DInfo = backend_util.Conv2DInfo;
type Shape4D = [number, number, number, number];
export interface Convolution {
  strides: [number, number] | number;
  pad: "valid" | "same" | number;
  dataFormat: "NHWC" | "NCHW";
  dimRoundingMode?: "floor" | "round" | "ceil";
}

/** The sizes of a convolution of x [batch, height, width, in] with a filter [height, width, in, out]. */
export function convolutionSizes(
  xShape: number[],
  filterShape: number[],
  { strides, pad, dataFormat, dimRoundingMode }: Convolution,
): Conv2DInfo {
  if (dataFormat !== "NHWC") throw new Error(`Convolutions take images as [batch, height, width, channels] here, not as "${dataFormat}".`);
  return backend_util.computeConv2DInfo(xShape as Shape4D, filterShape as Shape4D, strides, 1, pad, dimRoundingMode);
}

/** Writes `examples` images x into `patches` [filterHeight × filterWidth × inChannels, examples × outHeight × outWidth]: one row for each place in the filter. */
export function gatherPatches(x: Float32Array, patches: Float32Array, examples: number, sizes: Conv2DInfo) {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, strideHeight, strideWidth, filterHeight, filterWidth, padInfo } = sizes;
  let to = 0;
  for (let filterRow = 0; filterRow < filterHeight; filterRow++) {
    for (let filterColumn = 0; filterColumn < filterWidth; filterColumn++) {
      const first = firstInside(filterColumn - padInfo.left, strideWidth);
      const last = lastInside(filterColumn - padInfo.left, strideWidth, inWidth, outWidth);
      for (let channel = 0; channel < inChannels; channel++) {
        for (let example = 0; example < examples; example++) {
          for (let row = 0; row < outHeight; row++, to += outWidth) {
            const y = row * strideHeight + filterRow - padInfo.top;
            if (y < 0 || y >= inHeight) {
              patches.fill(0, to, to + outWidth);
              continue;
            }
            for (let column = 0; column < first; column++) patches[to + column] = 0;
            let from = ((example * inHeight + y) * inWidth + first * strideWidth + filterColumn - padInfo.left) * inChannels + channel;
            for (let column = first; column < last; column++, from += strideWidth * inChannels) patches[to + column] = x[from]!;
            for (let column = last; column < outWidth; column++) patches[to + column] = 0;
          }
        }
      }
    }
  }
}

/** Adds `patches` [examples × outHeight × outWidth, filterHeight × filterWidth × inChannels] to where in x they came from. */
export function scatterPatches(patches: Float32Array, x: Float32Array, examples: number, sizes: Conv2DInfo) {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, strideHeight, strideWidth, filterHeight, filterWidth, padInfo } = sizes;
  let from = 0;
  for (let example = 0; example < examples; example++) {
    for (let row = 0; row < outHeight; row++) {
      for (let column = 0; column < outWidth; column++) {
        const left = column * strideWidth - padInfo.left;
        const start = Math.max(0, -left) * inChannels;
        const end = Math.min(filterWidth, inWidth - left) * inChannels;
        for (let filterRow = 0; filterRow < filterHeight; filterRow++, from += filterWidth * inChannels) {
          const y = row * strideHeight + filterRow - padInfo.top;
          if (y < 0 || y >= inHeight) continue;
          const to = ((example * inHeight + y) * inWidth + left) * inChannels;
          for (let i = start; i < end; i++) x[to + i]! += patches[from + i]!;
        }
      }
    }
  }
}

/** The first output that reads inside the image when the reading starts at `offset`. */
const firstInside = (offset: number, stride: number) => Math.max(0, Math.ceil(-offset / stride));

/** One past the last output that reads inside the image. */
const lastInside = (offset: number, stride: number, inSize: number, outSize: number) =>
  Math.min(outSize, Math.floor((inSize - 1 - offset) / stride) + 1);
