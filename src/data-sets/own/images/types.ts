/** What a file is by its first bytes, whatever it is called. */
import type { OtherFile } from "../../../shape/own";

export type ImageType = "png" | "jpeg" | "gif";

const beginnings: readonly [begins: RegExp, type: ImageType | OtherFile][] = [
  [/^\x89PNG\r\n/, "png"],
  [/^\xff\xd8\xff/, "jpeg"],
  [/^GIF8[79]a/, "gif"],
  [/^RIFF[^]{4}WEBP/, "webp"],
  [/^[^]{4}ftyp(?:avi[fs]|hei[cfsx]|hevc|mi[af]1|msf1)/, "avif"],
  [/^(?:II\*\0|MM\0\*)/, "tiff"],
  [/^BM[^]{4}\0\0\0\0/, "bmp"],
  [/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*(?:<!doctype svg[^>]*>\s*)?<svg/i, "svg"],
  [/^(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html|<head|<body)/i, "html"],
];
const looked = 512;

export function typeOf(bytes: Uint8Array): ImageType | OtherFile {
  const start = String.fromCharCode(...bytes.subarray(0, looked));
  return beginnings.find(([begins]) => begins.test(start))?.[1] ?? "other";
}

export const isImageType = (type: ImageType | OtherFile): type is ImageType => type === "png" || type === "jpeg" || type === "gif";
