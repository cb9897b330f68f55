/** The line to one contestant's worker: the only place where a worker is made. What belongs to an older run is dropped here. */
import type { Command, Message } from "../shape/protocol";
import type { Plan } from "./changes";

/** As much of a worker as is used here, so that tests can hand in another. */
export interface WorkerLike {
  postMessage(command: Command): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Message>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}
export type MakeWorker = (name: string) => WorkerLike;

type WithoutRun<C> = C extends { run: number } ? Omit<C, "run"> : never;
/** A command to the run that is under way. */
export type Order = WithoutRun<Exclude<Command, { type: "start" }>>;

const makeTrainingWorker: MakeWorker = (name) => new Worker(new URL("../training/worker.ts", import.meta.url), { type: "module", name });

const failures = {
  died: "The part of the page that trains stopped working.",
  unreadable: "A message of the part of the page that trains could not be read.",
};

export class Connection {
  #worker: WorkerLike | undefined;
  #backend: string | undefined;
  #run = 0;

  constructor(
    readonly name: string,
    readonly receive: (message: Message) => void,
    readonly makeWorker: MakeWorker = makeTrainingWorker,
  ) {}

  /** Starts a new run; from now on the older one is not heard any more. Another backend gets a fresh worker. */
  start({ spec, backend }: Plan, quiet = false) {
    this.#run++;
    if (backend !== this.#backend) this.close();
    this.#backend = backend;
    try {
      this.#worker ??= this.#open();
      this.#worker.postMessage({ type: "start", run: this.#run, spec, backend, ...(quiet && { quiet }) });
    } catch (error) {
      this.#fail(failures.died, error instanceof Error ? error.message : String(error));
    }
  }

  /** To the run under way; to nobody when there is none. */
  send(order: Order) {
    this.#worker?.postMessage({ ...order, run: this.#run } as Command);
  }

  close() {
    if (!this.#worker) return;
    Object.assign(this.#worker, { onmessage: null, onerror: null, onmessageerror: null });
    this.#worker.terminate();
    this.#worker = undefined;
  }

  #open(): WorkerLike {
    const worker = this.makeWorker(this.name);
    worker.onmessage = ({ data }) => {
      if (data.run === this.#run) this.receive(data);
    };
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.#fail(failures.died, event.message);
    };
    worker.onmessageerror = () => this.#fail(failures.unreadable);
    return worker;
  }

  /** A worker that broke is not asked again: the next start opens another. */
  #fail(message: string, detail?: string) {
    this.close();
    const hint =
      globalThis.navigator?.onLine === false
        ? "This machine is offline: try again once it is online."
        : "Try again; if it happens again, choose another backend under Settings.";
    this.receive({ type: "failed", run: this.#run, message: detail ? `${message} (${detail})` : message, hint });
  }
}
