// Principal components, eigenvectors, effective rank and the map's alignment, against NumPy's and against what was turned.
import { mean, sum } from "d3";
import { beforeAll, describe, expect, it } from "vitest";
import type { Value } from "../../src/shape/params";
import { seeded } from "../../src/shape/random";
import { principalComponents as byTechnique } from "../../src/techniques/principal-components";
import { principalComponents, sparseRows, symmetricEigen } from "../../src/training/blocks/principal-components";
import { align, project } from "../../src/training/projection";
import { furthest } from "./compare";
import { bench, type Bench } from "./lab";
import { start } from "./backends/start";
import fixture from "./components.json";
import { scattered } from "./scattered";

/** The columns of a [height, columns] matrix. */
const columnsOf = (matrix: ArrayLike<number>, columns: number) =>
  Array.from({ length: columns }, (_, j) => Array.from({ length: matrix.length / columns }, (_, i) => matrix[i * columns + j]!));
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** The largest difference between columns of which each may have the other sign. */
function furthestColumn(found: ArrayLike<number>, right: readonly number[], columns: number): number {
  const expected = columnsOf(right, columns);
  return Math.max(
    ...columnsOf(found, columns).map((column, j) => {
      const sign = Math.sign(dot(column, expected[j]!));
      return furthest(
        column.map((x) => x * sign),
        expected[j]!,
      );
    }),
  );
}

describe("principal components of sparse rows", () => {
  const { rows, width, axes, singular } = fixture.sparse;
  const count = rows.length / width;
  const pairs = Array.from({ length: count }, (_, i) =>
    Array.from({ length: width }, (_, j) => [j, rows[i * width + j]!] as const).filter(([, x]) => x !== 0),
  );

  it("are NumPy's, in falling order", () => {
    const found = principalComponents(sparseRows(pairs, width), 4, seeded(1, "test"), 40);
    expect(furthestColumn(found.axes, axes, 4)).toBeLessThan(1e-4);
    expect(singular[3]! / singular[4]!).toBeGreaterThan(1.1);
    expect(
      furthest(
        found.mean,
        columnsOf(rows, width).map((column) => column.reduce((a, b) => a + b) / count),
      ),
    ).toBeLessThan(1e-6);
  });

  it("span nearly the same after the usual rounds", () => {
    const found = columnsOf(principalComponents(sparseRows(pairs, width), 4, seeded(1, "test")).axes, 4);
    for (const axis of columnsOf(axes, 4)) expect(Math.hypot(...found.map((own) => dot(own, axis)))).toBeGreaterThan(0.98);
  });

  it("are 0 where the rows have fewer dimensions", () => {
    const flat = pairs.map((row) => row.filter(([j]) => j < 3));
    const found = columnsOf(principalComponents(sparseRows(flat, width), 6, seeded(1, "test")).axes, 6);
    expect(found.map((axis) => Math.round(dot(axis, axis) * 1e4) / 1e4)).toEqual([1, 1, 1, 0, 0, 0]);
  });
});

describe("eigenvectors of a symmetric matrix", () => {
  it("are NumPy's, largest value first", () => {
    const { matrix, values, vectors } = fixture.symmetric;
    const found = symmetricEigen(Float64Array.from(matrix), 9);
    expect(furthest(found.values, values)).toBeLessThan(1e-6);
    expect(furthestColumn(found.vectors, vectors, 9)).toBeLessThan(1e-6);
  });

  it("make up the matrix again, also where a value comes twice", () => {
    const { matrix, values } = fixture.twice;
    const found = symmetricEigen(Float64Array.from(matrix), 6);
    expect(furthest(found.values, values)).toBeLessThan(1e-6);
    const vectors = columnsOf(found.vectors, 6);
    const again = matrix.map((_, at) =>
      vectors.reduce((sum, vector, j) => sum + found.values[j]! * vector[Math.floor(at / 6)]! * vector[at % 6]!, 0),
    );
    expect(furthest(again, matrix)).toBeLessThan(1e-6);
    vectors.forEach((a, i) => vectors.forEach((b, j) => expect(dot(a, b)).toBeCloseTo(Number(i === j), 9)));
  });
});

