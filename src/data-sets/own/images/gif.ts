/** GIF images: the first of their frames. */
import { decompressFrame, parseGIF } from "gifuct-js";
import type { ImageNews } from "../../../shape/own-notes";
import { viewOf, type Head, type Light } from "./light";

/** Signature and screen. */
const headBytes = 13;

/** Undefined where it has no head. */
export function gifIn(bytes: Uint8Array): Head | undefined {
  if (bytes.length < headBytes) return undefined;
  const view = viewOf(bytes);
  const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
  return { width, height, decode: () => decodeGif(bytes, width, height) };
}

/** As codes of pixels have it; what decodes them makes a table of any. */
const codeSizes = { least: 1, most: 8 };

function decodeGif(bytes: Uint8Array, width: number, height: number): Light {
  const gif = parseGIF(bytes.slice().buffer);
  const frames = gif.frames.flatMap((frame) => ("application" in frame || !frame.image ? [] : [frame]));
  const [first] = frames;
  if (!first) throw new Error("There is no frame in it.");
  const { descriptor, data } = first.image;
  const isIn = descriptor.left + descriptor.width <= width && descriptor.top + descriptor.height <= height;
  if (!isIn || !(data.minCodeSize >= codeSizes.least && data.minCodeSize <= codeSizes.most) || !data.blocks.length)
    throw new Error("Its frame does not fit.");
  const { patch, dims } = decompressFrame(first, gif.gct, true);
  const rgb = new Uint8Array(3 * width * height).fill(255);
  let opaque = 0;
  for (let i = 0; i < dims.width * dims.height; i++) {
    if (!patch[4 * i + 3]) continue;
    opaque++;
    const at = (dims.top + Math.floor(i / dims.width)) * width + dims.left + (i % dims.width);
    rgb.set(patch.subarray(4 * i, 4 * i + 3), 3 * at);
  }
  const news: ImageNews[] = [...(opaque < width * height ? (["transparent"] as const) : [])];
  return { width, height, rgb, news: frames.length > 1 ? [...news, "frames"] : news };
}
