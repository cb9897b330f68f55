/** One worker that trains one job after another, on the same messages as the page's contestants, and answers with records. */
import { unpack } from "../../shape/arrays";
import type { MakeWorker } from "../../line/connection";
import { Lifeline, type News } from "../../line/lifeline";
import { lostSentences } from "../../sentences/lost";
import { sweepFaults } from "../../sentences/sweep-faults";
import type { Message } from "../../shape/protocol";
import { labelsOf, type RunRecord } from "../../shape/record";
import type { Report } from "../../shape/report";
import type { Job } from "./plan";
import { recordOf, type Maker } from "../records/record-of";

export type Machine = Omit<Extract<Message, { type: "ready" }>, "type" | "run">;

/** Told now and then how many steps are taken. */
type OnProgress = (step: number) => void;

/** Training broke off; it may go well another time. */
export class JobError extends Error {
  override name = "JobError";
  constructor(
    message: string,
    readonly hint: string,
    /** No other job would go well either. */
    readonly isForAll: boolean,
  ) {
    super(sweepFaults.brokeOff({ message, hint }));
  }
}

interface Under {
  job: Job;
  /** Of the job's runs, those that are measured. */
  records: RunRecord[];
  gallery?: Extract<Message, { type: "gallery" }>;
  machine?: Machine;
  stopped?: RunRecord["stopped"];
  last?: Report;
  labelled: number;
  resolve(records: RunRecord[]): void;
  reject(error: JobError): void;
  onprogress: OnProgress;
}

/** How often a worker is asked how far it is. */
const askMilliseconds = 500;

export class JobWorker {
  #lifeline: Lifeline;
  #under: Under | undefined;
  #paused = false;
  #ask: ReturnType<typeof setTimeout> | undefined;

  constructor(
    name: string,
    readonly maker: Maker,
    readonly onready: (machine: Machine) => void = () => undefined,
    makeWorker?: MakeWorker,
  ) {
    this.#lifeline = new Lifeline(name, (news) => this.#receive(news), makeWorker);
  }

  /** One record for each of the job's runs. @throws JobError where training failed; a run that diverged is a result */
  run(job: Job, onprogress: OnProgress = () => undefined): Promise<RunRecord[]> {
    return new Promise((resolve, reject) => {
      this.#under = { job, records: [], labelled: 0, resolve, reject, onprogress };
      this.#lifeline.start({ spec: job.spec, backend: job.backend }, { quiet: true });
    });
  }

  pause() {
    this.#paused = true;
    if (this.#under?.machine) this.#lifeline.send({ type: "pause" });
  }
  resume() {
    this.#paused = false;
    if (this.#under?.machine) this.#lifeline.send({ type: "play" });
  }
  /** At once; what was under way is lost. */
  close() {
    clearTimeout(this.#ask);
    this.#under = undefined;
    this.#lifeline.close();
  }

  #receive(message: News) {
    const under = this.#under;
    if (!under) return;
    switch (message.type) {
      case "loading":
      case "answer":
      case "checkpoint":
        break;
      case "gallery":
        under.gallery = message;
        under.labelled = message.labelling.count;
        break;
      case "ready":
        under.machine = message;
        this.onready(message);
        if (!this.#paused) this.#lifeline.send({ type: "play" });
        break;
      case "report":
        under.last = message.report;
        under.onprogress(message.report.step);
        clearTimeout(this.#ask);
        this.#ask = setTimeout(() => this.#lifeline.send({ type: "drawn" }), askMilliseconds);
        break;
      case "recovering":
        clearTimeout(this.#ask);
        delete under.machine;
        // Its training is over and was lost with the worker: the whole job may be tried again.
        if (under.stopped) this.#fail(under, sweepFaults.lost.message, sweepFaults.lost.hint);
        break;
      case "stopped":
        under.stopped = message.why;
        this.#measured(under, under.last!);
        break;
      case "relabelled":
        under.labelled = message.labelling.count;
        if (message.ended) this.#measured(under, message.report);
        // It learns on from where it had seen no label.
        else this.#again(under);
        break;
      case "failed":
        this.#fail(under, message.message, message.hint);
        break;
      default:
        message satisfies never;
    }
  }

  /** One more run of the job is known; the next budget, or the end. */
  #measured({ job, records, gallery, machine, stopped, last, labelled, resolve }: Under, report: Report) {
    const { labels } = labelsIn(job, records.length)!;
    const { poolCount, testCount } = gallery!.gallery;
    records.push(
      recordOf(
        {
          spec: { ...job.spec, labels },
          backend: job.backend,
          machine: machine!,
          labelled,
          poolCount,
          testCount,
          steps: last!.step,
          seconds: last!.seconds,
          stopped: stopped!,
          arrays: unpack(report),
        },
        this.maker,
      ),
    );
    const next = labelsIn(job, records.length);
    if (next) return this.#lifeline.send({ type: "relabel", ...next });
    this.#end();
    resolve(records);
  }

  #again(under: Under) {
    delete under.stopped;
    if (!this.#paused) this.#lifeline.send({ type: "play" });
  }

  #fail({ reject }: Under, message: string, hint: string) {
    this.#lifeline.close();
    this.#end();
    reject(new JobError(message, hint, message === lostSentences.outdated.message));
  }

  #end() {
    clearTimeout(this.#ask);
    this.#under = undefined;
  }
}

/** Labels a class of a job's run, as a number. */
function labelsIn({ runs }: Job, index: number): { labels: number } | undefined {
  const run = runs[index];
  return run && { labels: labelsOf(run) };
}
