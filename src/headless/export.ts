/** A finished run as NumPy arrays, for whoever wants to go on in Python; and with what they mean beside them, so that they can be brought again. */
import path from "node:path";
import { aboutName, type ArraysAbout } from "../shape/own";
import { describeAll, inputsOfAll } from "../training/describe";
import type { RunData } from "../training/run-data";
import type { Trainer } from "../training/trainer";
import { writeWhole } from "./files";
import { npy } from "./npy";

/** Writes one file for each array; row i of every one of them is the same example, the pool first, then the test. */
export async function exportArrays(trainer: Trainer, data: RunData, folder: string): Promise<void> {
  const { features, width, names, ...columns } = await describeAll(trainer, data);
  const count = columns.labels.length;
  const files = {
    inputs: npy(inputsOfAll(data), [count, ...data.data.shape]),
    features: npy(features, [count, width]),
    ...Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, npy(column, [count])])),
  };
  for (const [name, bytes] of Object.entries(files)) writeWhole(path.join(folder, `${name}.npy`), bytes);
  writeWhole(path.join(folder, aboutName), new TextEncoder().encode(JSON.stringify(aboutOf(data, names))));
}

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
