/** A run as files, for whoever wants to go on in Python or elsewhere: what it makes of all examples, with what they mean beside them, so that they can be brought again; and what it has learned. */
import path from "node:path";
import { fileOf } from "../models/file";
import { onnxOf } from "../models/onnx";
import type { BackendName } from "../shape/protocol";
import { aboutName, type ArraysAbout } from "../shape/own";
import type { Described } from "../shape/question";
import { linkOf } from "../sweep/records/identity";
import { predictionsCsv } from "../sweep/records/predictions";
import { describeAll, inputsOfAll } from "../training/describe";
import { takeModel } from "../training/model/take";
import type { RunData } from "../training/run-data";
import { writeWhole } from "./files";
import type { Run } from "./lines";
import { npy } from "./npy";

/** Writes one file for each array; row i of every one of them is the same example, the pool first, then the test. */
export function exportArrays({ features, width, names, ...columns }: Described, data: RunData, folder: string): void {
  const count = columns.labels.length;
  const files = {
    inputs: npy(inputsOfAll(data), [count, ...data.data.shape]),
    features: npy(features, [count, width]),
    ...Object.fromEntries(Object.entries({ ...columns, ...alikeIn(data) }).map(([name, column]) => [name, npy(column, [count])])),
  };
  for (const [name, bytes] of Object.entries(files)) writeWhole(path.join(folder, `${name}.npy`), bytes);
  writeWhole(path.join(folder, aboutName), new TextEncoder().encode(JSON.stringify(aboutOf(data, names))));
}

/** Which show the same, where that is known: contrastive techniques are told. */
const alikeIn = ({ examples: { alike }, split }: RunData) =>
  alike && { alike: Int32Array.from([...split.pool, ...split.test], (place) => alike[place]!) };

function aboutOf({ data, examples }: RunData, names: readonly string[] | undefined): ArraysAbout {
  const { kind, classes, columns, flips, views, longestRun, ownHalves, heard } = data;
  return {
    kind,
    classes,
    ...(columns && { columns }),
    ...(examples.vocabulary && { vocabulary: examples.vocabulary }),
    ...(names && { names }),
    ...(flips && { flips }),
    ...(views && { views }),
    ...(longestRun !== undefined && { longestRun }),
    ...(ownHalves && { ownHalves }),
    ...(heard && { heard }),
  };
}

/** All of a run: arrays, a table of its guesses, and the model that it has become, to be loaded again and for use elsewhere. */
export async function exportRun(
  { trainer, data, spec }: Run,
  backend: BackendName | "auto",
  version: string,
  folder: string,
): Promise<void> {
  const described = await describeAll(trainer, data);
  exportArrays(described, data, folder);
  writeGuesses(described, classesOf(data), spec.judged, folder);
  const model = await takeModel(trainer, spec, data, { link: linkOf(spec, backend), version });
  writeWhole(path.join(folder, "model.safetensors"), fileOf(model));
  writeWhole(path.join(folder, "model.onnx"), onnxOf(model));
}

/** Those that are asked for, and strangers that have a name. */
export const classesOf = ({ data, strangers }: RunData): string[] => [...data.classes, ...strangers.filter(Boolean)];

export const writeGuesses = (all: Described, classes: readonly string[], part: Parameters<typeof predictionsCsv>[2], folder: string) =>
  writeWhole(path.join(folder, "predictions.csv"), predictionsCsv(all, classes, part));
