/** What a bag of words counts in a text: its words, or, where these are single characters, the runs of them that are frequent in the pool. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { HIDDEN_WORD, PADDING, UNKNOWN_WORD } from "../../../shape/data-set";
import type { KindContext } from "../../../training/blocks/kind-tools";

export interface Terms {
  /** How many different ones there are; a term is a number below it, and {@link PADDING} is none. */
  size: number;
  /** How many places for them a text has. */
  length: number;
  /** Those of the pool, one text after the other. */
  pool: Float32Array | Int32Array;
  /** @param numbers of words [n, shape[0]] @returns [n, length] */
  of(numbers: Tensor): Tensor;
}

/** Runs beyond that many are too rare to count: they are none. */
const mostRuns = 3000;

type Ground = Pick<KindContext, "shape" | "pool" | "vocabularySize" | "longestRun" | "keep">;

export function makeTerms({ shape, pool, vocabularySize, longestRun = 1, keep }: Ground): Terms {
  const [words] = shape as [number];
  if (longestRun === 1) return { size: vocabularySize, length: words, pool, of: (numbers) => numbers };
  // A code for each run there may be: those of one character come first, then those of two, read as the digits of a number, and so on.
  const lengths = Array.from({ length: longestRun }, (_, i) => i + 1);
  const offsets = lengths.map((run) => lengths.slice(0, run - 1).reduce((sum, shorter) => sum + vocabularySize ** shorter, 0));
  const length = lengths.reduce((sum, run) => sum + words - run + 1, 0);

  /** The code of the run at each place of a text, and nothing where one of its characters is none or unknown. */
  const codesOf = (text: Float32Array | Int32Array): (number | undefined)[] =>
    lengths.flatMap((run, i) =>
      Array.from({ length: words - run + 1 }, (_, at) => {
        const characters = Array.from(text.subarray(at, at + run));
        if (characters.some((c) => c <= UNKNOWN_WORD)) return undefined;
        return offsets[i]! + characters.reduce((code, c) => code * vocabularySize + c, 0);
      }),
    );
  const codes = Array.from({ length: pool.length / words }, (_, i) => codesOf(pool.subarray(i * words, (i + 1) * words)));
  const frequent = mostFrequent(codes);
  const first = HIDDEN_WORD + 1;
  const terms = new Int32Array(offsets.at(-1)! + vocabularySize ** longestRun);
  frequent.forEach((code, i) => (terms[code] = first + i));
  const termAt = keep(tf.tensor1d(terms, "int32"));
  const base = tf.scalar(vocabularySize, "int32");
  keep(base);

  return {
    size: first + frequent.length,
    length,
    pool: Int32Array.from(codes.flat(), (code) => (code === undefined ? PADDING : terms[code]!)),
    of(numbers) {
      const n = numbers.shape[0]!;
      let runs = numbers as Tensor2D; // of one character
      const all = lengths.map((run, i) => {
        const places = words - run + 1;
        // One shorter, and the character after it.
        if (run > 1) runs = tf.add(tf.mul(tf.slice(runs, [0, 0], [n, places]), base), tf.slice(numbers, [0, run - 1], [n, places]));
        return tf.add(runs, tf.scalar(offsets[i]!, "int32"));
      });
      return tf.gather(termAt, tf.concat(all, 1) as unknown as Tensor1D);
    },
  };
}

/** Most frequent first; equally frequent ones by their code. */
function mostFrequent(texts: readonly (readonly (number | undefined)[])[]): number[] {
  const counts = new Map<number, number>();
  for (const codes of texts) for (const code of codes) if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .slice(0, mostRuns)
    .map(([code]) => code);
}
