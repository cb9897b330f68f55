/** Archives in which each file is an example and its folder says its class. */
import type { Own } from "../../../shape/own";
import type { OwnCaps } from "../../../shape/own-choices";
import type { OwnNote } from "../../../shape/own-notes";
import { assembled, refuseTooFew } from "../assembled";
import { labelledBy } from "../classes";
import { cleaned, cleanedPath, unique } from "../cleaned";
import { evenly } from "../evenly";
import type { Refuse } from "../fault";
import type { Entry, Examples, Material } from "../reading";
import { foldersOf, pathsInside } from "./folders";
import type { Left } from "./not-read";

/** Files of which each is likely an example, as far as they are kept. */
export interface Chosen {
  entries: readonly Entry[];
  /** By path, where a folder says a class. */
  folders: ReadonlyMap<string, string | undefined>;
  /** Those that are no such files. */
  others: readonly Left[];
  notes: readonly OwnNote[];
}

/** More folders are too many classes, which is told later. */
const mostFolders = 254;

/** @param whyNot why a file is no example, by its first bytes; undefined where it may be one */
export function chosenOf(all: readonly Entry[], whyNot: (entry: Entry) => Left["why"] | undefined, most: number): Chosen {
  const others: Left[] = [];
  const read = all.filter((entry) => {
    const why = whyNot(entry);
    if (why) others.push({ path: entry.path, why });
    return !why;
  });
  const folders = foldersOf(read.map(({ path }) => path));
  const names = [...new Set(folders.filter((name) => name !== undefined))];
  const count = Math.min(names.length, mostFolders);
  const labels = Uint8Array.from(folders, (name) => (name === undefined ? count : Math.min(count, names.indexOf(name))));
  const kept = evenly(labels, count, Math.min(most, read.length));
  return {
    entries: Array.from(kept, (place) => read[place]!),
    folders: new Map(read.map(({ path }, i) => [path, folders[i]])),
    others,
    notes: kept.length < read.length ? [{ note: "left out", kept: kept.length, of: read.length, why: "examples" }] : [],
  };
}

interface Decoded {
  /** Of those that could be read. */
  paths: readonly string[];
  folders: Chosen["folders"];
  /** Numbers of an example. */
  size: number;
  /** @param places in `paths` */
  of(places: Int32Array): Material & Pick<Own, "declared">;
}

/** @throws Unreadable where nothing can be learned from them */
export function foldered({ paths, folders, size, of }: Decoded, caps: OwnCaps, refuse: Refuse): Examples {
  refuseTooFew(paths.length, refuse);
  const names = unique(pathsInside(paths).map(cleanedPath));
  const labels = paths.map((path) => cleaned(folders.get(path) ?? "") || undefined);
  const known = labelledBy(labels, { folders: true }, false, refuse);
  return assembled(
    { ...known, size, of: (places) => ({ ...of(places), names: Array.from(places, (place) => names[place]!), notes: [] }) },
    caps,
  );
}
