/** The one training loop: steps, phases, reading back. Techniques say what to minimise; this says how, and owns every tensor. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { Checkpoint } from "../shape/checkpoint";
import type { Value } from "../shape/params";
import { phasesOf } from "../shape/phases";
import type { RunSpec } from "../shape/protocol";
import type { Report } from "../shape/report";
import type { AnyTechnique } from "../shape/technique";
import { Atlas } from "./atlas";
import { letGoOfSpares } from "./backends/spare";
import { Course } from "./course";
import type { Prediction } from "./evaluate";
import { readAndDispose, tidyKept, type Tensors } from "./kept";
import { Footprint } from "./memory";
import { readGroups, type Packed } from "./pack";
import { rehearse } from "./rehearsal";
import type { RunData } from "./run-data";
import type { Stage, Wishes } from "./stage";
import { takeStep } from "./step";

/** A technique that can tell is asked so often whether it has settled: at the same steps however many are taken at a time. */
const settlesAfter = 20;

/** What the last of some steps tells: nothing, its losses and diagnostics, or an evaluation as well. */
export type Telling = "nothing" | "step" | "evaluation";
type Why = "finished" | "settled" | "diverged";

/** Some steps that were taken, and how long that took. */
interface Turn {
  taken: number;
  milliseconds: number;
  /** What the last of them tells, and what it was asked; kept. */
  told: Tensors;
  question: Tensors;
}

export class Trainer {
  step = 0;
  /** Spent on steps, evaluation not counted. */
  seconds = 0;
  /** Of one step, lately. */
  stepSeconds = 0;
  /** Why it takes no more steps. */
  stopped: Why | undefined;
  /** Is handed where a phase has ended, when the next one begins. */
  onend: (checkpoint: Checkpoint) => void = () => undefined;

  #spec: RunSpec;
  #wishes: Wishes;
  #footprint = new Footprint();
  #course: Course;
  #atlas: Atlas;

  /**
   * @param from where an earlier run of the same kind had come to: it goes on from there, or from the last phase that has seen nothing of what differs
   * @throws TooLarge where there is less memory than it holds
   */
  constructor(spec: RunSpec, technique: AnyTechnique, runData: RunData, from?: Checkpoint) {
    this.#spec = spec;
    this.#wishes = { values: { ...spec.values }, labelCount: runData.count(spec.labels) };
    this.#course = new Course({ spec, phases: phasesOf(technique), wishes: this.#wishes }, runData, this.#footprint);
    const { plane, sample } = this.#course.assembly;
    this.#atlas = new Atlas(plane, sample);
    if (from) this.#goOnFrom(from);
  }

  /** Live: a changed value is felt by the next step. One that a phase is built from waits for {@link goBack}. */
  get values(): Record<string, Value> {
    return this.#wishes.values;
  }
  get labelCount(): number {
    return this.#wishes.labelCount;
  }
  /** The phase that it is in, counted from 0. */
  get phase(): number {
    return this.#course.stages.length - 1;
  }
  /** The most that it was seen to use of the device's memory: while it was made, in its rehearsal and when it was first evaluated. */
  get neededBytes(): number {
    return this.#footprint.needed;
  }
  /** With so many steps at most, {@link advance} waits for the device once, whatever it has to ask; once more where a phase begins. */
  get atOnce(): number {
    const { learner, first } = this.#stage;
    return learner.settled ? settlesAfter - ((this.step - first) % settlesAfter) : Infinity;
  }

