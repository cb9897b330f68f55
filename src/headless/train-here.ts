/** Trains jobs on the cores of this machine, keeps each run as soon as it is there, and tells how far it is. */
import type { RunRecord } from "../shape/record";
import { counted } from "../shape/numerals";
import { estimateCounted } from "../sweep/run/estimate";
import { duration } from "../sentences/numbers";
import { trainingsOf, trainingsPerSetting, type Job } from "../sweep/run/plan";
import type { Machine } from "../sweep/run/job";
import { Pool } from "../sweep/run/pool";
import type { Maker } from "../sweep/records/record-of";
import { Speeds } from "../sweep/run/speeds";
import { CannotWrite } from "./files";
import { runLine } from "./lines";
import type { RunStore } from "./store";
import type { SweepPlace } from "./place";
import { makeThreads } from "./thread";

/** @param timed runs that tell how long it takes. @returns how many jobs failed. @throws CannotWrite at the first run that cannot be kept */
export async function trainHere(
  jobs: readonly Job[],
  store: RunStore,
  timed: readonly RunRecord[],
  threads: number,
  place: SweepPlace,
): Promise<number | "stopped"> {
  const clock = makeClock(jobs, timed, threads);
  let [done, failed, stopped] = [0, 0, false];
  const began = Date.now();
  const pool = new Pool(
    {
      maker: makerOf(place),
      size: threads,
      makeWorker: makeThreads(place.programs, { root: place.root, webgpu: needsWebGPU(jobs) }),
    },
    {
      async ondone(job, records) {
        // First what cannot fail: whoever reads the lines has the run, whatever becomes of the folder.
        for (const record of records) place.write(JSON.stringify(record));
        await store.write(records);
        done++;
        clock.done(job, records);
        place.note(`${runLine(records)} · ${done + failed} of ${jobs.length}${clock.words()}`);
      },
      onfailed(job, why) {
        failed++;
        clock.done(job, []);
        place.note(`${job.runs[0]!.link}: ${why.message}`);
      },
      onmachine: (machine) => place.note(crewWords(threads, machine)),
    },
  );
  place.onStop(() => {
    stopped = true;
    pool.cancel();
  });
  if (jobs.length) await pool.run(jobs).catch((error: unknown) => giveUp(error, place));
  if (done) place.note(`Took ${duration((Date.now() - began) / 1000)}.`);
  return stopped && done + failed < jobs.length ? "stopped" : failed;
}

/** Who makes the runs here. */
export const makerOf = ({ version, commit }: Pick<SweepPlace, "version" | "commit">): Maker => ({
  version,
  ...(commit && { commit }),
  origin: "elsewhere",
  now: Date.now,
});

/** “2 workers, wasm (SIMD)” */
export const crewWords = (threads: number, { backend, device }: Machine): string => `${counted(threads, "worker")}, ${backend} (${device})`;

export const needsWebGPU = (jobs: readonly Job[]): boolean => jobs.some(({ backend }) => backend === "webgpu");

/** @throws what it is given */
export function giveUp(error: unknown, { note }: Pick<SweepPlace, "note">): never {
  if (error instanceof CannotWrite) note("Stopped, as runs could not be kept: the same command goes on from those that were.");
  throw error;
}

/** How long is left. A plan may have millions of jobs: they are counted, not gone through. */
function makeClock(jobs: readonly Job[], timed: readonly RunRecord[], threads: number) {
  const left = trainingsPerSetting(jobs);
  const known = new Speeds(timed);
  let waiting = jobs.length;
  return {
    done(job: Job, records: readonly RunRecord[]) {
      const { setting } = job.cell;
      waiting--;
      left.set(setting, left.get(setting)! - trainingsOf(job));
      for (const record of records) known.add(record);
    },
    /** “ · about 12 min left” */
    words(): string {
      const estimated = waiting ? estimateCounted(left, threads, known.secondsLike) : undefined;
      return estimated ? ` · about ${duration(estimated.seconds)} left` : "";
    },
  };
}
