/** What a run makes of every example: guesses, how sure they are, and features. */
import * as tf from "@tensorflow/tfjs-core";
import type { Described } from "../shape/question";
import { readBack } from "./backends/device";
import { inputsOf } from "./inputs";
import type { RunData } from "./run-data";
import type { Trainer } from "./trainer";

/** What a run, or a model, makes of the whole data set as it stands. */
export async function describeAll(trainer: Pick<Trainer, "predict" | "labelCount">, data: RunData): Promise<Described> {
  const guesses = async (numbers: Float32Array | Int32Array) => {
    const inputs = inputsOf(data.data, numbers);
    const { guess, confidence, features } = trainer.predict(inputs);
    const told = {
      predictions: await readBack(guess),
      confidence: await readBack(confidence),
      features: await readBack(features),
      width: features.shape[1],
    };
    tf.dispose([inputs, guess, confidence, features]);
    return told;
  };
  const [pool, test] = [await guesses(data.pool.inputs), await guesses(data.test.inputs)];
  const { pool: learned, test: judged } = data.split;
  const { names } = data.examples;
  return {
    labels: joined(data.pool.labels, data.test.labels),
    split: joined(
      learned.map(() => 0),
      judged.map(() => 1),
    ),
    visible: joined(
      data.visible(trainer.labelCount),
      judged.map(() => -1),
    ),
    predictions: Int32Array.from(joined(pool.predictions, test.predictions)),
    confidence: joined(pool.confidence, test.confidence),
    features: joined(pool.features, test.features),
    width: pool.width,
    ...(names && { names: [...learned, ...judged].map((place) => names[place]!) }),
  };
}

/** The inputs in the same order. */
export const inputsOfAll = ({ pool, test }: RunData): Float32Array | Int32Array => joined(pool.inputs, test.inputs);

function joined<T extends Float32Array | Int32Array>(a: T, b: T): T {
  const both = new (a.constructor as Float32ArrayConstructor)(a.length + b.length) as T;
  both.set(a);
  both.set(b, a.length);
  return both;
}
