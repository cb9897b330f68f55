/** What several seeds say: means, and how far they may be believed. Whatever is not a number takes no part. */
import { deviation, mean } from "d3";

export interface Estimated {
  /** NaN without values. */
  mean: number;
  /** Half the 95 % confidence interval of the mean by Student's t; NaN with fewer than two values. */
  half: number;
  count: number;
}

/** Mean of independent values with its 95 % t-interval: half = t · s / √n, s with n − 1 in the denominator. */
export function estimated(values: Iterable<number>): Estimated {
  const finite = [...values].filter(Number.isFinite);
  const count = finite.length;
  if (count < 2) return { mean: mean(finite) ?? NaN, half: NaN, count };
  return { mean: mean(finite)!, half: (studentQuantile(count - 1) * deviation(finite)!) / Math.sqrt(count), count };
}

/** Mean difference a − b with its interval, over the seeds that both have: what a seed does to both alike cancels. */
export function paired(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): Estimated {
  return estimated([...a].flatMap(([seed, value]) => (b.has(seed) ? [value - b.get(seed)!] : [])));
}

/** Fewer seeds tell nothing, however alike they are. */
const leastSeeds = 3;

/** Whether a difference is one: its interval leaves out zero. */
export const isSure = ({ mean, half, count }: Estimated): boolean => count >= leastSeeds && Math.abs(mean) > half;

/** t with P(|T| < t) = 95 % for so many degrees of freedom, a whole number from 1 up. */
export function studentQuantile(freedom: number): number {
  let [low, high] = [0, Math.PI / 2];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (studentWithin(middle, freedom) < 0.95) low = middle;
    else high = middle;
  }
  return Math.sqrt(freedom) * Math.tan(low);
}

/** P(|T| < √freedom · tan angle), by the finite sums of Abramowitz and Stegun 26.7.3 and 26.7.4. */
function studentWithin(angle: number, freedom: number): number {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cos : 1;
  let sum = 0;
  for (let k = isOdd ? 1 : 0; k <= freedom - 2; k += 2) {
    sum += term;
    term *= (cos * cos * (k + 1)) / (k + 2);
  }
  return isOdd ? (2 / Math.PI) * (angle + sin * sum) : sin * sum;
}
