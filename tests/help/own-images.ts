/** Images as a reader might bring them: a folder for each class, in which a disc stands at another place, and some that nobody has labelled. */
import { encode } from "fast-png";
import { zipSync, type Zippable } from "fflate";
import { seeded } from "../../src/shape/random";

export const imageClasses = ["high", "low"];

/** A PNG image [height, width, channels]. */
export const png = (
  width: number,
  height: number,
  channels: number,
  valueAt: (x: number, y: number, channel: number) => number,
): Uint8Array =>
  encode({
    width,
    height,
    channels,
    data: Uint8Array.from({ length: width * height * channels }, (_, i) => {
      const pixel = Math.floor(i / channels);
      return valueAt(pixel % width, Math.floor(pixel / width), i % channels);
    }),
  });

/** Of so many labelled in turn, and so many without a label, with their paths. */
export function someImages({ labelled = 40, unlabelled = 20, side = 20, isColour = false } = {}): Record<string, Uint8Array> {
  const random = seeded(3, "some images");
  const disc = (low: boolean) => {
    const [cx, cy] = [side / 2 + 2 * random.normal(), (low ? 0.7 : 0.3) * side];
    const shade = 60 + random.below(60);
    return png(side, side, isColour ? 3 : 1, (x, y, channel) => ((x - cx) ** 2 + (y - cy) ** 2 < 20 ? shade + 40 * channel : 250));
  };
  return Object.fromEntries(
    Array.from({ length: labelled + unlabelled }, (_, i) => [
      i < labelled ? `discs/${imageClasses[i % 2]}/${i}.png` : `discs/unlabelled/${i}.png`,
      disc(i % 2 === 1),
    ]),
  );
}

/** The same files give the same bytes. */
export const zipped = (files: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> => {
  const level = 6 as const;
  return zipSync(files as Zippable, { level, mtime: new Date(1990, 0, 1) });
};
