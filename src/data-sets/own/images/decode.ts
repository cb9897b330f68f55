/** The bytes of a file as an image, or why it is none that is read here. */
import type { NotRead } from "../../../shape/own-notes";
import { gifIn } from "./gif";
import { jpegIn } from "./jpeg";
import type { Head, Light } from "./light";
import { pngIn } from "./png";
import { isImage, typeOf, type ImageType } from "../files/types";

/** 40 megapixels: large cameras have as many. */
const mostPixels = 40e6;

const heads: Readonly<Record<ImageType, (bytes: Uint8Array) => Head | undefined>> = { png: pngIn, jpeg: jpegIn, gif: gifIn };

/** Those who decode throw whatever they like where something is broken. */
function trying<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

export function lightIn(bytes: Uint8Array): Light | { not: NotRead } {
  const type = typeOf(bytes);
  if (!isImage(type)) return { not: bytes.length && type !== "wav" ? type : "broken" };
  const head = trying(() => heads[type](bytes));
  if (!head || !head.width || !head.height) return { not: "broken" };
  if (head.width * head.height > mostPixels) return { not: "too many pixels" };
  if (head.not) return { not: head.not };
  return trying(() => head.decode()) ?? { not: "broken" };
}
