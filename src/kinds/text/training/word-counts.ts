/** What a pool of texts tells of each word. */
import { PADDING, UNKNOWN_WORD } from "../../../shape/data-set";

interface WordCounts {
  /** ln of its share of all words, smoothed: the best guess of who looks at nothing. */
  logShare: Float32Array;
  /** Inverse document frequency, smoothed: ln((1 + n) / (1 + df)) + 1. Words outside the vocabulary are all one number, which tells nothing: 0. */
  rarity: Float32Array;
}

/** @param pool word numbers of all texts, one after the other @param length of each text */
export function countWords(pool: Float32Array | Int32Array, length: number, vocabularySize: number): WordCounts {
  const count = pool.length / length;
  // How often each word occurs, and in how many examples of the pool.
  const frequency = new Float32Array(vocabularySize);
  const spread = new Float32Array(vocabularySize);
  for (let i = 0; i < count; i++) {
    const words = pool.subarray(i * length, (i + 1) * length).filter((w) => w !== PADDING);
    // A word outside the vocabulary is there, but nobody is asked to say it again.
    for (const w of words) if (w > UNKNOWN_WORD) frequency[w]!++;
    for (const w of new Set(words)) spread[w]!++;
  }
  const total = frequency.reduce((a, b) => a + b, 0);
  return {
    logShare: frequency.map((f) => Math.log((f + 0.5) / (total + 0.5 * vocabularySize))),
    rarity: spread.map((df, w) => (w === PADDING || w === UNKNOWN_WORD ? 0 : Math.log((1 + count) / (1 + df)) + 1)),
  };
}
