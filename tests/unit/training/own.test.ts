/** How what a reader brought is arranged: who is tested, who may be labelled, and that those without a label are learned from and never judged. */
import { describe, expect, it } from "vitest";
import { bring } from "../../../src/data-sets/own/bring";
import { easy, type Hardness } from "../../../src/shape/hardness";
import type { Own } from "../../../src/shape/own";
import { read, readNumber } from "../../../src/shape/report";
import type { AnyTechnique } from "../../../src/shape/technique";
import { coTraining } from "../../../src/techniques/co-training";
import { fixmatch } from "../../../src/techniques/fixmatch";
import { labelSpreading } from "../../../src/techniques/label-spreading";
import { selfTraining } from "../../../src/techniques/self-training";
import { triTraining } from "../../../src/techniques/tri-training";
import { describeAll } from "../../../src/training/describe";
import { arrange, galleryOf, labellingOf, truthOf } from "../../../src/training/run-data";
import { beginRuns } from "../../help/begun-runs";
import { someOwn } from "../../help/brought";
import { arranged } from "../../help/small-data";

const of = (own: Own, seed = 1, hard: Partial<Hardness> = {}) => arranged(bring(own), seed, undefined, hard);
const validated = (own: Own, seed: number) => {
  const data = bring(own);
  return arrange(data, data.make({}, undefined as never, []), { seed, judged: "validation", ...easy });
};
const sorted = (places: ArrayLike<number>) => Array.from(places).toSorted((a, b) => a - b);
const own = someOwn({ count: 300, labelled: 200 });
const isLabelled = (place: number) => own.labels[place]! < 2;

describe("what a reader brought", () => {
  it("tests a fifth of those that have a label, the same for every seed, and on nobody else", () => {
    const { split } = of(own, 1);
    expect(split.test).toHaveLength(40);
    expect([...split.test].every(isLabelled)).toBe(true);
    expect(sorted([...split.pool, ...split.test])).toEqual([...own.labels.keys()]);
    expect(sorted(of(own, 2).split.test)).toEqual(sorted(split.test));
  });

  it("tests more than a fifth of few, but no more than one half", () => {
    const tested = (labelled: number) => of(someOwn({ count: 300, labelled })).split.test.length;
    expect([tested(150), tested(100), tested(60), tested(30)]).toEqual([30, 30, 30, 15]);
  });

  it("has all classes in both parts, the rarest too", () => {
    const rare = { ...own, classes: ["a", "b", "c"], labels: own.labels.map((_, i) => (i < 2 ? 2 : i < 30 ? i % 2 : 3)) };
    const countsOf = (places: Int32Array) => [0, 1, 2].map((c) => [...places].filter((place) => rare.labels[place] === c).length);
    for (const seed of [1, 2, 3]) {
      const { split } = of(rare, seed);
      expect(countsOf(split.test)).toEqual([7, 7, 1]);
      expect(countsOf(split.pool)).toEqual([7, 7, 1]);
      expect(countsOf(validated(rare, seed).split.pool)[2], "the last one is learned from").toBe(1);
    }
  });

  it("validates on those that have a label too, and leaves all without one in the pool", () => {
    const [one, other] = [validated(own, 1).split, validated(own, 2).split];
    expect(one.test).toHaveLength(32);
    expect([...one.test].every(isLabelled)).toBe(true);
    expect([...one.pool].filter((place) => !isLabelled(place))).toHaveLength(100);
    expect(sorted(one.test)).not.toEqual(sorted(other.test));
    expect([...one.test, ...one.pool].filter((place) => of(own).split.test.includes(place))).toEqual([]);
  });

  it("labels only those that have a label, also where all are asked for", () => {
    const data = of(own);
    expect(data.count(Infinity)).toBe(160);
    const visible = data.visible(data.count(Infinity));
    data.split.pool.forEach((example, place) => expect(visible[place]).toBe(isLabelled(example) ? own.labels[example] : -1));
    expect(labellingOf(data, 160).visible.reduce((a, b) => a + b)).toBe(160);
  });

  it("keeps a group on one side, whether its examples have labels or not", () => {
    const grouped = someOwn({ count: 300, labelled: 200, grouped: 7 });
    for (const { split } of [of(grouped), validated(grouped, 3)]) {
      const groupsOf = (places: Int32Array) => new Set(Array.from(places, (place) => grouped.groups![place]!));
      const tested = groupsOf(split.test);
      expect(tested.size).toBeGreaterThan(2);
      expect([...groupsOf(split.pool)].filter((group) => tested.has(group))).toEqual([]);
    }
  });

  it("keeps equal examples on one side, has all classes there still, and moves nothing else", () => {
    const before = of(own).split;
    const copies = Uint32Array.from(own.labels, (_, place) => (place % 10 < 3 ? place - (place % 10) : place));
    const [{ split }, again] = [of({ ...own, copies }), validated({ ...own, copies }, 3)];
    for (const { pool, test } of [split, again.split]) {
      const tested = new Set(Array.from(test, (place) => copies[place]!));
      expect([...pool].filter((place) => tested.has(copies[place]!))).toEqual([]);
      expect(test.length).toBeGreaterThan(20);
    }
    expect([...split.test].every(isLabelled)).toBe(true);
    expect(Math.abs(split.test.length - before.test.length)).toBeLessThan(12);
    const alone = (places: Int32Array) => sorted(places).filter((place) => place % 10 > 2);
    expect(alone(split.test)).toEqual(alone(before.test));
    expect(of({ ...own, copies: Uint32Array.from(own.labels.keys()) }).split).toEqual(before);
  });

  it("tests its share of them, and not all copies of any", () => {
    const pairs = of({ ...own, copies: Uint32Array.from(own.labels, (_, place) => place >> 1) }).split;
    expect(Math.abs(pairs.test.length - 40)).toBeLessThan(9);
  });

  it("learns from some of each class, whichever examples are equal", () => {
    const classes = ["a", "b", "c", "d", "e", "f"];
    const labels = own.labels.map((_, i) => (i < 8 ? 2 + (i >> 1) : i < 60 ? i % 2 : 6));
    for (const size of [2, 8, 300]) {
      const { split } = of({ ...own, classes, labels, copies: Uint32Array.from(labels, (_, place) => Math.floor(place / size)) });
      const learned = new Set(Array.from(split.pool, (place) => labels[place]!));
      expect(
        [...labels.keys()].filter((place) => !learned.has(labels[place]!)),
        String(size),
      ).toEqual([]);
    }
  });

  it("tests one group at least, however large it is, and leaves one to learn from", () => {
    for (const grouped of [100, 150]) {
      const { split } = of(someOwn({ count: 300, labelled: 300, grouped }));
      expect(split.test).toHaveLength(grouped);
    }
  });

  it("shows those without a label as of no class, and counts who may be labelled", () => {
    const gallery = galleryOf(of(own));
    expect(gallery).toMatchObject({ classes: ["far", "near"], strangers: [""], poolCount: 260, askedCount: 160, testCount: 40 });
    expect(galleryOf(of(someOwn({ count: 300, labelled: 300 }))).strangers).toBeUndefined();
  });

  it("knows no truth of those that nobody has labelled, but of strangers", () => {
    const three = { ...own, classes: ["a", "b", "c"], labels: own.labels.map((label, i) => (label === 2 ? 3 : i % 3)) };
    const data = of(three, 1, { strangers: 1 });
    expect(data.strangers).toEqual(["c", ""]);
    const truth = truthOf(data);
    data.split.pool.forEach((example, place) => expect(truth[place]).toBe(three.labels[example] === 3 ? -1 : three.labels[example]));
    expect(truth).toContain(2);
  });
});

