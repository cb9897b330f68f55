/** A few examples of each class of a data set, as if there were no others. */
import { readFileSync } from "node:fs";
import { sizeOf, type DataSet, type Examples } from "../../src/shape/data-set";
import { startValues } from "../../src/shape/params";
import { seeded } from "../../src/shape/random";
import { unpackFile } from "../../src/shape/packed";

/** What its files hold, or what is made, under the usual settings. */
export async function examplesOf(data: DataSet, seed = 1): Promise<Examples> {
  const files = await Promise.all(data.files.map((file) => unpackFile(file, readFileSync(file.path))));
  return data.make(startValues(data.params, data.kind) as never, seeded(seed, "examples"), files);
}

/** The first so many of each class. */
export function fewOf(data: DataSet, examples: Examples, each: number): Examples {
  const { inputs, labels } = examples;
  const size = sizeOf(data.shape);
  const left = data.classes.map(() => each);
  const places = [...labels.keys()].filter((place) => left[labels[place]!]!-- > 0);
  const few = new (inputs.constructor as Float32ArrayConstructor)(places.length * size);
  places.forEach((place, i) => few.set(inputs.subarray(place * size, (place + 1) * size), i * size));
  /** What belongs to each example goes with it; the vocabulary belongs to all. */
  const taken = Object.entries(examples)
    .filter(([name, one]) => name !== "inputs" && name !== "vocabulary" && one !== undefined)
    .map(([name, one]) => [
      name,
      name === "labels" ? Uint8Array.from(places, (place) => labels[place]!) : places.map((place) => (one as ArrayLike<unknown>)[place]),
    ]);
  return { ...examples, ...Object.fromEntries(taken), inputs: few };
}
