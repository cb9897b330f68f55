/** A folder of finished runs, one file a run, named by its id: whoever writes it, however often, there is one. */
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { RunRecord } from "../shape/record";

const ending = ".run.json";

export class RunFolder {
  constructor(readonly path: string) {}

  /** @throws where the folder cannot be made or written */
  async write(records: readonly RunRecord[]) {
    await mkdir(this.path, { recursive: true });
    for (const record of records) {
      const file = path.join(this.path, record.id + ending);
      const draft = `${file}.${process.pid}`;
      await writeFile(draft, `${JSON.stringify(record)}\n`);
      await rename(draft, file); // whole or not at all
    }
  }

  /** Ids of runs that are there, each with the version of the program that made it. */
  async read(): Promise<RunRecord[]> {
    const files = await readdir(this.path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    });
    return Promise.all(
      files
        .filter((file) => file.endsWith(ending))
        .sort()
        .map(async (file) => {
          const text = await readFile(path.join(this.path, file), "utf8");
          try {
            return JSON.parse(text) as RunRecord;
          } catch {
            throw new Error(`${path.join(this.path, file)} is damaged: delete it, and its run is made again.`);
          }
        }),
    );
  }
}
