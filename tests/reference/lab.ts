// A technique made ready for hand-made data, the way the trainer does it, but with everything in reach.
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { Column, DataSet } from "../../src/shape/data-set";
import type { Kind } from "../../src/shape/kind";
import { kindNamed, kindNames } from "../../src/kinds/catalogue";
import type { EncoderName } from "../../src/shape/encoder";
import { easy } from "../../src/shape/hardness";
import { startValues, type Params, type Value } from "../../src/shape/params";
import { must } from "../../src/shape/must";
import { phasesOf } from "../../src/shape/phases";
import { seeded } from "../../src/shape/random";
import type { AnyTechnique, Batch, Before, Diagnostics, Learner, Step, Views } from "../../src/shape/technique";
import { makeBatch } from "../../src/training/batch";
import { inputsOf } from "../../src/training/inputs";
import { loadKind, makeKind } from "../../src/training/kinds";
import type { KindTools } from "../../src/training/blocks/kind-tools";
import { makeWeights, type Weights } from "../../src/training/blocks/networks";
import { noiseBank } from "../../src/training/blocks/noise";
import type { RunData } from "../../src/training/run-data";
import { makeToolbox } from "../../src/training/toolbox";
import { Trainer } from "../../src/training/trainer";
import type { Encoder, Toolbox } from "../../src/shape/toolbox";

export interface HandMade {
  kind: Kind;
  /** Shape of one example. */
  shape: readonly number[];
  /** The pool, one example after the other. */
  inputs: ArrayLike<number>;
  /** Classes of the pool, −1 where hidden. */
  labels: ArrayLike<number>;
  classCount: number;
  vocabularySize?: number;
  columns?: readonly Column[];
  encoder?: EncoderName;
  seed?: number;
}

export interface Bench {
  kind: KindTools;
  toolbox: Toolbox;
  weights: Weights;
  /** Any examples as the techniques see them. [n, …shape] */
  asInputs(numbers: ArrayLike<number>): Tensor;
  /**
   * @param phase the one of its phases that is made ready, counted from 0; those before it have learned nothing
   * @param learned what to do with each of those before the next begins
   */
  learner(
    technique: AnyTechnique,
    values?: Readonly<Record<string, Value>>,
    steps?: number,
    phase?: number,
    learned?: (learner: Learner<Diagnostics, Views>) => void,
  ): Learner<Diagnostics, Views>;
  batch(technique: AnyTechnique, unlabelled: readonly number[], labelled: readonly number[], step?: number): Batch<Views>;
}

await Promise.all(kindNames.map(loadKind));

/** Nothing is disposed of: each test file is a process of its own. */
export function bench({
  kind: kindName,
  shape,
  classCount,
  seed = 1,
  vocabularySize = 0,
  encoder = "dense",
  columns,
  ...data
}: HandMade): Bench {
  const { dtype, drawnAs } = kindNamed(kindName);
  const typed = (numbers: ArrayLike<number>) => (dtype === "int32" ? Int32Array.from(numbers) : Float32Array.from(numbers));
  const asInputs = (numbers: ArrayLike<number>) => inputsOf({ kind: kindName, shape }, typed(numbers));
  const pool = typed(data.inputs);
  const inputs = asInputs(pool);
  const labels = tf.tensor1d(Int32Array.from(data.labels), "int32");
  const labelled = tf.tensor1d(
    Array.from(data.labels).flatMap((label, place) => (label < 0 ? [] : [place])),
    "int32",
  );
  const weights = makeWeights(seed);
  const noise = noiseBank(seeded(seed, "noise"));
  const context = {
    shape,
    ...(columns && { columns }),
    pool,
    vocabularySize,
    seed,
    weights,
    noise,
    keep: <T extends Tensor>(t: T) => tf.keep(t),
  };
  const kind = makeKind(kindName, context);
  const toolbox = makeToolbox(kind, context, encoder);
  const integers = (places: readonly number[]) => tf.tensor1d(Int32Array.from(places), "int32");
  return {
    kind,
    toolbox,
    weights,
    asInputs,
    learner(technique, values = {}, steps = 100, phase = 0, learned = () => undefined) {
      let asked: Encoder | undefined;
      const lab = {
        ...toolbox,
        encoder: (name?: string) => (asked = toolbox.encoder(name)),
        values: { ...startValues(technique.params, kindName), ...values },
        usual: <P extends Params>(params: P) => startValues(params, kindName),
        drawnAs,
        classCount,
        steps,
        pool: { inputs, labels, labelled },
        drawn: tf.range(0, labels.size, 1, "int32"),
        keep: context.keep,
      };
      const begun: Learner<Diagnostics, Views>[] = [];
      for (const { create } of phasesOf(technique).slice(0, phase + 1)) {
        const last = begun.at(-1);
        if (last) learned(last);
        begun.push(create(lab, beforeOf(last, asked) as Before));
      }
      return begun.at(-1)!;
    },
    batch: (technique, unlabelled, labelled, step = 0) =>
      makeBatch({ kind, inputs, labels, seed, noise }, technique.views as Views, step, {
        unlabelled: () => integers(unlabelled),
        labelled: () => integers(labelled),
      }).batch as unknown as Batch<Views>,
  };
}

