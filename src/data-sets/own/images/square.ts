/** The middle of an image as a square of a few pixels: each is the mean of the area that it covers. */
import type { Light } from "./light";

/** How much each pixel of a line counts for each of fewer, or more: the length that both share, over the length of the new one. */
interface Share {
  from: number;
  weights: readonly number[];
}

function sharesOf(length: number, count: number): Share[] {
  const size = length / count;
  return Array.from({ length: count }, (_, i) => {
    const [begins, ends] = [i * size, (i + 1) * size];
    const from = Math.floor(begins);
    const to = Math.min(length, Math.ceil(ends - 1e-9));
    return {
      from,
      weights: Array.from({ length: to - from }, (_, k) => (Math.min(ends, from + k + 1) - Math.max(begins, from + k)) / size),
    };
  });
}

const channels = 3;

/** @returns red, green and blue, row by row, from 0 to 255 [side, side, 3] */
export function squareOf({ width, height, rgb, orientation = 1 }: Light, side: number): Uint8Array {
  const edge = Math.min(width, height);
  // Of an odd rest the smaller half is left and above of what is upright.
  const half = (rest: number, isTurned: boolean) => (isTurned ? Math.ceil : Math.floor)(rest / 2);
  const [left, top] = [half(width - edge, [2, 3, 7, 8].includes(orientation)), half(height - edge, [3, 4, 6, 7].includes(orientation))];
  const shares = sharesOf(edge, side);
  const square = new Uint8Array(channels * side * side);
  const row = new Float64Array(channels * edge);
  shares.forEach(({ from, weights }, y) => {
    row.fill(0);
    weights.forEach((weight, k) => {
      const at = channels * ((top + from + k) * width + left);
      for (let i = 0; i < row.length; i++) row[i]! += weight * rgb[at + i]!;
    });
    shares.forEach((share, x) => {
      for (let channel = 0; channel < channels; channel++) {
        let sum = 0;
        for (let k = 0; k < share.weights.length; k++) sum += share.weights[k]! * row[channels * (share.from + k) + channel]!;
        square[channels * (y * side + x) + channel] = Math.round(sum);
      }
    });
  });
  return orientation > 1 ? turned(square, side, orientation) : square;
}

/** Upright again. @param orientation from 2 to 8, as Exif 2.32 counts it (4.6.4, tag 274) */
function turned(square: Uint8Array, side: number, orientation: number): Uint8Array {
  const last = side - 1;
  const from: readonly ((x: number, y: number) => readonly [number, number])[] = [
    (x, y) => [x, y],
    (x, y) => [last - x, y],
    (x, y) => [last - x, last - y],
    (x, y) => [x, last - y],
    (x, y) => [y, x],
    (x, y) => [y, last - x],
    (x, y) => [last - y, last - x],
    (x, y) => [last - y, x],
  ];
  const upright = new Uint8Array(square.length);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [u, v] = from[orientation - 1]!(x, y);
      upright.set(square.subarray(channels * (v * side + u), channels * (v * side + u + 1)), channels * (y * side + x));
    }
  return upright;
}
