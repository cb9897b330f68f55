/** Who is tested, who is labelled, who is drawn next. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor1D } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { drawnPlaces, labellingOrder, makeDraw, splitExamples, visibleLabels, type Draw } from "../../../src/training/batches";
import { startEngine } from "../../help/engine";

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);
const sorted = (numbers: ArrayLike<number>) => Array.from(numbers).sort((a, b) => a - b);
const examples = (count: number) => ({ labels: new Uint8Array(count) });
const anySeed = fc.integer({ min: 1, max: 9999 });

describe("the split", () => {
  it("gives every example to the pool or the test", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }), anySeed, (count, share, seed) => {
        const split = () => splitExamples({ files: [], testShare: share }, examples(count), { seed, judged: "test" });
        const { pool, test } = split();
        expect(test.length).toBe(Math.round(count * share));
        expect(sorted([...pool, ...test])).toEqual(upTo(count));
        expect(split()).toEqual({ pool, test });
      }),
    );
  });

  const packed = [{ path: "", bytes: 0, sha256: "" }];
  const half = (files: typeof packed, seed: number, judged: "test" | "validation" = "test") =>
    splitExamples({ files, testShare: 0.5 }, examples(50), { seed, judged });

  it("is another with another seed where examples are drawn, and the same for all where they are packed", () => {
    expect(half([], 1)).not.toEqual(half([], 2));
    expect(half(packed, 1)).toEqual(half(packed, 2));
  });

  it("judges on another part of the pool with each seed, and never on a test example, where it validates", () => {
    const { pool, test } = half(packed, 1);
    const [one, other] = [half(packed, 1, "validation"), half(packed, 2, "validation")];
    expect(sorted([...one.pool, ...one.test])).toEqual(sorted(pool));
    expect([...one.test, ...other.test].filter((place) => test.includes(place))).toEqual([]);
    expect(sorted(one.test)).not.toEqual(sorted(other.test));
  });
});

describe("a split of groups", () => {
  it("has no group in both parts, in validation neither, and misses the share by less than the largest", () => {
    const anyGroups = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 20, maxLength: 120 });
    fc.assert(
      fc.property(anyGroups, anySeed, fc.constantFrom("test" as const, "validation" as const), (groups, seed, judged) => {
        const set = { files: [], testShare: 0.3 };
        const given = { labels: new Uint8Array(groups.length), groups };
        const { pool, test } = splitExamples(set, given, { seed, judged });
        const all = splitExamples(set, given, { seed, judged: "test" });
        const sizes = upTo(10).map((group) => groups.filter((one) => one === group).length);
        const groupsOf = (places: Int32Array) => new Set(Array.from(places, (place) => groups[place]!));
        expect([...groupsOf(test)].filter((group) => groupsOf(pool).has(group))).toEqual([]);
        expect(sorted([...pool, ...test])).toEqual(judged === "test" ? upTo(groups.length) : sorted(all.pool));
        expect(Math.abs(test.length - 0.3 * (pool.length + test.length))).toBeLessThanOrEqual(Math.max(...sizes) / 2 + 0.5);
      }),
    );
  });

  it("is the split without them where each example is a group of its own", () => {
    const groups = upTo(50).map((i) => 7 * i + 3);
    const set = { files: [], testShare: 0.3 };
    for (const judged of ["test", "validation"] as const) {
      const split = (given: Parameters<typeof splitExamples>[1]) => splitExamples(set, given, { seed: 3, judged });
      expect(split({ ...examples(50), groups })).toEqual(split(examples(50)));
    }
  });
});

describe("a split that the examples say themselves", () => {
  const groups = upTo(60).map((i) => i % 12);
  const tested = groups.map((group) => Number(group === 3 || group >= 9));
  const set = { files: [{ path: "", bytes: 0, sha256: "" }], testShare: 0.25 };
  const split = (seed: number, judged: "test" | "validation" = "test", files = set.files) =>
    splitExamples({ ...set, files }, { ...examples(60), groups, tested }, { seed, judged });
  const marked = upTo(60).filter((i) => tested[i]);

  it("tests exactly those that are kept for it, whatever the share, in an order that is not theirs", () => {
    const { pool, test } = split(1);
    expect(sorted(test)).toEqual(marked);
    expect(sorted([...pool, ...test])).toEqual(upTo(60));
    expect([...test], "shuffled").not.toEqual(marked);
    expect([...pool], "shuffled").not.toEqual(sorted(pool));
  });

  it("has the same order for every seed where the examples are packed, and another where they are drawn", () => {
    expect(split(1)).toEqual(split(2));
    expect(split(1, "test", [])).not.toEqual(split(2, "test", []));
  });

  it("validates on the share of the pool, by whole groups and by the seed, and on no test example", () => {
    const { pool } = split(1);
    const parts = [split(1, "validation"), split(2, "validation")];
    for (const part of parts) {
      expect(sorted([...part.pool, ...part.test])).toEqual(sorted(pool));
      expect(part.test).toHaveLength(10);
      const judged = new Set(Array.from(part.test, (place) => groups[place]!));
      expect([...part.pool].filter((place) => judged.has(groups[place]!))).toEqual([]);
    }
    expect(parts[0]).not.toEqual(parts[1]);
  });
});

describe("the order of labelling", () => {
  const anyClasses = fc.integer({ min: 1, max: 6 }).chain((classes) =>
    fc.record({
      classes: fc.constant(classes),
      labels: fc.array(fc.integer({ min: 0, max: classes - 1 }), { minLength: 1, maxLength: 80 }),
    }),
  );

  it("holds every place once, and any beginning of it is balanced as long as no class is used up", () => {
    fc.assert(
      fc.property(anyClasses, anySeed, ({ classes, labels }, seed) => {
        const order = labellingOrder(labels, classes, seed);
        expect(sorted(order)).toEqual(upTo(labels.length));
        const counts = upTo(classes).map(() => 0);
        const left = upTo(classes).map((c) => labels.filter((label) => label === c).length);
        for (const place of order) {
          counts[labels[place]!]!++;
          left[labels[place]!]!--;
          const going = upTo(classes).filter((c) => left[c]! > 0);
          const behind = Math.min(...going.map((c) => counts[c]!));
          if (going.length) expect(Math.max(...counts) - behind).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("depends on the seed", () => {
    const labels = upTo(40).map((i) => i % 4);
    expect(labellingOrder(labels, 4, 1)).toEqual(labellingOrder(labels, 4, 1));
    expect(labellingOrder(labels, 4, 1)).not.toEqual(labellingOrder(labels, 4, 2));
  });

  it("shows the class of labelled places only", () => {
    expect([...visibleLabels([2, 0, 1, 1], Int32Array.of(3, 0))]).toEqual([2, -1, -1, 1]);
  });
});

describe("the draw", () => {
  beforeAll(() => startEngine("cpu"));

  const labelled = Int32Array.of(3, 17, 30);
  /** A draw of plain numbers. */
  function drawOf(pool: number, places: Int32Array, batch: number, seed: number) {
    const read = (take: (draw: Draw) => Tensor1D): number[] => {
      tf.engine().startScope();
      const numbers = Array.from(take(makeDraw(pool, tf.tensor1d(places, "int32"), batch, seed)).dataSync());
      tf.engine().endScope();
      return numbers;
    };
    return {
      unlabelled: (step: number) => read((draw) => draw.unlabelled(step)),
      labelled: (step: number) => read((draw) => draw.labelled!(step)),
    };
  }

  it("passes over the whole pool before any example comes again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 40 }), anySeed, (pool, batch, seed) => {
        const draw = drawOf(pool, Int32Array.of(0), batch, seed);
        const steps = Math.ceil((3 * pool) / batch);
        const drawn = upTo(steps).flatMap((step) => [...draw.unlabelled(step)]);
        expect(drawn).toHaveLength(steps * batch);
        for (let pass = 0; pass < 3; pass++) expect(sorted(drawn.slice(pass * pool, (pass + 1) * pool))).toEqual(upTo(pool));
      }),
    );
  });

  it("has another order in each pass and with each seed", () => {
    const passes = upTo(3).map((step) => drawOf(32, labelled, 32, 1).unlabelled(step).join());
    expect(new Set([...passes, drawOf(32, labelled, 32, 2).unlabelled(0).join()]).size).toBe(4);
  });

  it("gives the same batch to whoever asks, in whatever order", () => {
    const [forwards, backwards] = [drawOf(31, labelled, 8, 5), drawOf(31, labelled, 8, 5)];
    const there = upTo(12).map((step) => [[...forwards.unlabelled(step)], [...forwards.labelled(step)]]);
    const back = upTo(12)
      .reverse()
      .map((step) => [[...backwards.unlabelled(step)], [...backwards.labelled(step)]]);
    expect(back.reverse()).toEqual(there);
  });

  it("draws half as many labelled ones, from the labelled only, all of them sooner or later", () => {
    const draw = drawOf(31, labelled, 9, 5);
    const drawn = upTo(40).map((step) => [...draw.labelled(step)]);
    expect(drawn.every((places) => places.length === 4)).toBe(true);
    expect(new Set(drawn.flat())).toEqual(new Set(labelled));
    expect([...drawOf(31, labelled, 1, 5).labelled(0)]).toHaveLength(1);
  });

  it("does not draw other unlabelled examples for another budget", () => {
    const more = drawOf(31, Int32Array.of(3, 17, 30, 4, 5), 8, 5);
    expect(more.unlabelled(3)).toEqual(drawOf(31, labelled, 8, 5).unlabelled(3));
  });
});

