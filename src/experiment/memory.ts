/** Keeps the experiment in storage while it runs, and finds it again after a reload. */
import { copied } from "./arrays";
import { Table } from "./history";
import type { Former, Run } from "./run.svelte";
import type { Slot } from "./settings";
import { isReload, openStore, type Store, type StoredExperiment, type StoredRun } from "./storage";

const everyMilliseconds = 1000;

const toStored = (run: Run): StoredRun => ({
  technique: run.plan!.spec.technique,
  step: run.step,
  seconds: run.seconds,
  stepSeconds: run.stepSeconds,
  reports: run.history.reports.toData(),
  evaluations: run.history.evaluations.toData(),
  arrays: copied(run.arrays),
});

const toFormer = ({ step, seconds, stepSeconds, reports, evaluations, arrays }: StoredRun): Former => ({
  history: { reports: Table.fromData(reports), evaluations: Table.fromData(evaluations) },
  arrays,
  step,
  seconds,
  stepSeconds,
});

export class Memory {
  #savedAt = -Infinity;

  constructor(
    readonly store: Store,
    /** Only a page that was here a moment ago is shown as it was; a new visit begins afresh. */
    readonly reloaded: boolean,
  ) {}

  /** Saves when the last time is a second ago, or at once. Runs that only show what was stored stay as they are stored. */
  save(link: () => string, runs: readonly Run[], now: number, atOnce = false) {
    const news = runs.filter((run) => run.plan && run.history.reports.length && run.step > 0);
    if (!news.length || (!atOnce && now - this.#savedAt < everyMilliseconds)) return;
    this.#savedAt = now;
    void this.store.save({ link: link(), runs: Object.fromEntries(news.map((run) => [run.slot, toStored(run)])) });
  }

  /** Hands each run what was stored of it, where it is still the same technique. */
  async restore(link: string, runs: readonly Run[]) {
    if (!this.reloaded) return;
    const stored = await this.store.load(link);
    for (const run of runs) restoreOne(run, stored?.runs);
  }
}

export const openMemory = (): Memory => new Memory(openStore(), isReload());

function restoreOne(run: Run, stored: StoredExperiment["runs"] | undefined) {
  const own: StoredRun | undefined = stored?.[run.slot as Slot];
  if (!own || own.technique !== run.plan?.spec.technique) return;
  try {
    run.restore(toFormer(own));
  } catch {
    // Stored by another version of this page, in another form: the run begins afresh.
  }
}
