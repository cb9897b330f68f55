/** Equal examples are put on one side of what is learned from and what is tested, with as little moved as that takes. */
import type { Examples } from "../shape/data-set";

/** Places. */
type Sides = Record<"pool" | "test", Int32Array>;

interface Known {
  /** Of all examples: the same number where they are equal. */
  copies: ArrayLike<number>;
  labels: Examples["labels"];
  hasLabel(place: number): boolean;
}

/** They go where most of those with a label are, and where as many are on either side to the pool and to the test in turn. But of each class some are learned from. */
export function together({ pool, test }: Sides, { copies, labels, hasLabel }: Known): Sides {
  const isTested = new Set(test);
  const all = [...pool, ...test];
  const learned = countsOf(pool, labels);
  let lastWasTested = true;
  for (const equal of setsOf(all, copies)) {
    const known = equal.filter(hasLabel);
    const [one, other] = [known.filter((place) => isTested.has(place)), known.filter((place) => !isTested.has(place))];
    if (!one.length || one.length === equal.length) continue; // on one side already
    if (one.length === other.length) lastWasTested = !lastWasTested;
    const wanted = one.length === other.length ? lastWasTested : one.length > other.length;
    const lost = countsOf(other, labels);
    const goes = wanted && [...lost].every(([label, count]) => learned.get(label)! > count);
    for (const place of equal)
      if (goes) isTested.add(place);
      else isTested.delete(place);
    for (const place of goes ? other : one) learned.set(labels[place]!, (learned.get(labels[place]!) ?? 0) + (goes ? -1 : 1));
  }
  return {
    pool: Int32Array.from(all.filter((place) => !isTested.has(place))),
    test: Int32Array.from(all.filter((place) => isTested.has(place))),
  };
}

function countsOf(places: Iterable<number>, labels: Examples["labels"]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(labels[place]!, (counts.get(labels[place]!) ?? 0) + 1);
  return counts;
}

function setsOf(places: readonly number[], copies: ArrayLike<number>): Iterable<number[]> {
  const sets = new Map<number, number[]>();
  for (const place of places) {
    const known = sets.get(copies[place]!);
    if (known) known.push(place);
    else sets.set(copies[place]!, [place]);
  }
  return sets.values();
}
