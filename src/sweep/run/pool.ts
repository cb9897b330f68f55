/** Several workers share a list of jobs. */
import type { MakeWorker } from "../../line/connection";
import type { RunRecord } from "../../shape/record";
import { JobError, JobWorker, type Machine } from "./job";
import type { Maker } from "../records/record-of";
import type { Job } from "./plan";

interface PoolHooks {
  /** A job is done; the next one of its worker begins when this is. What is thrown here ends the pool: nothing more would be kept. */
  ondone(job: Job, records: RunRecord[]): void | Promise<void>;
  /** A job failed for good. */
  onfailed(job: Job, why: Error): void;
  /** How many steps of a job are taken. */
  onprogress?(job: Job, step: number): void;
  onmachine?(machine: Machine): void;
}

interface PoolParts {
  maker: Maker;
  /** How many workers; a function where it hangs on what computes, which the first worker finds out. */
  size: number | ((machine: Machine) => number);
  makeWorker?: MakeWorker;
}

/** A job that failed is tried so often. */
const tries = 2;

export class Pool {
  #workers: JobWorker[] = [];
  #jobs: readonly Job[] = [];
  /** How many of them are begun. */
  #begun = 0;
  /** Those that failed and are tried again. */
  #again: Job[] = [];
  #tried = new Map<string, number>();
  #machine: Machine | undefined;
  #paused = false;
  #closed = false;
  #running = 0;
  #settle: () => void = () => undefined;
  #break: (error: unknown) => void = () => undefined;

  constructor(
    readonly parts: PoolParts,
    readonly hooks: PoolHooks,
  ) {}

  /**
   * Resolves when all are done, have failed, or were cancelled.
   * @throws what its hook throws where a job is done, and a JobError that is for all
   */
  run(jobs: readonly Job[]): Promise<void> {
    this.#jobs = jobs;
    return new Promise((resolve, reject) => {
      this.#settle = resolve;
      this.#break = reject;
      const { size } = this.parts;
      const first = typeof size === "number" ? Math.max(1, Math.min(size, jobs.length)) : 1;
      for (let i = 0; i < first; i++) this.#open();
    });
  }
  pause() {
    this.#paused = true;
    for (const worker of this.#workers) worker.pause();
  }
  resume() {
    this.#paused = false;
    for (const worker of this.#workers) worker.resume();
  }
  /** At once. */
  cancel() {
    this.#closed = true;
    for (const worker of this.#workers) worker.close();
    this.#settle();
  }

  #open() {
    const worker = new JobWorker(
      `sweep ${this.#workers.length + 1}`,
      this.parts.maker,
      (machine) => this.#ready(machine),
      this.parts.makeWorker,
    );
    this.#workers.push(worker);
    if (this.#paused) worker.pause();
    void this.#work(worker);
  }

  #ready(machine: Machine) {
    if (this.#machine) return;
    this.#machine = machine;
    this.hooks.onmachine?.(machine);
    const { size } = this.parts;
    const more = typeof size === "number" ? 0 : Math.min(size(machine) - 1, this.#jobs.length - this.#begun);
    for (let i = 0; i < more; i++) this.#open();
  }

  #next(): Job | undefined {
    if (this.#closed) return undefined;
    return this.#begun < this.#jobs.length ? this.#jobs[this.#begun++] : this.#again.shift();
  }

  async #work(worker: JobWorker) {
    this.#running++;
    for (let job = this.#next(); job; job = this.#next()) {
      const current = job;
      const records = await worker
        .run(current, (step) => this.hooks.onprogress?.(current, step))
        .catch((error: unknown) => this.#failed(current, error instanceof Error ? error : new Error(String(error))));
      if (!records || this.#closed) continue;
      try {
        await this.hooks.ondone(current, records);
      } catch (error) {
        this.#stop(error);
      }
    }
    worker.close();
    if (--this.#running === 0) this.#settle();
  }

  #stop(error: unknown) {
    this.#break(error);
    this.cancel();
  }

  #failed(job: Job, error: Error) {
    if (this.#closed) return;
    if (error instanceof JobError && error.isForAll) return this.#stop(error);
    const count = (this.#tried.get(job.id) ?? 0) + 1;
    this.#tried.set(job.id, count);
    if (count < tries) this.#again.push(job);
    else this.hooks.onfailed(job, error);
  }
}
