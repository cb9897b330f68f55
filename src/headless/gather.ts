/** Joins the runs of one or more sweeps into one file, which the page opens like its own. */
import { writeFile } from "node:fs/promises";
import type { RunRecord } from "../shape/record";
import { printRuns } from "../sweep/files";
import { runsIn } from "./folder";
import type { SweepPlace } from "./sweep";
import { BadRequest, exitCodeOf, readWords } from "./words";

const help = `Joins the runs of one or more sweeps, or of the shares of one, into one file. Drop it on the page to see its label curves.

  npm run gather -- DIR [DIR …] [--out runs.json]

A run that is in several folders is taken once, the newest.
  --out FILE   where to; else runs.json
  --help       says this`;

/** @returns the exit code */
export function gather(words: readonly string[], place: SweepPlace): Promise<number> {
  return exitCodeOf(async () => {
    const request = parseWords(words);
    if (request === "help") place.write(help);
    else await join(request, place);
    return true;
  }, place.note);
}

async function join({ folders, out }: Request, { version, note }: SweepPlace) {
  const runs = new Map<string, RunRecord>();
  for (const folder of folders) {
    const found = await runsIn(folder);
    if (!found.length) throw new BadRequest(`There are no runs in ${folder}: is it the --out folder of a sweep?`);
    for (const run of found) if (run.at >= (runs.get(run.id)?.at ?? -Infinity)) runs.set(run.id, run);
  }
  const joined = [...runs.values()].toSorted((a, b) => (a.link < b.link ? -1 : 1));
  await writeFile(out, printRuns(joined, { version, at: Date.now() }));
  note(`${joined.length} runs are in ${out}.`);
}

interface Request {
  folders: string[];
  out: string;
}

function parseWords(words: readonly string[]): Request | "help" {
  const read = readWords(words, { "--out": "the name of a file" });
  if (read === "help") return read;
  const { rest, options } = read;
  if (!rest.length) throw new BadRequest("No folder was given: the --out folder of a sweep is wanted; --help says more.");
  return { folders: rest, out: options.get("--out") ?? "runs.json" };
}
