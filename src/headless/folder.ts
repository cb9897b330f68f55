/** A folder of finished runs, one file a run, named by its id: whoever writes it, however often, there is one. */
import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { RunRecord } from "../shape/record";
import { readRecord } from "../sweep/record-form";
import { writeWhole, type RunStore } from "./store";

const ending = ".run.json";

/** @param version of the program: runs that another version made are made again */
export const runFolder = (folder: string, version: string): RunStore => ({
  path: folder,
  async read() {
    const runs = await runsIn(folder);
    return { done: runs.filter((run) => run.version === version), stale: runs.filter((run) => run.version !== version) };
  },
  async write(records) {
    await mkdir(folder, { recursive: true });
    for (const record of records) writeWhole(path.join(folder, record.id + ending), `${JSON.stringify(record)}\n`);
  },
});

/** All runs of a folder, whichever version of the program made them. */
export async function runsIn(folder: string): Promise<RunRecord[]> {
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return Promise.all(
    files
      .filter((file) => file.endsWith(ending))
      .sort()
      .map(async (file) => {
        const record = parseRecord(await readFile(path.join(folder, file), "utf8"));
        if (!record) throw new Error(`${path.join(folder, file)} is damaged: delete it, and its run is made again.`);
        return record;
      }),
  );
}

/** Also one of an older form, as the page reads it. */
function parseRecord(text: string): RunRecord | undefined {
  try {
    return readRecord(JSON.parse(text));
  } catch {
    return undefined;
  }
}
