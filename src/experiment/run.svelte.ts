/** One contestant's run: what it was asked to do, how far it is, and what it last said. */
import { newsSentences } from "../sentences/news";
import { endBefore, type Checkpoint } from "../shape/checkpoint";
import type { BackendName, Gallery, Labelling, Loss, Message } from "../shape/protocol";
import type { AnswerTo, Question } from "../shape/question";
import { unpack, type Arrays } from "../shape/arrays";
import { changeFrom, phaseTouched, type Change, type Plan } from "../link/changes";
import type { MakeWorker } from "../line/connection";
import type { Drawing } from "./drawing";
import { History } from "./history.svelte";
import { Lifeline, type News } from "../line/lifeline";
import { arraysAtBoundary, arraysBefore } from "./phase-arrays";
import type { Slot } from "../link/settings";
import type { StoredHistory } from "../storage/stored";
import { must } from "../shape/must";
import { techniqueById } from "../techniques/catalogue";

type Ended = "finished" | "settled" | "diverged" | "failed";
/** Who waits has not begun: it is not its turn yet. */
type Stage = "idle" | "waiting" | "loading" | "live" | Ended;
type Loading = Partial<Record<"data" | "engine", { loaded: number; total: number }>>;
export type Machine = Omit<Extract<Message, { type: "ready" }>, "type" | "run">;

/** What a run must know of the experiment around it, and what it tells it. */
export interface Surroundings {
  playing(): boolean;
  /** Whether others come first, so that it does not train now. */
  waits(run: Run): boolean;
  /** Steps a second at most. */
  pace(run: Run): number;
  /** It is ready, has reported or was saved, has ended, has ended once more after the page was loaded again, or was read out under other labels after its end. */
  moved(why: Moved, run: Run): void;
}
export type Moved = "ready" | "report" | "ended" | "ended again" | "relabelled";

/** As it was before the page was loaded again. */
export interface Past {
  history: StoredHistory;
  arrays: Arrays;
  step: number;
  seconds: number;
  stepSeconds: number;
  /** A live setting had been moved on the way. */
  touched: boolean;
  /** It had come to its end, and that was told. */
  told: boolean;
  /** Where it goes on from; from its beginning, where nothing was saved. */
  checkpoint?: Checkpoint;
}

/** How it came to go on from a checkpoint, without anybody's doing. */
export interface Recovery {
  loss: Loss | "reload";
  step: number;
  /** The backend that was lost once too often, if it was. */
  given?: BackendName;
}

type NewsOf<Type extends News["type"]> = Extract<News, { type: Type }>;

interface Waiting {
  arrays: Arrays;
  /** Labels a class that they were measured under. */
  labels: number;
  /** The worker is told when this one is on the screen. */
  report?: { step: number; seconds: number; stepSeconds: number; phase: number };
  /** It has been read out under other labels: who has them, and how long that took. */
  relabelled?: { labelling: Labelling; milliseconds: number };
}

export class Run {
  stage: Stage = $state("idle");
  plan: Plan | undefined = $state.raw();
  loading: Loading = $state.raw({});
  machine: Machine | undefined = $state.raw();
  gallery: Gallery | undefined = $state.raw();
  labelling: Labelling | undefined = $state.raw();
  arrays: Arrays = $state.raw({});
  /** Labels a class that the accuracies in the arrays were measured under; Infinity for all. Those of the history say it for themselves. */
  labels = $state(NaN);
  /** The phase that it is in, counted from 0. */
  phase = $state(0);
  step = $state(0);
  seconds = $state(0);
  stepSeconds = $state(0);
  /** What went wrong and what to do, when it diverged or failed. */
  trouble: { message: string; hint: string } | undefined = $state.raw();
  /** How long the last new readout took, from the slider to the answer. */
  relabelMilliseconds: number | undefined = $state();
  readonly history = new History();
  recovery: Recovery | undefined = $state.raw();
  /** Somebody has been told of its end. */
  isTold = false;

  /** The first phase that has felt a live setting being moved. */
  #touchedIn = Infinity;
  #lifeline: Lifeline;
  /** What the worker was last told, and since when it fits another readout. */
  #told: Plan | undefined;
  /** Others came first, when it was last asked. */
  #waits = false;
  /** Where it goes on from when it is its turn. */
  #from: Checkpoint | undefined;
  #relabelledAt: number | undefined;
  /** Who waits for an answer, in the order of their questions. */
  #asking: ((answer: never) => void)[] = [];
  /** The pace that the worker was last given. */
  #pace = Infinity;
  /** What is to be drawn in a coming frame: nothing of it is state yet. */
  #waiting: Waiting | undefined;
  /** What it retraces up to here is on the charts already. */
  #reached = 0;
  /** That it has ended was told. */
  #ended = false;
  #hadBegun = false;

