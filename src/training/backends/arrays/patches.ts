// Convolution as a product of matrices ("im2col"): the patch of an image under each place of the filter, laid out as a row or taken back apart.
import type { Sizes } from "../operations/convolution";

/** Writes `count` images into `patches` [count × outHeight × outWidth, filterHeight × filterWidth × inChannels]. */
export function gatherPatches(images: Float32Array, patches: Float32Array, count: number, sizes: Sizes) {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, strideHeight, strideWidth, filterHeight, filterWidth, padInfo } = sizes;
  const length = filterWidth * inChannels; // of one row of a patch, which lies in one piece in the image too
  let patch = 0;
  for (let example = 0; example < count; example++) {
    for (let row = 0; row < outHeight; row++) {
      for (let column = 0; column < outWidth; column++) {
        const left = column * strideWidth - padInfo.left;
        const start = Math.max(0, -left) * inChannels;
        const end = Math.min(filterWidth, inWidth - left) * inChannels;
        for (let filterRow = 0; filterRow < filterHeight; filterRow++, patch += length) {
          const y = row * strideHeight - padInfo.top + filterRow;
          if (y < 0 || y >= inHeight) {
            for (let i = 0; i < length; i++) patches[patch + i] = 0;
            continue;
          }
          const image = ((example * inHeight + y) * inWidth + left) * inChannels;
          for (let i = 0; i < start; i++) patches[patch + i] = 0;
          for (let i = start; i < end; i++) patches[patch + i] = images[image + i]!;
          for (let i = end; i < length; i++) patches[patch + i] = 0;
        }
      }
    }
  }
}

/** Adds `patches` to where in the images they came from. The loops are those above once more: shared, they take half as long again. */
export function scatterPatches(patches: Float32Array, images: Float32Array, count: number, sizes: Sizes) {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, strideHeight, strideWidth, filterHeight, filterWidth, padInfo } = sizes;
  const length = filterWidth * inChannels;
  let patch = 0;
  for (let example = 0; example < count; example++) {
    for (let row = 0; row < outHeight; row++) {
      for (let column = 0; column < outWidth; column++) {
        const left = column * strideWidth - padInfo.left;
        const start = Math.max(0, -left) * inChannels;
        const end = Math.min(filterWidth, inWidth - left) * inChannels;
        for (let filterRow = 0; filterRow < filterHeight; filterRow++, patch += length) {
          const y = row * strideHeight - padInfo.top + filterRow;
          if (y < 0 || y >= inHeight) continue;
          const image = ((example * inHeight + y) * inWidth + left) * inChannels;
          for (let i = start; i < end; i++) images[image + i]! += patches[patch + i]!;
        }
      }
    }
  }
}
