/** Where the programs without a page keep finished runs: whole or not at all, so that whoever is stopped goes on. */
import { renameSync, writeFileSync } from "node:fs";
import type { RunRecord } from "../shape/record";

export interface RunStore {
  /** As it is told. */
  readonly path: string;
  /** The runs that are there: those that need not be made again, and those that must, which still tell how long it takes. */
  read(): Promise<{ done: RunRecord[]; stale: RunRecord[] }>;
  /** @throws where it cannot be written */
  write(records: readonly RunRecord[]): Promise<void>;
}

/** Writes a file whole or not at all: whoever reads it, or stops the program, finds the old or the new one. */
export function writeWhole(file: string, text: string) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}