describe("the map", () => {
  const fading = scattered(40 * 8, 34).map((x, i) => x * 0.7 ** (i % 8) + 0.3);

  it("shows NumPy's first two components, and tells the effective rank", () => {
    const { map, effectiveRank } = project(fading, 40, 8);
    expect(furthestColumn(map, fixture.dense.map, 2)).toBeLessThan(1e-5);
    expect(furthest([effectiveRank], [fixture.dense.effectiveRank])).toBeLessThan(1e-5);
  });

  it("has an effective rank of 1.903154 for four points in the plane", () => {
    const { effectiveRank } = project([1, 2, 3, 1, 0, 0, 2, 5], 4, 2);
    expect(furthest([effectiveRank], [fixture.small.effectiveRank])).toBeLessThan(1e-6);
    expect(furthest([effectiveRank], [1.903154])).toBeLessThan(1e-6);
  });

  const before = project(fading, 40, 8).map;
  /** Turned by an angle, and mirrored before that. */
  const moved = (angle: number, mirrored: boolean) =>
    before.map((_, i) => {
      const [x, y] = [before[i - (i % 2)]!, before[i - (i % 2) + 1]! * (mirrored ? -1 : 1)];
      return i % 2 ? Math.sin(angle) * x + Math.cos(angle) * y : Math.cos(angle) * x - Math.sin(angle) * y;
    });

  it.each([false, true])("comes back from every angle, mirrored %s", (mirrored) => {
    for (let degrees = 0; degrees < 360; degrees += 15) {
      expect(furthest(align(moved((degrees / 180) * Math.PI, mirrored), before), [...before]), `${degrees}°`).toBeLessThan(1e-6);
    }
  });

  it("stays where it is when the features are turned and mirrored", () => {
    const turned = fading.map((_, at) => (at % 8 < 2 ? (at % 8 ? -fading[at - 1]! : fading[at + 1]!) : -fading[at]!));
    expect(furthest(project(turned, 40, 8, before).map, [...before])).toBeLessThan(1e-5);
  });

  it("stays where it is, with no place to align to", () => {
    const nowhere = new Float32Array(before.length);
    expect([...align(before, nowhere)]).toEqual([...before]);
    expect([...align(nowhere, before)].every((x) => x === 0)).toBe(true);
  });
});

describe("as a technique", () => {
  const count = 60;
  const inputs = scattered(count * 28 * 28, 3, 0, 1).map((ink, i) => ink * 0.9 ** (i % 784)); // each pixel differs less than the one before
  let given: Bench;
  beforeAll(async () => {
    await start("cpu");
    given = bench({ kind: "image", shape: [28, 28, 1], inputs, labels: new Int32Array(count).fill(-1), classCount: 2 });
  });
  const learned = (values: Record<string, Value>) => given.learner(byTechnique, values);
  const featuresOf = (values: Record<string, Value>) => columnsOf(learned(values).features(given.asInputs(inputs)).dataSync(), 5);
  const covariance = (a: readonly number[], b: readonly number[]) => dot(a, b) / count - mean(a)! * mean(b)!;

  it("keep the first ones, and whitened all of them count alike", () => {
    const [plain, white] = [featuresOf({ components: 5 }), featuresOf({ components: 5, whitened: true })];
    const variances = plain.map((column) => covariance(column, column));
    expect(variances).toEqual(variances.toSorted((a, b) => b - a));
    for (const [i, column] of white.entries()) {
      expect(covariance(column, column)).toBeCloseTo(1, 4);
      expect(
        furthest(
          column.map((x) => x * Math.sqrt(variances[i]!)),
          plain[i]!,
        ),
      ).toBeLessThan(1e-4);
    }
    expect(Math.abs(covariance(white[0]!, white[4]!))).toBeLessThan(0.05);
  });

  it("of points are their coordinates, about the mean: variances 1 and 4 of a rectangle of 2 by 4", () => {
    const corners = [5, 0, 7, 0, 5, 4, 7, 4];
    const { learner, asInputs } = bench({ kind: "points", shape: [2], inputs: corners, labels: [-1, -1, -1, -1], classCount: 2 });
    const learned = (values: Record<string, Value>) => learner(byTechnique, values);
    const kept = (components: number) => learned({ components }).step({} as never).measure!({} as never).kept!.dataSync()[0];
    expect([kept(1), kept(2)]).toEqual([expect.closeTo(0.2, 6), expect.closeTo(1, 6)]);
    const featuresOf = (values: Record<string, Value>) => [...learned(values).features(asInputs(corners)).dataSync()];
    expect(featuresOf({ components: 1, whitened: false })).toEqual([5, 7, 5, 7]);
    expect(furthest(featuresOf({ components: 2, whitened: true }), [5, 0, 7, 0, 5, 2, 7, 2])).toBeLessThan(1e-6);
    expect(learned({}).settled!(1).dataSync()[0]).toBe(1);
  });

  it("say how much of the variance they keep", () => {
    const kept = (components: number) => learned({ components }).step({} as never).measure!({} as never).kept!.dataSync()[0]!;
    const variances = columnsOf(given.kind.vectors(given.asInputs(inputs)).dataSync(), 40).map((column) => covariance(column, column));
    expect(kept(5)).toBeCloseTo(sum(variances.slice(0, 5)) / sum(variances), 4);
    expect(kept(256)).toBeCloseTo(1, 6);
  });
});
