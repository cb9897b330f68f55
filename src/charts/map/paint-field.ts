/** The decision field: which class is guessed where, as paper mixed with the class colour, and a line where the guess changes or ends. */
import { mixed, rgb, type Palette } from "../colours";
import { toX, toY, type Extent, type Fit } from "./motion";

export interface Field {
  /** Class + probability of the guess, below 0 where it is unknown, first row at the bottom. [side, side] */
  values: Float32Array;
  side: number;
  extent: Extent;
}

const isKnown = (value: number): boolean => Number.isFinite(value) && value >= 0;

/** How much class colour there is at full confidence. */
const strongest = 0.34;

/** One pixel a cell, first row at the top: the surer, the more colour; hardly any where the guess is no better than chance, none without one. */
export function fieldPixels({ values, side }: Field, classCount: number, colours: Palette): Uint8ClampedArray<ArrayBuffer> {
  const paper = rgb(colours.paper);
  const classes = colours.classes.map(rgb);
  const chance = 1 / Math.max(2, classCount);
  const pixels = new Uint8ClampedArray(4 * side * side);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const value = values[row * side + column]!;
      if (!isKnown(value)) continue;
      const sure = Math.max(0, (value - Math.floor(value) - chance) / (1 - chance));
      const at = 4 * ((side - 1 - row) * side + column);
      pixels.set(mixed(paper, classes[Math.floor(value) % 10]!, strongest * (0.15 + 0.85 * sure)), at);
      pixels[at + 3] = 255;
    }
  }
  return pixels;
}

/**
 * Where the guess changes, as short lines [x0, y0, x1, y1]* between the centres of cells, in cells from the bottom left. Between two
 * cells the line goes where both are equally sure, so it does not look like stairs; and half-way where the guess is unknown.
 */
export function boundaries({ values, side }: Pick<Field, "values" | "side">): Float32Array {
  const lines: number[] = [];
  const crossing = (x: number, y: number, dx: number, dy: number): [number, number] | undefined => {
    const a = values[y * side + x]!;
    const b = values[(y + dy) * side + x + dx]!;
    if (Math.floor(a) === Math.floor(b) || !Number.isFinite(a + b)) return undefined;
    if (!isKnown(a) || !isKnown(b)) return [x + dx / 2, y + dy / 2];
    const [sureA, sureB] = [Math.max(1e-3, a - Math.floor(a) - 0.5), Math.max(1e-3, b - Math.floor(b) - 0.5)];
    const share = sureA / (sureA + sureB);
    return [x + dx * share, y + dy * share];
  };
  for (let y = 0; y + 1 < side; y++) {
    for (let x = 0; x + 1 < side; x++) {
      const found = [crossing(x, y, 1, 0), crossing(x + 1, y, 0, 1), crossing(x, y + 1, 1, 0), crossing(x, y, 0, 1)].filter(
        (p) => p !== undefined,
      );
      if (found.length === 2) lines.push(...found[0]!, ...found[1]!);
      else for (const p of found) lines.push(...p, x + 0.5, y + 0.5);
    }
  }
  return Float32Array.from(lines);
}

export interface FieldPicture {
  image: HTMLCanvasElement;
  /** As {@link boundaries} makes them. */
  lines: Float32Array;
  side: number;
}

/** What is costly about a field, done once. */
export function makeFieldPicture(field: Field, classCount: number, colours: Palette): FieldPicture {
  const image = document.createElement("canvas");
  image.width = image.height = field.side;
  image.getContext("2d")!.putImageData(new ImageData(fieldPixels(field, classCount, colours), field.side), 0, 0);
  return { image, lines: boundaries(field), side: field.side };
}

export function paintField(
  context: CanvasRenderingContext2D,
  { image, lines, side }: FieldPicture,
  extent: Extent,
  fit: Fit,
  colours: Palette,
): void {
  const [x0, y0, x1, y1] = extent;
  const [left, top, right, bottom] = [toX(fit, x0), toY(fit, y1), toX(fit, x1), toY(fit, y0)];
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = "high";
  context.drawImage(image, left, top, right - left, bottom - top);
  // The value of a cell holds at its middle.
  const [cellX, cellY] = [(right - left) / side, (bottom - top) / side];
  const path = new Path2D();
  for (let i = 0; i < lines.length; i += 4) {
    path.moveTo(left + (lines[i]! + 0.5) * cellX, bottom - (lines[i + 1]! + 0.5) * cellY);
    path.lineTo(left + (lines[i + 2]! + 0.5) * cellX, bottom - (lines[i + 3]! + 0.5) * cellY);
  }
  context.strokeStyle = colours.soft;
  context.lineWidth = 1;
  context.stroke(path);
}
