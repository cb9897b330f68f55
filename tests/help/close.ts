/** Numbers of any size beside those that they should be. */
import { expect } from "vitest";

/** Each as near as four decimals of the number that it should be, or of 1 where that is 0. */
export const expectClose = (found: readonly number[], expected: readonly number[]) => {
  const size = (i: number) => Math.abs(expected[i]!) || 1;
  found.forEach((value, i) => expect(value / size(i)).toBeCloseTo(expected[i]! / size(i), 4));
};
