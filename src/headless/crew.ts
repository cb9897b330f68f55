/** The threads of this machine, for jobs that come one by one from a queue. What they have made is held until the queue has it too. */
import { JobWorker } from "../sweep/run/job";
import type { Job } from "../sweep/run/plan";
import type { RunRecord } from "../shape/record";
import type { SweepPlace } from "./place";
import { makeThreads } from "./thread";
import { crewWords, makerOf } from "./train-here";

export interface Crew {
  /** Trains a job; where the queue has lost it and gives it out again, what is or was made of it here. @throws JobError */
  train(id: string, job: Job): Promise<RunRecord[]>;
  /** Made here, and not known to be in the queue. */
  readonly unsent: ReadonlyMap<string, readonly RunRecord[]>;
  /** The queue has it. */
  sent(id: string): void;
  /** At once; what is under way is lost. */
  close(): void;
}

export function makeCrew(place: SweepPlace, threads: number, webgpu: boolean): Crew {
  const maker = makerOf(place);
  const makeWorker = makeThreads(place.programs, { root: place.root, webgpu });
  let isTold = false;
  const open = (): JobWorker => {
    const worker = new JobWorker(
      `queue ${all.length + 1}`,
      maker,
      (machine) => {
        if (!isTold) place.note(crewWords(threads, machine));
        isTold = true;
      },
      makeWorker,
    );
    all.push(worker);
    return worker;
  };
  const all: JobWorker[] = [];
  const free: JobWorker[] = [];
  const begun = new Map<string, Promise<RunRecord[]>>();
  const unsent = new Map<string, readonly RunRecord[]>();

  async function trainAnew(id: string, job: Job): Promise<RunRecord[]> {
    const worker = free.pop() ?? open();
    try {
      const records = await worker.run(job);
      unsent.set(id, records);
      return records;
    } catch (error) {
      begun.delete(id); // it may go well another time
      throw error;
    } finally {
      free.push(worker);
    }
  }
  return {
    unsent,
    train(id, job) {
      const known = begun.get(id) ?? trainAnew(id, job);
      begun.set(id, known);
      return known;
    },
    sent(id) {
      begun.delete(id);
      unsent.delete(id);
    },
    close() {
      for (const worker of all) worker.close();
    },
  };
}
