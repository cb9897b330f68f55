/** What the baselines of a data set are made of: its pool, test part and labels with each seed, as make-baselines.py gets them, and the hash of it. */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { npy } from "../../src/headless/npy";
import type { DataSet } from "../../src/shape/data-set";
import { arrange, type RunData } from "../../src/training/run-data";
import { contentsOf, madeOf } from "../examples";

/** Those that are recorded first. */
export const baselineSeeds = [1, 2, 3, 4, 5] as const;
const labelsAClass = [1, 4, 16];
const labelsInAll = 100;

/** With each seed, one after the other. */
async function* arranged(data: DataSet): AsyncGenerator<RunData> {
  const contents = await contentsOf(data);
  const packed = data.files.length ? madeOf(data, contents, baselineSeeds[0]) : undefined; // the same with every seed
  for (const seed of baselineSeeds) yield arrange(data, packed ?? madeOf(data, contents, seed), { seed, judged: "test" });
}

/** Of all bytes that a baseline depends on. */
export async function hashOf(data: DataSet): Promise<string> {
  const hash = createHash("sha256");
  const add = (numbers: ArrayBufferView) => hash.update(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
  let before: unknown;
  for await (const { examples, split, order } of arranged(data)) {
    if (examples !== before) [examples.inputs, examples.labels].forEach(add);
    [split.pool, split.test, order].forEach(add);
    before = examples;
  }
  return hash.digest("hex").slice(0, 16);
}

/** How many examples each class has in the pool and in the test part, with the first seed. */
export async function countsOf(data: DataSet): Promise<{ pool: number[]; test: number[] }> {
  for await (const { pool, test } of arranged(data)) {
    const count = (labels: Int32Array) => data.classes.map((_, c) => labels.reduce((sum, label) => sum + Number(label === c), 0));
    return { pool: count(pool.labels), test: count(test.labels) };
  }
  throw new Error("There is no seed.");
}

/** How many labels: so many a class, a hundred, and all; the fewest first. */
export function budgetsOf({ count, pool }: Pick<RunData, "count" | "pool">): number[] {
  const all = pool.labels.length;
  const budgets = new Set([...labelsAClass.map(count), Math.min(labelsInAll, all), all]);
  return [...budgets].sort((a, b) => a - b);
}

/** Writes a folder for each seed: inputs of the pool and then of the test examples, their labels, and the order in which the pool is labelled. */
export async function writeArrays(data: DataSet, folder: string): Promise<{ folders: string[]; budgets: number[] }> {
  const folders: string[] = [];
  let budgets: number[] = [];
  for await (const run of arranged(data)) {
    const { pool, test, order } = run;
    const there = path.join(folder, String(folders.length));
    mkdirSync(there, { recursive: true });
    const inputs = new (pool.inputs.constructor as Float32ArrayConstructor)(pool.inputs.length + test.inputs.length);
    inputs.set(pool.inputs);
    inputs.set(test.inputs, pool.inputs.length);
    const labels = Int32Array.from([...pool.labels, ...test.labels]);
    const arrays = {
      inputs: npy(inputs, [labels.length, inputs.length / labels.length]),
      labels: npy(labels, [labels.length]),
      order: npy(order, [order.length]),
    };
    for (const [name, bytes] of Object.entries(arrays)) writeFileSync(path.join(there, `${name}.npy`), bytes);
    folders.push(there);
    budgets = budgetsOf(run);
  }
  return { folders, budgets };
}
