/** A name for numbers: equal ones have the same. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

const digits = 16;

/** The first 16 hexadecimal digits of SHA-256. */
export const checksumOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): string =>
  bytesToHex(sha256(new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength))).slice(0, digits);
