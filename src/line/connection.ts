/** The line to one worker: the only place where a worker is made. It says so when the worker dies, whoever killed it. */
import { lostSentences } from "../sentences/lost";
import type { Command, Message } from "../shape/protocol";

/** As much of a worker as is used here, so that tests can hand in another. */
export interface WorkerLike {
  postMessage(command: Command): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Message>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}
export type MakeWorker = (name: string) => WorkerLike;

const makeTrainingWorker: MakeWorker = (name) => new Worker(new URL("../training/worker.ts", import.meta.url), { type: "module", name });

/** All that a worker says but that it is there, which is for nobody but the line itself. */
export type Told = Exclude<Message, { type: "alive" | "here" }>;

interface Ends {
  onmessage(message: Told): void;
  /** It is gone, or might as well be. The next command opens another. */
  ondeath(why: string): void;
}

/** How often it is asked whether it lives, and how many of these questions it may leave unanswered: while its script comes, and later. */
const heartbeat = { milliseconds: 5000, first: 8, later: 24 };

let opened = 0;

export class Connection {
  #worker: WorkerLike | undefined;
  /** Ends the watch over the worker. */
  #watch: AbortController | undefined;
  #beat: ReturnType<typeof setInterval> | undefined;
  /** Its name, until it has been told it. */
  #life: string | undefined;

  constructor(
    readonly name: string,
    readonly ends: Ends,
    readonly makeWorker: MakeWorker = makeTrainingWorker,
  ) {}

  /** Opens a worker where there is none. */
  send(command: Command) {
    try {
      this.#worker ??= this.#open();
      const life = command.type === "start" && this.#life;
      this.#worker.postMessage(life ? { ...command, life } : command);
      if (life) this.#life = undefined;
    } catch (error) {
      this.#died(error instanceof Error ? error.message : String(error));
    }
  }

  get isOpen(): boolean {
    return this.#worker !== undefined;
  }

  close() {
    this.#watch?.abort();
    clearInterval(this.#beat);
    if (!this.#worker) return;
    Object.assign(this.#worker, { onmessage: null, onerror: null, onmessageerror: null });
    this.#worker.terminate();
    this.#worker = undefined;
  }

  #open(): WorkerLike {
    const life = (this.#life = `labelscape ${performance.timeOrigin} ${++opened}`);
    const worker = this.makeWorker(this.name);
    const heard = this.#listenTo(worker);
    worker.onmessage = ({ data }) => {
      heard();
      if (data.type === "here") this.#watchOver(life);
      else if (data.type !== "alive") this.ends.onmessage(data);
    };
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.#died(event.message);
    };
    worker.onmessageerror = () => this.#died(lostSentences.unreadable);
    return worker;
  }

  /**
   * One that was killed before it could say anything, or where there are no locks, is known by its silence. Counted in questions, not in
   * time, of which a tab that sleeps knows nothing.
   * @returns to be called whenever something is heard
   */
  #listenTo(worker: WorkerLike): () => void {
    let unanswered = 0;
    let most = heartbeat.first;
    this.#beat = setInterval(() => {
      if (unanswered >= most) return this.#died(lostSentences.silent((most * heartbeat.milliseconds) / 1000));
      unanswered++;
      worker.postMessage({ type: "ping", run: 0 });
    }, heartbeat.milliseconds);
    return () => {
      unanswered = 0;
      most = heartbeat.later;
    };
  }

  /**
   * Nothing tells a page of a worker that was killed. But the worker holds a lock as long as it lives: whoever waits for that lock gets it
   * the moment the worker is gone.
   */
  #watchOver(life: string) {
    this.#watch = new AbortController();
    const { signal } = this.#watch;
    navigator.locks.request(life, { signal }, () => this.#died("")).catch(() => undefined); // closed by ourselves
  }

  #died(why: string) {
    this.close();
    this.ends.ondeath(why);
  }
}
