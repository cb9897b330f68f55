/** Files of runs that the reader hands in: each is taken whole, or told what is wrong with it. */
import type { RunRecord } from "../shape/record";
import { mostBytes, parseRuns, problemWords } from "../sweep/files";
import type { Records } from "../sweep/records.svelte";
import { runsWords } from "./tray";

/** A line for each file. */
export interface Imported {
  news: string[];
  problems: string[];
}

export async function importRuns(files: Iterable<File>, records: Records): Promise<Imported> {
  const imported: Imported = { news: [], problems: [] };
  await records.load();
  for (const file of files) {
    const result = await readFile(file);
    if (typeof result === "string") imported.problems.push(`Nothing was taken from ${file.name}. ${result}`);
    else imported.news.push(add(file.name, result, records));
  }
  return imported;
}

/** What is in it, or why it is refused. */
async function readFile(file: File): Promise<RunRecord[] | string> {
  if (!/\.jsonl?$/i.test(file.name)) return "A file of runs ends in .json or .jsonl.";
  if (file.size > mostBytes) return `It is larger than ${mostBytes / 1e6}\u202fMB: cut it in parts.`;
  try {
    const reading = parseRuns(await file.text());
    return "problem" in reading ? problemWords(reading.problem) : reading.records;
  } catch (error) {
    return `It cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

/** Those that are here already stay as they are. */
function add(name: string, read: readonly RunRecord[], records: Records): string {
  const fresh = read.filter(({ id }) => !records.has(id));
  void records.add(fresh.map((record) => (record.origin === "here" ? { ...record, origin: "elsewhere" } : record)));
  const known = read.length - fresh.length;
  const rest = known === 0 ? "" : known === 1 ? ", 1 was here already" : `, ${known.toLocaleString("en")} were here already`;
  return `Added ${runsWords(fresh.length)} from ${name}${rest}.`;
}
