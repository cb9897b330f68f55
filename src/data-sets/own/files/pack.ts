/** A folder as the archive of its files, so that it is read, kept and handed out as any other file. */
import { zipSync } from "fflate";
/** The same files give the same bytes, whenever they are packed. */
const packedAt = new Date(1980, 0, 1);

/** @param files with their paths in it */
export const packed = (files: readonly { path: string; bytes: Uint8Array }[]): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { level: 0, mtime: packedAt });
