/** What decoding gives, which takes long and is asked for again whenever something else is chosen: of the last files. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Entry } from "../reading";

/** @param decode the same files and the same word give the same */
export function remembering<How extends string | number, T>(decode: (entries: readonly Entry[], how: How) => T) {
  let last: { key: string; found: T } | undefined;
  return (entries: readonly Entry[], how: How): T => {
    const named = JSON.stringify([how, entries.map(({ path, bytes }) => [path, bytes.length])]);
    const hash = sha256.create().update(new TextEncoder().encode(named));
    for (const { bytes } of entries) hash.update(bytes);
    const key = bytesToHex(hash.digest());
    if (last?.key !== key) last = { key, found: decode(entries, how) };
    return last.found;
  };
}
