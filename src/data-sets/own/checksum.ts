/** A name for what was read, which says nothing of how it was written. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Own } from "../../shape/own";

const digits = 16;

export function checksumOf(own: Omit<Own, "name" | "checksum" | "notes">): string {
  const { kind, shape, classes, columns, vocabulary, names, inputs, labels, groups, tested, alike, declared } = own;
  const hash = sha256.create();
  const said = [kind, shape, classes, columns ?? null, vocabulary ?? null, names ?? null, !!groups];
  hash.update(
    new TextEncoder().encode(JSON.stringify(tested || declared ? [...said, !!tested, declared ?? null, ...(alike ? [true] : [])] : said)),
  );
  for (const numbers of [inputs, labels, ...(groups ? [groups] : []), ...(tested ? [tested] : []), ...(alike ? [alike] : [])])
    hash.update(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
  return bytesToHex(hash.digest()).slice(0, digits);
}
