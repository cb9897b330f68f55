/** The one training loop: batches, views, gradients, memory, reading back. Techniques say what to minimise; this says how, and owns every tensor. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D } from "@tensorflow/tfjs-core";
import type { Checkpoint } from "../shape/checkpoint";
import type { Value } from "../shape/params";
import type { RunSpec } from "../shape/protocol";
import type { Report } from "../shape/report";
import type { AnyTechnique, Diagnostics, Oracle, Step, Views } from "../shape/technique";
import { assemble, type Assembly } from "./assemble";
import { compileOnly } from "./backends/compile";
import { letGoOfSpares } from "./backends/spare";
import { makeBatch } from "./batch";
import type { Draw } from "./batches";
import type { Prediction } from "./evaluate";
import { affordably, bytesOfLargerBatch, bytesUsed } from "./memory";
import { pack, readGroups, type Packed } from "./pack";
import { withMap } from "./projection";
import { remember, undoing } from "./remembered";
import type { RunData } from "./run-data";

/** A technique that can tell is asked so often whether it has settled: at the same steps however many are taken at a time. */
const settlesAfter = 20;
/** Steps of so many examples tell how much memory one of many would need. */
const smallBatches = [16, 32, 64];
/** How many examples of each view a report shows. */
const shownViews = 6;

/** What the last of some steps tells: nothing, its losses and diagnostics, or an evaluation as well. */
export type Telling = "nothing" | "step" | "evaluation";
export type Why = "finished" | "settled" | "diverged";

type Tensors = Record<string, Tensor>;

export class Trainer {
  step = 0;
  /** Spent on steps, evaluation not counted. */
  seconds = 0;
  /** Of one step, lately. */
  stepSeconds = 0;
  /** Why it takes no more steps. */
  stopped: Why | undefined;
  /** Live: a changed value is felt by the next step. */
  readonly values: Record<string, Value>;
  labelCount: number;
  /** The most that it was seen to use of the device's memory: while it was made, in its rehearsal and when it was first evaluated. */
  neededBytes: number;

  #spec: RunSpec;
  #views: Views;
  #parts: Assembly;
  #map: Float32Array | undefined;
  /** Between steps. */
  #heldBytes: number;
  #wasEvaluated = false;

  /**
   * @param from where an earlier run of the same kind had come to
   * @throws TooLarge where there is less memory than it holds
   */
  constructor(spec: RunSpec, technique: AnyTechnique, runData: RunData, from?: Checkpoint) {
    this.#spec = spec;
    this.#views = technique.views as Views;
    this.values = { ...spec.values };
    this.labelCount = runData.count(spec.labels);

    const { made, peak, left } = affordably(0, () => assemble(spec, technique, runData, this.values, this.labelCount));
    this.#parts = made;
    this.#heldBytes = left;
    this.neededBytes = peak;
    if (from) this.#goOnFrom(from);
  }

  /** With so many steps at most, {@link advance} waits for the device once, whatever it has to ask. */
  get atOnce(): number {
    return this.#parts.learner.settled ? settlesAfter - (this.step % settlesAfter) : Infinity;
  }

