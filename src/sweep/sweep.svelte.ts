/** The sweep of the page: it goes on in the background, can be stopped and gone on with, and survives a reload. */
import type { MakeWorker } from "../experiment/connection";
import type { SweepPlan } from "../shape/plan";
import type { RunRecord } from "../shape/record";
import type { Setting } from "./cells";
import { estimateCounted } from "./estimate";
import type { Machine } from "./job";
import type { Maker } from "./record-of";
import { jobsOf, jobsPerSetting, remaining, runCount, type Job } from "./plan";
import { Pool } from "./pool";
import type { SecondsOf } from "./speeds";

export type SweepStatus = "idle" | "running" | "paused" | "done" | "cancelled";

/** Where a sweep that is not done is kept for a reload. */
export interface SweepStore {
  load(): Promise<{ plan: SweepPlan; state: "running" | "paused" } | undefined>;
  save(plan: SweepPlan, state: "running" | "paused"): Promise<void>;
  clear(): Promise<void>;
}

export interface SweepParts {
  maker: Maker;
  store: SweepStore;
  /** Runs that are done already are not run again. */
  isDone(id: string): boolean;
  keep(records: readonly RunRecord[]): void;
  /** How long a job is likely to train. */
  secondsOf(): SecondsOf;
  cores: number;
  makeWorker?: MakeWorker;
  /** Only one tab may sweep at a time: calls back unless another does, and again is free when what it returns resolves. */
  alone?(work: () => Promise<void>): Promise<boolean>;
}

export interface Failure {
  link: string;
  message: string;
}

/** How many are trained at a time: graphics processors are not quicker with more than two. */
const atOnce = ({ backend, software }: Machine, most: number): number =>
  backend === "wasm" || backend === "cpu" ? most : Math.min(most, software ? 1 : 2);

export class Sweep {
  status: SweepStatus = $state("idle");
  plan: SweepPlan | undefined = $state.raw();
  /** Runs of the plan, and how many of them are done. */
  total = $state(0);
  done = $state(0);
  failures: readonly Failure[] = $state.raw([]);
  machine: Machine | undefined = $state.raw();
  /** What stands in the way of going on. */
  notice = $state("");
  /** On the clock; undefined until something is known. */
  secondsLeft: number | undefined = $state();
  /** How many are trained at a time, at most. */
  workers: number = $state(1);
  /** Those under way, each with how much of its steps is taken. */
  underWay: readonly { job: Job; share: number }[] = $state.raw([]);

  #parts: SweepParts;
  #pool: Pool | undefined;
  #jobs: readonly Job[] = [];
  /** Of each setting, how many jobs are not done. */
  #left: Map<Setting, number> = jobsPerSetting([]);
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- the state is underWay, which is made of it
  #progress = new Map<Job, number>();

  constructor(parts: SweepParts) {
    this.#parts = parts;
    this.workers = parts.cores;
  }

  get isBusy(): boolean {
    return this.status === "running" || this.status === "paused";
  }
  /** Share of all the runs that is done, those under way counted by their steps. */
  get share(): number {
    const partly = this.underWay.reduce((sum, { job, share }) => sum + share * job.runs.length, 0);
    return this.total ? Math.min(1, (this.done + partly) / this.total) : 0;
  }

  /** Finds a sweep that the last visit left half done. @param goOn at once, after a reload in the middle */
  async restore(goOn: boolean) {
    const stored = await this.#parts.store.load();
    if (!stored || this.isBusy) return;
    try {
      this.#prepare(stored.plan);
    } catch {
      return this.#parts.store.clear(); // a plan of another version of this page
    }
    if (this.done === this.total) return this.#finish("done");
    this.status = "paused";
    if (goOn && stored.state === "running") this.resume();
  }

  /** @throws PlanError */
  start(plan: SweepPlan) {
    this.cancel();
    this.#prepare(plan);
    if (this.done === this.total) return this.#finish("done");
    this.#run();
  }
  pause() {
    if (this.status !== "running") return;
    this.status = "paused";
    this.#pool?.pause();
    void this.#parts.store.save(this.plan!, "paused");
  }
  resume() {
    if (this.status !== "paused") return;
    if (!this.#pool) return this.#run();
    this.status = "running";
    this.#pool.resume();
    void this.#parts.store.save(this.plan!, "running");
  }
  /** At once; what is done stays. */
  cancel() {
    if (!this.isBusy) return;
    const pool = this.#pool;
    this.#pool = undefined;
    pool?.cancel();
    this.#finish("cancelled");
  }

  #prepare(plan: SweepPlan) {
    this.#jobs = jobsOf(plan);
    this.plan = plan;
    this.notice = "";
    this.failures = [];
    this.machine = undefined;
    this.#progress.clear();
    this.total = runCount(this.#jobs);
    const left = this.#remaining(this.#jobs);
    this.#left = jobsPerSetting(left);
    this.done = this.total - runCount(left);
    this.#count();
  }

  #run() {
    const { alone = async (work) => (await work(), true) } = this.#parts;
    this.status = "running";
    void this.#parts.store.save(this.plan!, "running");
    void alone(() => this.#train()).then((was) => {
      if (was) return;
      this.status = "paused";
      this.notice = "Another tab of this page is sweeping: go on once it has ended.";
    });
  }

  async #train() {
    if (!this.isBusy) return; // cancelled before it began
    const { maker, keep, makeWorker } = this.#parts;
    const pool = new Pool(
      { maker, size: (machine) => atOnce(machine, this.workers), ...(makeWorker && { makeWorker }) },
      {
        ondone: (job, records) => {
          keep(records);
          this.#progress.delete(job);
          this.#strike(job);
          this.#count();
        },
        onfailed: (job, why) => {
          this.#progress.delete(job);
          this.failures = [...this.failures, { link: job.runs[0]!.link, message: why.message }];
          this.#count();
        },
        onprogress: (job, step) => {
          this.#progress.set(job, step / job.spec.steps);
          this.#count();
        },
        onmachine: (machine) => (this.machine = machine),
      },
    );
    this.#pool = pool;
    if (this.status === "paused") pool.pause();
    await pool.run(this.#remaining(this.#jobs));
    if (this.#pool !== pool) return; // cancelled
    this.#pool = undefined;
    this.#finish("done");
  }

  #remaining = (jobs: readonly Job[]): Job[] => remaining(jobs, ({ id }) => this.#parts.isDone(id));

  /** Of a job that is done, what is not kept all the same is left. A sweep may be long: the others are not looked at. */
  #strike(job: Job) {
    const { setting } = job.cell;
    const rest = this.#remaining([job]);
    this.#left.set(setting, this.#left.get(setting)! - 1 + rest.length);
    this.done += runCount([job]) - runCount(rest);
  }

  #count() {
    this.underWay = [...this.#progress].map(([job, share]) => ({ job, share }));
    const jobs = [...this.#left.values()].reduce((sum, count) => sum + count, 0);
    const workers = this.machine ? atOnce(this.machine, this.workers) : this.workers;
    const known = estimateCounted(this.#left, workers, this.#parts.secondsOf());
    const partly = this.underWay.reduce((sum, { share }) => sum + share, 0);
    this.secondsLeft = known && jobs ? known.seconds * Math.max(0, 1 - partly / jobs) : known?.seconds;
  }

  #finish(status: "done" | "cancelled") {
    this.status = status;
    this.#progress.clear();
    this.underWay = [];
    this.secondsLeft = undefined;
    void this.#parts.store.clear();
  }
}
