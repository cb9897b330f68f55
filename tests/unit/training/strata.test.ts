/** A part of some examples with all of their classes in it. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { stratified } from "../../../src/training/strata";

const counted = (labels: readonly number[], places: ArrayLike<number>) => {
  const counts: number[] = [0, 0, 0, 0];
  for (const place of Array.from(places)) counts[labels[place]!]!++;
  return counts;
};
const all = (labels: readonly number[]) => Int32Array.from(labels.keys());

it("takes exactly so many, each once, of each class within one of its share where all can give", () => {
  const some = fc.record({
    labels: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 60 }),
    share: fc.double({ min: 0, max: 0.5, noNaN: true }),
  });
  fc.assert(
    fc.property(some, ({ labels, share }) => {
      const count = Math.round(share * labels.length);
      const taken = stratified(all(labels), labels, count);
      expect(new Set(taken).size).toBe(count);
      const [have, got] = [counted(labels, all(labels)), counted(labels, taken)];
      have.forEach((number, c) => {
        if (number > 1 && count >= 4) expect(got[c]).toBeGreaterThanOrEqual(1);
        if (number > 1) expect(got[c]).toBeLessThan(number);
      });
    }),
  );
});

it("is proportional", () => {
  const labels = [...Array<number>(50).fill(0), ...Array<number>(30).fill(1), ...Array<number>(20).fill(2)];
  expect(counted(labels, stratified(all(labels), labels, 20))).toEqual([10, 6, 4, 0]);
});

it("takes one of a rare class, though its share would be less", () => {
  const labels = [...Array<number>(20).fill(0), 1, 1];
  expect(counted(labels, stratified(all(labels), labels, 4))).toEqual([3, 1, 0, 0]);
});

it("takes the last of a class only where no other can give", () => {
  expect(counted([0, 1, 1, 1], stratified(all([0, 1, 1, 1]), [0, 1, 1, 1], 2))).toEqual([0, 2, 0, 0]);
  expect(stratified(all([0, 1]), [0, 1], 1)).toHaveLength(1);
});
