/** Texts as words: what stands where in a row of word numbers. */
import { exampleWords } from "../sentences/examples";
import { HIDDEN_WORD, PADDING, UNKNOWN_WORD } from "../shape/data-set";

interface Word {
  text: string;
  /** `hidden` behind a mask, `unknown` outside the vocabulary. */
  kind: "known" | "hidden" | "unknown";
}

export function wordOf(number: number, vocabulary: readonly string[] | undefined): Word {
  if (number === HIDDEN_WORD) return { text: exampleWords.hidden, kind: "hidden" };
  if (number === UNKNOWN_WORD) return { text: exampleWords.unknown, kind: "unknown" };
  return { text: vocabulary?.[number] ?? `#${number}`, kind: "known" };
}

/** Whether the words are single characters: a space is one of them then, and none stands between them. */
export const isSpelled = (vocabulary: readonly string[] | undefined): boolean => vocabulary?.includes(" ") ?? false;

/** What stands between two words, as long as none is hidden. */
export const betweenWords = (vocabulary: readonly string[] | undefined): string => (isSpelled(vocabulary) ? "" : " ");

/** The words before the padding, `most` at most. */
export function wordsOf(values: ArrayLike<number>, vocabulary: readonly string[] | undefined, most = Infinity): Word[] {
  const words: Word[] = [];
  for (let i = 0; i < values.length && words.length < most; i++) if (values[i] !== PADDING) words.push(wordOf(values[i]!, vocabulary));
  return words;
}
