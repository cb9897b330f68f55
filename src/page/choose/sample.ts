/** A few examples of a data set, as they lie in static-data/samples/: enough to see what it is, without its file. */
import type { DataSet, Examples } from "../../shape/data-set";
import { fetchStatic } from "../../shape/static-json";

export interface Sample {
  /** Where the data set has them, counted from 0: none of them is a test example. */
  places: readonly number[];
  labels: readonly number[];
  /** Of each, one after the other. Pictures are bytes in base64, 255 for 1. */
  inputs: readonly number[] | string;
  /** The words behind the numbers that occur; only for text. */
  words?: Readonly<Record<string, string>>;
}

/** How many of each layout look well on a tile. */
const counts = { tiles: 5, lines: 3, plane: 120 } as const;

const isPicture = ({ shape }: Pick<DataSet, "shape">): boolean => shape.length === 3;

/**
 * The first: of different classes as long as there are some, but for points, of which the first are as good as any.
 * @param pool places of the examples that may be learned from, in any fixed order
 */
export function placesFor(laidOut: keyof typeof counts, pool: ArrayLike<number>, labels: ArrayLike<number>): number[] {
  const most = counts[laidOut];
  const all = Array.from(pool);
  if (laidOut === "plane") return all.slice(0, most);
  const firsts = all.filter((place, i) => all.findIndex((other) => labels[other] === labels[place]) === i);
  const others = all.slice(0, most + firsts.length).filter((place) => !firsts.includes(place));
  return [...firsts, ...others].slice(0, most);
}

export function sampleOf(data: Pick<DataSet, "shape">, { inputs, labels, vocabulary }: Examples, places: readonly number[]): Sample {
  const size = inputs.length / labels.length;
  const values = places.flatMap((place) => [...inputs.subarray(place * size, (place + 1) * size)]);
  return {
    places,
    labels: places.map((place) => labels[place]!),
    inputs: isPicture(data)
      ? btoa(String.fromCharCode(...values.map((value) => Math.round(255 * value))))
      : values.map((value) => Number(value.toPrecision(4))),
    ...(vocabulary && { words: Object.fromEntries(values.map((number) => [number, vocabulary[number]!])) }),
  };
}

/** The numbers of all its examples. */
export const inputsIn = ({ inputs }: Sample): Float32Array =>
  typeof inputs === "string" ? Float32Array.from(atob(inputs), (byte) => byte.charCodeAt(0) / 255) : Float32Array.from(inputs);

/** With gaps where no example has the word. */
export function vocabularyIn({ words }: Sample): string[] | undefined {
  if (!words) return undefined;
  const vocabulary: string[] = [];
  for (const [number, word] of Object.entries(words)) vocabulary[Number(number)] = word;
  return vocabulary;
}

/** @throws where it cannot be had */
export const fetchSample = (id: string): Promise<Sample> => fetchStatic(`samples/${id}.json`);
