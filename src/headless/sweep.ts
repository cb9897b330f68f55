/** A whole plan of runs from a terminal: on all cores of this machine, a share of it, or together with other machines. */
import { readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { ownId } from "../shape/brought";
import type { RunRecord } from "../shape/record";
import { counted, isOrAre } from "../shape/numerals";
import { problemWords } from "../sweep/records/files";
import { estimate } from "../sweep/run/estimate";
import { duration } from "../sentences/numbers";
import { remaining, runCount, shareOf, type Job } from "../sweep/run/plan";
import { readPlan } from "../sweep/run/plan-file";
import { textOf } from "../sweep/records/text-of";
import { Speeds } from "../sweep/run/speeds";
import { bringOwn } from "./own";
import { parseSweepWords, sweepHelp, type SweepRequest } from "./sweep-words";
import { BadRequest, exitCodeOf } from "./words";
import { passedOverWords, runFolder } from "./folder";
import type { SweepPlace } from "./place";
import type { trainOverRedis } from "./redis";
import type { RunStore } from "./store";
import { trainHere } from "./train-here";

/** @returns the exit code */
export function sweep(words: readonly string[], place: SweepPlace): Promise<number> {
  return exitCodeOf(async () => {
    const request = parseSweepWords(words, place.environment);
    if (request === "help") {
      place.write(sweepHelp);
      return true;
    }
    const brought = await bringOwn(request.options, place.note);
    const jobs = await readJobs(request.plan);
    if (brought && !jobs.some(({ spec }) => spec.data === ownId))
      throw new BadRequest(`--data brings what the plan does not learn from: write "${ownId}" into its list of data.`);
    const done = await carryOut(jobs, runFolder(request.out, place.version), request, place);
    if (done) place.note(`npm run gather -- ${request.out} joins them into one file.`);
    return done;
  }, place.note);
}

export interface Carrying extends Omit<SweepRequest, "plan" | "out" | "options"> {
  /** Runs that were made elsewhere: they tell how long such runs take. */
  timed?: readonly RunRecord[];
}

/** Trains what is not in the store yet. @returns whether all went well */
export async function carryOut(all: readonly Job[], store: RunStore, request: Carrying, place: SweepPlace): Promise<boolean> {
  const jobs = request.share ? shareOf(all, request.share.index, request.share.count) : all;
  const { left, timed } = await tellPlan(jobs, store, request, place);
  if (left.length) store.prepare();
  const failed = await (request.redis === undefined
    ? trainHere(left, store, timed, threadsOf(request), place)
    : trainTogether(all, left, store, { address: request.redis, threads: threadsOf(request) }, place));
  if (failed === "stopped") place.note("Stopped: the same command goes on from here.");
  else if (failed)
    place.note(`${failed} of ${counted(left.length, "training")} failed: the same command tries ${failed === 1 ? "it" : "them"} again.`);
  else place.note(`${runCount(jobs) === 1 ? "The run is" : `All ${counted(runCount(jobs), "run")} are`} in ${store.path}.`);
  return failed === 0;
}

/** “24 runs by 18 trainings” */
export const plannedWords = (jobs: readonly Job[]): string => `${counted(runCount(jobs), "run")} by ${counted(jobs.length, "training")}`;

/** Says what there is to train and what it costs. @returns the jobs that are left, and runs that tell how long they take */
export async function tellPlan(jobs: readonly Job[], store: RunStore, request: Carrying, place: SweepPlace) {
  const { done, stale, passedOver } = await store.read();
  if (passedOver.length) place.note(passedOverWords(store.path, passedOver));
  const links = new Set(done.map(({ link }) => link));
  const left = links.size ? remaining(jobs, ({ link }) => links.has(link)) : jobs;
  const timed = [...done, ...stale, ...(request.timed ?? [])];
  const share = request.share ? `share ${request.share.index} of ${request.share.count}: ` : "";
  place.note(`${share}${plannedWords(jobs)}, ${counted(runCount(jobs) - runCount(left), "run")} done before; into ${store.path}`);
  if (left.length) place.note(`${plannedWords(left)} ${isOrAre(runCount(left))} left${costWords(left, threadsOf(request), timed)}`);
  return { left, timed };
}

/** “: about 20 min of one core, 10 min on the clock with 2 workers” */
export function costWords(jobs: readonly Job[], threads: number, timed: readonly RunRecord[]): string {
  const { secondsLike } = new Speeds(timed);
  const ofOne = estimate(jobs, 1, secondsLike);
  const ofAll = estimate(jobs, threads, secondsLike);
  if (!ofOne || !ofAll) return "; how long they take is not known yet";
  const guessed = ofOne.unknown ? ` (${ofOne.unknown} ${isOrAre(ofOne.unknown)} counted like the mean of the others)` : "";
  return `: about ${duration(ofOne.seconds)} of one core, ${duration(ofAll.seconds)} on the clock with ${counted(threads, "worker")}${guessed}`;
}

export const threadsOf = ({ workers }: Pick<SweepRequest, "workers">): number => workers ?? os.availableParallelism();

async function readJobs(file: string): Promise<Job[]> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new BadRequest(`The plan ${file} cannot be read: ${error.message}.`);
  });
  const decoded = textOf(bytes);
  if ("why" in decoded) throw new BadRequest(`The plan ${file} cannot be read: ${decoded.why}.`);
  const reading = readPlan(decoded.text);
  if ("problem" in reading) throw new BadRequest(`${path.basename(file)}: ${problemWords(reading.problem)}`);
  return reading.jobs;
}

/** Together with other machines; the queue is loaded only for those who want it. */
const trainTogether = async (...all: Parameters<typeof trainOverRedis>) => (await import("./redis")).trainOverRedis(...all);
