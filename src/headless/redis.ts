/** One plan on any number of machines: the jobs wait in a queue on Redis, whoever is free takes the next, whoever dies gives its own back. */
import { setTimeout as sleep } from "node:timers/promises";
import { Queue, WaitingError, Worker } from "bullmq";
import { Redis } from "ioredis";
import type { RunRecord } from "../shape/record";
import { idOf } from "../sweep/records/identity";
import { jobOf, type Job } from "../sweep/run/plan";
import { makeCrew } from "./crew";
import type { RedisAddress } from "./redis-address";
import { greet } from "./redis-greeting";
import { Results, type Queued, type QueuedJob } from "./redis-results";
import { makeTrouble } from "./redis-trouble";
import type { RunStore } from "./store";
import type { SweepPlace } from "./place";
import { Stop, Stopped } from "./stop";
import { giveUp, needsWebGPU } from "./train-here";

/** A worker that has not been heard of for so long has died: another takes its job. */
const lockDuration = 10_000;
const stalledInterval = 5_000;
/** A Redis that is away is tried again so often; one that says nothing for so long is away. */
const againMilliseconds = 1000;
const silentMilliseconds = 30_000;
/** Longer than it takes to give back what is under way. */
const leaveMilliseconds = 2000;
/** Machines find each other by it: the same plan, by the same build, so that no record names code that did not make it. */
function queueName(all: readonly Job[], { version, build }: SweepPlace): string {
  const cells = [...new Set(all.map(({ cell }) => cell))].map(({ setting: { link }, labels }) =>
    [link.before, link.after, ...labels].join(" "),
  );
  return `labelscape-${idOf(version, build, ...cells, ...new Set(all.map(({ seed }) => String(seed))))}`;
}

/**
 * @param all the whole plan. @param jobs those whose runs are not in the store yet
 * @returns how many jobs failed
 * @throws CannotWrite at the first run that cannot be kept; a sentence where no Redis answers
 */
export async function trainOverRedis(
  all: readonly Job[],
  jobs: readonly Job[],
  store: RunStore,
  { address, threads }: { address: RedisAddress; threads: number },
  place: SweepPlace,
): Promise<number | "stopped"> {
  if (!jobs.length) return 0;
  const connection = {
    ...(await greet(address)),
    ...{ maxRetriesPerRequest: null, retryStrategy: () => againMilliseconds, socketTimeout: silentMilliseconds },
  };
  const name = queueName(all, place);
  const trouble = makeTrouble(address.told, place.note);
  const crew = makeCrew(place, threads, needsWebGPU(all));
  const stop = new Stop();

  const redis = new Redis(connection).on("error", trouble.tell).on("ready", trouble.over);
  const queue = new Queue<Queued, RunRecord[]>(name, { connection }).on("error", trouble.tell);
  const train = async (queued: QueuedJob, token?: string) => {
    try {
      return await stop.or(crew.train(queued.id!, jobOf(queued.data.runs)));
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      await queued.moveToWait(token); // for another machine, at once
      throw new WaitingError();
    }
  };
  const worker = new Worker<Queued, RunRecord[]>(name, train, {
    ...{ connection, concurrency: threads, runRetryDelay: againMilliseconds },
    ...{ lockDuration, stalledInterval, maxStalledCount: 10 },
  })
    .on("error", trouble.tell)
    .on("completed", ({ id }) => crew.sent(id!));
  place.note(`queue ${name} at ${address.told}`);

  const results = new Results(jobs, store, crew, place);
  place.onStop(() => stop.want());
  try {
    return await stop.or(results.follow(queue, redis, trouble));
  } catch (error) {
    if (!(error instanceof Stopped)) return giveUp(error, place);
    results.close();
    for (const [id, records] of crew.unsent) await results.keep(id, records);
    return results.left ? "stopped" : results.failed;
  } finally {
    results.close();
    stop.want();
    crew.close();
    await Promise.race([Promise.allSettled([worker.close(), queue.close()]), sleep(leaveMilliseconds)]);
    redis.disconnect();
  }
}