  constructor(
    readonly slot: Slot,
    readonly around: Surroundings,
    readonly drawing: Drawing,
    makeWorker?: MakeWorker,
  ) {
    this.#lifeline = new Lifeline(slot, (news) => this.#receive(news), makeWorker);
  }

  /** It has taken steps, if only before the labels or settings that it has now. */
  get hasBegun(): boolean {
    return this.step > 0 || this.#hadBegun;
  }
  /** It has nothing to show yet. */
  get isComing(): boolean {
    return !this.ended && !("accuracy" in this.arrays);
  }
  /** It has no worker. */
  get isToBegin(): boolean {
    return this.stage === "idle" || this.stage === "waiting";
  }
  get ended(): boolean {
    return this.stage === "finished" || this.stage === "settled" || this.stage === "diverged" || this.stage === "failed";
  }

  /** A live setting was moved on the way: the settings alone do not make this run again. */
  get touched(): boolean {
    return this.#touchedIn < Infinity;
  }
  /** Where it can go on from, should the page be loaded again. */
  get checkpoint(): Checkpoint | undefined {
    return this.stage === "waiting" ? this.#from : this.#lifeline.checkpoint;
  }

  start(plan: Plan) {
    this.#hadBegun = this.hasBegun && this.plan?.spec.technique === plan.spec.technique;
    const otherData = this.plan && (this.plan.spec.data !== plan.spec.data || changeOfExamples(this.plan, plan));
    this.#forget(plan.spec.labels);
    if (otherData) this.gallery = this.labelling = undefined;
    this.#launch(plan);
  }

