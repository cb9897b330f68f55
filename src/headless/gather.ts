/** Joins the runs of one or more sweeps into one file, which the page opens like its own. */
import { counted, isOrAre } from "../shape/numerals";
import type { RunRecord } from "../shape/record";
import { mostBytes, mostRuns, printRuns } from "../sweep/records/files";
import { faultWords } from "../sweep/records/listing";
import { checkRecord } from "../sweep/records/record-check";
import { writeWhole } from "./files";
import { passedOverWords, runsIn } from "./folder";
import type { SweepPlace } from "./place";
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
    const passedOver: string[] = [];
    const found = await runsIn(folder, (name) => passedOver.push(name));
    if (passedOver.length) note(passedOverWords(folder, passedOver));
    if (!found.length) throw new BadRequest(`There are no runs in ${folder}: is it the --out folder of a sweep?`);
    for (const run of found) refuseFaulty(run, folder);
    for (const run of found) if (run.at >= (runs.get(run.id)?.at ?? -Infinity)) runs.set(run.id, run);
  }
  const joined = [...runs.values()].toSorted((a, b) => (a.link < b.link ? -1 : 1));
  const text = printRuns(joined, { version, at: Date.now() });
  writeWhole(out, text);
  note(`${counted(joined.length, "run")} ${isOrAre(joined.length)} in ${out}.`);
  if (joined.length > mostRuns || text.length > mostBytes)
    note(`The page opens files of at most ${mostRuns} runs and ${mostBytes / 1e6} MB: for it, gather fewer folders at a time.`);
}

/** One run that says two things would have the page refuse them all. @throws */
function refuseFaulty(run: RunRecord, folder: string) {
  const checked = checkRecord(run);
  if ("why" in checked) throw new Error(`The run ${run.id} in ${folder} contradicts itself, move it elsewhere: ${faultWords(checked)}`);
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
