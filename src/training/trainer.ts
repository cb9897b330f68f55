/** The one training loop: batches, views, gradients, memory, reading back. Techniques say what to minimise; this says how, and owns every tensor. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D } from "@tensorflow/tfjs-core";
import type { Checkpoint } from "../shape/checkpoint";
import { sizeOf } from "../shape/data-set";
import type { Value } from "../shape/params";
import type { RunSpec } from "../shape/protocol";
import type { Report } from "../shape/report";
import type { AnyTechnique, Diagnostics, Learner, Oracle, Step, Views } from "../shape/technique";
import { compileOnly } from "./backends/compile";
import { letGoOfSpares } from "./backends/spare";
import { makeBatch, type BatchSource } from "./batch";
import { makeDraw, type Draw } from "./batches";
import { makeDescent, type Descent } from "./descent";
import { Evaluator, type Prediction } from "./evaluate";
import { makeField } from "./field";
import { makeKind } from "./kinds";
import { bytesOfLargerBatch, bytesToBeHad, TooLarge, watchBytes } from "./memory";
import { memoryOf, remember } from "./remembered";
import { makeWeights, type Weights } from "./networks";
import { pack, readGroups, type Packed } from "./pack";
import { withMap, type Plane } from "./projection";
import type { RunData } from "./run-data";
import { makeToolbox } from "./toolbox";

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
  #source: BatchSource;
  #oraclePool: Tensor1D;
  #learner: Learner<Diagnostics, Views>;
  #descent: Descent;
  #memory: ReturnType<typeof memoryOf>;
  #drawOf: (batch: number) => Draw;
  #draw: Draw;
  #evaluator: Evaluator;
  #plane: Plane | undefined;
  #map: Float32Array | undefined;
  #weights: Weights;
  #kept: Tensor[] = [];
  /** Between steps. */
  #heldBytes: number;
  #wasEvaluated = false;

  /**
   * @param from where an earlier run of the same kind had come to
   * @throws TooLarge where there is less memory than it holds
   */
  constructor(spec: RunSpec, technique: AnyTechnique, runData: RunData, from?: Checkpoint) {
    const { data, pool, test, order, drawn, examples } = runData;
    this.#spec = spec;
    this.#views = technique.views as Views;
    this.values = { ...spec.values };
    this.labelCount = runData.count(spec.labels);

    const keep = <T extends Tensor>(t: T): T => {
      this.#kept.push(tf.keep(t));
      return t;
    };
    const inputsFrom = (numbers: Float32Array | Int32Array) =>
      tf.tensor(numbers, [numbers.length / sizeOf(data.shape), ...data.shape], data.kind === "text" ? "int32" : "float32");
    const integers = (numbers: Int32Array) => keep(tf.tensor1d(numbers, "int32"));

    this.#weights = makeWeights(spec.seed);
    const had = bytesToBeHad();
    const memory = watchBytes(had);
    tf.engine().startScope();
    try {
      const inputs = keep(inputsFrom(pool.inputs));
      const labels = integers(runData.visible(this.labelCount));
      this.#oraclePool = integers(pool.labels);
      const context = {
        shape: data.shape,
        pool: pool.inputs,
        vocabularySize: examples.vocabulary?.length ?? 0,
        seed: spec.seed,
        weights: this.#weights,
        keep,
      };
      const kind = makeKind(data.kind, context);
      this.#source = { kind, inputs, labels, seed: spec.seed };
      const labelled = integers(order.slice(0, this.labelCount));
      this.#drawOf = (batch) => makeDraw(pool.labels.length, labelled, batch, spec.seed);
      this.#draw = this.#drawOf(spec.batch);
      const drawnPlaces = integers(drawn);
      const field = data.kind === "points" ? makeField(pool.inputs, keep) : undefined;
      const untrained = kind.encoder(spec.encoder);
      this.#learner = technique.create({
        ...makeToolbox(kind, context, spec.encoder),
        values: this.values,
        kind: data.kind,
        classCount: data.classes.length,
        steps: spec.steps,
        pool: { inputs, labels },
        drawn: drawnPlaces,
        keep,
      });
      this.#plane = field && { extent: field.extent, points: runData.inputsOf(drawn) as Float32Array };
      this.#evaluator = new Evaluator({
        testInputs: keep(inputsFrom(test.inputs)),
        testLabels: integers(test.labels),
        drawnInputs: keep(tf.gather(inputs, drawnPlaces)),
        inOrder: (count) => inputsFrom(runData.inputsOf(order.subarray(0, count))),
        orderLabels: integers(order.map((place) => pool.labels[place]!)),
        classCount: data.classes.length,
        ...(field && { grid: field.grid }),
        untrained,
      });
      this.#descent = makeDescent(this.#learner, data.kind, spec.steps);
      this.#memory = memoryOf(this.#learner, this.#descent.adam);
    } catch (error) {
      // Nobody can dispose what was never made.
      this.#weights.dispose();
      tf.dispose(this.#kept);
      throw memory.wentOver ? new TooLarge(memory.peak, had, "more than") : error;
    } finally {
      tf.engine().endScope();
      memory.end();
    }
    this.#heldBytes = memory.left;
    this.neededBytes = memory.peak;
    if (from) this.#goOnFrom(from);
  }

  /** With so many steps at most, {@link advance} waits for the device once, whatever it has to ask. */
  get atOnce(): number {
    return this.#learner.settled ? settlesAfter - (this.step % settlesAfter) : Infinity;
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
      const asked = this.#learner.settled !== undefined && (this.step + 1) % settlesAfter === 0;
      const last = taken + 1 === count || this.step + 1 >= this.#spec.steps;
      tf.dispose(told);
      told = this.#step((last || asked) && telling !== "nothing");
      taken++;
      if (this.step >= this.#spec.steps) this.stopped = "finished";
      else if (asked) {
        question = { settled: tf.tidy(() => this.#learner.settled!(this.step)) };
        if (!last || telling === "nothing") question = this.#hear(await readAndDispose(question));
      }
    }
    const stepped = performance.now() - began;
    const remembered = save ? this.#memory : {};
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
    const judged = tidyKept(() => this.#evaluator.judge(this.#learner, labelCount));
    return this.#reportOf(await readAndDispose(judged), true);
  }

  /** Guesses, confidence and features of any inputs, a part at a time. */
  predict(inputs: Tensor): Prediction {
    return this.#evaluator.predict(this.#learner, this.labelCount, inputs);
  }

  /**
   * Takes a step and takes it back: so it is known how much memory a step needs, and where the backend compiles programs, they are compiled
   * side by side while nothing is computed.
   * @throws TooLarge where there is less memory than that
   */
  async rehearse(): Promise<void> {
    await compileOnly(() => {
      const { peak, isTooMuch } = this.#tryStep(this.#draw, bytesToBeHad());
      if (isTooMuch) throw new TooLarge(this.#bytesOfStep(), bytesToBeHad());
      this.neededBytes = Math.max(this.neededBytes, this.#heldBytes + peak);
    });
  }

  /** What a step would need, from steps of a few examples. */
  #bytesOfStep(): number {
    const { batch } = this.#spec;
    const measured = smallBatches.map((size) => [size, this.#tryStep(this.#drawOf(size), Infinity).peak] as const);
    return this.#heldBytes + bytesOfLargerBatch(batch, measured);
  }

  /** A step that leaves nothing behind. @param had bytes that the run may use in all */
  #tryStep(draw: Draw, had: number): { peak: number; isTooMuch: boolean } {
    // A second name for the same values keeps them from being written to in place.
    const before = Object.values(this.#memory).map((variable) => [variable, tf.clone(variable)] as const);
    const { step } = this;
    const optimiserSteps = this.#descent.adam.slots.map(({ steps }) => steps);
    const memory = watchBytes(had - this.#heldBytes);
    try {
      const told = this.#step(true, draw);
      tf.dispose([told, pack([told])]);
    } catch (error) {
      if (!memory.wentOver) throw error;
      memory.letGo();
    } finally {
      memory.end();
      this.step = step;
      this.#descent.adam.slots.forEach((slot, i) => (slot.steps = optimiserSteps[i]!));
      for (const [variable, values] of before) {
        variable.assign(values);
        values.dispose();
      }
    }
    return { peak: memory.peak, isTooMuch: memory.wentOver };
  }

  dispose(): void {
    this.#evaluator.dispose();
    this.#descent.adam.dispose();
    this.#weights.dispose();
    tf.dispose([...this.#kept, ...(this.#learner.state ?? [])]);
    letGoOfSpares();
  }

  /** One step; what it tells, kept, if asked. */
  #step(telling: boolean, draw = this.#draw): Tensors {
    let told: Tensors = {};
    tf.tidy(() => {
      const { batch, seen } = makeBatch(this.#source, this.#views, this.step, draw);
      const step = this.#learner.step(batch as never) as Step<Diagnostics>;
      const losses = this.#descent.step(step, this.step);
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
    const evaluate = () => tidyKept(() => this.#evaluator.evaluate(this.#learner, this.labelCount));
    if (this.#wasEvaluated) return evaluate();
    const had = bytesToBeHad();
    const memory = watchBytes(had - this.#heldBytes);
    try {
      const made = evaluate();
      this.#wasEvaluated = true;
      this.neededBytes = Math.max(this.neededBytes, this.#heldBytes + memory.peak);
      return made;
    } catch (error) {
      if (!memory.wentOver) throw error;
      memory.letGo();
      throw new TooLarge(this.#heldBytes + memory.peak, had, "more than");
    } finally {
      memory.end();
    }
  }

  #measure(step: Step<Diagnostics>, places: Tensor1D): Tensors {
    const oracle: Oracle = { pool: this.#oraclePool, batch: tf.gather(this.#oraclePool, places) };
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
      remember(this.#memory, this.#descent.adam, checkpoint);
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
    const optimiserSteps = this.#descent.adam.slots.map(({ steps }) => steps);
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
    const mapped = withMap(report, this.#plane, this.#map);
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
