/** An image as the light that it sends. */
import type { ImageNews, NotRead } from "../../../shape/own-notes";

export interface Light {
  width: number;
  height: number;
  /** Red, green and blue of each pixel, row by row, from 0 to 255; over white where it is transparent. */
  rgb: Uint8Array;
  /** What was done to it on the way. */
  news: readonly ImageNews[];
  /** How the camera was held, from 1 to 8 as Exif 2.32 counts it; absent where it is upright. */
  orientation?: number;
}

/** What the bytes of an image say of it first. */
export interface Head {
  width: number;
  height: number;
  /** Why it is not decoded, where that is known already. */
  not?: NotRead;
  /** @throws where it is broken */
  decode(): Light;
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** What shines through to white paper. @param alpha from 0 to 255 */
export const overWhite = (value: number, alpha: number): number => Math.round((value * alpha + 255 * (255 - alpha)) / 255);
