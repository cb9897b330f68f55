/** The sweep of the page: it goes on in the background, can be stopped and gone on with, and survives a reload. */
import type { MakeWorker } from "../../line/connection";
import { loadChosen } from "../../link/load";
import { sweepFaults } from "../../sentences/sweep-faults";
import { ownId } from "../../shape/brought";
import type { SweepPlan } from "../../shape/plan";
import type { RunRecord } from "../../shape/record";
import type { Setting } from "./cells";
import { estimateCounted } from "./estimate";
import type { Machine } from "./job";
import type { Maker } from "../records/record-of";
import { jobsOf, trainingsOf, trainingsPerSetting, remaining, runCount, type Job } from "./plan";
import { Pool } from "./pool";
import type { SecondsOf } from "./speeds";

/** Elsewhere: another tab of this page sweeps, and this one shows how far it is; until it is ended there. */
type SweepStatus = "idle" | "running" | "paused" | "done" | "cancelled" | "elsewhere" | "ended elsewhere";

export interface KeptSweep {
  plan: SweepPlan;
  state: "running" | "paused";
  /** This tab was the last to sweep it. */
  isOfThisTab: boolean;
}

/** Where a sweep that is not done is kept: for a reload, and for other tabs. */
export interface SweepStore {
  load(): Promise<KeptSweep | undefined>;
  save(plan: SweepPlan, state: "running" | "paused"): Promise<void>;
  clear(): Promise<void>;
  /** Is told when another tab has changed what is kept. */
  listen(onchange: () => void): void;
}

/** Only one tab may sweep at a time. */
export interface SweepTabs {
  /** Calls back unless another tab sweeps; when what that returns resolves, others may. @returns whether it was this tab's turn */
  alone(work: () => Promise<void>): Promise<boolean>;
  /** Whether any tab sweeps. */
  isTaken(): Promise<boolean>;
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
  tabs: SweepTabs;
}

interface Failure {
  link: string;
  message: string;
}

/** How many are trained at a time: graphics processors are not quicker with more than two. */
const atOnce = ({ backend, software }: Machine, most: number): number =>
  backend === "wasm" || backend === "cpu" ? most : Math.min(most, software ? 1 : 2);

/** Has what a reader brought come from where it is kept, where a plan learns from that. */
const broughtFor = ({ data, link }: SweepPlan) => (data.includes(ownId) ? loadChosen(`${link}&data=${ownId}`) : undefined);

