/** What recording, tuning and the reference table share: a fixed plan, trained on all cores into committed files, from where it was left. */
import os from "node:os";
import path from "node:path";
import { dataSets } from "../data-sets/catalogue";
import { counted } from "../shape/numerals";
import type { RunRecord } from "../shape/record";
import type { Job } from "../sweep/run/plan";
import { unpackRecorded } from "../sweep/records/recorded";
import { techniques } from "../techniques/catalogue";
import { curveFiles, readCurves, type CodeFingerprints } from "./curve-files";
import { writeWhole } from "./files";
import { prove } from "./prove";
import { carryOut, tellPlan } from "./sweep";
import type { SweepPlace } from "./place";
import { whole } from "./sweep-words";
import { BadRequest, exitCodeOf, readWords } from "./words";

export interface KeepPlace extends SweepPlace {
  fingerprints(): Promise<CodeFingerprints>;
}

/** For the end of a help. */
export const keepOptions = `  --only LIST    only these data sets and techniques, by their ids: --only digits,fixmatch
  --plan         says what is left to train, what it costs and what was made by other code, and trains nothing
  --prove        trains one seed of what other code made, under each budget: a series that comes out the same need not be made again
  --workers N    how many trainings at a time; else one for each core
  --help         says this
It may be stopped at any time, and goes on from the files as they are. What decides the numbers must be committed: src, the data and
package-lock.json.`;

export interface KeepRequest {
  only: readonly string[];
  plan: boolean;
  prove: boolean;
  workers: number | undefined;
}

export function parseKeepWords(words: readonly string[]): KeepRequest | "help" {
  const read = readWords(words, {
    "--only": "ids of data sets or techniques",
    "--plan": undefined,
    "--prove": undefined,
    "--workers": "how many",
  });
  if (read === "help") return read;
  const { rest, options } = read;
  if (rest.length) throw new BadRequest(`Nothing is known of ${rest[0]}; --help says what can be said.`);
  const only = options.get("--only")?.split(",") ?? [];
  const ids = [...dataSets, ...techniques].map(({ id }) => id);
  const unknown = only.find((id) => !ids.includes(id));
  if (unknown !== undefined)
    throw new BadRequest(
      `--only ${unknown} is neither a data set nor a technique; there are ${ids.join(", ").replace(/, (?=[^,]*$)/, " and ")}.`,
    );
  return {
    only,
    plan: options.has("--plan"),
    prove: options.has("--prove"),
    workers: options.has("--workers") ? whole("--workers", options.get("--workers")!, 1) : undefined,
  };
}

/**
 * A program that keeps what it trains, from the words of its command line on. @param carry does what is asked for
 * @returns the exit code
 */
export const keeping = (
  words: readonly string[],
  place: KeepPlace,
  help: string,
  carry: (request: KeepRequest) => Promise<boolean>,
): Promise<number> =>
  exitCodeOf(async () => {
    const request = parseKeepWords(words);
    if (request !== "help") return carry(request);
    place.write(help);
    return true;
  }, place.note);

/** The page that tells what a folder's files say: printed, and written beside them where something was trained. */
export function tellIn(folder: string, page: string, { plan, prove }: KeepRequest, place: KeepPlace): void {
  place.write(page);
  if (!plan && !prove) writeWhole(path.join(folder, "README.md"), page);
}

/**
 * @param all the whole plan
 * @param into a folder of the project
 * @param isWanted says of a job whether it is to be trained now
 * @returns whether all that was asked for is there
 */
export async function keepCurves(
  all: readonly Job[],
  into: string,
  request: KeepRequest,
  place: KeepPlace,
  isWanted: (job: Job) => boolean = () => true,
): Promise<boolean> {
  const { commit, root, note } = place;
  if (!request.plan && (!commit || commit.endsWith("+")))
    throw new BadRequest(
      `Nothing was trained: a commit has to name the code of each run, and ${commit ? "src, static-data or package-lock.json have changes that are not committed" : "this is no checkout of a commit"}. Commit them, or check a commit out elsewhere: git worktree add.`,
    );
  const store = { ...curveFiles(path.join(root, into), all, await place.fingerprints(), machine()), path: into };
  const jobs = all.filter((job) => isAskedFor(request.only, job.spec.data, job.spec.technique) && isWanted(job));
  const carrying = { workers: request.workers, share: undefined, redis: undefined, timed: recordedRuns(root) };
  const { stale } = await store.read();
  for (const line of told(stale)) note(line);
  const silent = { ...place, write: () => undefined };
  if (request.prove && !(await prove(jobs, stale, store, carrying, silent))) return false;
  if (!request.plan && !request.prove) return carryOut(jobs, store, carrying, silent);
  await tellPlan(jobs, store, carrying, place);
  return true;
}

function isAskedFor(only: readonly string[], data: string, technique: string): boolean {
  const [theseData, theseTechniques] = [dataSets, techniques].map((all) => all.flatMap(({ id }) => (only.includes(id) ? [id] : [])));
  return (!theseData!.length || theseData!.includes(data)) && (!theseTechniques!.length || theseTechniques!.includes(technique));
}

/** What was made by other code, or from other data, than there is now. */
function told(stale: readonly RunRecord[]): string[] {
  const counts = new Map<string, number>();
  for (const { technique, data, commit } of stale) {
    const made = `${technique} on ${data}, made by commit ${commit}`;
    counts.set(made, (counts.get(made) ?? 0) + 1);
  }
  return [...counts].map(([made, count]) => `To be made again, as its code or data have changed: ${made}, ${counted(count, "run")}`);
}

/** Runs whose seconds are known, whatever code made them. */
export const recordedRuns = (root: string): RunRecord[] =>
  dataSets.flatMap(({ id }) => {
    const file = readCurves(path.join(root, "static-data", "recorded", `${id}.json`));
    return file ? unpackRecorded(file) : [];
  });

/** “2 cores of Intel Xeon, Linux” */
function machine(): string {
  const cores = os.cpus();
  const model = cores[0]?.model
    .replace(/\((R|TM)\)|CPU|@.*/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return `${cores.length} ${cores.length === 1 ? "core" : "cores"}${model ? ` of ${model}` : ""}, ${os.type()}`;
}
