/** Keeps the experiment in storage while it runs, and finds it again after a reload. */
import * as v from "valibot";
import type { Checkpoint } from "../shape/checkpoint";
import type { RunSpec } from "../shape/protocol";
import { copied } from "../shape/arrays";
import { tabName } from "../storage/reload";
import type { Past, Run } from "./run.svelte";
import type { Slot } from "../link/settings";
import { openStore, type Store } from "../storage/storage";
import type { Checkpoints, StoredExperiment, StoredRun } from "../storage/stored";

const everyMilliseconds = 1000;

const toStored = (run: Run): StoredRun => ({
  technique: run.plan!.spec.technique,
  step: run.step,
  seconds: run.seconds,
  stepSeconds: run.stepSeconds,
  ...run.history.toData(),
  arrays: copied(run.arrays),
  touched: run.touched,
  told: run.isTold && run.checkpoint !== undefined,
});

/** @param spec what is wished for now */
function toPast(
  { reports, evaluations, labels, began = [0], technique: _, ...rest }: StoredRun,
  spec: RunSpec,
  checkpoint?: Checkpoint,
): Past {
  const history = { reports, evaluations, labels: labels ?? spec.labels, began };
  return { ...rest, history, ...(checkpoint && { checkpoint }) };
}

const numbers = v.instance(Float32Array);
const table = v.pipe(
  v.object({ steps: numbers, seconds: numbers, columns: v.record(v.string(), numbers) }),
  v.check(({ steps, seconds, columns }) => [seconds, ...Object.values(columns)].every(({ length }) => length === steps.length)),
);
/** What lies in storage may come from another version of this page, or be damaged. */
const storedRun = v.object({
  technique: v.string(),
  step: v.number(),
  seconds: v.number(),
  stepSeconds: v.number(),
  reports: table,
  evaluations: table,
  labels: v.exactOptional(v.number()),
  began: v.exactOptional(v.pipe(v.array(v.number()), v.minLength(1))),
  arrays: v.record(v.string(), v.object({ shape: v.array(v.number()), values: numbers })),
  touched: v.boolean(),
  told: v.boolean(),
});

const value = v.union([v.number(), v.string(), v.boolean()]);
const ownCheckpoint = v.object({
  step: v.number(),
  seconds: v.number(),
  optimiserSteps: v.array(v.number()),
  layout: v.record(v.string(), v.object({ offset: v.number(), shape: v.array(v.number()) })),
  values: numbers,
  maps: v.exactOptional(v.object({ components: numbers, neighbours: numbers, moves: numbers })),
  foundation: v.exactOptional(v.object({ labels: v.exactOptional(v.number()), values: v.record(v.string(), value) })),
});
const storedCheckpoint = v.object({ ...ownCheckpoint.entries, before: v.exactOptional(v.array(ownCheckpoint)) });

/** An experiment as it was before the page was loaded again. */
export interface Remembered {
  playing: boolean;
  /** Only those whose technique is still the same, and that are stored in a form this page knows. */
  runs: Partial<Record<Slot, Past>>;
}

export class Memory {
  #savedAt = -Infinity;
  #isSaving = false;
  /** What was last stored of the checkpoints, and under which link. */
  #kept: { link: string; runs: Checkpoints } = { link: "", runs: {} };

  constructor(readonly store: Store) {}

  /** Saves when the last time is a second ago, or at once. Runs that only show what was stored stay as they are stored. */
  save(link: () => string, runs: readonly Run[], playing: boolean, now: number, atOnce = false) {
    const news = runs.filter((run) => run.plan && !run.history.isEmpty && run.step > 0);
    if (!news.length || (!atOnce && (this.#isSaving || now - this.#savedAt < everyMilliseconds))) return;
    this.#savedAt = now;
    const place = link();
    this.#isSaving = true;
    void this.store
      .save({ link: place, playing, runs: Object.fromEntries(news.map((run) => [run.slot, toStored(run)])) })
      .finally(() => (this.#isSaving = false));
    this.#keep(place, runs);
  }

  /** What was stored of it, if anything was. */
  async find(link: string, runs: readonly Pick<Run, "slot">[], specOf: (slot: Slot) => RunSpec): Promise<Remembered | undefined> {
    const stored = await this.store.load(link);
    if (!stored) return undefined;
    const { experiment, checkpoints } = stored;
    const found: Remembered = { playing: experiment.playing === true, runs: {} };
    for (const { slot } of runs) {
      const run: unknown = (experiment as Partial<StoredExperiment>).runs?.[slot];
      const spec = specOf(slot);
      // One that cannot be read begins afresh.
      if (v.is(storedRun, run) && run.technique === spec.technique) {
        const checkpoint: unknown = checkpoints?.[slot];
        found.runs[slot] = toPast(run, spec, v.is(storedCheckpoint, checkpoint) ? (checkpoint as Checkpoint) : undefined);
      }
    }
    return found;
  }

  /** Checkpoints are large: stored only when there is a new one. */
  #keep(link: string, runs: readonly Run[]) {
    const now = runs.flatMap((run) => (run.checkpoint ? [[run.slot, run.checkpoint] as const] : []));
    const isSame = link === this.#kept.link && now.length === Object.keys(this.#kept.runs).length;
    if (isSame && now.every(([slot, checkpoint]) => this.#kept.runs[slot] === checkpoint)) return;
    this.#kept = { link, runs: Object.fromEntries(now) };
    void this.store.saveCheckpoints(link, this.#kept.runs);
  }
}

export const openMemory = (): Memory => new Memory(openStore({ tab: tabName(), build: __BUILD__ }));
