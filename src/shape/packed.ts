/** Packed files: unpacked and checked against their checksum, so that a file that is missing, cut short or altered is never learned from. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { DataFile } from "./data-set";

export class DataError extends Error {
  override name = "DataError";
}

/** Fetches a file below `base`, telling how many bytes have come. */
export async function fetchFile(file: DataFile, base: URL, onProgress: (loaded: number) => void): Promise<Uint8Array> {
  const fail = (why: string) => new DataError(`The data file ${file.path} did not arrive: ${why}.`);
  const response = await fetch(new URL(file.path, base)).catch((error: unknown) => {
    throw fail(error instanceof Error ? error.message : String(error));
  });
  if (!response.ok || !response.body) throw fail(`the server answered ${response.status}`);
  const parts: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw fail(`it broke off after ${loaded} of ${file.bytes} bytes (${error instanceof Error ? error.message : String(error)})`);
    });
    if (done) break;
    parts.push(value);
    onProgress((loaded += value.length));
  }
  const all = new Uint8Array(loaded);
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

/** The content of a gzipped file. A server that unpacked it on the way is no error. */
export async function unpackFile(file: DataFile, bytes: Uint8Array): Promise<Uint8Array> {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  let content = bytes;
  if (packed) {
    const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream("gzip"));
    content = await new Response(stream).arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => {
        throw new DataError(
          `The data file ${file.path} is damaged: ${bytes.length} of ${file.bytes} bytes came, and they cannot be unpacked.`,
        );
      },
    );
  }
  const found = bytesToHex(sha256(content));
  if (found !== file.sha256)
    throw new DataError(
      `The data file ${file.path} is not the right one: its checksum is ${found.slice(0, 12)}…, not ${file.sha256.slice(0, 12)}….`,
    );
  return content;
}
