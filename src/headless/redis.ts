/** One plan on any number of machines: the jobs wait in a queue on Redis, whoever is free takes the next, whoever dies gives its own back. */
import os from "node:os";
import path from "node:path";
import { Queue, Worker, type Job as QueueJob } from "bullmq";
import { Redis } from "ioredis";
import type { RunRecord } from "../shape/record";
import { idOf } from "../sweep/identity";
import type { Job } from "../sweep/plan";
import { runLine } from "./lines";
import type { Queued } from "./processor";
import type { RunStore } from "./store";
import type { SweepPlace } from "./sweep";
import type { SweepRequest } from "./sweep-words";

/** A worker that has not been heard of for so long has died: another takes its job. */
const lockDuration = 10_000;
const stalledInterval = 5_000;
const lookMilliseconds = 500;
const week = 7 * 24 * 3600;

const queueOptions = {
  attempts: 3,
  backoff: { type: "exponential", delay: 1000 },
  removeOnComplete: { age: week },
  removeOnFail: { age: week },
};

/** An id in the queue may be no number. */
const queueId = (job: Job): string => `job-${job.id}`;

/** @param all the whole plan, by which its machines find each other. @param jobs those whose runs are not in the store yet. @returns how many jobs failed */
export async function trainOverRedis(
  all: readonly Job[],
  jobs: readonly Job[],
  { redis: url, workers }: Pick<SweepRequest, "redis" | "workers">,
  store: RunStore,
  place: SweepPlace,
): Promise<number> {
  await greet(url!);
  const connection = { url: url!, maxRetriesPerRequest: null };
  const name = `labelscape-${idOf(place.version, ...all.map(({ id }) => id))}`;
  const queue = new Queue<Queued, RunRecord[]>(name, { connection });
  const maker = { version: place.version, ...(place.commit && { commit: place.commit }), origin: "elsewhere" as const };
  // A job that is there already, from another machine or an earlier start, is not added again.
  await queue.addBulk(
    jobs.map((job) => ({
      name: "train",
      data: { runs: job.runs.map(({ link, labels }) => ({ link, labels })), maker },
      opts: { jobId: queueId(job), ...queueOptions },
    })),
  );
  await Promise.all((await queue.getFailed()).map((job) => job.retry().catch(() => undefined))); // another machine was faster
  const worker = new Worker<Queued, RunRecord[]>(name, path.join(place.programs, "processor.js"), {
    connection,
    useWorkerThreads: true,
    concurrency: workers ?? os.availableParallelism(),
    lockDuration,
    stalledInterval,
    maxStalledCount: 10,
  });
  worker.on("error", (error) => place.note(`Redis: ${error.message}`));
  place.note(`queue ${name} at ${hostOf(url!)}`);
  try {
    return await gather(queue, jobs, store, place);
  } finally {
    await worker.close();
    await queue.close();
  }
}

/** Writes what comes out of the queue, whoever trained it, until every job is done or has failed. */
async function gather(queue: Queue<Queued, RunRecord[]>, jobs: readonly Job[], store: RunStore, place: SweepPlace): Promise<number> {
  const waiting = new Map(jobs.map((job) => [queueId(job), job]));
  let failed = 0;
  while (waiting.size) {
    // Those that are done are asked for by name, so that none is missed whatever the clocks of the machines say.
    for (const [id, job] of [...waiting]) {
      const queued: QueueJob<Queued, RunRecord[]> | undefined = await queue.getJob(id);
      if (queued && !queued.finishedOn) continue;
      if (queued && (await queued.isCompleted())) {
        const records = queued.returnvalue;
        await store.write(records);
        for (const record of records) place.write(JSON.stringify(record));
        waiting.delete(id);
        place.note(`${runLine(records)} · ${jobs.length - waiting.size} of ${jobs.length}`);
      } else if (!queued || (await queued.isFailed())) {
        failed++;
        waiting.delete(id);
        place.note(`${job.runs[0]!.link}: ${queued?.failedReason ?? "it was taken out of the queue"}`);
      }
    }
    if (waiting.size) await new Promise((resolve) => setTimeout(resolve, lookMilliseconds));
  }
  return failed;
}

/** Without the password that may be in it. */
function hostOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

/** @throws in one plain line where nobody answers */
async function greet(url: string) {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  redis.on("error", () => undefined); // told below
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw new Error(
      `No Redis answers at ${hostOf(url)} (${error instanceof Error ? error.message : String(error)}): start redis-server there, or mend the address.`,
      { cause: error },
    );
  } finally {
    redis.disconnect();
  }
}
