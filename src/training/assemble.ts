/** Everything that a run is made of, put together for its data, its technique and its seed. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Variable } from "@tensorflow/tfjs-core";
import { kindNamed } from "../kinds/catalogue";
import type { Value } from "../shape/params";
import type { RunSpec } from "../shape/protocol";
import type { AnyTechnique, Diagnostics, Learner, Views } from "../shape/technique";
import type { BatchSource } from "./batch";
import { makeDraw, type Draw } from "./batches";
import { makeWeights } from "./blocks/networks";
import { makeDescent, type Descent } from "./descent";
import { Evaluator } from "./evaluate";
import { makeField } from "./field";
import { inputsOf } from "./inputs";
import { makeKind } from "./kinds";
import type { Plane } from "./projection";
import { memoryOf } from "./remembered";
import type { RunData } from "./run-data";
import { makeToolbox } from "./toolbox";

export interface Assembly {
  source: BatchSource;
  /** Batches of the run's own size, and of any. */
  draw: Draw;
  drawOf(batch: number): Draw;
  /** Classes of the whole pool, for what only measures. */
  oraclePool: Tensor1D;
  learner: Learner<Diagnostics, Views>;
  descent: Descent;
  /** What a checkpoint holds. */
  memory: Record<string, Variable>;
  evaluator: Evaluator;
  plane: Plane | undefined;
  /** The first so many of the drawn examples are a random sample. */
  sample: number;
  dispose(): void;
}

/** @param values live: a changed one is felt by the next step */
export function assemble(
  spec: RunSpec,
  technique: AnyTechnique,
  runData: RunData,
  values: Record<string, Value>,
  labelCount: number,
): Assembly {
  const { data, pool, test, order, drawn, examples } = runData;
  const kept: Tensor[] = [];
  const keep = <T extends Tensor>(t: T): T => {
    kept.push(tf.keep(t));
    return t;
  };
  const { learningRate, laidOut, drawnAs } = kindNamed(data.kind);
  const inputsFrom = (numbers: Float32Array | Int32Array) => inputsOf(data, numbers);
  const integers = (numbers: Int32Array) => keep(tf.tensor1d(numbers, "int32"));

  const weights = makeWeights(spec.seed);
  tf.engine().startScope();
  try {
    const inputs = keep(inputsFrom(pool.inputs));
    const labels = integers(runData.visible(labelCount));
    const context = {
      ...data,
      pool: pool.inputs,
      vocabularySize: examples.vocabulary?.length ?? 0,
      seed: spec.seed,
      weights,
      keep,
    };
    const kind = makeKind(data.kind, context);
    const labelled = integers(order.slice(0, labelCount));
    const drawOf = (batch: number) => makeDraw(pool.labels.length, labelled, batch, spec.seed);
    const drawnPlaces = integers(drawn.places);
    const field = laidOut === "plane" ? makeField(pool.inputs, keep) : undefined;
    const untrained = kind.encoder(spec.encoder);
    const learner: Learner<Diagnostics, Views> = technique.create({
      ...makeToolbox(kind, context, spec.encoder),
      values,
      drawnAs,
      classCount: data.classes.length,
      steps: spec.steps,
      pool: { inputs, labels },
      drawn: drawnPlaces,
      keep,
    });
    const evaluator = new Evaluator({
      testInputs: keep(inputsFrom(test.inputs)),
      testLabels: integers(test.labels),
      drawnInputs: keep(tf.gather(inputs, drawnPlaces)),
      inOrder: (count) => inputsFrom(runData.inputsOf(order.subarray(0, count))),
      orderLabels: integers(order.map((place) => pool.labels[place]!)),
      classCount: data.classes.length,
      ...(field && { grid: field.grid }),
      untrained,
    });
    const descent = makeDescent(learner, learningRate, spec.steps, values);
    return {
      source: { kind, inputs, labels, seed: spec.seed },
      draw: drawOf(spec.batch),
      drawOf,
      oraclePool: integers(pool.labels),
      learner,
      descent,
      memory: memoryOf(learner, descent.adam),
      evaluator,
      plane: field && { extent: field.extent, points: runData.inputsOf(drawn.places) as Float32Array },
      sample: drawn.sample,
      dispose() {
        evaluator.dispose();
        descent.adam.dispose();
        weights.dispose();
        tf.dispose([...kept, ...(learner.state ?? [])]);
      },
    };
  } catch (error) {
    // Nobody can dispose what was never made.
    weights.dispose();
    tf.dispose(kept);
    throw error;
  } finally {
    tf.engine().endScope();
  }
}
