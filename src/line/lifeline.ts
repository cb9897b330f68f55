/** One run, whatever happens to what trains it: where its worker or its device is lost, another goes on from the last checkpoint. */
import type { Checkpoint } from "../shape/checkpoint";
import { backendNames, type BackendName, type Command, type Loss, type Skipped } from "../shape/protocol";
import type { Plan } from "../link/changes";
import { broughtOf } from "../link/settings";
import { Connection, type MakeWorker, type Told } from "./connection";
import { afterTicks } from "../shape/in-time";
import { lostSentences } from "../sentences/lost";
import { site } from "./site";

type WithoutRun<C> = C extends { run: number } ? Omit<C, "run"> : never;
/** A command to the run that is under way. */
type Order = WithoutRun<Exclude<Command, { type: "start" | "ping" }>>;

/** What trained it was lost, and it goes on elsewhere. */
interface Recovering {
  type: "recovering";
  loss: Loss;
  /** The step it goes on from: 0 where nothing was saved yet. */
  step: number;
  /** The backend that was lost once too often, if it was. */
  given?: BackendName;
}
export type News = Exclude<Told, { type: "lost" }> | Recovering;

/** So often may a backend be lost before the next one takes its place; and a worker that has not come to its start. */
const mostLosses = 2;

/** Three minutes in which nothing was heard. */
const startPatience = { ticks: 36, milliseconds: 5000 };

export class Lifeline {
  /** Where the run last was, as far as it was saved. */
  checkpoint: Checkpoint | undefined;

  #connection: Connection;
  #run = 0;
  #plan: Plan | undefined;
  #quiet = false;
  /** What computes now; nothing is known before it is ready. */
  #backend: BackendName | undefined;
  #losses = new Map<BackendName | undefined, number>();
  #without: Skipped[] = [];
  /** Ends the watch over a start. */
  #started: () => void = () => undefined;

  constructor(
    name: string,
    readonly receive: (news: News) => void,
    makeWorker?: MakeWorker,
  ) {
    this.#connection = new Connection(
      name,
      {
        onmessage: (message) => this.#heard(message),
        ondeath: (why) => this.#lost("worker", why ? lostSentences.diedOf(why) : lostSentences.died),
      },
      makeWorker,
    );
  }

  /** Starts a new run; from now on the older one is not heard any more. Another backend gets a fresh worker. @param from where it had come to */
  start(plan: Plan, { quiet = false, from }: { quiet?: boolean; from?: Checkpoint | undefined } = {}) {
    if (plan.backend !== this.#plan?.backend || this.#without.length) this.#connection.close();
    this.#plan = plan;
    this.#quiet = quiet;
    this.checkpoint = from;
    this.#losses.clear();
    this.#without = [];
    this.#begin();
  }

  /** To the run under way; to nobody when there is none. What it changes is remembered, should the run have to be begun again. */
  send(order: Order) {
    if (!this.#connection.isOpen || !this.#plan) return;
    const { spec } = this.#plan;
    if (order.type === "tune") this.#plan = { ...this.#plan, spec: { ...spec, values: order.values } };
    if (order.type === "relabel") this.#plan = { ...this.#plan, spec: { ...spec, labels: order.labels } };
    this.#connection.send({ ...order, run: this.#run } as Command);
  }

  close() {
    this.#connection.close();
    this.#plan = undefined;
    this.#run++; // what is still to be said of it is for nobody
    this.#watchStart(false);
  }

  /** A start that neither loads nor comes to its end is given up: what it waits for may never answer. */
  #watchStart(isStarting: boolean) {
    this.#started();
    if (!isStarting) return;
    this.#started = afterTicks(startPatience, () => {
      this.#connection.close();
      this.#lost("worker", lostSentences.neverStarted);
    });
  }

  #begin() {
    const { spec, backend } = this.#plan!;
    this.#run++;
    this.#watchStart(true);
    this.#backend = undefined;
    const own = broughtOf(spec);
    this.#connection.send({
      type: "start",
      run: this.#run,
      spec,
      backend,
      ...(own && { own }),
      ...(this.#quiet && { quiet: true }),
      ...(this.checkpoint && { from: this.checkpoint }),
      ...(this.#without.length && { without: this.#without }),
    });
  }

  #heard(message: Told) {
    if (message.run !== this.#run) return;
    this.#watchStart(message.type === "loading" || message.type === "gallery");
    if (message.type === "checkpoint") this.checkpoint = message.checkpoint;
    if (message.type === "lost") {
      this.#connection.close();
      this.#lost(message.loss, message.message);
    } else if (message.type === "failed" && !this.#backend) {
      this.#connection.close(); // a part that did not come once may never come to the same worker
      void this.#fail(message);
    } else {
      if (message.type === "ready") this.#computing(message.backend);
      this.receive(message);
    }
  }

  #computing(backend: BackendName) {
    this.#backend = backend;
    this.#losses.delete(undefined);
  }

  #lost(loss: Loss, message: string) {
    this.#watchStart(false);
    const lost = this.#backend;
    const losses = (this.#losses.get(lost) ?? 0) + 1;
    this.#losses.set(lost, losses);
    const given = lost && losses >= mostLosses ? lost : undefined;
    if (given) this.#without = [...this.#without, { name: given, reason: lostSentences.tooOften({ times: mostLosses, last: message }) }];
    if ((!lost && losses >= mostLosses) || this.#without.length === backendNames.length) return void this.#giveUp(message);
    this.receive({ type: "recovering", loss, step: this.checkpoint?.step ?? 0, ...(given && { given }) });
    if (this.#plan) this.#begin(); // unless whoever heard of it has closed it
  }

  #giveUp(message: string) {
    const hint = globalThis.navigator?.onLine === false ? lostSentences.offline : lostSentences.hint;
    return this.#fail({ type: "failed", run: this.#run, message, hint });
  }

  /** Where it never came to compute, parts of this page may be gone. */
  async #fail(message: Extract<Told, { type: "failed" }>) {
    const isGone = !this.#backend && (await site.ask());
    if (message.run === this.#run) this.receive({ ...message, ...(isGone && lostSentences.outdated) });
  }
}
