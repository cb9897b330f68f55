/** What comes out of a queue, whoever trained it: each job is put in, waited for and kept once, a few at a time of what may be millions. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Job as QueueJob, Queue } from "bullmq";
import type { Redis } from "ioredis";
import type { RunRecord } from "../shape/record";
import type { Budget, Job } from "../sweep/run/plan";
import type { Crew } from "./crew";
import { CannotWrite } from "./files";
import { runLine } from "./lines";
import type { Trouble } from "./redis-trouble";
import type { RunStore } from "./store";
import type { SweepPlace } from "./place";

/** What travels in the queue: text and numbers that any machine can read. */
export interface Queued {
  runs: readonly { link: string; labels: Budget }[];
}
export type QueuedJob = QueueJob<Queued, RunRecord[]>;

const lookMilliseconds = 500;
/** More than any number of machines trains at a time. */
const mostWaiting = 1000;
const week = 7 * 24 * 3600;
const queueOptions = {
  attempts: 3,
  backoff: { type: "exponential", delay: 1000 },
  removeOnComplete: { age: week },
  removeOnFail: { age: week },
};

/** An id in the queue may be no number. */
const queueId = (job: Job): string => `job-${job.id}`;

interface Waiting {
  job: Job;
  /** Was in the queue, and had not failed, since this program began: before that, another start had tried it. */
  isFresh: boolean;
}

export class Results {
  failed = 0;
  #kept = 0;
  #closed = false;
  readonly #waiting = new Map<string, Waiting>();
  readonly #next: Iterator<Job>;

  constructor(
    readonly jobs: readonly Job[],
    readonly store: RunStore,
    readonly crew: Crew,
    readonly place: Pick<SweepPlace, "write" | "note">,
  ) {
    this.#next = jobs[Symbol.iterator]();
  }

  get left(): number {
    return this.jobs.length - this.#kept - this.failed;
  }

  /** Until every job is done or has failed. @returns how many failed. @throws CannotWrite */
  async follow(queue: Queue<Queued, RunRecord[]>, redis: Redis, trouble: Trouble): Promise<number> {
    while (this.left && !this.#closed) {
      this.#fill();
      const isSettled = await this.#look(queue, redis).catch((error: Error) => {
        if (error instanceof CannotWrite) throw error;
        trouble.tell(error);
        return false;
      });
      if (!isSettled) await sleep(lookMilliseconds);
    }
    return this.failed;
  }
  /** Nothing more is looked for. */
  close() {
    this.#closed = true;
  }

  /** What is not waited for, or not any more, is known. @throws CannotWrite */
  async keep(id: string, records: readonly RunRecord[]) {
    if (!this.#waiting.delete(id)) return;
    this.crew.sent(id);
    for (const record of records) this.place.write(JSON.stringify(record));
    await this.store.write(records);
    this.#kept++;
    this.place.note(`${runLine(records)} · ${this.jobs.length - this.left} of ${this.jobs.length}`);
  }

  #fill() {
    while (this.#waiting.size < mostWaiting) {
      const { value: job, done } = this.#next.next();
      if (done) return;
      this.#waiting.set(queueId(job), { job, isFresh: false });
    }
  }

  /** Puts in what is not there: nobody has added it yet, or the queue was lost. @returns whether any job is done or has failed */
  async #look(queue: Queue<Queued, RunRecord[]>, redis: Redis): Promise<boolean> {
    const asked = [...this.#waiting];
    const pipeline = redis.pipeline();
    for (const [id] of asked) pipeline.hmget(queue.toKey(id), "name", "finishedOn");
    const replies = await pipeline.exec();
    const [missing, ended]: [[string, Job][], string[]] = [[], []];
    for (const [i, [error, fields]] of (replies ?? []).entries()) {
      if (error) throw error;
      const [id, waiting] = asked[i]!;
      const [name, finishedOn] = fields as (string | null)[];
      if (finishedOn !== null && name !== null) ended.push(id);
      else waiting.isFresh = true;
      if (name === null) missing.push([id, waiting.job]);
    }
    await Promise.all(missing.map(([id, job]) => this.#add(queue, id, job)));
    for (const id of ended) await this.#settle(queue, id);
    return ended.length > 0;
  }

  #add(queue: Queue<Queued, RunRecord[]>, id: string, { runs }: Job): Promise<unknown> {
    const data = { runs: runs.map(({ link, labels }) => ({ link, labels })) };
    return queue.add("train", data, { jobId: id, ...queueOptions });
  }

  async #settle(queue: Queue<Queued, RunRecord[]>, id: string) {
    const [queued, waiting] = [await queue.getJob(id), this.#waiting.get(id)];
    if (!queued || !waiting) return;
    if (await queued.isCompleted()) return this.keep(id, queued.returnvalue);
    if (!(await queued.isFailed())) return;
    if (!waiting.isFresh) {
      waiting.isFresh = true;
      await queued.retry().catch(() => undefined); // another machine was faster
      return;
    }
    this.#waiting.delete(id);
    this.failed++;
    this.place.note(`${waiting.job.runs[0]!.link}: ${queued.failedReason}`);
  }
}
