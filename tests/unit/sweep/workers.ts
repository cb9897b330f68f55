/** Workers that answer at once, or when they are told to: what they say is made up, who is asked what is not. */
import { isLabelBlind } from "../../../src/link/changes";
import type { MakeWorker, WorkerLike } from "../../../src/line/connection";
import type { Command, Message, RunSpec } from "../../../src/shape/protocol";

/** A made-up accuracy: the same for the same run. */
export const accuracyOf = ({ technique, seed }: RunSpec, labels: number): number =>
  Math.min(0.99, 0.3 + technique.length / 100 + 0.01 * seed + (labels === Infinity ? 0.4 : labels / 200));

export class FakeWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  onmessageerror: WorkerLike["onmessageerror"] = null;
  readonly heard: Command[] = [];
  closed = false;
  run = 0;
  spec: RunSpec | undefined;

  constructor(
    readonly name: string,
    readonly crew: Crew,
  ) {}

  postMessage(command: Command) {
    this.heard.push(command);
    queueMicrotask(() => this.#answer(command));
  }
  terminate() {
    this.closed = true;
  }
  /** Ends the run that was asked for. */
  finish(why: "finished" | "settled" | "diverged" = "finished") {
    this.say({ type: "report", run: this.run, stepSeconds: 0.01, report: this.#report(this.spec!.labels) });
    this.say({ type: "stopped", run: this.run, why, step: this.spec!.steps });
  }
  fail(message: string) {
    this.say({ type: "failed", run: this.run, message, hint: "Try again." });
  }
  say(message: Message) {
    if (!this.closed) this.onmessage?.({ data: message } as MessageEvent<Message>);
  }

  #answer(command: Command) {
    if (command.type === "start") this.#start(command.run, command.spec);
    if (command.type === "play") this.crew.onplay(this);
    if (command.type === "relabel") {
      const ended = isLabelBlind(this.spec!.technique); // who has seen labels learns on
      this.spec = { ...this.spec!, labels: command.labels };
      const report = this.#report(command.labels);
      this.say({ type: "relabelled", run: this.run, labelling: this.#labelling(command.labels), report, milliseconds: 1, ended });
    }
  }
  #start(run: number, spec: RunSpec) {
    [this.run, this.spec] = [run, spec];
    const gallery = { kind: "points", shape: [2], classes: ["a", "b"], poolCount: 500, testCount: 500 } as never;
    this.say({ type: "gallery", run, gallery, labelling: this.#labelling(spec.labels) });
    this.say({ type: "ready", run, skipped: [], ...this.crew.machine });
  }
  #labelling = (labels: number) => ({ count: Math.min(500, labels * 2), visible: new Uint8Array() });
  #report = (labels: number) => ({
    step: this.spec!.steps,
    seconds: this.spec!.steps / 100,
    evaluated: true,
    began: [0],
    layout: { accuracy: { offset: 0, shape: [] } },
    values: Float32Array.of(accuracyOf(this.spec!, labels)),
  });
}

/** All workers that were made, and what they do when they are asked to play. */
export class Crew {
  readonly workers: FakeWorker[] = [];
  machine = { backend: "wasm" as "wasm" | "webgpu", device: "SIMD", software: false };
  onplay: (worker: FakeWorker) => void = (worker) => worker.finish();
  readonly make: MakeWorker = (name) => {
    const worker = new FakeWorker(name, this);
    this.workers.push(worker);
    return worker;
  };
  get open(): FakeWorker[] {
    return this.workers.filter(({ closed }) => !closed);
  }
}

/** Everything that is under way has had its turn. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
