/** What a sweep trains: techniques × budgets of labels × seeds × data sets, as a list of jobs in the order that tells most soonest. */
import { fromLink } from "../../link/link";
import { printValue, type Value } from "../../shape/params";
import type { Budget, SweepPlan } from "../../shape/plan";
import type { BackendName, RunSpec } from "../../shape/protocol";
import { labelsOf } from "../../shape/record";
import { cellsOf, settingFrom, type Cell, type Setting } from "./cells";
import { idOf, linkAt, seriesOf } from "../records/identity";
import { remembered } from "../records/remembered";

export type { Budget, SweepPlan };

/** One run that comes out of a job. */
interface PlannedRun {
  readonly id: string;
  link: string;
  labels: Budget;
}

/** One training. What a technique learns before it sees a label is learned once, and gone on from under every budget. */
export interface Job {
  cell: Cell;
  seed: number;
  readonly id: string;
  readonly spec: RunSpec;
  readonly backend: BackendName | "auto";
  /** One for each run that comes out of it. */
  readonly runs: readonly PlannedRun[];
}

const idOfRun = remembered((link) => idOf(link));

/** Of the millions that a plan may have, links are written and hashed only for those that are looked at. */
class Run implements PlannedRun {
  constructor(
    readonly link: string,
    readonly labels: Budget,
  ) {}
  get id(): string {
    return idOfRun(this.link);
  }
}

const runAt = ({ setting }: Cell, labels: Budget, seed: number): Run => new Run(linkAt(setting.link, labels, seed), labels);

class SeededCell implements Job {
  constructor(
    readonly cell: Cell,
    readonly seed: number,
  ) {}
  get id(): string {
    return idOf(...this.runs.map(({ link }) => link));
  }
  get spec(): RunSpec {
    const { setting, labels } = this.cell;
    return { ...setting.spec, seed: this.seed, labels: labelsOf({ labels: labels[0]! }) };
  }
  get backend(): Job["backend"] {
    return this.cell.setting.backend;
  }
  get runs(): readonly PlannedRun[] {
    return this.cell.labels.map((labels) => runAt(this.cell, labels, this.seed));
  }
}

/** All jobs: one seed of every cell, then the next. @throws PlanError quoting what cannot be read */
export function jobsOf(plan: SweepPlan): Job[] {
  const cells = cellsOf(plan);
  return [...new Set(plan.seeds)].flatMap((seed) => cells.map((cell) => new SeededCell(cell, seed)));
}

/** As a plan names a technique with settings of its own: its id, and these after it. */
export function nameWithSettings(technique: string, values: Readonly<Record<string, Value>>): string {
  const text = new URLSearchParams(Object.entries(values).map(([name, value]) => [`${technique}.${name}`, printValue(value)]));
  return text.size ? `${technique}&${text}` : technique;
}

/** As a file, which the terminal reads. */
export const printPlan = (plan: SweepPlan): string => `${JSON.stringify(plan, null, 2)}\n`;

/** What is left of the jobs once these runs are done. */
export function remaining(jobs: readonly Job[], isDone: (run: PlannedRun) => boolean): Job[] {
  const parts = new Map<Cell, Map<string, Cell>>();
  const part = (cell: Cell, labels: readonly Budget[]): Cell => {
    const known = parts.get(cell) ?? new Map<string, Cell>();
    parts.set(cell, known);
    const key = labels.join();
    return known.get(key) ?? known.set(key, { ...cell, labels }).get(key)!;
  };
  return jobs.flatMap((job) => {
    const { cell, seed } = job;
    const left = cell.labels.filter((labels) => !isDone(runAt(cell, labels, seed)));
    return left.length === cell.labels.length ? job : left.length ? new SeededCell(part(cell, left), seed) : [];
  });
}

/** Every so many-th job: shares 0 … count − 1 together are all of them, and no two have one in common. */
export const shareOf = (jobs: readonly Job[], index: number, count: number): Job[] => jobs.filter((_, i) => i % count === index);

/** The lines on the label curve that come out of a plan. @throws PlanError */
export const seriesIn = (plan: SweepPlan): ReadonlySet<string> =>
  new Set(cellsOf(plan).map(({ setting: { link } }) => seriesOf(link.before + link.after)));

export const runCount = (jobs: readonly Job[]): number => jobs.reduce((sum, { cell }) => sum + cell.labels.length, 0);

/** How many whole trainings a job is worth. */
export const trainingsOf = ({ cell: { setting, labels } }: Pick<Job, "cell">): number => 1 + (labels.length - 1) * setting.again;

/** How many trainings each setting has. */
export function trainingsPerSetting(jobs: readonly Job[]): Map<Setting, number> {
  const counts = new Map<Setting, number>();
  for (const job of jobs) counts.set(job.cell.setting, (counts.get(job.cell.setting) ?? 0) + trainingsOf(job));
  return counts;
}

/** The job of which these runs come out. Runs that share one differ in nothing but labels. */
export function jobOf(runs: readonly { link: string; labels: Budget }[]): Job {
  const { settings } = fromLink(runs[0]!.link);
  return new SeededCell({ setting: settingFrom(settings), labels: runs.map(({ labels }) => labels) }, settings.seed);
}
