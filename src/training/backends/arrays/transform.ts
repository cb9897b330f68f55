// Transform: turning, shifting and bending images (`tf.image.transform`). The stock CPU one does the first image of a batch only; the
// stock WebAssembly one costs more than twice as much.
import type { TensorInfo } from "@tensorflow/tfjs-core";
import { arrayKernel } from "./array-kernel";
import type { NumericArray } from "./strided";

type FillMode = "constant" | "reflect" | "wrap" | "nearest";
interface Warp {
  interpolation: "nearest" | "bilinear";
  fillMode: FillMode;
  fillValue: number;
  outputShape: [number, number] | undefined;
}
interface Picture {
  pixels: NumericArray;
  height: number;
  width: number;
  channels: number;
  fillValue: number;
}
type Matrix = [number, number, number, number, number, number, number, number];

/** image [batch, height, width, channels]; transforms [batch or 1, 8]: where output (x, y) is read, as in TensorFlow's ImageProjectiveTransformV3. */
export const transform = arrayKernel<{ image: TensorInfo; transforms: TensorInfo }, Warp>(
  "Transform",
  ({ inputs: { image, transforms }, attrs: { interpolation, fillMode, fillValue, outputShape }, arrays }) => {
    const [batch, height, width, channels] = image.shape as [number, number, number, number];
    const [outHeight, outWidth] = outputShape ?? [height, width];
    const out = arrays.make([batch, outHeight, outWidth, channels], image.dtype);
    const [from, matrices, to] = [arrays.values(image), arrays.floats(transforms), arrays.values(out)];
    const isBilinear = interpolation === "bilinear";
    const size = height * width * channels;
    let target = 0;
    for (let example = 0; example < batch; example++) {
      const first = transforms.shape[0] === 1 ? 0 : 8 * example;
      const [a0, a1, a2, b0, b1, b2, c0, c1] = matrices.subarray(first, first + 8) as unknown as Matrix;
      const picture = { pixels: from.subarray(example * size, (example + 1) * size), height, width, channels, fillValue };
      for (let row = 0; row < outHeight; row++) {
        for (let column = 0; column < outWidth; column++, target += channels) {
          const depth = c0 * column + c1 * row + 1;
          const scale = depth === 1 ? 1 : 1 / depth; // most transforms do not bend, and dividing is slow
          const x = fold(fillMode, (a0 * column + a1 * row + a2) * scale, width);
          const y = fold(fillMode, (b0 * column + b1 * row + b2) * scale, height);
          if (isBilinear) readBilinear(picture, x, y, to, target);
          else readNearest(picture, x, y, to, target);
        }
      }
    }
    return out;
  },
);

function readNearest(picture: Picture, x: number, y: number, to: NumericArray, target: number) {
  for (let channel = 0; channel < picture.channels; channel++)
    to[target + channel] = pixelAt(picture, Math.round(x), Math.round(y), channel);
}

function readBilinear(picture: Picture, x: number, y: number, to: NumericArray, target: number) {
  const { pixels, height, width, channels } = picture;
  const left = Math.floor(x) | 0;
  const top = Math.floor(y) | 0;
  const right = x - left;
  const below = y - top;
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
    for (let channel = 0; channel < channels; channel++) {
      const above = (1 - right) * pixelAt(picture, left, top, channel) + right * pixelAt(picture, left + 1, top, channel);
      const under = (1 - right) * pixelAt(picture, left, top + 1, channel) + right * pixelAt(picture, left + 1, top + 1, channel);
      to[target + channel] = (1 - below) * above + below * under;
    }
    return;
  }
  const down = width * channels;
  let at = (top * width + left) * channels;
  for (let channel = 0; channel < channels; channel++, at++) {
    const above = (1 - right) * pixels[at]! + right * pixels[at + channels]!;
    const under = (1 - right) * pixels[at + down]! + right * pixels[at + down + channels]!;
    to[target + channel] = (1 - below) * above + below * under;
  }
}

function pixelAt({ pixels, height, width, channels, fillValue }: Picture, x: number, y: number, channel: number): number {
  return x >= 0 && x < width && y >= 0 && y < height ? pixels[(y * width + x) * channels + channel]! : fillValue;
}

/** Brings a coordinate outside an image of `size` pixels back inside, or leaves it outside to be filled. */
function fold(mode: FillMode, at: number, size: number): number {
  if (mode === "constant") return at;
  return Math.min(Math.max(mode === "wrap" ? wrap(at, size) : mode === "reflect" ? reflect(at, size) : at, 0), size - 1);
}

/** Steps of size − 1, not of size, are the reference implementation's. */
function wrap(at: number, size: number): number {
  if (size <= 1) return 0;
  if (at < 0) return at + size * (Math.trunc(-at / (size - 1)) + 1);
  return at > size - 1 ? at - size * Math.trunc(at / (size - 1)) : at;
}

function reflect(at: number, size: number): number {
  if (size <= 1) return 0;
  if (at < 0) {
    const back = at + 2 * size * Math.trunc(-at / (2 * size));
    return back < -size ? back + 2 * size : -back - 1;
  }
  if (at <= size - 1) return at;
  const back = at - 2 * size * Math.trunc(at / (2 * size));
  return back >= size ? 2 * size - back - 1 : back;
}
