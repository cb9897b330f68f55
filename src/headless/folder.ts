/** A folder of finished runs, one file a run, named by its id: whoever writes it, however often, there is one. */
import { lstat, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { recordVersion, type RunRecord } from "../shape/record";
import { idOf } from "../sweep/records/identity";
import { textOf } from "../sweep/records/text-of";
import { readRecord } from "../sweep/records/record-form";
import { isDraft, reasonOf, tryFolder, writeWhole } from "./files";
import type { RunStore } from "./store";

const ending = ".run.json";
const nameOf = (id: string): string => id + ending;
/** As this program writes them. */
const ownName = /^[0-9a-f]{16}\.run\.json$/;
/** What systems and editors put beside a file, under a name that ends like it: `._x.run.json`, `.#x.run.json`, `~$x.run.json`. */
const besideName = /^[.~#]/;
/** Far more than a run may take. */
const mostBytes = 5e6;
/** Open at a time: fewer than any system allows. */
const atOnce = 16;

/** @param version of the program: runs that another version made are made again */
export const runFolder = (folder: string, version: string): RunStore => ({
  path: folder,
  prepare: () => tryFolder(folder),
  async read() {
    const passedOver: string[] = [];
    const runs = await runsIn(folder, (name) => passedOver.push(name));
    const done = runs.filter((run) => run.version === version);
    return { done, stale: runs.filter((run) => run.version !== version), passedOver };
  },
  async write(records) {
    for (const record of records) writeWhole(path.join(folder, nameOf(record.id)), `${JSON.stringify(record)}\n`);
  },
});

/** All runs of a folder, whichever version of the program made them. @param passOver is told the names of what is no run. @throws where a run cannot be read */
export async function runsIn(folder: string, passOver: (name: string) => void = () => undefined): Promise<RunRecord[]> {
  const names = await namesIn(folder);
  const runs: RunRecord[] = [];
  for (let i = 0; i < names.length; i += atOnce) {
    const some = names.slice(i, i + atOnce);
    const found = await Promise.all(some.map((name) => readEntry(folder, name)));
    for (const [j, one] of found.entries())
      if (one === "foreign") passOver(some[j]!);
      else if (one !== "gone") runs.push(one);
  }
  return runs;
}

const mostNamed = 20;

/** “Passed over in runs, as it is no run: notes.txt, x.run.json~.” */
export function passedOverWords(folder: string, names: readonly string[]): string {
  const told = names.slice(0, mostNamed).map(printable).join(", ");
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : "";
  return `Passed over in ${folder}, as it is no run: ${told}${more}.`;
}

/** Also a name with line breaks in it, in one line. */
const printable = (name: string): string => JSON.stringify(name).slice(1, -1);

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !isDraft(name)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new Error(`${folder} cannot be read, as ${reasonOf(error)}.`, { cause: error });
  }
}

/** Gone is what another program has taken away meanwhile. */
async function readEntry(folder: string, name: string): Promise<RunRecord | "foreign" | "gone"> {
  const isOwn = ownName.test(name);
  if (!isOwn && (!name.endsWith(ending) || besideName.test(name))) return "foreign";
  const [file, told] = [path.join(folder, name), path.join(folder, printable(name))];
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) {
    if (!isOwn) return "foreign";
    if (!found && !(await isThere(file))) return "gone";
    throw new Error(`${told} is no file, where a run is to be: move it elsewhere.`);
  }
  if (found.size > mostBytes) throw new Error(`${told} is too large for a run: move it elsewhere.`);
  const bytes = await readFile(file).catch((error: unknown) => error as Error);
  if (bytes instanceof Error) {
    if (!(await isThere(file))) return "gone";
    throw new Error(`${told} cannot be read, as ${reasonOf(bytes)}.`, { cause: bytes });
  }
  const decoded = textOf(bytes);
  if ("why" in decoded) throw new Error(`${told} cannot be read, as ${decoded.why}.`);
  const record = parseRecord(told, decoded.text);
  if (isOwn && name !== nameOf(record.id)) throw new Error(`${told} holds the run ${record.id}: name it ${nameOf(record.id)}.`);
  return record;
}

/** Or a link of this name, wherever it leads. */
const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );

/** Also one of an older form, as the page reads it. @param file as it is told. @throws where it is none */
function parseRecord(file: string, text: string): RunRecord {
  const value = parsed(text.replace(/^\uFEFF/, ""));
  const form = Object(value).form as unknown;
  if (typeof form === "number" && form > recordVersion)
    throw new Error(`${file} was written by a newer version of this program: update this one, or take another folder.`);
  const record = readRecord(value);
  if (!record || idOf(record.link) !== record.id)
    throw new Error(`${file} is damaged, or no run: move it elsewhere, and its run is made again.`);
  return record;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
