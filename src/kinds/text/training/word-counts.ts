/** What a pool of texts tells of each word. */
import { PADDING, UNKNOWN_WORD } from "../../../shape/data-set";

/**
 * ln of the share of each word among all words, smoothed: the best guess of who looks at nothing.
 * @param pool word numbers of all texts, one after the other
 */
export function logShares(pool: Float32Array | Int32Array, vocabularySize: number): Float32Array {
  const frequency = new Float32Array(vocabularySize);
  // A word outside the vocabulary is there, but nobody is asked to say it again.
  for (const w of pool) if (w > UNKNOWN_WORD) frequency[w]!++;
  const total = frequency.reduce((a, b) => a + b, 0);
  return frequency.map((f) => Math.log((f + 0.5) / (total + 0.5 * vocabularySize)));
}

/**
 * Inverse document frequency, smoothed: ln((1 + n) / (1 + df)) + 1. Words outside the vocabulary are all one number, which tells nothing: 0.
 * @param pool word numbers of all texts, one after the other @param length of each text
 */
export function raritiesIn(pool: Float32Array | Int32Array, length: number, vocabularySize: number): Float32Array {
  const count = pool.length / length;
  /** In how many texts each word occurs. */
  const spread = new Float32Array(vocabularySize);
  for (let i = 0; i < count; i++) for (const w of new Set(pool.subarray(i * length, (i + 1) * length))) spread[w]!++;
  return spread.map((df, w) => (w === PADDING || w === UNKNOWN_WORD ? 0 : Math.log((1 + count) / (1 + df)) + 1));
}
