/** From light to ink, which is what the kind has: how much of the light of paper is not there. */
import type { ImageChoices, Paper } from "../../../shape/own-choices";

/** Of a grey image that was kept in colours, these differ by so much at most. */
const nearlyGrey = 8;

export const areGrey = (squares: readonly Uint8Array[]): boolean =>
  squares.every((rgb) => {
    for (let i = 0; i < rgb.length; i += 3)
      if (Math.max(rgb[i]!, rgb[i + 1]!, rgb[i + 2]!) - Math.min(rgb[i]!, rgb[i + 1]!, rgb[i + 2]!) > nearlyGrey) return false;
    return true;
  });

/** Luma of ITU-R BT.601, in whole numbers. */
const greyOf = (rgb: Uint8Array, at: number): number => (19595 * rgb[at]! + 38470 * rgb[at + 1]! + 7471 * rgb[at + 2]! + 0x8000) >> 16;

/** What frames most of some images. @param lightOf a pixel of an image, from 0 to 1 */
export function framedBy(
  { count, height, width }: { count: number; height: number; width: number },
  lightOf: (image: number, pixel: number) => number,
): Paper {
  const edge = Array.from({ length: height * width }, (_, i) => i).filter((i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return x === 0 || y === 0 || x === width - 1 || y === height - 1;
  });
  let dark = 0;
  for (let image = 0; image < count; image++) dark += Number(edge.reduce((sum, pixel) => sum + lightOf(image, pixel), 0) < edge.length / 2);
  return dark > count / 2 ? "dark" : "light";
}

export const paperOf = (squares: readonly Uint8Array[], side: number): Paper =>
  framedBy({ count: squares.length, height: side, width: side }, (image, pixel) => greyOf(squares[image]!, 3 * pixel) / 255);

/** @param rgb light [side, side, 3] @returns ink, from 0 to 1 [side, side, channels] */
export function inkOf(rgb: Uint8Array, { colours, paper }: ImageChoices): Float32Array {
  if (colours === "colour") return Float32Array.from(rgb, (value) => 1 - value / 255);
  return Float32Array.from({ length: rgb.length / 3 }, (_, i) => {
    const light = greyOf(rgb, 3 * i) / 255;
    return paper === "dark" ? light : 1 - light;
  });
}