/** How often a tab that looks on asks whether the one that sweeps is still there: nothing tells of a tab that was closed. */
const lookMilliseconds = 1000;
/** So often it may be missed, as its page may be loading again. */
const mostMissed = 10;

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
  /** Elsewhere, but paused. */
  isPausedThere = $state(false);
  /** On the clock; undefined until something is known. */
  secondsLeft: number | undefined = $state();
  /** How many are trained at a time, at most. */
  workers: number = $state(1);
  /** Those under way, each with how much of its steps is taken. */
  underWay: readonly { job: Job; share: number }[] = $state.raw([]);

  #parts: SweepParts;
  #pool: Pool | undefined;
  /** It is this tab's turn, or asked for. */
  #isOwn = false;
  /** What this tab was at before it was loaded again is to go on by itself. */
  #goesOn = false;
  #look: ReturnType<typeof setTimeout> | undefined;
  /** How often in a row no tab was at it. */
  #missed = 0;
  #jobs: readonly Job[] = [];
  /** Of each setting, how many trainings are not done. */
  #left: Map<Setting, number> = trainingsPerSetting([]);
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- the state is underWay, which is made of it
  #progress = new Map<Job, number>();

  constructor(parts: SweepParts) {
    this.#parts = parts;
    this.workers = parts.cores;
  }

  /** It is for this tab to pause, to go on with, or to cancel. */
  get isBusy(): boolean {
    return this.status === "running" || this.status === "paused";
  }
  /** Share of all the runs that is done, those under way counted by their steps. */
  get share(): number {
    const partly = this.underWay.reduce((sum, { job, share }) => sum + share * job.runs.length, 0);
    return this.total ? Math.min(1, (this.done + partly) / this.total) : 0;
  }

  /** Finds a sweep that the last visit left half done, or that another tab is at. @param goOn at once, after a reload in the middle */
  async restore(goOn: boolean) {
    this.#goesOn = goOn;
    this.#parts.store.listen(() => void this.#lookOn());
    await this.#lookOn();
  }

  /** @throws PlanError */
  start(plan: SweepPlan) {
    if (this.isBusy) this.cancel();
    this.#prepare(plan);
    if (this.done === this.total) return this.#end("done");
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

  /** Sees what is kept, and whether another tab is at it. */
  async #lookOn() {
    clearTimeout(this.#look);
    const { store, tabs } = this.#parts;
    const [kept, isTaken] = await Promise.all([store.load(), tabs.isTaken()]);
    if (kept) await broughtFor(kept.plan);
    if (this.#isOwn) return;
    if (!kept) {
      if (this.status === "paused" || this.status === "elsewhere") this.#end("ended elsewhere");
      return;
    }
    try {
      if (JSON.stringify(kept.plan) === JSON.stringify(this.plan)) this.#recount();
      else this.#prepare(kept.plan);
    } catch {
      this.status = "idle"; // a plan of another version of this page
      return isTaken ? undefined : this.#drop();
    }
    this.isPausedThere = kept.state === "paused";
    this.#goesOn &&= kept.state === "running" && kept.isOfThisTab;
    this.#missed = isTaken ? 0 : this.#missed + 1;
    // Where a page is loaded again, its former self may be about to let go, or its next about to go on.
    const isReloading = this.status === "elsewhere" && kept.state === "running" && !this.#goesOn && this.#missed <= mostMissed;
    this.status = isTaken || isReloading ? "elsewhere" : "paused";
    if (this.status === "elsewhere") this.#look = setTimeout(() => void this.#lookOn(), lookMilliseconds);
    else if (this.done === this.total) this.#finish("done");
    else if (this.#goesOn) this.resume();
  }

  /** Of what no tab sweeps, nothing is kept any more; where one has begun to, that is seen. */
  #drop() {
    const { store, tabs } = this.#parts;
    void tabs.alone(() => store.clear()).then((was) => (was ? undefined : this.#lookOn()));
  }

  #prepare(plan: SweepPlan) {
    this.#jobs = jobsOf(plan);
    this.plan = plan;
    this.notice = "";
    this.failures = [];
    this.machine = undefined;
    this.#progress.clear();
    this.total = runCount(this.#jobs);
    this.#recount();
  }

  #recount() {
    const left = this.#remaining(this.#jobs);
    this.#left = trainingsPerSetting(left);
    this.done = this.total - runCount(left);
    this.#count();
  }

  #run() {
    this.status = "running";
    this.notice = "";
    this.#isOwn = true;
    clearTimeout(this.#look);
    void this.#parts.tabs
      .alone(() => this.#train())
      .then((was) => {
        this.#isOwn = false;
        this.#goesOn = false;
        if (was) return;
        this.#end("cancelled");
        this.notice = sweepFaults.elsewhere;
        return this.#lookOn();
      });
  }

  async #train() {
    if (!this.isBusy) return; // cancelled before it began
    void this.#parts.store.save(this.plan!, this.status === "paused" ? "paused" : "running");
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
    const trouble = await pool.run(this.#remaining(this.#jobs)).then(
      () => undefined,
      (error: Error) => error.message,
    );
    if (this.#pool !== pool) return; // cancelled
    this.#pool = undefined;
    if (trouble === undefined) return this.#finish("done");
    // It is kept as running: the page goes on with it when it is loaded again.
    this.status = "paused";
    this.notice = trouble;
    this.#progress.clear();
    this.#count();
  }

  #remaining = (jobs: readonly Job[]): Job[] => remaining(jobs, ({ id }) => this.#parts.isDone(id));

  /** Of a job that is done, what is not kept all the same is left. A sweep may be long: the others are not looked at. */
  #strike(job: Job) {
    const { setting } = job.cell;
    const rest = this.#remaining([job]);
    this.#left.set(
      setting,
      rest.reduce((left, one) => left + trainingsOf(one), this.#left.get(setting)! - trainingsOf(job)),
    );
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
    this.#end(status);
    if (this.#isOwn) void this.#parts.store.clear();
    else this.#drop();
  }
  #end(status: "done" | "cancelled" | "ended elsewhere") {
    this.status = status;
    this.#progress.clear();
    this.underWay = [];
    this.secondsLeft = undefined;
    if (status === "ended elsewhere") this.notice = "";
  }
}
