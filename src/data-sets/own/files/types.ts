/** What a file is by its first bytes, whatever it is called. */
import type { OtherFile } from "../../../shape/own-notes";

export type ImageType = "png" | "jpeg" | "gif";
export type FileType = ImageType | "wav" | OtherFile;

const beginnings: readonly [begins: RegExp, type: FileType][] = [
  [/^\x89PNG\r\n/, "png"],
  [/^\xff\xd8\xff/, "jpeg"],
  [/^GIF8[79]a/, "gif"],
  [/^RI(?:FF|FX)[^]{4}WAVE/, "wav"],
  [/^RIFF[^]{4}WEBP/, "webp"],
  [/^[^]{4}ftyp(?:avi[fs]|hei[cfsx]|hevc|mi[af]1|msf1)/, "avif"],
  [/^(?:II\*\0|MM\0\*)/, "tiff"],
  [/^BM[^]{4}\0\0\0\0/, "bmp"],
  [/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*(?:<!doctype svg[^>]*>\s*)?<svg/i, "svg"],
  [/^(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html|<head|<body)/i, "html"],
  [/^OggS\0/, "ogg"],
  [/^(?:ID3|\xff[\xfb\xf3\xf2\xfa])/, "mp3"],
  [/^fLaC/, "flac"],
  [/^[^]{4}ftyp(?:M4A|isom|mp4[12]|dash)/, "m4a"],
  [/^FORM[^]{4}AIF[FC]/, "aiff"],
];
const looked = 512;

export function typeOf(bytes: Uint8Array): FileType {
  const start = String.fromCharCode(...bytes.subarray(0, looked));
  return beginnings.find(([begins]) => begins.test(start))?.[1] ?? "other";
}

export const isImage = (type: FileType): type is ImageType => type === "png" || type === "jpeg" || type === "gif";

/** What a browser decodes. */
const packedSounds: readonly FileType[] = ["ogg", "mp3", "flac", "m4a"];
export const isPackedSound = (type: FileType): boolean => packedSounds.includes(type);
/** Whether it is heard rather than seen, though it may not be read here. */
export const isSound = (type: FileType): boolean => type === "wav" || type === "aiff" || isPackedSound(type);
