/** What several seeds say: means, and how far they may be believed. Whatever is not a number takes no part. */
import { deviation, mean } from "d3";

export interface Estimated {
  /** NaN without values. */
  mean: number;
  /** Standard deviation of the values, n − 1 in the denominator; NaN with fewer than two. */
  deviation: number;
  /** Half the 95 % confidence interval of the mean by Student's t; NaN with fewer than two values. */
  half: number;
  count: number;
}

/** Mean of independent values with its 95 % t-interval: half = t · s / √n. */
export function estimated(values: Iterable<number>): Estimated {
  const finite = [...values].filter(Number.isFinite);
  const count = finite.length;
  const [center, spread] = [mean(finite) ?? NaN, deviation(finite) ?? NaN];
  return { mean: center, deviation: spread, half: count < 2 ? NaN : (quantileOf(count - 1) * spread) / Math.sqrt(count), count };
}

/** They are asked for again with every cell of every picture. */
const quantiles = new Map<number, number>();
function quantileOf(freedom: number): number {
  const known = quantiles.get(freedom) ?? studentQuantile(freedom);
  quantiles.set(freedom, known);
  return known;
}

/** Mean difference a − b with its interval, over the seeds that both have: what a seed does to both alike cancels. */
export function paired(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): Estimated {
  const differences: number[] = [];
  for (const [seed, value] of a) if (b.has(seed)) differences.push(value - b.get(seed)!);
  return estimated(differences);
}

/**
 * What was chosen by these very values, without what the choice flattered it by: its interval is wider by as much.
 * @param mean of the values that had no part in the choice
 * @returns with the deviation s of a t-test whose s² / n is that of the values and the square of the flattery
 */
export function unflattered(chosen: Estimated, mean: number): Estimated {
  const { count } = chosen;
  const deviation = Math.hypot(chosen.deviation, Math.sqrt(count) * (chosen.mean - mean));
  return { mean, deviation, half: count < 2 ? NaN : (quantileOf(count - 1) * deviation) / Math.sqrt(count), count };
}

/** Two-sided p of Student's t-test that the mean is 0; NaN with fewer than two values. */
export function chanceOf({ mean, deviation, count }: Estimated): number {
  if (count < 2) return NaN;
  if (mean === 0) return 1;
  const t = (Math.abs(mean) * Math.sqrt(count)) / deviation;
  return Math.max(0, 1 - studentWithin(Math.atan(t / Math.sqrt(count - 1)), count - 1));
}

/**
 * How small a p has to be where many are looked at: at most this share of those at or below it, on average, are chance.
 * @returns rate · k / m with m tests and the largest k whose k-th smallest p is no greater; k = 1 where there is none
 * @see Benjamini & Hochberg 1995; it holds for tests that share seeds too, where they go up and down together (Benjamini & Yekutieli 2001)
 */
export function barOf(ps: readonly number[], rate = 0.05): number {
  const sorted = ps.filter(Number.isFinite).sort((a, b) => a - b);
  const tests = Math.max(1, sorted.length);
  const passed = sorted.findLastIndex((p, i) => p <= (rate * (i + 1)) / tests) + 1;
  return (rate * Math.max(1, passed)) / tests;
}

/** Where more are needed, it does not matter how many more. */
export const mostSeeds = 200;

/**
 * How many seeds find a true difference 8 times in 10: the least n with n ≥ ((t₁ + t₂) · s / difference)², t₁ of the two-sided
 * level and t₂ of the power, both with n − 1 degrees of freedom. At most 1 less than by the noncentral t distribution.
 * @param deviation s of the differences, paired by seed
 * @param level the p that is to be reached
 * @returns from 3 up; Infinity beyond `mostSeeds`
 */
export function seedsToTell(difference: number, deviation: number, level = 0.05): number {
  const isEnough = (count: number) => {
    const t = studentQuantile(count - 1, 1 - level) + studentQuantile(count - 1, 0.6); // 0.6 within: 0.8 below
    return Math.sqrt(count) * Math.abs(difference) >= t * deviation;
  };
  if (!isEnough(mostSeeds)) return Infinity;
  let [few, enough] = [2, mostSeeds];
  while (enough - few > 1) {
    const middle = (few + enough) >> 1;
    if (isEnough(middle)) enough = middle;
    else few = middle;
  }
  return enough;
}

/** t with P(|T| < t) = within, for so many degrees of freedom, a whole number from 1 up. */
export function studentQuantile(freedom: number, within = 0.95): number {
  let [low, high] = [0, Math.PI / 2];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (studentWithin(middle, freedom) < within) low = middle;
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

/** The 95 % quantile of the normal distribution, both sides. */
const normalQuantile = 1.959964;

/** The 95 % interval of a share of which so many of so many were counted. @see Wilson 1927, by the score test */
export function shareInterval(counted: number, of: number): readonly [low: number, high: number] {
  const share = counted / of;
  const square = normalQuantile ** 2 / of;
  const middle = (share + square / 2) / (1 + square);
  const half = (normalQuantile * Math.sqrt((share * (1 - share)) / of + square / (4 * of))) / (1 + square);
  return [middle - half, middle + half];
}
