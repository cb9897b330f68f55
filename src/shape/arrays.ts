/** The named arrays of reports, the newest of each name: an accuracy is measured less often than a loss. */
import type { Report } from "./report";

interface NamedArray {
  shape: readonly number[];
  values: Float32Array;
}
export type Arrays = Readonly<Record<string, NamedArray>>;

export function unpack({ layout, values }: Report): Arrays {
  const entries = Object.entries(layout).map(([name, { offset, shape }]) => {
    const size = shape.reduce((a, b) => a * b, 1);
    return [name, { shape, values: values.subarray(offset, offset + size) }] as const;
  });
  return Object.fromEntries(entries);
}

export const numberOf = (arrays: Arrays, name: string): number | undefined => arrays[name]?.values[0];

/** All single numbers whose name begins with one of these, under their whole names. */
export const numbersUnder = (arrays: Arrays, ...prefixes: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    Object.entries(arrays).flatMap(([name, { shape, values }]) =>
      shape.length === 0 && prefixes.some((prefix) => name.startsWith(prefix)) ? [[name, values[0]!]] : [],
    ),
  );

/** Copies that share no memory, to be stored: a view would be stored with the whole block around it. */
export const copied = (arrays: Arrays): Arrays =>
  Object.fromEntries(Object.entries(arrays).map(([name, { shape, values }]) => [name, { shape: [...shape], values: values.slice() }]));
