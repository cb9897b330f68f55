/** What the makers of texts share: how often each word occurs, and who looks the same to a network. Not part of the site. */
import { numbered } from "../src/data-sets/pieces/texts";
import { UNKNOWN_WORD } from "../src/shape/data-set";

/** Each word and how often it occurs, most frequent first; equally frequent ones by the alphabet. */
export function countedWords(texts: Iterable<readonly string[]>): [word: string, count: number][] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
}

/** What is packed of an example. */
export interface Packed {
  /** Index of its class. */
  label: number;
  words: readonly string[];
}

/**
 * What a network would see of each, by the code that shows it: those with no word of the vocabulary are left out, of several that
 * are the same only the first stays, and none where their classes differ.
 */
export function distinct<T extends Packed>(examples: readonly T[], vocabulary: readonly string[], length: number): T[] {
  const texts = examples.map(({ words }) => words);
  const { inputs } = numbered(vocabulary, texts, length);
  const alike = new Map<string, T[]>();
  examples.forEach((example, i) => {
    const numbers = inputs.subarray(i * length, (i + 1) * length);
    if (!numbers.some((number) => number > UNKNOWN_WORD)) return;
    const key = numbers.join(" ");
    alike.set(key, [...(alike.get(key) ?? []), example]);
  });
  return [...alike.values()].filter((group) => group.every(({ label }) => label === group[0]!.label)).map(([first]) => first!);
}

/** The content of a packed file: the first line, then one of each example with tabs between its fields. */
export const packedLines = (first: string, rows: readonly (readonly (string | number)[])[]): Buffer =>
  Buffer.from([first, ...rows.map((fields) => fields.join("\t"))].map((line) => `${line}\n`).join(""));
