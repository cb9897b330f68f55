/** What a model makes of rows that belong to no run. */
import * as tf from "@tensorflow/tfjs-core";
import { must } from "../../shape/must";
import type { Model } from "../../shape/model";
import type { Described } from "../../shape/question";
import { readBack } from "../backends/device";
import { inputsOf } from "../inputs";
import { replayed } from "./replay";

export interface Rows {
  inputs: Float32Array | Int32Array;
  /** Of the model's classes; −1 where nobody knows it. [n] */
  labels: Int32Array;
  names?: readonly string[];
}

/** None is labelled, and all are to be judged, as far as their class is known. */
export async function describeRows(model: Model, { inputs, labels, names }: Rows): Promise<Described> {
  const { predict, dispose } = replayed(model);
  const given = inputsOf(model.about, inputs);
  const { guess, confidence, features } = predict(given);
  try {
    return {
      labels: labels.map((label) => (label < 0 ? model.about.classes.length : label)),
      split: labels.map(() => 1),
      visible: labels.map(() => -1),
      predictions: Int32Array.from(await readBack(guess)),
      confidence: await readBack(confidence),
      features: await readBack(features),
      width: must(features.shape[1], "width"),
      ...(names && { names }),
    };
  } finally {
    tf.dispose([given, guess, confidence, features]);
    dispose();
  }
}
