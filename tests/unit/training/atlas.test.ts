/** The maps in a report: made of the features that they stand in the place of, and going on from report to report. */
import { describe, expect, it } from "vitest";
import { read, type Report } from "../../../src/shape/report";
import { Atlas } from "../../../src/training/atlas";
import { project } from "../../../src/training/projection";
import { clusters } from "../../reference/scattered";

const [n, sample, width] = [60, 50, 5];
const { rows } = clusters({ seed: 1, count: n, width, classes: 3, apart: 3 });
const report = (features = rows): Report => ({
  step: 3,
  seconds: 1,
  evaluated: true,
  began: [0],
  layout: { accuracy: { offset: 0, shape: [] }, features: { offset: 1, shape: [n, width] }, guess: { offset: 1 + n * width, shape: [2] } },
  values: Float32Array.of(0.5, ...features, 7, 8),
});
const numbers = (told: Report, name: string) => [...read(told, name)!];

describe("a report with maps", () => {
  it("has lost the features and kept the rest, without gaps", () => {
    const told = new Atlas(undefined, sample).draw(report());
    expect(Object.keys(told.layout)).toEqual(["accuracy", "guess", "map", "rank", "neighbours", "kept.map", "kept.neighbours"]);
    expect(told.values).toHaveLength(1 + 2 + 2 * n + 1 + 2 * n + 2);
    expect([...numbers(told, "accuracy"), ...numbers(told, "guess")]).toEqual([0.5, 7, 8]);
    const { map, effectiveRank } = project(rows, n, width, undefined, sample);
    expect(read(told, "map")).toEqual(map);
    expect([told.layout.map!.shape, told.layout.neighbours!.shape]).toEqual([
      [n, 2],
      [n, 2],
    ]);
    expect(read(told, "rank")![0]).toBeCloseTo(effectiveRank, 4);
    expect(told).toMatchObject({ step: 3, seconds: 1, evaluated: true });
  });

  it("shows points where they are, and how far the plane reaches; they need no neighbours found", () => {
    const points = Float32Array.from({ length: 2 * n }, (_, i) => i);
    const told = new Atlas({ points, extent: [-1, -2, 3, 4] }, sample).draw(report());
    expect(read(told, "map")).toEqual(points);
    expect(numbers(told, "extent")).toEqual([-1, -2, 3, 4]);
    expect(told.layout.neighbours).toBeUndefined();
  });
});

describe("the map of neighbours", () => {
  it("goes on from report to report, and from where an earlier run had come to", () => {
    const atlas = new Atlas(undefined, sample);
    const first = atlas.draw(report());
    const { maps } = atlas;
    const second = atlas.draw(report());
    expect(numbers(second, "neighbours")).not.toEqual(numbers(first, "neighbours"));
    const later = new Atlas(undefined, sample);
    later.standAt(maps);
    expect(numbers(later.draw(report()), "neighbours")).toEqual(numbers(second, "neighbours"));
    later.standAt();
    expect(numbers(later.draw(report()), "neighbours")).toEqual(numbers(first, "neighbours"));
  });

  it("stays where nothing was learned since, and begins where there was none", () => {
    const atlas = new Atlas(undefined, sample);
    const first = atlas.draw(report(), true);
    expect(numbers(atlas.draw(report(), true), "neighbours")).toEqual(numbers(first, "neighbours"));
  });

  it("is not moved by who is drawn because it is labelled: each lies among those that it is like", () => {
    const others = rows.slice();
    others.set(rows.subarray(0, width), sample * width); // the first guest is the first of the sample once more
    const [labelled, unlabelled] = [others, rows].map((features) => {
      const atlas = new Atlas(undefined, sample);
      for (let i = 0; i < 30; i++) atlas.draw(report(features));
      return numbers(atlas.draw(report(features)), "neighbours");
    }) as [number[], number[]];
    expect(labelled.slice(0, 2 * sample)).toEqual(unlabelled.slice(0, 2 * sample));
    const spread = Math.max(...labelled) - Math.min(...labelled);
    expect(Math.hypot(labelled[2 * sample]! - labelled[0]!, labelled[2 * sample + 1]! - labelled[1]!)).toBeLessThan(spread / 10);
  });

  it("keeps more neighbours than two principal components", () => {
    const atlas = new Atlas(undefined, sample);
    for (let i = 0; i < 30; i++) atlas.draw(report());
    const told = atlas.draw(report());
    expect(read(told, "kept.neighbours")![0]).toBeGreaterThan(read(told, "kept.map")![0]!);
  });

  it("has a place for everybody where all features are alike, where there are none, and where there is one example", () => {
    for (const features of [rows.map(() => 2), rows.map(() => 0)]) {
      const atlas = new Atlas(undefined, sample);
      for (let i = 0; i < 5; i++) expect(numbers(atlas.draw(report(features)), "neighbours").every(Number.isFinite)).toBe(true);
    }
    const alone: Report = { ...report(), layout: { features: { offset: 0, shape: [1, width] } }, values: rows.slice(0, width) };
    const told = new Atlas(undefined, 1).draw(alone);
    expect(numbers(told, "neighbours")).toEqual([0, 0]);
  });
});
