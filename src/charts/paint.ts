/** Painters of examples: pure, from numbers to pixels. */
import { mixed, rgb, type Palette, type Rgb } from "./colours";

/** A picture's ink, from 0 to 1, as pixels between wash and ink, so that it follows the theme. What is hidden (no number) is a hair. */
export function inkPixels(values: ArrayLike<number>, offset: number, count: number, colours: Palette): Uint8ClampedArray<ArrayBuffer> {
  const [wash, ink, hair] = [rgb(colours.wash), rgb(colours.ink), rgb(colours.hair)];
  const pixels = new Uint8ClampedArray(4 * count);
  for (let i = 0; i < count; i++) {
    const value = values[offset + i]!;
    const colour: Rgb = Number.isFinite(value) ? mixed(wash, ink, Math.min(1, Math.max(0, value))) : hair;
    pixels.set(colour, 4 * i);
    pixels[4 * i + 3] = 255;
  }
  return pixels;
}

/** Pictures of one row beside each other, `gap` pixels apart. */
export function paintPictures(
  canvas: HTMLCanvasElement,
  values: ArrayLike<number>,
  offset: number,
  count: number,
  height: number,
  width: number,
  gap: number,
  colours: Palette,
): void {
  canvas.width = count * (width + gap) - gap;
  canvas.height = height;
  const context = canvas.getContext("2d")!;
  for (let k = 0; k < count; k++) {
    context.putImageData(
      new ImageData(inkPixels(values, offset + k * height * width, height * width, colours), width),
      k * (width + gap),
      0,
    );
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
