/** What makes it harder than the data are: which examples of the pool stay, whose label comes when, and what the labels say. Plain arrays. */
import type { Hardness } from "../shape/hardness";
import { seeded } from "../shape/random";

/**
 * How many of each class there are beside the most frequent one, from 1 down to 1 / skew in equal ratios; the seed says which class is frequent,
 * for labels and examples alike.
 */
export function skewedShares(classCount: number, skew: number, seed: number): number[] {
  const ranks = seeded(seed, "skew").shuffled(Array.from({ length: classCount }, (_, c) => c));
  return Array.from(ranks, (rank) => skew ** (-rank / Math.max(1, classCount - 1)));
}

/** No share of the pool leaves a class fewer. */
const fewestOfShare = 2;

export interface Thinning extends Pick<Hardness, "poolSkew" | "poolShare"> {
  /** The first so many classes are skewed; those after them are strangers, of whom a share is left too. */
  asked: number;
  seed: number;
  /** So many places, at the front of the pool, somebody chose: they stay. */
  chosen: number;
}

/**
 * Those of the pool that stay, as a mark for each place: of each class the first in the order of labelling, so that a small budget buys what it
 * would buy of the whole pool.
 */
export function thinned(order: Int32Array, labels: Int32Array, { asked, poolSkew, poolShare, seed, chosen }: Thinning): Uint8Array {
  const counts: number[] = [];
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  const shares = skewedShares(asked, poolSkew, seed);
  // As many of the most frequent as leave enough of each to be skewed exactly.
  const most = Math.min(...shares.map((share, c) => (counts[c] ? counts[c] / share : Infinity)));
  const wanted = counts.map((count, c) => {
    const skewed = poolSkew > 1 && c < asked ? Math.max(1, Math.round(most * shares[c]!)) : count;
    return poolShare < 1 ? Math.min(skewed, Math.max(fewestOfShare, Math.round(poolShare * skewed))) : skewed;
  });
  const stays = new Uint8Array(labels.length);
  for (const place of order) if (wanted[labels[place]!]!-- > 0 || place < chosen) stays[place] = 1;
  return stays;
}

/**
 * The same places with the classes unevenly far: one of each first, then always the class that is furthest behind its share (Sainte-Laguë), as long
 * as it lasts. Within a class they stay in order, and any beginning serves as a budget.
 */
export function skewedOrder(order: Int32Array, labels: Int32Array, shares: readonly number[]): Int32Array {
  const waiting = shares.map((_, c) => order.filter((place) => labels[place] === c));
  const given = shares.map(() => 0);
  /** Above 2 for one that has none yet, and below 1 for all others. */
  const behind = (c: number) => (given[c] ? 0 : 2) + shares[c]! / (given[c]! + 0.5);
  return Int32Array.from(order, () => {
    const left = [...given.keys()].filter((c) => given[c]! < waiting[c]!.length);
    const next = left.reduce((best, c) => (behind(c) > behind(best) ? c : best));
    return waiting[next]![given[next]!++]!;
  });
}

/**
 * What the labels say: of this share of them another class, even among the others. Each example draws for itself, so that more labels, or a larger
 * share of wrong ones, leave those wrong that were.
 * @param labels of all examples @param asked the first so many classes there are labels of
 */
export function namedClasses(labels: ArrayLike<number>, wrong: number, asked: number, seed: number): Int32Array {
  const random = seeded(seed, "wrong labels");
  return Int32Array.from(labels, (label) => {
    const isWrong = random() < wrong;
    const other = random.below(asked - 1);
    return isWrong && label < asked ? other + Number(other >= label) : label;
  });
}

/** Each mark of each example, on or off: another coin for each. [examples · count] */
export function tossedMarks(examples: number, count: number, seed: number): Float32Array {
  const tossed = new Float32Array(examples * count);
  for (let mark = 0; mark < count; mark++) {
    const random = seeded(seed, "shortcut", mark);
    for (let i = 0; i < examples; i++) tossed[i * count + mark] = random.below(2);
  }
  return tossed;
}
