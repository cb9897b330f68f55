// How far numbers are from what they should be.
import { expect } from "vitest";

/** The largest difference between numbers found and numbers expected; infinite where one is no number and not null, or the other way round. */
export function furthest(found: ArrayLike<number>, expected: readonly (number | null)[]): number {
  if (found.length !== expected.length) return Infinity;
  return expected.reduce<number>((most, right, i) => {
    if (right === null) return Number.isNaN(found[i]) ? most : Infinity;
    const difference = Math.abs(found[i]! - right);
    return difference <= most ? most : Number.isNaN(difference) ? Infinity : difference;
  }, 0);
}

/** A few of many numbers, and the largest of all, so that a small fixture can vouch for a large array. */
export interface Glance {
  largest: number;
  some: number[];
}

/** The same places as glance() in fixtures.py. */
export function glance(values: ArrayLike<number>): Glance {
  return {
    largest: Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0),
    some: Array.from({ length: 12 }, (_, i) => values[(47 * i + 30) % values.length]!),
  };
}

/** Expects the same numbers to within 1e-5 of the largest. */
export function expectGlance(values: ArrayLike<number>, right: Glance, what: string): void {
  const { largest, some } = glance(values);
  const differences = [largest - right.largest, ...some.map((value, i) => value - right.some[i]!)];
  expect(Math.max(...differences.map(Math.abs)) / right.largest, what).toBeLessThan(1e-5);
}
