/** Joins the runs of one or more sweeps into one file, which the page opens like its own. */
import { writeFile } from "node:fs/promises";
import type { RunRecord } from "../shape/record";
import { printRuns } from "../sweep/files";
import { RunFolder } from "./folder";
import type { SweepPlace } from "./sweep";
import { BadRequest } from "./sweep-words";

const help = `Joins the runs of one or more sweeps, or of the shares of one, into one file. Drop it on the page to see its label curves.

  npm run gather -- DIR [DIR …] [--out runs.json]

A run that is in several folders is taken once, the newest.
  --out FILE   where to; else runs.json
  --help       says this`;

/** @returns the exit code */
export async function gather(words: readonly string[], place: SweepPlace): Promise<number> {
  try {
    const request = parseWords(words);
    if (request === "help") {
      place.write(help);
      return 0;
    }
    const runs = new Map<string, RunRecord>();
    for (const folder of request.folders) {
      const found = await new RunFolder(folder).read();
      if (!found.length) throw new BadRequest(`There are no runs in ${folder}: is it the --out folder of a sweep?`);
      for (const run of found) if (run.at >= (runs.get(run.id)?.at ?? -Infinity)) runs.set(run.id, run);
    }
    const joined = [...runs.values()].toSorted((a, b) => (a.link < b.link ? -1 : 1));
    await writeFile(request.out, printRuns(joined, { version: place.version, at: Date.now() }));
    place.note(`${joined.length} runs are in ${request.out}.`);
    return 0;
  } catch (error) {
    place.note(error instanceof Error ? error.message : String(error));
    return error instanceof BadRequest ? 2 : 1;
  }
}

function parseWords(words: readonly string[]): { folders: string[]; out: string } | "help" {
  const folders: string[] = [];
  let out = "runs.json";
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word === "--help" || word === "-h") return "help";
    if (word === "--out") out = words[++i] ?? "";
    else if (word.startsWith("--out=")) out = word.slice("--out=".length);
    else if (word.startsWith("-")) throw new BadRequest(`There is no option ${word}; there are --out FILE and --help.`);
    else folders.push(word);
  }
  if (!out) throw new BadRequest("--out needs the name of a file.");
  if (!folders.length) throw new BadRequest("No folder was given: the --out folder of a sweep is wanted; --help says more.");
  return { folders, out };
}