const beforeOf = (learner: Learner<Diagnostics, Views> | undefined, encoder: Encoder | undefined) =>
  learner && { learner, features: learner.features, encoder: () => must(encoder, "encoder") };

/** Takes a step of a technique that descends nothing. */
export function sweep(learner: Learner<Diagnostics, Views>, batch: Batch<Views>): Step<Diagnostics> {
  const step = learner.step(batch);
  if (step.loss) throw new Error("This technique descends a loss.");
  step.finish?.();
  return step;
}

/** The trainer over hand-made points, of which a part is labelled, with everything else as it starts. */
export function trainer(technique: AnyTechnique, values: Readonly<Record<string, Value>>, given: HandMade): Trainer {
  const { kind, shape, classCount } = given;
  const size = shape.reduce((a, b) => a * b, 1);
  const inputs = Float32Array.from(given.inputs);
  const labels = Int32Array.from(given.labels);
  const places = Int32Array.from(labels.keys());
  const order = Int32Array.from([...places.filter((i) => labels[i]! >= 0), ...places.filter((i) => labels[i]! < 0)]);
  const truth = labels.map((label) => Math.max(0, label)); // nothing that is compared looks at it
  const classes = Array.from({ length: classCount }, (_, c) => String(c));
  const data: DataSet = {
    id: "made",
    name: "",
    plural: "examples",
    lesson: "",
    source: null,
    card: { hard: "", assumption: "" },
    params: {},
    kind,
    shape,
    classes,
    testShare: 0,
    steps: 0,
    files: [],
    make: () => ({ inputs, labels: Uint8Array.from(truth) }),
  };
  const labelled = labels.filter((label) => label >= 0).length;
  const run: RunData = {
    data,
    strangers: [],
    examples: { inputs, labels: Uint8Array.from(truth) },
    split: { pool: places, test: Int32Array.of(0) },
    pool: { inputs, labels: truth },
    named: truth,
    test: { inputs: inputs.slice(0, size), labels: truth.slice(0, 1) },
    order,
    drawn: { places, sample: places.length },
    count: () => labelled,
    visible: () => labels,
    inputsOf: (some) => Float32Array.from(Array.from(some).flatMap((i) => [...inputs.subarray(i * size, (i + 1) * size)])),
  };
  const spec = {
    data: "made",
    dataValues: {},
    technique: technique.id,
    encoder: "dense",
    labels: 1,
    seed: 1,
    steps: 1000,
    batch: 8,
    judged: "test",
    ...easy,
  } as const;
  return new Trainer({ ...spec, values: { ...startValues(technique.params, data.kind), ...values } }, technique, run);
}
