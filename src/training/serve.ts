/** The whole worker as a function of a port: commands in, messages out. The real port is in worker.ts, a MessageChannel's in tests. */
import type { Checkpoint } from "../shape/checkpoint";
import type { Command, Message, Ping, RunSpec, Start } from "../shape/protocol";
import { learnFrom } from "../data-sets/own/learned";
import { asLoss, DeviceLost } from "./backends/device";
import { must } from "../shape/must";
import type { Question } from "../shape/question";
import type { Report } from "../shape/report";
import { hintFor, lossHint } from "./hints";
import { nextTask } from "./next-task";
import { Rhythm } from "./rhythm";
import { engine, loadData, makeTrainer, type RunTools, type StartedBackend } from "./run";
import { galleryOf, labellingOf, type RunData } from "./run-data";
import type { Trainer } from "./trainer";

export interface Port {
  postMessage(message: Message, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<Command>) => void) | null;
}

export interface ServeTools extends Omit<RunTools, "loadFile"> {
  loadFile(file: Parameters<RunTools["loadFile"]>[0], onProgress: (loaded: number) => void): Promise<Uint8Array>;
  /** Takes a lock of this name until the worker ends; resolves once it has it. Where there are no locks, never. */
  holdForLife?(name: string): Promise<void>;
}

/** How often a run that plays is saved. */
const millisecondsToSave = 3000;

/** @throws where the port is served already: the second to come would silence the first */
export function serve(port: Port, tools: ServeTools): void {
  if (port.onmessage) throw new Error("This worker was set up twice: load the page again.");
  let session: Session | undefined;
  // Once for each backend: what waits for its loss lives as long as it does, and must hold no run and no examples.
  const watched = new WeakSet<StartedBackend>();
  const watch = (started: StartedBackend) => {
    if (watched.has(started)) return;
    watched.add(started);
    void started.lost.then((why) => session?.lose(started, why));
  };
  port.onmessage = ({ data: command }) => {
    if (command.type === "ping") port.postMessage({ type: "alive", run: command.run }, []);
    else if (command.type === "start") {
      const before = session;
      session = new Session(command, port, { ...tools, watch }, before?.close() ?? Promise.resolve());
    } else if (command.run === session?.run) session.obey(command);
  };
}

interface SessionTools extends ServeTools {
  /** Has the session told when this backend is lost. */
  watch(started: StartedBackend): void;
}

/** One run, from its start to the next. */
class Session {
  readonly run: number;
  #post: (message: Message, transfer?: Transferable[]) => void;
  #backend: StartedBackend | undefined;
  #trainer: Trainer | undefined;
  #data: RunData | undefined;
  #playing = false;
  #pace = Infinity;
  #drawn = true;
  /** The last report, as long as the page was not ready for it. */
  #untold: Report | undefined;
  #closed = false;
  /** Work on the trainer, one piece after the other. */
  #queue: Promise<void>;
  #looping = false;
  #rhythm = new Rhythm("cpu");
  /** When it was last saved, and how far it was. */
  #saved = { at: 0, step: 0 };
  #wake: () => void = () => undefined;
  /** Ends a rest earlier where the pace has become quicker. */
  #repace: () => void = () => undefined;
  #spec: RunSpec;
  #quiet: boolean;

  constructor(start: Start, port: Port, tools: SessionTools, before: Promise<void>) {
    this.run = start.run;
    this.#spec = start.spec;
    this.#quiet = start.quiet ?? false;
    this.#post = (message, transfer = []) => {
      if (!this.#closed) port.postMessage(message, transfer);
    };
    this.#queue = before;
    this.#enqueue(() => this.#open(start, tools));
  }

