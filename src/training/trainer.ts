/** The one training loop: batches, views, gradients, memory, reading back. Techniques say what to minimise; this says how, and owns every tensor. */
import * as tf from "@tensorflow/tfjs-core";
import type { Scalar, Tensor, Tensor1D } from "@tensorflow/tfjs-core";
import { sizeOf } from "../shape/data-set";
import type { Value } from "../shape/params";
import type { RunSpec } from "../shape/protocol";
import type { Report } from "../shape/report";
import type { AnyTechnique, Diagnostics, Learner, Oracle, Step, Views } from "../shape/technique";
import { makeAdam, type Adam } from "./backends/adam";
import { makeBatch, type BatchSource } from "./batch";
import { makeDraw, type Draw } from "./batches";
import { Evaluator, type Prediction } from "./evaluate";
import { makeField } from "./field";
import { makeKind } from "./kinds";
import { makeWeights, type Weights } from "./networks";
import { pack } from "./pack";
import { withMap, type Plane } from "./projection";
import type { RunData } from "./run-data";
import { makeToolbox } from "./toolbox";

/** Adam's learning rate. It rises over the first steps and falls along a cosine to a fifth, as in FixMatch (Sohn et al. 2020). */
const learningRates = { points: 3e-3, image: 2e-3, text: 2e-3 } as const;
const warmUpSteps = 20;
/** A technique that can tell is asked so often whether it has settled: at the same steps however many are taken at a time. */
const settlesAfter = 20;
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

  #spec: RunSpec;
  #rate: number;
  #views: Views;
  #source: BatchSource;
  #oraclePool: Tensor1D;
  #learner: Learner<Diagnostics, Views>;
  #adam: Adam;
  #draw: Draw;
  #evaluator: Evaluator;
  #plane: Plane | undefined;
  #map: Float32Array | undefined;
  #weights: Weights;
  #kept: Tensor[] = [];

  constructor(spec: RunSpec, technique: AnyTechnique, runData: RunData) {
    const { data, pool, test, order, drawn, examples } = runData;
    this.#spec = spec;
    this.#rate = learningRates[data.kind];
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
      this.#draw = makeDraw(pool.labels.length, integers(order.slice(0, this.labelCount)), spec.batch, spec.seed);
      const drawnPlaces = integers(drawn);
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
      const field = data.kind === "points" ? makeField(pool.inputs, keep) : undefined;
      this.#plane = field && { extent: field.extent, points: runData.inputsOf(drawn) as Float32Array };
      this.#evaluator = new Evaluator({
        testInputs: keep(inputsFrom(test.inputs)),
        testLabels: integers(test.labels),
        drawnInputs: keep(tf.gather(inputs, drawnPlaces)),
        inOrder: (count) => inputsFrom(runData.inputsOf(order.subarray(0, count))),
        orderLabels: integers(order.map((place) => pool.labels[place]!)),
        classCount: data.classes.length,
        ...(field && { grid: field.grid }),
        untrained: kind.encoder(spec.encoder),
      });
    } catch (error) {
      // Nobody can dispose what was never made.
      this.#weights.dispose();
      tf.dispose(this.#kept);
      throw error;
    } finally {
      tf.engine().endScope();
    }
    this.#adam = makeAdam(this.#learner.weights);
  }

  /** Takes up to `count` steps, 0 to look at what is, and tells of the last. A run that ends is always evaluated. */
  async advance(count: number, telling: Telling): Promise<Report | undefined> {
    const began = performance.now();
    let told: Tensors | undefined;
    let taken = 0;
    while (taken < count && !this.stopped) {
      const asked = this.#learner.settled !== undefined && (this.step + 1) % settlesAfter === 0;
      const last = asked || taken + 1 === count || this.step + 1 >= this.#spec.steps;
      tf.dispose(told ?? []);
      told = this.#step(last && telling !== "nothing");
      taken++;
      if (this.step >= this.#spec.steps) this.stopped = "finished";
      else if (asked && (await this.#hasSettled())) this.stopped = "settled";
    }
    const stepped = performance.now() - began;
    if (telling === "nothing") {
      this.seconds += stepped / 1000;
      return undefined;
    }
    const evaluated = telling === "evaluation" || this.stopped !== undefined;
    const report = await this.#tell(
      { ...told, ...(evaluated && tidyKept(() => this.#evaluator.evaluate(this.#learner, this.labelCount))) },
      evaluated,
    );
    this.#count(taken, stepped, performance.now() - began, evaluated);
    report.seconds = this.seconds;
    this.#judge(report);
    return report;
  }

  /** Another budget of labels for a technique that learned nothing from labels: the last evaluated step is judged anew, its map stays. */
  async relabel(labelCount: number): Promise<Report> {
    this.labelCount = labelCount;
    return this.#tell(
      tidyKept(() => this.#evaluator.judge(this.#learner, labelCount)),
      true,
    );
  }

  /** Guesses, confidence and features of any inputs, a part at a time. */
  predict(inputs: Tensor): Prediction {
    return this.#evaluator.predict(this.#learner, this.labelCount, inputs);
  }

  dispose(): void {
    this.#evaluator.dispose();
    this.#adam.dispose();
    this.#weights.dispose();
    tf.dispose([...this.#kept, ...(this.#learner.state ?? [])]);
  }

  /** One step; what it tells, kept, if asked. */
  #step(telling: boolean): Tensors | undefined {
    let told: Tensors | undefined;
    tf.tidy(() => {
      const { batch, seen } = makeBatch(this.#source, this.#views, this.step, this.#draw);
      const step = this.#learner.step(batch as never) as Step<Diagnostics>;
      const losses = this.#descend(step);
      step.finish?.();
      if (telling) told = keepAll({ ...losses, ...this.#measure(step, batch.places), ...this.#show(seen, batch.places) });
      else tf.dispose(losses);
      tf.dispose([...seen.values()]);
    });
    this.step++;
    return told;
  }

  #descend(step: Step<Diagnostics>): Tensors {
    const losses: Tensors = {};
    const { loss } = step;
    if (!loss) return losses;
    const { grads } = tf.variableGrads(() => {
      const terms = loss();
      for (const [name, term] of Object.entries(terms)) losses[`loss.${name}`] = tf.keep(tf.clone(term));
      return tf.addN(Object.values(terms)) as Scalar;
    }, [...this.#learner.weights]);
    this.#adam.step(grads, this.#learningRate());
    return losses;
  }

  #learningRate(): number {
    const warm = Math.min(1, (this.step + 1) / warmUpSteps);
    return this.#rate * warm * Math.cos((7 * Math.PI * this.step) / (16 * this.#spec.steps));
  }

  #measure(step: Step<Diagnostics>, places: Tensor1D): Tensors {
    const oracle: Oracle = { pool: this.#oraclePool, batch: tf.gather(this.#oraclePool, places) };
    const measured: Record<string, Tensor | undefined> = step.measure?.(oracle) ?? {};
    const told: Tensors = {};
    for (const [name, value] of Object.entries(measured)) if (value) told[`diagnostic.${name}`] = value;
    return told;
  }

  async #hasSettled(): Promise<boolean> {
    const settled = tf.tidy(() => this.#learner.settled!());
    const [answer] = await settled.data();
    settled.dispose();
    return answer === 1;
  }

  /** The first few examples of every view that this step compared. */
  #show(seen: ReadonlyMap<string, Tensor>, places: Tensor1D): Tensors {
    const few = (t: Tensor) => tf.slice(t, 0, Math.min(shownViews, t.shape[0]!));
    const views = Object.fromEntries([...seen].map(([name, view]) => [`view.${name}`, few(view)]));
    return { ...views, "view.places": few(places) };
  }

  /** Everything in one read. */
  async #tell(told: Tensors, evaluated: boolean): Promise<Report> {
    const { flat, layout } = pack(told);
    tf.dispose(told);
    const values = (await flat.data()) as Float32Array; // the only wait for the device
    flat.dispose();
    const report: Report = { step: this.step, seconds: this.seconds, evaluated, layout, values };
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
