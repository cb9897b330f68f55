/** How long jobs will take, from how long runs like them took on this machine. */
import { median, rollup } from "d3";
import type { RunRecord } from "../shape/record";
import { remembered, seriesOf } from "./identity";
import type { Setting } from "./cells";
import { jobsPerSetting, type Job } from "./plan";

/** Loading, evaluating and reading out take about so long beside the steps. */
const aroundAJob = 1;

/** A run whose time is known. */
export type Timed = Pick<RunRecord, "link" | "seconds" | "steps">;

/** Seconds of training of one job; undefined where nothing like it was ever measured. */
export type SecondsOf = (job: { runs: readonly { link: string }[]; spec: { steps: number } }) => number | undefined;

const anySteps = remembered((link) => {
  const series = new URLSearchParams(seriesOf(link));
  series.delete("steps");
  return series.toString();
});

/** The median over the runs whose links are alike. */
const secondsOfAStep = (records: readonly Timed[], likeness: (link: string) => string): ReadonlyMap<string, number> =>
  rollup(
    records.filter(({ steps }) => steps > 0),
    (same) => median(same, ({ seconds, steps }) => seconds / steps)!,
    ({ link }) => likeness(link),
  );

/** By runs of the same series, whole; else by the step of such a run with another number of steps. */
export function secondsFrom(records: readonly Timed[]): SecondsOf {
  const whole = rollup(
    records,
    (same) => median(same, ({ seconds }) => seconds)!,
    ({ link }) => seriesOf(link),
  );
  const step = secondsOfAStep(records, anySteps);
  return ({ runs, spec }) => {
    const { link } = runs[0]!;
    const known = whole.get(seriesOf(link));
    const ofStep = step.get(anySteps(link));
    return known ?? (ofStep && ofStep * spec.steps);
  };
}

const ofItsLike = remembered((link) => {
  const text = new URLSearchParams(link);
  return ["data", "a", "encoder"].map((key) => text.get(key)).join();
});

/** Where nothing is known of a run's own settings, by the step of the same technique, on the same data set and encoder, under any other. */
export function secondsLike(records: readonly Timed[]): SecondsOf {
  const own = secondsFrom(records);
  const step = secondsOfAStep(records, ofItsLike);
  return (job) => {
    const ofStep = step.get(ofItsLike(job.runs[0]!.link));
    return own(job) ?? (ofStep && ofStep * job.spec.steps);
  };
}

/** What is not known of this machine is taken from another, as much slower or quicker as this one is on what is known of both. */
export function secondsScaled(own: readonly Timed[], others: readonly Timed[]): SecondsOf {
  const [here, there] = [secondsFrom(own), secondsFrom(others)];
  const ratios = own.flatMap(({ link, seconds, steps }) => {
    const elsewhere = there({ runs: [{ link }], spec: { steps } });
    return elsewhere && seconds ? [seconds / elsewhere] : [];
  });
  const factor = median(ratios) ?? 1;
  return (job) => {
    const elsewhere = there(job);
    return here(job) ?? (elsewhere && factor * elsewhere);
  };
}

export interface Estimate {
  /** Seconds on the clock. */
  seconds: number;
  /** How many jobs it could not say anything of, and counted like the others' mean. */
  unknown: number;
}

/** Undefined where nothing is known of any of them. */
export const estimate = (jobs: readonly Job[], workers: number, secondsOf: SecondsOf): Estimate | undefined =>
  estimateCounted(jobsPerSetting(jobs), workers, secondsOf);

/** {@link estimate} of so many jobs of each setting: labels and seeds tell nothing of how long one takes. */
export function estimateCounted(counts: ReadonlyMap<Setting, number>, workers: number, secondsOf: SecondsOf): Estimate | undefined {
  let [known, unknown, total, longest] = [0, 0, 0, 0];
  for (const [{ spec, link }, count] of counts) {
    if (!count) continue;
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

/** “40 s”, “12 min”, “1 h 20 min” */
export function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (seconds < 100) return `${Math.max(1, Math.round(seconds))}\u202fs`;
  if (minutes < 90) return `${minutes}\u202fmin`;
  return `${Math.floor(minutes / 60)}\u202fh ${minutes % 60}\u202fmin`;
}
