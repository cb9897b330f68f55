/** Arrays compared bit by bit, without printing them. */
import { createHash } from "node:crypto";

/** Sixteen hexadecimal digits that differ where a single bit does. */
export function bitsOf(...arrays: readonly ArrayBufferView[]): string {
  const hash = createHash("sha256");
  for (const { buffer, byteOffset, byteLength } of arrays) hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  return hash.digest("hex").slice(0, 16);
}