  /**
   * Takes up to `count` steps, 0 to look at what is, and tells of the last. After the last step of a run it is evaluated. A run that turns
   * out to have settled stops.
   * @param save is handed a checkpoint, which comes with the same read
   */
  async advance(count: number, telling: Telling, save?: (checkpoint: Checkpoint) => void): Promise<Report | undefined> {
    const turn = await this.#takeSteps(count, telling !== "nothing");
    const remembered = save ? this.#stage.memory : {};
    if (telling === "nothing") {
      this.seconds += turn.milliseconds / 1000;
      if (save) save(this.#checkpointOf((await readGroups([remembered]))[0]!));
      return undefined;
    }
    const stepped = performance.now();
    const evaluated = telling === "evaluation" || this.stopped !== undefined;
    const told = evaluated ? { ...turn.told, ...this.#evaluate() } : turn.told;
    const [found, answer, memory] = (await readGroups([told, turn.question, remembered])) as [Packed, Packed, Packed];
    tf.dispose([told, turn.question]);
    this.#hear(answer);
    this.#count(turn, performance.now() - stepped, evaluated);
    const report = this.#reportOf(found, evaluated);
    this.#judge(report);
    if (this.stopped !== "diverged") save?.(this.#checkpointOf(memory));
    return report;
  }

  /** The loop. @param tells whether the last step tells something: then it is also asked only with what it tells whether the run has settled */
  async #takeSteps(count: number, tells: boolean): Promise<Turn> {
    let began = performance.now();
    let taken = 0;
    let told: Tensors = {};
    let question: Tensors = {};
    while (taken < count && !this.stopped) {
      if (this.#course.isOver(this.step)) began += await this.#beginNextPhase();
      const isAsked = this.atOnce === 1;
      const isLast = taken + 1 === count || this.step + 1 >= this.#spec.steps;
      tf.dispose(told);
      told = takeStep(this.#stage, this.step, this.#course.assembly.oraclePool, (isLast || isAsked) && tells);
      this.step++;
      taken++;
      if (this.step >= this.#spec.steps) this.stopped = "finished";
      else if (isAsked) {
        question = this.#ask();
        if (!isLast || !tells) question = this.#hear(await readAndDispose(question));
      }
    }
    return { taken, milliseconds: performance.now() - began, told, question };
  }

  /**
   * Another budget of labels. Where a phase has learned from labels, it goes back; else the last evaluated step is judged anew, and its map stays.
   * @returns how it is now
   */
  async relabel(labelCount: number): Promise<Report> {
    this.#wishes.labelCount = labelCount;
    const { evaluator } = this.#course.assembly;
    const isBack = this.goBack();
    const judged = isBack ? this.#evaluate() : tidyKept(() => evaluator.judge(this.#stage.learner, labelCount));
    return this.#reportOf(await readAndDispose(judged), true, !isBack);
  }

  /**
   * Goes back to the end of the last phase that has seen nothing of what is wished for now; to the beginning, where the first one has.
   * @returns whether there was anything to go back for
   */
  goBack(): boolean {
    const { stale, stages } = this.#course;
    if (stale === stages.length) return false;
    this.#standAt(this.#course.backTo(stale));
    return true;
  }

  /** Guesses, confidence and features of any inputs, a part at a time. */
  predict(inputs: Tensor): Prediction {
    return this.#course.assembly.evaluator.predict(this.#stage.learner, this.labelCount, inputs);
  }

  /** Takes a step and takes it back: see {@link rehearse}. @throws TooLarge where there is less memory than that needs */
  rehearse(): Promise<void> {
    return rehearse(this.#course, this.#footprint, this.step, this.#spec.batch);
  }

  dispose(): void {
    this.#course.dispose();
    letGoOfSpares();
  }

  get #stage(): Stage {
    return this.#course.now;
  }

  /** A phase ends where the next one begins, with its first step. @returns how many milliseconds that took */
  async #beginNextPhase(): Promise<number> {
    const began = performance.now();
    const [memory] = await readGroups([this.#stage.memory]);
    const end = this.#checkpointOf(memory!);
    this.onend({ ...end, values: end.values.slice() });
    const { before: _, ...own } = end;
    this.#course.next(own);
    return performance.now() - began;
  }

  /** The first time in a phase, what that needs is measured too. */
  #evaluate(): Tensors {
    const stage = this.#stage;
    const evaluate = () => tidyKept(() => this.#course.assembly.evaluator.evaluate(stage.learner, this.labelCount));
    if (stage.wasEvaluated) return evaluate();
    stage.wasEvaluated = true;
    return this.#footprint.use(evaluate);
  }

  /** Whether it has settled, as yes, 1, or no. */
  #ask(): Tensors {
    return { settled: tf.tidy(() => this.#stage.learner.settled!(this.step - this.#stage.first)) };
  }

  /** The answer to whether it has settled, if that was asked. */
  #hear({ values }: Packed): Tensors {
    if (values[0] === 1) {
      this.#stage.isSettled = true;
      if (this.#course.isLast) this.stopped = "settled";
    }
    return {};
  }

  #goOnFrom(checkpoint: Checkpoint) {
    try {
      this.#standAt(this.#course.resume(checkpoint));
    } catch (error) {
      this.dispose();
      throw error;
    }
  }

  /** @param checkpoint undefined at the beginning */
  #standAt(checkpoint?: Checkpoint) {
    this.step = checkpoint?.step ?? 0;
    this.seconds = checkpoint?.seconds ?? 0;
    this.#atlas.standAt(checkpoint?.maps);
    this.stopped = this.#course.isLast ? checkpoint?.stopped : undefined;
  }

  #checkpointOf(memory: Packed): Checkpoint {
    const { descent, foundation, isSettled } = this.#stage;
    const stopped = this.stopped ?? (isSettled ? "settled" : undefined);
    return {
      ...{ step: this.step, seconds: this.seconds, optimiserSteps: descent.adam.slots.map(({ steps }) => steps) },
      ...memory,
      foundation,
      ...(this.#course.ends.length && { before: [...this.#course.ends] }),
      ...(stopped && stopped !== "diverged" && { stopped }),
      ...(this.#atlas.maps && { maps: this.#atlas.maps }),
    };
  }

  /** @param isSame what was learned is what the last maps show */
  #reportOf(found: Packed, evaluated: boolean, isSame = false): Report {
    const report: Report = { step: this.step, seconds: this.seconds, evaluated, began: this.#course.began, ...found };
    return evaluated ? this.#atlas.draw(report, isSame) : report;
  }

  /** @param waited milliseconds since the steps were taken */
  #count({ taken, milliseconds }: Turn, waited: number, evaluated: boolean): void {
    if (!taken) return;
    const all = milliseconds + waited;
    // An evaluation shares its read with the steps: their part of the wait is then what steps took lately.
    const seconds = (evaluated ? Math.min(all, Math.max(milliseconds, taken * this.stepSeconds * 1000)) : all) / 1000;
    this.seconds += seconds;
    const mean = seconds / taken;
    this.stepSeconds = this.stepSeconds ? 0.7 * this.stepSeconds + 0.3 * mean : mean;
  }

  #judge(report: Report): void {
    for (const [name, { offset }] of Object.entries(report.layout)) {
      if (name.startsWith("loss.") && !Number.isFinite(report.values[offset])) this.stopped = "diverged";
    }
  }
}
