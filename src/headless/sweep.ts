/** A whole plan of runs from a terminal: on all cores of this machine, a share of it, or together with other machines. */
import { readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { RunRecord } from "../shape/record";
import { duration, estimate, secondsFrom } from "../sweep/estimate";
import { jobsOf, remaining, runCount, shareOf, type Job } from "../sweep/plan";
import { parsePlan } from "../sweep/plan-file";
import { Pool } from "../sweep/pool";
import { parseSweepWords, sweepHelp, type SweepRequest } from "./sweep-words";
import { BadRequest, exitCodeOf } from "./words";
import { RunFolder } from "./folder";
import { runLine } from "./lines";
import type { Place } from "./main";
import type { trainOverRedis } from "./redis";
import { makeThreads } from "./thread";

export interface SweepPlace extends Place {
  /** The commit of the program, where it is known. */
  commit: string | undefined;
  environment: NodeJS.ProcessEnv;
  /** The folder of the bundled programs. */
  programs: string;
}

/** @returns the exit code */
export function sweep(words: readonly string[], place: SweepPlace): Promise<number> {
  return exitCodeOf(async () => {
    const request = parseSweepWords(words, place.environment);
    if (request === "help") {
      place.write(sweepHelp);
      return true;
    }
    const done = await carryOut(await readJobs(request.plan), request, place);
    if (done) place.note(`npm run gather -- ${request.out} joins them into one file.`);
    return done;
  }, place.note);
}

/** Trains what is not in the folder yet. @returns whether all went well */
export async function carryOut(all: readonly Job[], request: Omit<SweepRequest, "plan">, place: SweepPlace): Promise<boolean> {
  const jobs = request.share ? shareOf(all, request.share.index, request.share.count) : all;
  const folder = new RunFolder(request.out);
  const before = await folder.read();
  const done = new Set(before.filter(({ version }) => version === place.version).map(({ id }) => id));
  const left = remaining(jobs, (id) => done.has(id));
  const share = request.share ? `share ${request.share.index} of ${request.share.count}: ` : "";
  place.note(
    `${share}${runCount(jobs)} runs by ${jobs.length} trainings, ${runCount(jobs) - runCount(left)} runs done before; into ${request.out}`,
  );
  const failed =
    request.redis === undefined
      ? await trainHere(left, request, folder, before, place)
      : await trainTogether(all, left, request, folder, place);
  if (failed) place.note(`${failed} of ${left.length} trainings failed: the same command tries them again.`);
  else place.note(`All ${runCount(jobs)} runs are in ${request.out}.`);
  return failed === 0;
}

async function readJobs(file: string): Promise<Job[]> {
  const text = await readFile(file, "utf8").catch((error: Error) => {
    throw new BadRequest(`The plan ${file} cannot be read: ${error.message}.`);
  });
  const reading = parsePlan(text);
  if ("problem" in reading) throw new BadRequest(`${path.basename(file)}: ${reading.problem}`);
  try {
    return jobsOf(reading.plan);
  } catch (error) {
    throw new BadRequest(error instanceof Error ? error.message : String(error));
  }
}

/** On the cores of this machine. @returns how many jobs failed */
async function trainHere(
  jobs: readonly Job[],
  { workers }: Pick<SweepRequest, "workers">,
  folder: RunFolder,
  before: readonly RunRecord[],
  place: SweepPlace,
) {
  const known = [...before];
  const threads = workers ?? os.availableParallelism();
  const waiting = new Set(jobs);
  let failed = 0;
  const began = Date.now();
  const pool = new Pool(
    {
      maker: { version: place.version, ...(place.commit && { commit: place.commit }), origin: "elsewhere", now: Date.now },
      size: threads,
      makeWorker: makeThreads(place.programs, { root: place.root, webgpu: jobs.some(({ backend }) => backend === "webgpu") }),
    },
    {
      async ondone(job, records) {
        await folder.write(records);
        for (const record of records) place.write(JSON.stringify(record));
        known.push(...records);
        waiting.delete(job);
        place.note(`${runLine(records)} · ${jobs.length - waiting.size} of ${jobs.length}${timeLeft([...waiting])}`);
      },
      onfailed(job, why) {
        failed++;
        waiting.delete(job);
        place.note(`${job.runs[0]!.link}: ${why.message}`);
      },
      onmachine: ({ backend, device }) => place.note(`${threads} workers, ${backend} (${device})`),
    },
  );
  const timeLeft = (rest: readonly Job[]) => {
    const left = estimate(rest, threads, secondsFrom(known));
    return left && rest.length ? ` · about ${duration(left.seconds)} left` : "";
  };
  if (jobs.length) await pool.run(jobs);
  if (jobs.length > failed) place.note(`Took ${duration((Date.now() - began) / 1000)}.`);
  return failed;
}

/** Together with other machines; the queue is loaded only for those who want it. */
const trainTogether = async (...all: Parameters<typeof trainOverRedis>) => (await import("./redis")).trainOverRedis(...all);
