/** A few examples of each class of a data set, as if there were no others. */
import { sizeOf, type DataSet, type Examples } from "../../src/shape/data-set";

/** The first so many of each class; where they say themselves which are tested, a quarter of those are. */
export function fewOf(data: DataSet, examples: Examples, each: number): Examples {
  const { inputs, labels, tested, chosen } = examples;
  const size = sizeOf(data.shape);
  const tests = tested ? Math.ceil(each / 4) : 0;
  const left = data.classes.map(() => ({ learned: each - tests, tested: tests }));
  const places = [...labels.keys()].filter((place) => left[labels[place]!]![tested?.[place] ? "tested" : "learned"]-- > 0);
  const few = new (inputs.constructor as Float32ArrayConstructor)(places.length * size);
  places.forEach((place, i) => few.set(inputs.subarray(place * size, (place + 1) * size), i * size));
  /** What belongs to each example goes with it; the vocabulary belongs to all. */
  const taken = Object.entries(examples)
    .filter(([name, one]) => !["inputs", "vocabulary", "chosen"].includes(name) && one !== undefined)
    .map(([name, one]) => [
      name,
      name === "labels" ? Uint8Array.from(places, (place) => labels[place]!) : places.map((place) => (one as ArrayLike<unknown>)[place]),
    ]);
  const stillChosen = chosen?.map((place) => places.indexOf(place)).filter((i) => i >= 0);
  return { ...examples, ...Object.fromEntries(taken), inputs: few, ...(stillChosen && { chosen: stillChosen }) };
}
