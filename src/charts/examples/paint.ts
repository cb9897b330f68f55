/** Painters of examples: pure, from numbers to pixels. */
import { mixed, rgb, type Palette, type Rgb } from "../colours";

/**
 * Pictures as pixels. Of one channel it is the ink, from 0 to 1, between wash and ink, so that it follows the theme; of three it
 * is what the ink takes away of the white of paper, in red, green and blue, and looks the same in each theme. What is hidden (no number) is a hair.
 * @param count pixels
 */
export function picturePixels(
  values: ArrayLike<number>,
  offset: number,
  count: number,
  channels: number,
  colours: Palette,
): Uint8ClampedArray<ArrayBuffer> {
  const [wash, ink, hair] = [rgb(colours.wash), rgb(colours.ink), rgb(colours.hair)];
  const pixels = new Uint8ClampedArray(4 * count);
  for (let i = 0; i < count; i++) {
    const at = offset + i * channels;
    const value = values[at]!;
    const colour: Rgb = !Number.isFinite(value)
      ? hair
      : channels === 1
        ? mixed(wash, ink, Math.min(1, Math.max(0, value)))
        : [255 * (1 - value), 255 * (1 - values[at + 1]!), 255 * (1 - values[at + 2]!)];
    pixels.set(colour, 4 * i);
    pixels[4 * i + 3] = 255;
  }
  return pixels;
}

/** Pictures of one row beside each other: where the first begins, how many, how large, and how many pixels apart. */
interface PictureRow {
  offset: number;
  count: number;
  height: number;
  width: number;
  /** 1 or 3 */
  channels: number;
  gap: number;
}

export function paintPictures(canvas: HTMLCanvasElement, values: ArrayLike<number>, row: PictureRow, colours: Palette): void {
  const { offset, count, height, width, channels, gap } = row;
  canvas.width = count * (width + gap) - gap;
  canvas.height = height;
  const context = canvas.getContext("2d")!;
  const pixels = height * width;
  for (let k = 0; k < count; k++) {
    const picture = picturePixels(values, offset + k * pixels * channels, pixels, channels, colours);
    context.putImageData(new ImageData(picture, width), k * (width + gap), 0);
  }
}

/** Cells of a matrix as shades; −1 to 1, or 0 to 1: shade 0 is paper, 1 is nearly ink. Negative ones are dotted out by a wash. */
export function shadePixels(shades: ArrayLike<number>, colours: Palette): Uint8ClampedArray<ArrayBuffer> {
  const [paper, ink] = [rgb(colours.paper), rgb(colours.ink)];
  const pixels = new Uint8ClampedArray(4 * shades.length);
  for (let i = 0; i < shades.length; i++) {
    const value = shades[i]!;
    if (!Number.isFinite(value)) continue;
    pixels.set(mixed(paper, ink, Math.min(1, Math.max(0, value)) * 0.92), 4 * i);
    pixels[4 * i + 3] = 255;
  }
  return pixels;
}