describe("the examples on the map", () => {
  const order = Int32Array.from(upTo(100), (i) => 99 - i);

  it("are all where there are few, in an order that no label has a part in", () => {
    const { places, sample } = drawnPlaces(order, 100, 1);
    expect(sorted(places)).toEqual(upTo(100));
    expect(sample).toBe(100);
    expect(drawnPlaces(order.toReversed(), 100, 1).places).toEqual(places);
  });

  it("are a random sample and the first to be labelled, where there are many", () => {
    const { places, sample } = drawnPlaces(order, 30, 1);
    expect(sample).toBe(20);
    expect(new Set(places).size).toBe(places.length);
    expect([...order.subarray(0, 10)].filter((place) => !places.includes(place))).toEqual([]);
    expect([...places.subarray(sample)].filter((place) => !order.subarray(0, 10).includes(place))).toEqual([]);
    const other = drawnPlaces(order.toReversed(), 30, 1);
    expect(other.places.subarray(0, sample), "whatever is labelled").toEqual(places.subarray(0, sample));
    expect(drawnPlaces(order, 30, 2).places).not.toEqual(places);
  });
});

it("a label that is none of the classes is an error, and no endless wait", () => {
  expect(() => labellingOrder([0, 1, 2, 3, 2], 2, 1)).toThrow("Of 5 labels 3 are of none of 2 classes.");
});
