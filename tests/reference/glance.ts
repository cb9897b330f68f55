// A few of many numbers, and the largest of all, so that a fixture can vouch for a large array.
import { expect } from "vitest";

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

/** Expects the same numbers to within 1e-5 of the largest; returns the difference on that scale. */
export function expectGlance(values: ArrayLike<number>, right: Glance, what: string): number {
  const { largest, some } = glance(values);
  const differences = [largest - right.largest, ...some.map((value, i) => value - right.some[i]!)];
  const most = Math.max(...differences.map(Math.abs)) / right.largest;
  expect(most, what).toBeLessThan(1e-5);
  return most;
}
