// WarpImages: augmented views straight from the data set.
import type { TensorInfo } from "@tensorflow/tfjs-core";
import type { Warp } from "../../../shape/image-change";
import { randomBits } from "../operations/random";
import { warpDice } from "../operations/warp-images";
import { arrayKernel } from "./array-kernel";

type Inputs = { images: TensorInfo; places: TensorInfo; dice: TensorInfo; noise: TensorInfo };
type Size = { height: number; width: number; channels: number };

export const warpImagesKernel = arrayKernel<Inputs, Warp>("WarpImages", ({ inputs, attrs, arrays }) => {
  const [, height, width, channels] = inputs.images.shape as [number, number, number, number];
  const count = inputs.places.shape[0]!;
  const out = arrays.make([count, height, width, channels], "float32");
  const [pool, places, dice] = [arrays.floats(inputs.images), arrays.integers(inputs.places), arrays.integers(inputs.dice)];
  const [noise, to] = [arrays.floats(inputs.noise), arrays.floats(out)];
  const size = height * width * channels;
  for (let i = 0; i < count; i++) {
    const picture = pool.subarray(places[i]! * size, (places[i]! + 1) * size);
    const view = to.subarray(i * size, (i + 1) * size);
    const own = dice.subarray(i * warpDice, (i + 1) * warpDice);
    move(picture, view, { height, width, channels }, own, attrs);
    cutAndFade(view, { height, width, channels }, own, noise, attrs);
  }
  return out;
});

/** Between −1 and 1. */
const around = (die: number) => (2 * die) / 2 ** randomBits - 1;

/** The place x, y in the picture of the view's pixel (column, row) is (a·column + b·row + x0, c·column + d·row + y0). */
export interface Placement {
  a: number;
  b: number;
  c: number;
  d: number;
  x0: number;
  y0: number;
}

/** By whole pixels where nothing else moves. */
export const isWhole = ({ turn, scale, shear }: Warp) => turn === 0 && scale === 0 && shear === 0;
const wholeShift = (die: number, most: number) => (die % (2 * most + 1)) - most;

export function placementOf(dice: Int32Array, { height, width }: Pick<Size, "height" | "width">, warp: Warp): Placement {
  const { turn, scale, shear, shift } = warp;
  if (isWhole(warp)) return { a: 1, b: 0, c: 0, d: 1, x0: wholeShift(dice[3]!, shift), y0: wholeShift(dice[4]!, shift) };
  const angle = (around(dice[0]!) * turn * Math.PI) / 180;
  const smaller = 1 / (1 + around(dice[1]!) * scale);
  const bend = around(dice[2]!) * shear;
  const [cos, sin] = [smaller * Math.cos(angle), smaller * Math.sin(angle)];
  const [a, b, c, d] = [cos, cos * bend - sin, sin, sin * bend + cos];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  const x0 = middleX - a * middleX - b * middleY + around(dice[3]!) * shift;
  const y0 = middleY - c * middleX - d * middleY + around(dice[4]!) * shift;
  return { a, b, c, d, x0, y0 };
}

/** What is done to a view then: its first pixel to be cut out, its factor and where its noise begins. */
export function fadeOf(dice: Int32Array, { height, width }: Pick<Size, "height" | "width">, { hole, contrast }: Warp, bank: number) {
  return {
    top: dice[5]! % (height - hole + 1),
    left: dice[6]! % (width - hole + 1),
    factor: 1 + contrast * around(dice[7]!),
    noiseAt: dice[8]! % bank,
  };
}

function move(picture: Float32Array, view: Float32Array, size: Size, dice: Int32Array, warp: Warp) {
  const { a, b, c, d, x0, y0 } = placementOf(dice, size, warp);
  if (isWhole(warp)) return moveWhole(picture, view, size, x0, y0);
  let target = 0;
  for (let row = 0; row < size.height; row++)
    for (let column = 0; column < size.width; column++, target += size.channels)
      readBetween(picture, size, a * column + b * row + x0, c * column + d * row + y0, view, target);
}

/** The picture moved left and up by whole pixels. */
function moveWhole(picture: Float32Array, view: Float32Array, { height, width, channels }: Size, dx: number, dy: number) {
  const start = Math.max(0, -dx);
  const end = Math.min(width, width - dx);
  for (let row = 0; row < height; row++) {
    const from = row + dy;
    const target = row * width * channels;
    if (from < 0 || from >= height) {
      view.fill(0, target, target + width * channels);
      continue;
    }
    view.fill(0, target, target + start * channels);
    view.set(picture.subarray((from * width + start + dx) * channels, (from * width + end + dx) * channels), target + start * channels);
    view.fill(0, target + end * channels, target + width * channels);
  }
}

/** The value between four pixels; 0 outside. */
function readBetween(picture: Float32Array, size: Size, x: number, y: number, view: Float32Array, target: number) {
  const { height, width, channels } = size;
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = x - left;
  const below = y - top;
  if (left < -1 || top < -1 || left >= width || top >= height) {
    for (let channel = 0; channel < channels; channel++) view[target + channel] = 0;
    return;
  }
  const down = width * channels;
  const at = top * down + left * channels;
  // A corner outside the picture weighs nothing, and any pixel may stand for it.
  const [above, under] = [top >= 0 ? 1 - below : 0, top < height - 1 ? below : 0];
  const [west, east] = [left >= 0 ? 1 - right : 0, left < width - 1 ? right : 0];
  const upper = above === 0 ? at + down : at;
  const lower = under === 0 ? at : at + down;
  const toWest = west === 0 ? channels : 0;
  const toEast = east === 0 ? 0 : channels;
  for (let channel = 0; channel < channels; channel++) {
    view[target + channel] =
      above * (west * picture[upper + toWest + channel]! + east * picture[upper + toEast + channel]!) +
      under * (west * picture[lower + toWest + channel]! + east * picture[lower + toEast + channel]!);
  }
}

/** Sets to 0 what is cut out of a view. */
export function cut(view: Float32Array, { width, channels }: Size, top: number, left: number, hole: number) {
  for (let row = top; row < top + hole; row++) view.fill(0, (row * width + left) * channels, (row * width + left + hole) * channels);
}

function cutAndFade(view: Float32Array, size: Size, dice: Int32Array, noise: Float32Array, warp: Warp) {
  const { top, left, factor, noiseAt } = fadeOf(dice, size, warp, noise.length);
  cut(view, size, top, left, warp.hole);
  if (warp.contrast === 0 && warp.noise === 0) return;
  let from = noiseAt;
  for (let i = 0; i < view.length; i++) {
    const value = factor * view[i]! + warp.noise * noise[from]!;
    view[i] = value < 0 ? 0 : value > 1 ? 1 : value;
    if (++from === noise.length) from = 0;
  }
}