  obey(command: Exclude<Command, Start | Ping>): void {
    switch (command.type) {
      case "tune":
        Object.assign(this.#trainer?.values ?? this.#spec.values, command.values);
        this.#enqueue(() => this.#goBack());
        return; // at a slow pace it is felt by the next step, when that is due
      case "relabel":
        this.#enqueue(() => this.#relabel(command.labels));
        break;
      case "play":
        this.#playing = true;
        this.#loop();
        break;
      case "pause":
        this.#playing = false;
        this.#enqueue(() => this.#halt());
        break;
      case "step":
        this.#playing = false;
        this.#enqueue(() => this.#turn(1, true).then(() => this.#halt()));
        break;
      case "ask":
        this.#enqueue(() => this.#answer(command.question));
        return; // what it rests for stays due
      case "pace":
        this.#pace = command.stepsPerSecond;
        this.#repace();
        return; // a rest becomes shorter by it; a longer one is the next
      case "drawn":
        this.#drawn = true;
        this.#rhythm.drawn();
        return; // nothing to wake for: at a slow pace it goes on resting
      default:
        command satisfies never;
    }
    this.#wake();
  }

  /** A backend was lost: if it is what computes this run, this run is. */
  lose(backend: StartedBackend, why: string) {
    if (backend === this.#backend) this.#fail(new DeviceLost(why));
  }

  /** Resolves when nothing of this run is left on the device. */
  close(): Promise<void> {
    this.#closed = true;
    this.#playing = false;
    this.#wake();
    return this.#queue.then(() => this.#trainer?.dispose());
  }

  async #open({ run, spec, backend, own, from, without, life }: Start, tools: SessionTools) {
    if (own) learnFrom(own);
    if (life) void tools.holdForLife?.(life).then(() => this.#post({ type: "here", run }));
    // Data and engine come at the same time; the examples can be shown before the engine is there.
    const loading = loadData(spec, {
      loadFile: (file) => tools.loadFile(file, (loaded) => this.#post({ type: "loading", run, what: "data", loaded, total: file.bytes })),
    }).then((data) => {
      this.#data = data;
      this.#post({ type: "gallery", run, gallery: galleryOf(data), labelling: labellingOf(data, data.count(spec.labels)) });
      return data;
    });
    const [data, started] = await Promise.all([loading, engine(backend, tools, without)]);
    const { name, device, software, skipped } = started;
    this.#post({ type: "ready", run, backend: name, device, software, skipped });
    this.#rhythm = new Rhythm(name);
    if (this.#closed) return;
    this.#backend = started;
    tools.watch(started);
    this.#trainer = makeTrainer(this.#spec, data, from);
    this.#trainer.onend = this.#save;
    this.#saved.at = performance.now();
    if (!this.#quiet) await this.#take(this.#trainer, 0, true);
    this.#rhythm.forgetCost();
    if (this.#trainer.stopped) return this.#end(this.#trainer);
    await this.#trainer.rehearse();
    this.#loop();
  }

  async #relabel(labels: number) {
    if (!this.#trainer || !this.#data) return;
    const began = performance.now();
    const count = this.#data.count(labels);
    const report = await this.#trainer.relabel(count);
    const milliseconds = performance.now() - began;
    const ended = this.#trainer.stopped !== undefined;
    if (this.#untold && this.#untold.step > report.step) this.#untold = undefined; // it went back
    this.#post({ type: "relabelled", run: this.run, labelling: labellingOf(this.#data, count), report, milliseconds, ended }, [
      report.values.buffer as ArrayBuffer,
    ]);
    this.#loop();
  }

  async #answer(question: Question) {
    if (!this.#trainer || !this.#data) return;
    const { answerTo } = await import("./model/answers");
    this.#post({ type: "answer", run: this.run, answer: await answerTo(question, this.#trainer, this.#spec, this.#data) });
  }

  /** Where a phase was built from values that are others now: the run shows where it stands. */
  async #goBack() {
    if (!this.#trainer?.goBack()) return;
    await this.#take(this.#trainer, 0, true);
    this.#loop();
  }

  /** Takes turns as long as it plays; the queue lets other work in between them. */
  #loop() {
    if (this.#looping || !this.#trainer) return;
    this.#looping = true;
    const next = async () => {
      if (!this.#playing || this.#closed || this.#trainer?.stopped) {
        this.#looping = false;
        return;
      }
      const began = performance.now();
      const { stepsATurn, turnSeconds } = this.#rhythm;
      const steps = Math.min(stepsATurn, Math.max(1, Math.round(this.#pace * turnSeconds)));
      await this.#turn(steps, !this.#quiet && this.#rhythm.isEvaluationDue);
      // What it waits here is no time of training: the trainer counts its steps alone.
      if (Number.isFinite(this.#pace) && this.#playing) await this.#rest(() => (1000 * steps) / this.#pace - (performance.now() - began));
      // A task, not a promise: otherwise no message would get in while the device answers at once.
      await nextTask();
      this.#enqueue(next);
    };
    this.#enqueue(next);
  }

  /** Some steps, and the end of the run if they come to it. */
  async #turn(most: number, evaluate: boolean) {
    const trainer = this.#trainer;
    if (!trainer || this.#closed || (trainer.stopped && most > 0)) return;
    const steps = Math.min(most, trainer.atOnce);
    const report = await this.#take(trainer, steps, evaluate);
    if (!trainer.stopped || steps === 0) return;
    if (trainer.stopped === "settled" && !report.evaluated) await this.#take(trainer, 0, true);
    this.#end(trainer);
  }

  #end({ stopped, values, step, phase }: Trainer) {
    this.#playing = false;
    const hint = stopped === "diverged" ? { hint: lossHint({ ...this.#spec, values }, phase) } : {};
    this.#post({ type: "stopped", run: this.run, why: must(stopped, "end"), step, ...hint });
  }

  /** Some steps and one read; what they tell is sent when the page has drawn what came before. */
  async #take(trainer: Trainer, steps: number, evaluate: boolean): Promise<Report> {
    const began = performance.now();
    const isLast = trainer.stopped !== undefined || trainer.step + steps >= this.#spec.steps;
    const save = isLast || began - this.#saved.at > millisecondsToSave ? this.#save : undefined;
    const report = must(await trainer.advance(steps, evaluate ? "evaluation" : "step", save), "report");
    const { stepSeconds } = trainer;
    this.#rhythm.took({ steps, milliseconds: performance.now() - began, evaluated: report.evaluated, stepSeconds });
    if (this.#drawn || evaluate || trainer.stopped) this.#tell(report);
    else this.#untold = report;
    return report;
  }

  #tell(report: Report) {
    this.#drawn = false;
    this.#untold = undefined;
    const { stepSeconds } = must(this.#trainer, "trainer");
    this.#post({ type: "report", run: this.run, report, stepSeconds }, [report.values.buffer as ArrayBuffer]);
  }

  #save = (checkpoint: Checkpoint) => {
    this.#saved = { at: performance.now(), step: checkpoint.step };
    this.#post({ type: "checkpoint", run: this.run, checkpoint }, [checkpoint.values.buffer as ArrayBuffer]);
  };

  /** Where it stands still, it is told and saved as it stands. */
  async #halt() {
    const trainer = this.#trainer;
    if (!trainer || this.#playing || trainer.stopped) return;
    if (this.#untold) this.#tell(this.#untold);
    if (trainer.step !== this.#saved.step) await trainer.advance(0, "nothing", this.#save);
  }

  /** Waits, but not past the next command. */
  /** @param left milliseconds from now on */
  #rest(left: () => number): Promise<void> {
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let end = Infinity;
      this.#repace = () => {
        clearTimeout(timer);
        end = Math.min(end, performance.now() + left());
        timer = setTimeout(resolve, Math.max(0, end - performance.now()));
      };
      this.#repace();
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #enqueue(work: () => Promise<void>) {
    this.#queue = this.#queue.then(async () => {
      if (!this.#closed) await work().catch(async (error: unknown) => this.#fail(await asLoss(error)));
    });
  }

  #fail(error: unknown) {
    this.#playing = false;
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof DeviceLost) this.#post({ type: "lost", run: this.run, loss: error.loss, message });
    else this.#post({ type: "failed", run: this.run, message, hint: hintFor(error) });
    this.#closed = true;
  }
}
