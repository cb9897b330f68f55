/** Files that are written whole or not at all, and in words why one cannot be. */
import { randomUUID } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { BadRequest } from "./words";

/** By the code of the system. */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "there is no room left on its disk",
  EDQUOT: "the quota of its user is used up",
  EFBIG: "it would be larger than a file may be here (ulimit -f)",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "its disk can only be read",
  ENOENT: "its folder is not there, or not any more",
  ENOTDIR: "a part of its path is no folder",
  EEXIST: "a part of its path is no folder",
  EISDIR: "there is a folder of this name",
  ENAMETOOLONG: "its name is too long",
  ELOOP: "links on its path lead in a circle",
  EMFILE: "too many files are open (ulimit -n)",
  ENFILE: "too many files are open on this machine",
  EIO: "its disk does not work",
};

/** A code of the system where there is one, else what was said. */
export function codeOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: string };
  return (typeof code === "string" ? code : (message ?? String(error))).split("\n", 1)[0]!;
}

/** “this user may not write there (EACCES)” */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return Object.hasOwn(reasons, code) ? `${reasons[code]} (${code})` : code;
}

/** A file could not be written; what stood there before still does. */
export class CannotWrite extends Error {
  override name = "CannotWrite";
  constructor(file: string, cause: unknown) {
    super(`${file} cannot be written, as ${reasonOf(cause)}: mend that, or choose another place.`, { cause });
  }
}

/** Whoever reads the file, stops the program or cuts the power finds the old or the new one; its folder is made. @throws CannotWrite */
export function writeWhole(file: string, content: string | Uint8Array) {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const place = placeOf(file);
    if (place.isFile) writeDraft(path.dirname(place.path), content, (draft) => renameSync(draft, place.path));
    // What is no file, such as /dev/stdout, cannot be put in another's place.
    else writeFileSync(file, content);
  } catch (error) {
    throw new CannotWrite(file, error);
  }
}

/** Tries, before there is anything to lose, whether {@link writeWhole} can write a file, and leaves nothing but its folder. @throws BadRequest */
export const tryFile = (file: string) =>
  tryTo(file, () => {
    const place = placeOf(file);
    if (place.isFile) tryFolder(path.dirname(place.path));
  });

/** Tries whether files can be written into a folder, which is made. @throws BadRequest */
export const tryFolder = (folder: string) =>
  tryTo(folder, () => {
    mkdirSync(folder, { recursive: true });
    writeDraft(folder, new Uint8Array(anyRunsBytes), (draft) => rmSync(draft));
  });

function tryTo(place: string, write: () => void) {
  try {
    write();
  } catch (error) {
    throw error instanceof BadRequest ? error : new BadRequest(new CannotWrite(place, error).message);
  }
}

/** More than almost any run takes. */
const anyRunsBytes = 4096;

/** Where the file is that a link leads to. @throws where there is one that may not be changed, or a folder */
function placeOf(file: string): { path: string; isFile: boolean } {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return { path: file, isFile: true };
  if (found.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
  accessSync(file, constants.W_OK);
  return { path: found.isFile() ? realpathSync(file) : file, isFile: found.isFile() };
}

/** A file that is being written, or was when its program was stopped. */
export const isDraft = (name: string): boolean => /^\.labelscape-[0-9a-f]{8}$/.test(name);

/** Under a name that nobody else takes, on whichever machine that shares the folder. */
function writeDraft(folder: string, content: string | Uint8Array, use: (draft: string) => void) {
  const draft = path.join(folder, `.labelscape-${randomUUID().slice(0, 8)}`);
  try {
    const handle = openSync(draft, "wx");
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    use(draft);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
