/** JPEG images, baseline and progressive, in grey, in colours and in inks. */
import { decode } from "jpeg-js";
import { viewOf, type Head, type Light } from "./light";

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const exif = { marker: 0xe1, begins: "Exif\0\0", orientation: 0x0112 };

/** Which way is up, from the directory of a TIFF file in a segment (Exif 2.32, 4.6.4). */
function orientationIn(segment: Uint8Array): number {
  if (![...exif.begins].every((byte, i) => segment[i] === byte.charCodeAt(0)) || segment.length < 16) return 1;
  const tiff = segment.subarray(exif.begins.length);
  const view = viewOf(tiff);
  const isLittle = tiff[0] === 0x49;
  const begins = view.getUint32(4, isLittle);
  if (begins + 2 > tiff.length) return 1;
  const count = Math.min(view.getUint16(begins, isLittle), Math.floor((tiff.length - begins - 2) / 12));
  for (let i = 0; i < count; i++) {
    const at = begins + 2 + 12 * i;
    if (view.getUint16(at, isLittle) !== exif.orientation) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** Undefined where none of its segments says how large it is. */
export function jpegIn(bytes: Uint8Array): Head | undefined {
  const view = viewOf(bytes);
  let orientation = 1;
  for (let at = 2; at + 10 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++; // filled up
      continue;
    }
    const length = view.getUint16(at + 2);
    if (isFrame(marker)) {
      const [height, width, areInks] = [view.getUint16(at + 5), view.getUint16(at + 7), bytes[at + 9] === 4];
      return { width, height, decode: () => decodeJpeg(bytes, areInks, orientation) };
    }
    if (marker === exif.marker && orientation === 1) orientation = orientationIn(bytes.subarray(at + 4, at + 2 + length));
    at += 2 + length;
  }
  return undefined;
}

/** Of one image; it takes about 20 bytes a pixel for a while. */
const mostMegabytes = 1024;

function decodeJpeg(bytes: Uint8Array, areInks: boolean, orientation: number): Light {
  const { width, height, data } = decode(bytes, {
    useTArray: true,
    formatAsRGBA: false,
    tolerantDecoding: false,
    maxMemoryUsageInMB: mostMegabytes,
  });
  return {
    width,
    height,
    rgb: data,
    news: [...(areInks ? (["inks"] as const) : []), ...(orientation > 1 ? (["turned"] as const) : [])],
    ...(orientation > 1 && { orientation }),
  };
}
