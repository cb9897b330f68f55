/** Images as squares of a few pixels, decoded one after the other, so that only one of them is large at a time. */
import { ownSides, type OwnSide } from "../../../shape/own-choices";
import type { ImageNews } from "../../../shape/own-notes";
import type { Left } from "../files/not-read";
import { remembering } from "../files/once";
import type { Entry } from "../reading";
import { lightIn } from "./decode";
import { squareOf } from "./square";

export interface Scaled {
  path: string;
  /** Red, green and blue of each side that was asked for. [side, side, 3] */
  squares: Readonly<Partial<Record<OwnSide, Uint8Array>>>;
  news: readonly ImageNews[];
  /** Its edges were not alike. */
  isCut: boolean;
}

/** @param side of the squares; all that there are, where nobody has said it */
export const scaled = remembering(
  (entries: readonly Entry[], side: OwnSide | "all"): { images: readonly Scaled[]; left: readonly Left[] } => {
    const [images, left]: [Scaled[], Left[]] = [[], []];
    const sides = side === "all" ? ownSides : [side];
    for (const { path, bytes } of entries) {
      const light = lightIn(bytes);
      if ("not" in light) left.push({ path, why: light.not });
      else {
        const squares = Object.fromEntries(sides.map((one) => [one, squareOf(light, one)]));
        images.push({ path, squares, news: light.news, isCut: light.width !== light.height });
      }
    }
    return { images, left };
  },
);
