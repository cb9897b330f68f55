// The loops that the kernels are made of, where the tables of operations would not show a fault at once.
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { copyStrided, stepsOf } from "../../../src/training/backends/arrays/strided";
import { largestOfRows } from "../../../src/training/backends/arrays/top-k";

describe("strided copies", () => {
  const row = Float32Array.from({ length: 24 }, (_, i) => i);
  const copy = (size: number, ...[axes, start]: [Parameters<typeof copyStrided>[2], number?]) => {
    const to = new Float32Array(size);
    copyStrided(row, to, axes, start);
    return Array.from(to);
  };

  it("knows how far apart neighbours lie", () => {
    expect(stepsOf([2, 3, 4])).toEqual([12, 4, 1]);
    expect(stepsOf([])).toEqual([]);
  });

  it("copies a scalar, a row, a column, a repeated and a reversed row", () => {
    expect(copy(1, [], 5)).toEqual([5]);
    expect(copy(3, [{ count: 3, step: 1 }], 2)).toEqual([2, 3, 4]);
    expect(copy(3, [{ count: 3, step: 4 }], 1)).toEqual([1, 5, 9]);
    expect(
      copy(4, [
        { count: 2, step: 0 },
        { count: 2, step: 1 },
      ]),
    ).toEqual([0, 1, 0, 1]);
    expect(copy(3, [{ count: 3, step: -1 }], 2)).toEqual([2, 1, 0]);
  });

  it("copies any axes as nested loops would", () => {
    const axis = fc.record({ count: fc.integer({ min: 1, max: 4 }), step: fc.integer({ min: 0, max: 5 }) });
    fc.assert(
      fc.property(fc.array(axis, { maxLength: 4 }), (axes) => {
        const long = Float32Array.from({ length: 100 }, (_, i) => i);
        const right = axes.reduce(
          (starts, { count, step }) => starts.flatMap((start) => Array.from({ length: count }, (_, i) => start + i * step)),
          [7],
        );
        const to = new Float32Array(right.length);
        copyStrided(long, to, axes, 7);
        expect(Array.from(to)).toEqual(right);
      }),
    );
  });
});

it("the k largest are those that sorting finds, the earlier of equal ones first", () => {
  const value = fc.integer({ min: -5, max: 5 });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 40 }), (numbers, wanted) => {
      const k = Math.min(wanted, numbers.length);
      const sorted = numbers
        .map((number, i) => [number, i] as const)
        .sort(([a, i], [b, j]) => b - a || i - j)
        .slice(0, k);
      const values = new Float32Array(k);
      const indices = new Int32Array(k);
      largestOfRows(Float32Array.from(numbers), 1, numbers.length, k, values, indices);
      expect(Array.from(values).map((found, i) => [found + 0, indices[i]])).toEqual(sorted.map(([number, i]) => [number + 0, i]));
    }),
  );
});
