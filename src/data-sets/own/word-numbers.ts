/** Texts as word numbers of a vocabulary that is counted on all of them. */
import { HIDDEN_WORD, PADDING } from "../../shape/data-set";
import type { OwnNote } from "../../shape/own-notes";
import { numbered, words } from "../pieces/texts";

export interface WordNumbers {
  length: number;
  vocabulary: readonly string[];
  inputs: Int32Array;
  /** Places of those that have a known word: the others are left out. */
  kept: readonly number[];
  notes: readonly OwnNote[];
}

/** As those of definitions have. */
const mostWords = 3000;
const lengths = { least: 4, most: 48 };
/** Longer than this share of the texts is cut. */
const whole = 0.95;
/** A word of one text alone tells nothing of another. */
const fewestTexts = 2;

/** Those that most texts have, the most frequent first, and of equally frequent ones by the alphabet. */
function vocabularyOf(texts: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= fewestTexts)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word);
}

/** Undefined where hardly a word is in two texts. Who is tested is not known here: words are counted on all texts, and no label is looked at. */
export function wordNumbers(texts: readonly string[]): WordNumbers | undefined {
  const split = texts.map(words);
  const known = vocabularyOf(split);
  const sizes = Float64Array.from(split, (text) => text.length).sort();
  const usual = sizes[Math.floor(whole * (sizes.length - 1))] ?? 0;
  const length = Math.min(lengths.most, Math.max(lengths.least, usual));
  const isKnown = new Set(known);
  const kept = split.flatMap((text, i) => (text.slice(0, length).some((word) => isKnown.has(word)) ? [i] : []));
  if (known.length <= HIDDEN_WORD || kept.length < texts.length / 2) return undefined;
  const read = kept.map((i) => split[i]!);
  const { inputs, vocabulary } = numbered(known, read, length);
  const numbers = Array.from(inputs);
  const cut = read.filter((text) => text.length > length).length;
  const share = numbers.filter((number) => number > HIDDEN_WORD).length / numbers.filter((number) => number !== PADDING).length;
  const notes: OwnNote[] = [
    ...(kept.length < texts.length ? [{ note: "no words", count: texts.length - kept.length } as const] : []),
    ...(cut ? [{ note: "cut", count: cut, length } as const] : []),
    { note: "vocabulary", known: known.length, share },
  ];
  return { length, vocabulary: vocabulary!, inputs: inputs as Int32Array, kept, notes };
}