describe("a run on it", () => {
  const { begin } = beginRuns();
  const data = of(someOwn({ count: 120, labelled: 60 }), 1);
  const quick = { encoder: "dense", labels: 4, steps: 12 } as const;
  const unlabelled = data.pool.labels.filter((label) => label === 2).length;

  it("counts those without a label as neither right nor wrong", async () => {
    const run = begin(fixmatch, data, { ...quick, values: { threshold: 0 }, batch: data.pool.labels.length });
    const report = await run.report(12, "evaluation");
    const known = new Set(data.order.subarray(0, data.count(4)));
    const guesses = read(report, "guess")!;
    const right = Array.from(data.drawn.places, (place, i) => [place, guesses[i] === data.pool.labels[place]] as const);
    const judged = right.filter(([place]) => data.pool.labels[place]! < 2 && !known.has(place));
    expect(readNumber(report, "pool.accuracy")).toBeCloseTo(judged.filter(([, is]) => is).length / judged.length, 6);
    expect(unlabelled).toBe(60);
    expect(readNumber(report, "diagnostic.precision")).toBeGreaterThan(0.8);
    expect(Math.max(...guesses)).toBeLessThan(2);
    expect(read(report, "confusion")!.reduce((a, b) => a + b)).toBe(data.test.labels.length);
  });

  it.each([
    { technique: coTraining, names: ["firstRight", "secondRight", "precision"] },
    { technique: selfTraining, names: ["precision"] },
    { technique: triTraining, names: ["precision"] },
    { technique: labelSpreading, names: ["right", "homophily"] },
  ])("does so in what $technique.id measures", async ({ technique, names }) => {
    const run = begin(technique as AnyTechnique, data, { ...quick, steps: 100, batch: data.pool.labels.length });
    const report = await run.report(100, "evaluation");
    // Two clouds far from each other: were those without a label wrong, they could not be above one third.
    for (const name of names) expect(readNumber(report, `diagnostic.${name}`), name).toBeGreaterThan(0.6);
  });

  it("tells of all by their own names", async () => {
    const run = begin(fixmatch, data, quick);
    await run.report(12, "evaluation");
    const all = await describeAll(run.trainer, data);
    expect(all.names![0]).toBe(`row ${data.split.pool[0]! + 1}`);
    expect(all.labels.filter((label) => label === 2)).toHaveLength(60);
  });
});