  /** About what it has learned, as it stands; undefined where it has not begun, or begins anew or is lost before it has answered. */
  ask<Q extends Question>(question: Q): Promise<AnswerTo<Q> | undefined> {
    if (this.isToBegin || this.stage === "loading") return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#asking.push(resolve);
      this.#lifeline.send({ type: "ask", question });
    });
  }
  /** Nobody is answered any more. */
  #hush() {
    for (const resolve of this.#asking.splice(0)) resolve(undefined as never);
  }

  /** Goes on where it was before the page was loaded again: what was measured under other labels than are wished for now is measured anew. */
  resume(plan: Plan, { checkpoint, history, arrays, told, touched, ...rest }: Past) {
    const { labels } = plan.spec;
    const isMeasured = history.labels === labels;
    this.#forget(labels);
    this.history.restore(history);
    this.history.measureUnder(labels);
    this.arrays = isMeasured ? arrays : {};
    this.#ended = this.isTold = told && isMeasured;
    this.phase = this.history.phase;
    this.#touchedIn = touched ? 0 : Infinity;
    Object.assign(this, rest);
    this.#reached = this.history.lastStep;
    if (!told && this.around.playing()) this.recovery = { loss: "reload", step: checkpoint?.step ?? 0 };
    this.history.tell(true);
    this.#launch(plan, checkpoint);
  }

  /** A worker begins, at once or when it is its turn: until then there is none. @param from where it goes on from */
  #launch(plan: Plan, from?: Checkpoint) {
    this.#hush();
    this.plan = this.#told = plan;
    this.#from = from;
    this.#waits = this.around.waits(this);
    this.stage = this.#waits ? "waiting" : "loading";
    if (this.#waits) this.#lifeline.close();
    else this.#lifeline.start(plan, { from });
  }
  /** Rests where others come first now; begins or goes on where it is its turn. */
  takeTurn() {
    const waits = this.around.waits(this);
    if (waits === this.#waits || this.stage === "idle") return;
    this.#waits = waits;
    if (waits) this.pause();
    else if (this.stage === "waiting") {
      this.stage = "loading";
      this.#lifeline.start(this.#told!, { from: this.#from });
    } else if (this.around.playing()) this.play();
  }

  /** Follows a change of the settings. A slider that is still held starts nothing again. */
  follow(plan: Plan, final: boolean): Change {
    const change = this.#changeTo(plan);
    if (!final && (change.kind === "restart" || change.kind === "back")) return change;
    if (change.kind === "restart") this.start(plan);
    else if (change.kind === "back" && this.#isBroken) this.#startFrom(plan, change.phase);
    else {
      this.plan = plan;
      this.#tell();
    }
    return change;
  }
  /** What broke off begins its phase anew, whatever has changed. */
  #changeTo(plan: Plan): Change {
    if (!this.#told) return { kind: "restart", because: "settings" };
    const { phase } = this.history;
    const change = changeFrom(this.#told, plan, phase);
    if (change.kind !== "live" || !this.#isBroken) return change;
    return phase ? { ...change, kind: "back", phase, because: "settings" } : { kind: "restart", because: "settings" };
  }
  get #isBroken(): boolean {
    return this.stage === "diverged" || this.stage === "failed";
  }

  /** Begins the phase anew that broke off. */
  retry(plan: Plan) {
    const { phase } = this.history;
    if (phase) this.#startFrom(plan, phase);
    else this.start(plan);
  }

  play = () => this.#order("play");
  pause = () => this.#order("pause");
  takeStep = () => this.#order("step");
  /** Much as before is as before: whoever goes abreast of others is given a pace with each of their reports. */
  setPace(stepsPerSecond: number) {
    if (this.stage !== "live" || Math.abs(Math.log2(stepsPerSecond / this.#pace)) < 0.25) return;
    this.#pace = stepsPerSecond;
    this.#lifeline.send({ type: "pace", stepsPerSecond });
  }

  /** A new worker begins at a phase, with what was learned before it. */
  #startFrom(plan: Plan, phase: number) {
    const from = this.checkpoint && endBefore(this.checkpoint, phase);
    this.trouble = undefined;
    this.#backTo(phase);
    this.#launch(plan, from);
  }

  /** Shows it as it was where a phase began. */
  #backTo(phase: number) {
    this.drawing.flush(this.slot); // the worker waits to hear that it is drawn
    const step = this.history.began[phase]!;
    this.history.backTo(phase);
    this.arrays = arraysBefore(this.arrays, must(techniqueById(this.plan!.spec.technique), "technique"), phase);
    [this.step, this.phase] = [step, phase - 1];
    if (phase <= this.#touchedIn) this.#touchedIn = Infinity;
    this.#reached = 0;
    this.#ended = this.isTold = false;
    this.history.tell(true);
  }

  close() {
    this.#hush();
    this.#forget(NaN);
    this.#lifeline.close();
    this.#told = this.plan = undefined;
    this.#hadBegun = false;
    this.stage = "idle";
  }

  #order(type: "play" | "pause" | "step") {
    if (this.stage === "live" && (type === "pause" || !this.#waits)) this.#lifeline.send({ type });
  }

  /** @param labels a class that it is to begin with */
  #forget(labels: number) {
    this.drawing.forget(this.slot);
    this.#waiting = this.#relabelledAt = undefined;
    this.history.clear(labels);
    this.labels = labels;
    this.arrays = {};
    this.loading = {};
    this.step = this.seconds = this.stepSeconds = this.phase = 0;
    this.#touchedIn = Infinity;
    this.isTold = false;
    this.#reached = 0;
    this.#ended = false;
    this.trouble = this.recovery = this.relabelMilliseconds = undefined;
    this.history.tell(true);
  }

  /** Tells the worker what is new in the plan; one readout at a time, the newest budget last. */
  #tell() {
    if (this.stage === "idle" || this.stage === "waiting" || this.stage === "loading" || !this.plan || !this.#told) return;
    const { phase } = this.history;
    const change = changeFrom(this.#told, this.plan, phase);
    if (change.kind !== "live" && change.kind !== "back") return;
    if (change.values) {
      if (this.step > 0) this.#touchedIn = Math.min(this.#touchedIn, phaseTouched(this.#told.spec, this.plan.spec, phase));
      this.#lifeline.send({ type: "tune", values: change.values });
      this.#told = { ...this.#told, spec: { ...this.#told.spec, values: change.values } };
    }
    if (change.labels !== undefined && this.#relabelledAt === undefined) {
      this.#relabelledAt = this.drawing.clock.now();
      this.relabelMilliseconds = undefined;
      this.#lifeline.send({ type: "relabel", labels: change.labels });
      this.#told = { ...this.#told, spec: { ...this.#told.spec, labels: change.labels } };
    }
    if (change.kind !== "back") return;
    this.stage = "live";
    this.#backTo(change.phase);
    if (this.around.playing()) this.play();
  }

  #receive(message: News) {
    switch (message.type) {
      case "loading":
        this.loading = { ...this.loading, [message.what]: { loaded: message.loaded, total: message.total } };
        break;
      case "gallery":
        this.gallery = message.gallery;
        this.labelling = message.labelling;
        break;
      case "ready":
        this.#begin(message);
        break;
      case "report":
        this.#take(message);
        break;
      case "relabelled":
        this.#takeReadout(message);
        break;
      case "answer":
        this.#asking.shift()?.(message.answer as never);
        break;
      case "checkpoint":
        this.drawing.flush(this.slot); // so that it is stored with all that was reported
        this.around.moved("report", this);
        break;
      case "recovering":
        this.#recover(message);
        break;
      case "stopped":
        this.#stop(message);
        break;
      case "failed":
        this.#hush();
        this.trouble = { message: message.message, hint: message.hint };
        this.recovery = undefined; // it did not go on
        this.#end("failed");
        break;
      default:
        message satisfies never;
    }
  }

  #begin(machine: NewsOf<"ready">) {
    this.machine = machine;
    this.stage = "live";
    this.#pace = Infinity;
    if (Number.isFinite(this.around.pace(this))) this.setPace(this.around.pace(this));
    // Asked of a worker that did not live to answer.
    if (this.#relabelledAt !== undefined) this.#lifeline.send({ type: "relabel", labels: this.#told!.spec.labels });
    this.#tell();
    if (this.around.playing()) this.play();
    this.around.moved("ready", this);
  }

  #take({ report, stepSeconds }: NewsOf<"report">) {
    if (report.step < this.#reached) return this.#lifeline.send({ type: "drawn" });
    this.history.record(report);
    const { step, seconds, began } = report;
    this.#draw({ arrays: unpack(report), report: { step, seconds, stepSeconds, phase: began.length - 1 } });
  }

  #takeReadout({ report, labelling }: NewsOf<"relabelled">) {
    const milliseconds = this.drawing.clock.now() - (this.#relabelledAt ?? NaN);
    this.#relabelledAt = undefined;
    this.history.measureUnder(this.#told!.spec.labels);
    this.history.recordEvaluation(report);
    this.#draw({ arrays: unpack(report), relabelled: { labelling, milliseconds } });
    this.#tell();
  }

  #recover(recovery: NewsOf<"recovering">) {
    this.#hush();
    this.drawing.flush(this.slot);
    // What had not begun is only begun again.
    if (this.stage === "live") this.recovery = recovery;
    this.#reached = this.history.lastStep;
    // What takes its place begins with the labels that this one was last told of, answered or not.
    this.history.measureUnder(this.#told!.spec.labels);
    this.history.tell(true);
  }

  #stop({ why, step, hint }: NewsOf<"stopped">) {
    this.drawing.flush(this.slot);
    this.step = step;
    if (why === "diverged")
      this.trouble = {
        message: newsSentences.diverged(step),
        hint: hint ?? newsSentences.afterDiverged,
      };
    this.#end(why);
  }

  #end(why: Ended) {
    this.stage = why;
    const isAgain = this.#ended && why !== "failed";
    this.#ended = true;
    this.around.moved(isAgain ? "ended again" : "ended", this);
  }

  #draw(news: Omit<Waiting, "labels">) {
    this.#waiting = { ...this.#waiting, ...news, arrays: { ...this.#waiting?.arrays, ...news.arrays }, labels: this.history.labels };
    const waiting = this.#waiting;
    this.drawing.ask(this.slot, {
      draw: () => this.#show(waiting),
      drawn: () => {
        this.#waiting = undefined;
        if (waiting.report) this.#lifeline.send({ type: "drawn" });
        this.around.moved(waiting.relabelled && this.ended ? "relabelled" : "report", this);
      },
    });
  }

  #show({ arrays, labels, report, relabelled }: Waiting) {
    const isNext = report && report.phase > this.phase;
    this.arrays = { ...(isNext ? arraysAtBoundary(this.arrays) : this.arrays), ...arrays };
    if (arrays.accuracy) this.labels = labels;
    if (report) ({ step: this.step, seconds: this.seconds, stepSeconds: this.stepSeconds, phase: this.phase } = report);
    if (relabelled) this.labelling = relabelled.labelling;
    if (relabelled && this.#relabelledAt === undefined) this.relabelMilliseconds = relabelled.milliseconds;
    this.history.tell(arrays.accuracy !== undefined);
  }
}

/** Whether other examples are drawn, so that those shown are not the right ones any more. */
const changeOfExamples = (a: Plan, b: Plan): boolean =>
  a.spec.seed !== b.spec.seed || a.spec.judged !== b.spec.judged || JSON.stringify(a.spec.dataValues) !== JSON.stringify(b.spec.dataValues);