  /**
   * Takes up to `count` steps, 0 to look at what is, and tells of the last. After the last step of a run it is evaluated. A run that turns
   * out to have settled stops.
   * @param save is handed a checkpoint, which comes with the same read
   */
  async advance(count: number, telling: Telling, save?: (checkpoint: Checkpoint) => void): Promise<Report | undefined> {
    const began = performance.now();
    let told: Tensors = {};
    let taken = 0;
    let question: Tensors = {};
    while (taken < count && !this.stopped) {
      const asked = this.#parts.learner.settled !== undefined && (this.step + 1) % settlesAfter === 0;
      const last = taken + 1 === count || this.step + 1 >= this.#spec.steps;
      tf.dispose(told);
      told = this.#step((last || asked) && telling !== "nothing");
      taken++;
      if (this.step >= this.#spec.steps) this.stopped = "finished";
      else if (asked) {
        question = { settled: tf.tidy(() => this.#parts.learner.settled!(this.step)) };
        if (!last || telling === "nothing") question = this.#hear(await readAndDispose(question));
      }
    }
    const stepped = performance.now() - began;
    const remembered = save ? this.#parts.memory : {};
    if (telling === "nothing") {
      this.seconds += stepped / 1000;
      if (save) save(this.#checkpointOf((await readGroups([remembered]))[0]!));
      return undefined;
    }
    const evaluated = telling === "evaluation" || this.stopped !== undefined;
    if (evaluated) Object.assign(told, this.#evaluate());
    const [found, answer, memory] = (await readGroups([told, question, remembered])) as [Packed, Packed, Packed];
    tf.dispose([told, question]);
    this.#hear(answer);
    this.#count(taken, stepped, performance.now() - began, evaluated);
    const report = this.#reportOf(found, evaluated);
    this.#judge(report);
    if (this.stopped !== "diverged") save?.(this.#checkpointOf(memory));
    return report;
  }

  /** Another budget of labels for a technique that learned nothing from labels: the last evaluated step is judged anew, its map stays. */
  async relabel(labelCount: number): Promise<Report> {
    this.labelCount = labelCount;
    const judged = tidyKept(() => this.#parts.evaluator.judge(this.#parts.learner, labelCount));
    return this.#reportOf(await readAndDispose(judged), true);
  }

  /** Guesses, confidence and features of any inputs, a part at a time. */
  predict(inputs: Tensor): Prediction {
    return this.#parts.evaluator.predict(this.#parts.learner, this.labelCount, inputs);
  }

  /**
   * Takes a step and takes it back: so it is known how much memory a step needs, and where the backend compiles programs, they are compiled
   * side by side while nothing is computed.
   * @throws TooLarge where there is less memory than that
   */
  async rehearse(): Promise<void> {
    await compileOnly(() => {
      const { peak } = affordably(
        this.#heldBytes,
        () => this.#tryStep(this.#parts.draw),
        () => this.#heldBytes + this.#bytesOfStep(),
      );
      this.neededBytes = Math.max(this.neededBytes, this.#heldBytes + peak);
    });
  }

  /** What a step would need, from steps of a few examples. */
  #bytesOfStep(): number {
    const measured = smallBatches.map((size) => [size, bytesUsed(() => this.#tryStep(this.#parts.drawOf(size))).peak] as const);
    return bytesOfLargerBatch(this.#spec.batch, measured);
  }

  /** A step that leaves nothing behind. */
  #tryStep(draw: Draw): void {
    const { step } = this;
    const { memory, descent } = this.#parts;
    undoing(memory, descent.adam, () => {
      const told = this.#step(true, draw);
      tf.dispose([told, pack([told])]);
    });
    this.step = step;
  }

  dispose(): void {
    this.#parts.dispose();
    letGoOfSpares();
  }

  /** One step; what it tells, kept, if asked. */
  #step(telling: boolean, draw = this.#parts.draw): Tensors {
    let told: Tensors = {};
    tf.tidy(() => {
      const { batch, seen } = makeBatch(this.#parts.source, this.#views, this.step, draw);
      const step = this.#parts.learner.step(batch as never) as Step<Diagnostics>;
      const losses = this.#parts.descent.step(step, this.step);
      step.finish?.();
      if (telling) told = keepAll({ ...losses, ...this.#measure(step, batch.places), ...this.#show(seen, batch.places) });
      else tf.dispose(losses);
      tf.dispose([...seen.values()]);
    });
    this.step++;
    return told;
  }

  /** The first time, what that needs is measured too. */
  #evaluate(): Tensors {
    const evaluate = () => tidyKept(() => this.#parts.evaluator.evaluate(this.#parts.learner, this.labelCount));
    if (this.#wasEvaluated) return evaluate();
    const { made, peak } = affordably(this.#heldBytes, evaluate);
    this.#wasEvaluated = true;
    this.neededBytes = Math.max(this.neededBytes, this.#heldBytes + peak);
    return made;
  }

  #measure(step: Step<Diagnostics>, places: Tensor1D): Tensors {
    const oracle: Oracle = { pool: this.#parts.oraclePool, batch: tf.gather(this.#parts.oraclePool, places) };
    const measured: Record<string, Tensor | undefined> = step.measure?.(oracle) ?? {};
    const told: Tensors = {};
    for (const [name, value] of Object.entries(measured)) if (value) told[`diagnostic.${name}`] = value;
    return told;
  }

  /** The first few examples of every view that this step compared. */
  #show(seen: ReadonlyMap<string, Tensor>, places: Tensor1D): Tensors {
    const few = (t: Tensor) => tf.slice(t, 0, Math.min(shownViews, t.shape[0]!));
    const views = Object.fromEntries([...seen].map(([name, view]) => [`view.${name}`, few(view)]));
    return { ...views, "view.places": few(places) };
  }

  /** The answer to whether it has settled, if that was asked. */
  #hear({ values }: Packed): Tensors {
    if (values[0] === 1) this.stopped = "settled";
    return {};
  }

  #goOnFrom(checkpoint: Checkpoint) {
    try {
      remember(this.#parts.memory, this.#parts.descent.adam, checkpoint);
    } catch (error) {
      this.dispose();
      throw error;
    }
    this.step = checkpoint.step;
    this.seconds = checkpoint.seconds;
    this.#map = checkpoint.map;
    this.stopped = checkpoint.stopped;
  }

  #checkpointOf(memory: Packed): Checkpoint {
    const optimiserSteps = this.#parts.descent.adam.slots.map(({ steps }) => steps);
    const { stopped } = this;
    return {
      ...{ step: this.step, seconds: this.seconds, optimiserSteps },
      ...memory,
      ...(stopped && stopped !== "diverged" && { stopped }),
      ...(this.#map && { map: this.#map.slice() }),
    };
  }

  #reportOf(found: Packed, evaluated: boolean): Report {
    const report: Report = { step: this.step, seconds: this.seconds, evaluated, ...found };
    if (!evaluated) return report;
    const mapped = withMap(report, this.#parts.plane, this.#map, this.#parts.sample);
    this.#map = mapped.map;
    return mapped.report;
  }

  #count(taken: number, stepped: number, all: number, evaluated: boolean): void {
    if (!taken) return;
    // An evaluation shares its read with the steps: their part of the wait is then what steps took lately.
    const seconds = (evaluated ? Math.min(all, Math.max(stepped, taken * this.stepSeconds * 1000)) : all) / 1000;
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

const keepAll = (tensors: Tensors): Tensors => {
  for (const t of Object.values(tensors)) tf.keep(t);
  return tensors;
};

const tidyKept = (make: () => Tensors): Tensors => {
  let made: Tensors = {};
  tf.tidy(() => {
    made = keepAll(make());
  });
  return made;
};

async function readAndDispose(tensors: Tensors): Promise<Packed> {
  const [packed] = await readGroups([tensors]);
  tf.dispose(tensors);
  return packed!;
}
