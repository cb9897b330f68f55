/** One worker that trains one job after another, on the same messages as the page's contestants, and answers with records. */
import { unpack } from "../experiment/arrays";
import { Connection, type MakeWorker } from "../experiment/connection";
import type { Message } from "../shape/protocol";
import type { RunRecord } from "../shape/record";
import type { Report } from "../shape/report";
import type { Budget } from "../shape/plan";
import type { Job } from "./plan";
import { sharesOf } from "./shares";

export type Machine = Omit<Extract<Message, { type: "ready" }>, "type" | "run">;

/** What is written into every record: the program, its commit where known, and what time it is. */
export interface Maker {
  version: string;
  commit?: string;
  origin: RunRecord["origin"];
  /** Milliseconds since 1970. */
  now(): number;
}

export interface Progress {
  step: number;
  /** Of one step, lately. */
  stepSeconds: number;
}

/** Training broke off; it may go well another time. */
export class JobError extends Error {
  override name = "JobError";
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(`${message} ${hint}`);
  }
}

interface Under {
  job: Job;
  /** How many of the job's runs are measured. */
  records: RunRecord[];
  gallery?: Extract<Message, { type: "gallery" }>;
  machine?: Machine;
  stopped?: RunRecord["stopped"];
  last?: Report;
  labelled: number;
  stepSeconds: number;
  resolve(records: RunRecord[]): void;
  reject(error: JobError): void;
  onprogress(progress: Progress): void;
}

/** How often a worker is asked how far it is. */
const askMilliseconds = 500;

export class JobWorker {
  #connection: Connection;
  #under: Under | undefined;
  #paused = false;
  #ask: ReturnType<typeof setTimeout> | undefined;

  constructor(
    name: string,
    readonly maker: Maker,
    readonly onready: (machine: Machine) => void = () => undefined,
    makeWorker?: MakeWorker,
  ) {
    this.#connection = new Connection(name, (message) => this.#receive(message), makeWorker);
  }

  /** Trains it, or with `steps` only so many of its steps. @throws JobError where training failed; a run that diverged is a result. */
  run(job: Job, onprogress: (progress: Progress) => void = () => undefined): Promise<RunRecord[]> {
    return new Promise((resolve, reject) => {
      this.#under = { job, records: [], labelled: 0, stepSeconds: 0, resolve, reject, onprogress };
      this.#connection.start({ spec: job.spec, backend: job.backend }, true);
    });
  }

  pause() {
    this.#paused = true;
    if (this.#under?.machine) this.#connection.send({ type: "pause" });
  }
  resume() {
    this.#paused = false;
    if (this.#under?.machine) this.#connection.send({ type: "play" });
  }
  /** At once; what was under way is lost. */
  close() {
    clearTimeout(this.#ask);
    this.#under = undefined;
    this.#connection.close();
  }

  #receive(message: Message) {
    const under = this.#under;
    if (!under) return;
    switch (message.type) {
      case "loading":
        break;
      case "gallery":
        under.gallery = message;
        under.labelled = message.labelling.count;
        break;
      case "ready":
        under.machine = message;
        this.onready(message);
        if (!this.#paused) this.#connection.send({ type: "play" });
        break;
      case "report":
        under.last = message.report;
        under.stepSeconds = message.stepSeconds;
        under.onprogress({ step: message.report.step, stepSeconds: message.stepSeconds });
        clearTimeout(this.#ask);
        this.#ask = setTimeout(() => this.#connection.send({ type: "drawn" }), askMilliseconds);
        break;
      case "stopped":
        under.stopped = message.why;
        this.#measured(under, under.last!);
        break;
      case "relabelled":
        under.labelled = message.labelling.count;
        this.#measured(under, message.report);
        break;
      case "failed":
        this.#end();
        under.reject(new JobError(message.message, message.hint));
        break;
      default:
        message satisfies never;
    }
  }

  /** One more run of the job is known; the next budget, or the end. */
  #measured(under: Under, report: Report) {
    const { job, records } = under;
    const run = job.runs[records.length]!;
    records.push(recordOf(under, run, report, this.maker));
    const next = job.runs[records.length];
    if (next) return this.#connection.send({ type: "relabel", labels: next.labels === "all" ? Infinity : next.labels });
    this.#end();
    under.resolve(records);
  }

  #end() {
    clearTimeout(this.#ask);
    this.#under = undefined;
  }
}

function recordOf(
  { job, gallery, machine, stopped, last, labelled }: Under,
  { id, link, labels }: { id: string; link: string; labels: Budget },
  report: Report,
  { version, commit, origin, now }: Maker,
): RunRecord {
  const { spec } = job;
  const { poolCount, testCount } = gallery!.gallery;
  return {
    id,
    link,
    data: spec.data,
    technique: spec.technique,
    labels,
    labelled,
    pool: poolCount,
    test: testCount,
    seed: spec.seed,
    steps: last!.step,
    seconds: last!.seconds,
    ...sharesOf(unpack(report), stopped!),
    stopped: stopped!,
    backend: machine!.backend,
    device: machine!.device,
    version,
    ...(commit && { commit }),
    at: now(),
    origin,
  };
}
