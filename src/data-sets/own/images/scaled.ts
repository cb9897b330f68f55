/** Images as squares of a few pixels, decoded one after the other, so that only one of them is large at a time. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { ImageNews, OwnSide } from "../../../shape/own";
import type { Left } from "../files/not-read";
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

interface AllScaled {
  images: readonly Scaled[];
  left: readonly Left[];
}

function scaled(entries: readonly Entry[], sides: readonly OwnSide[]): AllScaled {
  const [images, left]: [Scaled[], Left[]] = [[], []];
  for (const { path, bytes } of entries) {
    const light = lightIn(bytes);
    if ("not" in light) left.push({ path, why: light.not });
    else
      images.push({
        path,
        squares: Object.fromEntries(sides.map((side) => [side, squareOf(light, side)])),
        news: light.news,
        isCut: light.width !== light.height,
      });
  }
  return { images, left };
}

/** Decoding takes long, and is asked for again whenever something else is chosen. */
let last: { key: string; found: AllScaled } | undefined;

function keyOf(entries: readonly Entry[], sides: readonly OwnSide[]): string {
  const hash = sha256
    .create()
    .update(new TextEncoder().encode(JSON.stringify([sides, entries.map(({ path, bytes }) => [path, bytes.length])])));
  for (const { bytes } of entries) hash.update(bytes);
  return bytesToHex(hash.digest());
}

export function scaledOnce(entries: readonly Entry[], sides: readonly OwnSide[]): AllScaled {
  const key = keyOf(entries, sides);
  if (last?.key !== key) last = { key, found: scaled(entries, sides) };
  return last.found;
}
