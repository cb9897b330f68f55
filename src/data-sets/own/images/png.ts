/** PNG images of every depth and colour type. */
import { Unzlib } from "fflate";
import { decode, type DecodedPng } from "fast-png";
import { overWhite, viewOf, type Head, type Light } from "./light";

/** Signature, and of the first chunk length, name, content and checksum. */
const headBytes = 33;

/** Undefined where it has no head. */
export function pngIn(bytes: Uint8Array): Head | undefined {
  if (bytes.length < headBytes) return undefined;
  const view = viewOf(bytes);
  const [width, height, depth, interlace] = [view.getUint32(16), view.getUint32(20), bytes[24]!, bytes[28]!];
  // fast-png takes each row of them for whole bytes.
  const isMisread = interlace === 1 && depth < 8;
  return { width, height, ...(isMisread && { not: "interlaced bits" }), decode: () => decodePng(bytes, width, height) };
}

/** A depth of 16 bits, four channels, and the filter of each row. */
const mostBytes = (width: number, height: number): number => height * (1 + 8 * width);
/** What deflates best does so by this factor. */
const mostDeflated = 1032;
const pushed = 16_384;

/** Whether more is packed in it than there are pixels: what decodes it would keep all of that. */
function isBomb(bytes: Uint8Array, most: number): boolean {
  if (bytes.length * mostDeflated <= most + 1e8) return false;
  const view = viewOf(bytes);
  let length = 0;
  const inflate = new Unzlib((part) => void (length += part.length));
  for (let at = 8; at + 12 <= bytes.length && length <= most;) {
    const size = view.getUint32(at);
    const isPixels = view.getUint32(at + 4) === 0x49444154; // IDAT
    const content = bytes.subarray(at + 8, at + 8 + size);
    for (let from = 0; isPixels && from < content.length && length <= most; from += pushed)
      inflate.push(content.subarray(from, from + pushed));
    at += 12 + size;
  }
  return length > most;
}

/** Samples of every depth as one a place, row by row: fewer than 8 bits are packed, each row from a byte of its own. */
function samplesOf({ data, depth, width, height, channels }: DecodedPng): Uint8Array | Uint8ClampedArray | Uint16Array {
  if (depth >= 8) return data;
  const row = width * channels;
  const stride = Math.ceil((row * depth) / 8);
  const samples = new Uint8Array(row * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < row; x++) {
      const bit = x * depth;
      samples[y * row + x] = (data[y * stride + (bit >> 3)]! >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
    }
  return samples;
}

function decodePng(bytes: Uint8Array, width: number, height: number): Light {
  if (isBomb(bytes, mostBytes(width, height))) throw new Error("There is more than its pixels in it.");
  const png = decode(bytes, { checkCrc: true });
  const { depth, channels, palette, transparency } = png;
  const samples = samplesOf(png);
  const most = (1 << depth) - 1;
  const toByte = depth === 8 ? (value: number) => value : (value: number) => Math.round((255 * value) / most);
  const isColour = channels > 2;
  const rgb = new Uint8Array(3 * width * height);
  let isTransparent = false;
  for (let i = 0; i < width * height; i++) {
    const at = i * channels;
    const inked = palette ? palette[samples[at]!] : undefined;
    if (palette && !inked) throw new Error("A colour is not in its palette.");
    const isKeyed = transparency !== undefined && transparency.every((value, k) => samples[at + k] === value);
    const alpha = inked ? (inked[3] ?? 255) : isKeyed ? 0 : channels % 2 ? 255 : toByte(samples[at + channels - 1]!);
    if (alpha < 255) isTransparent = true;
    for (let k = 0; k < 3; k++) {
      const value = inked ? inked[k]! : toByte(samples[at + (isColour ? k : 0)]!);
      rgb[3 * i + k] = alpha === 255 ? value : overWhite(value, alpha);
    }
  }
  return { width, height, rgb, news: [...(isTransparent ? (["transparent"] as const) : []), ...(depth > 8 ? (["deep"] as const) : [])] };
}
