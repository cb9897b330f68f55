/** Seeded randomness, handed in wherever it is needed. */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

export interface Random {
  /** Uniform in [0, 1). */
  (): number;
  /** Standard normal. */
  normal(): number;
  /** Uniform among 0 … count − 1. */
  below(count: number): number;
  /** A new array with the same items in random order. */
  shuffled(items: ArrayLike<number>): Int32Array;
}

/**
 * An independent stream for each purpose of an experiment: the same seed and the same words give the same numbers on every
 * machine and every backend, in whatever order the streams are made.
 */
export function seeded(seed: number, ...purpose: readonly (string | number)[]): Random {
  const generator = xoroshiro128plus(streamOf(seed, purpose.join("/")));
  const random = (() => uniformFloat64(generator)) as Random;
  let spare: number | undefined; // they come in pairs (Box & Muller 1958)
  random.normal = () => {
    if (spare !== undefined) {
      const second = spare;
      spare = undefined;
      return second;
    }
    const length = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    spare = length * Math.sin(angle);
    return length * Math.cos(angle);
  };
  random.below = (count) => Math.floor(random() * count);
  random.shuffled = (items) => {
    const order = Int32Array.from(items);
    for (let i = order.length - 1; i > 0; i--) {
      const j = random.below(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return order;
  };
  return random;
}

/** What words and numbers come to in 32 bits: FNV-1a with a final avalanche. */
export function streamOf(...words: readonly (string | number)[]): number {
  const text = words.join("/");
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}
