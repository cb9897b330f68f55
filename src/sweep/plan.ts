/** What a sweep trains: techniques × budgets of labels × seeds × data sets, as a list of jobs in the order that tells most soonest. */
import { isLabelBlind } from "../experiment/changes";
import { faultIn, fromLink, printLabels } from "../experiment/link";
import { defaultOpponent, runSpec, type Settings } from "../experiment/settings";
import { printValue, type Value } from "../shape/params";
import type { Budget, SweepPlan } from "../shape/plan";
import type { BackendName, RunSpec } from "../shape/protocol";
import { numbersVersion } from "../shape/record";
import { idOf, linkOf, seriesOf } from "./identity";

export type { Budget, SweepPlan };

/** One training. A technique that never sees a label is trained once, and read out under every budget. */
export interface Job {
  id: string;
  spec: RunSpec;
  backend: BackendName | "auto";
  /** One for each run that comes out of it. */
  runs: readonly { id: string; link: string; labels: Budget }[];
}

/** A plan that cannot be carried out; it says which part of it and why. */
export class PlanError extends Error {
  override name = "PlanError";
}

/** All jobs: one seed of every cell, then the next. @throws PlanError quoting what cannot be read */
export function jobsOf(plan: SweepPlan): Job[] {
  const jobs = new Map<string, Job>();
  const add = (job: Job) => jobs.set(job.id, job);
  for (const seed of plan.seeds)
    for (const data of plan.data)
      for (const technique of plan.techniques) {
        const cells = plan.labels.map((labels) => ({ labels, settings: settingsOf(plan.link, data, technique, labels, seed) }));
        const runs = cells.map(({ labels, settings }) => ({ labels, link: linkOf(runSpec(settings, "a"), settings.backend) }));
        if (isLabelBlind(cells[0]!.settings.a.technique)) add(jobOf(runs));
        else for (const run of runs) add(jobOf([run]));
      }
  return [...jobs.values()];
}

/** As a plan names a technique with settings of its own: its id, and these after it. */
export function nameWithSettings(technique: string, values: Readonly<Record<string, Value>>): string {
  const text = new URLSearchParams(Object.entries(values).map(([name, value]) => [`${technique}.${name}`, printValue(value)]));
  return text.size ? `${technique}&${text}` : technique;
}

/** As a file, which the terminal reads. */
export const printPlan = (plan: SweepPlan): string => `${JSON.stringify(plan, null, 2)}\n`;

/** What is left of the jobs once these runs are done. */
export function remaining(jobs: readonly Job[], isDone: (runId: string) => boolean): Job[] {
  return jobs.flatMap((job) => {
    const runs = job.runs.filter(({ id }) => !isDone(id));
    return runs.length === job.runs.length ? [job] : runs.length ? [jobOf(runs)] : [];
  });
}

/** Every so many-th job: shares 0 … count − 1 together are all of them, and no two have one in common. */
export const shareOf = (jobs: readonly Job[], index: number, count: number): Job[] => jobs.filter((_, i) => i % count === index);

/** The lines on the label curve that come out of a plan. @throws PlanError */
export const seriesIn = (plan: SweepPlan): ReadonlySet<string> => new Set(jobsOf(plan).map(({ runs }) => seriesOf(runs[0]!.link)));

export const runCount = (jobs: readonly Job[]): number => jobs.reduce((sum, { runs }) => sum + runs.length, 0);

/** The job of which these runs come out. Runs that share one differ in nothing but labels. */
export function jobOf(runs: readonly { link: string; labels: Budget }[]): Job {
  const { settings } = fromLink(runs[0]!.link);
  return {
    id: idOf(...runs.map(({ link }) => link)),
    spec: runSpec(settings, "a"),
    backend: settings.backend,
    runs: runs.map(({ link, labels }) => ({ id: idOf(link), link, labels })),
  };
}

function settingsOf(common: string, data: string, technique: string, labels: Budget, seed: number): Settings {
  const text = new URLSearchParams(common || `v=${numbersVersion}`);
  const own = new URLSearchParams(`a=${technique}`);
  for (const [key, value] of own) text.set(key, value);
  text.set("b", defaultOpponent(own.get("a") ?? ""));
  text.set("data", data);
  text.set("labels", labels === "all" ? labels : printLabels(labels));
  text.set("seed", String(seed));
  const { settings, problems } = fromLink(text.toString());
  if (problems.length) throw new PlanError(`The plan cannot be read: ${problems.map(faultIn).join("; ")}.`);
  return settings;
}
