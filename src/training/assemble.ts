/** What all phases of a run share, put together for its data and its seed. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { kindNamed } from "../kinds/catalogue";
import type { RunSpec } from "../shape/protocol";
import { seeded } from "../shape/random";
import type { Plane } from "./atlas";
import type { KindContext, KindTools } from "./blocks/kind-tools";
import { makeWeights } from "./blocks/networks";
import { noiseBank } from "./blocks/noise";
import { Evaluator } from "./evaluate";
import { makeField } from "./field";
import { inputsOf } from "./inputs";
import { makeKind } from "./kinds";
import { truthOf, type RunData } from "./run-data";

export interface Assembly {
  runData: RunData;
  context: KindContext;
  kind: KindTools;
  /** The pool's inputs, the marks of its views, and the classes of all of it for what only measures. */
  inputs: Tensor;
  marks: Tensor2D | undefined;
  oraclePool: Tensor1D;
  /** The places in the pool that the map shows; the first so many are a random sample. */
  drawn: Tensor1D;
  sample: number;
  plane: Plane | undefined;
  evaluator: Evaluator;
  dispose(): void;
}

export function assemble(spec: RunSpec, runData: RunData): Assembly {
  const { data, pool, test, named, order, marks } = runData;
  const { keep, letGo } = keeper();
  const inputsFrom = (numbers: Float32Array | Int32Array) => inputsOf(data, numbers);
  const integers = (numbers: Int32Array) => keep(tf.tensor1d(numbers, "int32"));

  const weights = makeWeights(spec.seed);
  tf.engine().startScope();
  try {
    const inputs = keep(inputsFrom(pool.inputs));
    const context = contextOf(runData, spec.seed, { weights, keep });
    const kind = makeKind(data.kind, context);
    const drawn = integers(runData.drawn.places);
    const sampled = runData.drawn.places.subarray(0, runData.drawn.sample);
    const turns = turnsOf(order, pool.labels.length);
    const field = kindNamed(data.kind).laidOut === "plane" ? makeField(pool.inputs, keep) : undefined;
    const evaluator = new Evaluator({
      testInputs: keep(inputsFrom(test.inputs)),
      testLabels: integers(test.labels),
      drawnInputs: keep(tf.gather(inputs, drawn)),
      sampleLabels: integers(sampled.map((place) => pool.labels[place]!)),
      sampleTurns: integers(sampled.map((place) => turns[place]!)),
      inOrder: (count) => inputsFrom(runData.inputsOf(order.subarray(0, count))),
      orderLabels: integers(order.map((place) => named[place]!)),
      classCount: data.classes.length,
      ...(field && { grid: field.grid }),
      untrained: kind.encoder(spec.encoder),
    });
    return {
      runData,
      context,
      kind,
      inputs,
      marks: marks && keep(tf.tensor2d(marks, [pool.labels.length, marks.length / pool.labels.length])),
      oraclePool: integers(truthOf(runData)),
      drawn,
      sample: runData.drawn.sample,
      plane: field && { extent: field.extent, points: runData.inputsOf(runData.drawn.places) as Float32Array },
      evaluator,
      dispose() {
        evaluator.dispose();
        weights.dispose();
        letGo();
      },
    };
  } catch (error) {
    weights.dispose(); // nobody can dispose what was never made
    letGo();
    throw error;
  } finally {
    tf.engine().endScope();
  }
}

function contextOf({ data, pool, examples, split }: RunData, seed: number, own: Pick<KindContext, "weights" | "keep">): KindContext {
  const { alike, vocabulary } = examples;
  return {
    ...data,
    ...own,
    pool: pool.inputs,
    ...(alike && { alike: Int32Array.from(split.pool, (place) => alike[place]!) }),
    vocabularySize: vocabulary?.length ?? 0,
    seed,
    noise: own.keep(noiseBank(seeded(seed, "noise"))),
  };
}

/** When each place of the pool is labelled, from 0 on; −1 where it never is, which then is none that is still hidden. */
function turnsOf(order: Int32Array, poolCount: number): Int32Array {
  const turns = new Int32Array(poolCount).fill(-1);
  order.forEach((place, turn) => (turns[place] = turn));
  return turns;
}

/** Keeps constants, and lets go of all of them at once. */
export function keeper() {
  const kept: Tensor[] = [];
  return {
    keep<T extends Tensor>(t: T): T {
      kept.push(tf.keep(t));
      return t;
    },
    letGo: () => tf.dispose(kept.splice(0)),
  };
}
