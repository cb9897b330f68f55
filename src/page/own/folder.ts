/** Files that are brought together: a folder, or several files at once, as one file that holds them. */
import { ownPageSentences as words } from "../../sentences/own-page";
import type { Brought } from "../../shape/own";

/** A file, and where it is in what was brought. */
export interface Placed {
  /** With slashes, without the name of the outermost folder. */
  path: string;
  file: File;
}

/** Nothing of it is read before it is asked for: it may be too large. */
export const together = (name: string, files: readonly Placed[]): Brought => ({
  name,
  size: files.reduce((sum, { file }) => sum + file.size, 0),
  async arrayBuffer() {
    const { packed } = await import("../../data-sets/own/files/pack");
    const read: { path: string; bytes: Uint8Array }[] = [];
    for (const { path, file } of files) read.push({ path, bytes: new Uint8Array(await file.arrayBuffer()) });
    return packed(read).buffer;
  },
});

/** What a chooser of folders has chosen: each file knows the path from that folder on. Undefined where the folder is empty. */
export function chosenFolder(files: readonly File[]): Brought | undefined {
  const [name] = files[0]?.webkitRelativePath.split("/") ?? [];
  return name === undefined
    ? undefined
    : together(
        `${name}.zip`,
        files.map((file) => ({ path: file.webkitRelativePath.slice(name.length + 1), file })),
      );
}

/** As many at a time as a folder hands out; none where that was all. */
const entriesIn = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));
const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));

async function filesIn(folder: FileSystemDirectoryEntry, before = ""): Promise<Placed[]> {
  const reader = folder.createReader();
  const found: Placed[] = [];
  for (let some = await entriesIn(reader); some.length; some = await entriesIn(reader))
    for (const entry of some) {
      const path = `${before}${entry.name}`;
      if (entry.isDirectory) found.push(...(await filesIn(entry as FileSystemDirectoryEntry, `${path}/`)));
      else found.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
    }
  return found;
}

/** All that was dropped at once; undefined where that is nothing. @throws where a folder cannot be read */
export async function allOf(files: readonly File[], folders: readonly FileSystemDirectoryEntry[]): Promise<Brought | undefined> {
  const [file] = files;
  const [folder] = folders;
  if (files.length + folders.length < 2) return folder ? together(`${folder.name}.zip`, await filesIn(folder)) : file;
  const placed = files.map((one) => ({ path: one.name, file: one }));
  for (const one of folders) placed.push(...(await filesIn(one, `${one.name}/`)));
  return together(words.severalName, placed);
}
