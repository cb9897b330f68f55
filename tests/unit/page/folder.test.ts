/** A folder, or several files at once, is one file that holds them: by their paths, and read only when it is asked for. */
import { expect, it, vi } from "vitest";
import { unpacked } from "../../../src/data-sets/own/files/archive";
import { refusing } from "../../../src/data-sets/own/fault";
import { allOf, chosenFolder } from "../../../src/page/own/folder";
import type { Brought } from "../../../src/shape/own";

const fileNamed = (path: string, text = path): File => {
  const file = new File([text], path.split("/").at(-1)!);
  Object.defineProperty(file, "webkitRelativePath", { value: path });
  return file;
};
const entryOf = (path: string): FileSystemFileEntry =>
  ({
    isDirectory: false,
    name: path.split("/").at(-1)!,
    file: (take: (file: File) => void) => take(fileNamed(path)),
  }) as FileSystemFileEntry;
/** It hands out one at a time, as it may. */
const folderOf = (name: string, entries: readonly FileSystemEntry[]): FileSystemDirectoryEntry =>
  ({
    ...{ isDirectory: true, name },
    createReader() {
      const left = [...entries];
      return { readEntries: (take: (some: FileSystemEntry[]) => void) => take(left.splice(0, 1)) };
    },
  }) as unknown as FileSystemDirectoryEntry;

async function contentOf(brought: Brought | undefined): Promise<Record<string, string>> {
  const bytes = new Uint8Array(await brought!.arrayBuffer());
  const entries = unpacked(bytes, 1e6, () => true, refusing("a.zip"));
  return Object.fromEntries(entries.map((entry) => [entry.path, new TextDecoder().decode(entry.bytes)]));
}

it("a folder that was chosen has paths from there on, and is not read before", async () => {
  const files = [fileNamed("pets/cats/1.png"), fileNamed("pets/2.png")];
  const read = vi.spyOn(files[0]!, "arrayBuffer");
  const brought = chosenFolder(files)!;
  expect([brought.name, brought.size]).toEqual(["pets.zip", 25]);
  expect(read).not.toHaveBeenCalled();
  expect(await contentOf(brought)).toEqual({ "cats/1.png": "pets/cats/1.png", "2.png": "pets/2.png" });
  expect(chosenFolder([])).toBeUndefined();
});

it("a folder that was dropped has all that is in it, however deep", async () => {
  const folder = folderOf("pets", [folderOf("cats", [entryOf("1.png"), folderOf("old", [entryOf("2.png")])]), entryOf("3.png")]);
  const brought = await allOf([], [folder]);
  expect(brought!.name).toBe("pets.zip");
  expect(Object.keys(await contentOf(brought))).toEqual(["3.png", "cats/1.png", "cats/old/2.png"]);
});

it("one file is itself, and several are together", async () => {
  const [one, other] = [fileNamed("inputs.npy"), fileNamed("labels.npy")];
  expect(await allOf([one], [])).toBe(one);
  expect(await allOf([], [])).toBeUndefined();
  const both = await allOf([one, other], [folderOf("cats", [entryOf("1.png")])]);
  expect(both!.name).toBe("dropped.zip");
  expect(Object.keys(await contentOf(both))).toEqual(["cats/1.png", "inputs.npy", "labels.npy"]);
});
