/** How long jobs will take, from how long runs like them took on this machine. */
import type { Setting } from "./cells";
import { trainingsPerSetting, type Job } from "./plan";
import type { SecondsOf } from "./speeds";

/** Loading, evaluating and reading out take about so long beside the steps. */
const aroundAJob = 1;

interface Estimate {
  /** Seconds on the clock. */
  seconds: number;
  /** How many trainings it could not say anything of, and counted like the others' mean. */
  unknown: number;
}

/** Undefined where nothing is known of any of them. */
export const estimate = (jobs: readonly Job[], workers: number, secondsOf: SecondsOf): Estimate | undefined =>
  estimateCounted(trainingsPerSetting(jobs), workers, secondsOf);

/** {@link estimate} of so many trainings of each setting: labels and seeds tell nothing of how long one takes. */
export function estimateCounted(counts: ReadonlyMap<Setting, number>, workers: number, secondsOf: SecondsOf): Estimate | undefined {
  let [known, unknown, total, longest] = [0, 0, 0, 0];
  for (const [{ spec, link }, count] of counts) {
    if (count < 1e-6) continue; // parts of trainings do not come out even
    const seconds = secondsOf({ runs: [{ link: link.before + link.after }], spec });
    if (seconds === undefined) unknown += count;
    else {
      known += count;
      total += count * seconds;
      longest = Math.max(longest, seconds);
    }
  }
  if (!known) return unknown ? undefined : { seconds: 0, unknown };
  const ofOne = total / known + aroundAJob;
  return { seconds: Math.max(longest + aroundAJob, (ofOne * (known + unknown)) / workers), unknown };
}
