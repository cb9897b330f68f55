/** Runs that other code has made need not be made again where the present code makes the same of them: one training under each budget tells. */
import type { RunRecord } from "../shape/record";
import { counted } from "../shape/numerals";
import type { Job } from "../sweep/run/plan";
import { roundedShare, spelledOut, spelledOutOf } from "../sweep/records/recorded";
import type { CurveFiles } from "./curve-files";
import { costWords, threadsOf, type Carrying } from "./sweep";
import type { SweepPlace } from "./place";
import { trainHere } from "./train-here";

/**
 * Trains one seed of each series that other code made, under every budget, and takes over all of it where each accuracy is as it was recorded.
 * Training is such that the least difference in it grows: what ends the same to the last example was computed the same.
 * @param stale what other code made
 * @returns whether all was tried
 */
export async function prove(
  jobs: readonly Job[],
  stale: readonly RunRecord[],
  files: CurveFiles,
  carrying: Carrying,
  place: SweepPlace,
): Promise<boolean> {
  const recorded = new Map(stale.map((run) => [run.link, run.accuracy]));
  const firsts = new Map(
    jobs
      .filter(({ runs }) => runs.every(({ link }) => recorded.has(link)))
      .toReversed()
      .map((job) => [`${spelledOut(job.spec)} ${job.runs[0]!.labels}`, job]),
  );
  const tried = [...firsts.values()];
  if (!tried.length) return true;
  place.note(`${counted(tried.length, "training")} tell whether it would come out the same${costWords(tried, threadsOf(carrying), stale)}`);
  const others = new Map<string, string>();
  const comparing = {
    ...files,
    async write(records: readonly RunRecord[]) {
      for (const { link, accuracy, technique, data, labels, seed } of records) {
        const [is, was] = [accuracy === null ? null : roundedShare(accuracy), recorded.get(link)];
        if (is !== was)
          others.set(
            spelledOutOf(link),
            `${technique} on ${data}, ${labels} labels a class, seed ${seed}: ${is}, where ${was} was recorded`,
          );
      }
    },
  };
  if ((await trainHere(tried, comparing, stale, threadsOf(carrying), place)) !== 0) return false;
  for (const difference of others.values()) place.note(`It comes out otherwise: ${difference}`);
  const same = [...new Set(tried.map(({ spec }) => spelledOut(spec)))].filter((link) => !others.has(link));
  files.takeOver(same);
  place.note(`Taken over as they are, as they come out the same: ${same.length} series`);
  return true;
}
