/** Files of runs that the reader hands in: each is taken whole, or told what is wrong with it. */
import { importSentences } from "../../sentences/runs";
import type { RunRecord } from "../../shape/record";
import { mostBytes, problemWords, readRuns } from "../../sweep/records/files";
import { isOfRuns } from "../../sweep/records/open-file";
import { without } from "../../sweep/records/identity";
import type { Records } from "../../sweep/records/records.svelte";
import { inSlices } from "../../sweep/records/slices";
import { textOf } from "../../sweep/records/text-of";

/** A line for each file. */
export interface Imported {
  news: string[];
  problems: string[];
}

/** @param recorded what comes with the page */
export async function importRuns(files: Iterable<File>, records: Records, recorded: readonly RunRecord[] = []): Promise<Imported> {
  const imported: Imported = { news: [], problems: [] };
  await records.load();
  const counting = new Map(recorded.map((run) => [placeOf(run), run.origin]));
  await inSlices(records.all, (some) => {
    for (const run of some) if (run.origin === "here" && !run.touched) counting.set(placeOf(run), run.origin);
  });
  for (const file of files) {
    const result = await readFile(file);
    if (typeof result === "string") imported.problems.push(importSentences.nothing(file.name, result));
    else imported.news.push(await add(file.name, result, records, counting));
  }
  return imported;
}

/** Also where it is one that cannot be read. A text that is none, such as a picture, is not. */
export async function isFileOfRuns(file: File): Promise<boolean> {
  if (file.size > mostBytes) return false;
  const decoded = textOf(new Uint8Array(await file.arrayBuffer()));
  return !("why" in decoded) && isOfRuns(decoded.text);
}

/** What is in it, or, for the end of a sentence, why it is refused. */
async function readFile(file: File): Promise<RunRecord[] | string> {
  if (file.size > mostBytes) return importSentences.tooLarge(mostBytes);
  try {
    const decoded = textOf(new Uint8Array(await file.arrayBuffer()));
    if ("why" in decoded) return `${decoded.why}.`;
    const reading = await readRuns(decoded.text);
    return "problem" in reading ? problemWords(reading.problem).replace(/^L/, "l") : reading.records;
  } catch (error) {
    return importSentences.unreadable(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Those that are here already stay as they are, and what this device has made itself, or what comes with the page, counts before what a file says
 * of the same. Whatever it calls them, they are from elsewhere: recorded is what comes with the page.
 * @param counting whose run counts already, by its place
 */
async function add(
  name: string,
  read: readonly RunRecord[],
  records: Records,
  counting: ReadonlyMap<string, RunRecord["origin"]>,
): Promise<string> {
  let [added, ofOwn, ofPage] = [0, 0, 0];
  await inSlices(read, (some) => {
    const fresh = new Map(some.flatMap((run) => (records.has(run.id) ? [] : [[run.id, { ...run, origin: "elsewhere" as const }]])));
    void records.add([...fresh.values()]);
    added += fresh.size;
    for (const run of fresh.values()) {
      if (run.touched) continue; // on no line
      const from = counting.get(placeOf(run));
      if (from === "here") ofOwn++;
      else if (from === "recorded") ofPage++;
    }
  });
  const known = new Set(read.map(({ id }) => id)).size - added;
  return importSentences.added({ name, added, known, ofOwn, ofPage });
}

/** What is one point of a line, whatever has computed it. */
const placeOf = ({ link }: RunRecord): string => without(link, (key) => key === "backend");
