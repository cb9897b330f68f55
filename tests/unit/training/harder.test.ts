/** What makes it harder: who stays in the pool, whose label comes when and what it says, and what all of that leaves alone. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataSet, type DataSet, type Examples } from "../../../src/shape/data-set";
import { easy, hardNames, type Hardness } from "../../../src/shape/hardness";
import { seeded } from "../../../src/shape/random";
import { labellingOrder } from "../../../src/training/batches";
import { namedClasses, skewedOrder, skewedShares, thinned, tossedMarks } from "../../../src/training/harder";
import { arrange, galleryOf, labellingOf, type RunData } from "../../../src/training/run-data";
import { smallRunData, kindsForTests } from "../../help/small-data";

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);
const sorted = (numbers: ArrayLike<number>) => Array.from(numbers).sort((a, b) => a - b);

/** Of each class so many; what they show is their number. */
const sizes = [400, 300, 250, 200, 150];
const data = dataSet({ ...kindsForTests.points.smallData, classes: ["a", "b", "c", "d", "e"], testShare: 0.2 }) as DataSet;
const examples: Examples = (() => {
  const labels = seeded(7).shuffled(sizes.flatMap((size, c) => upTo(size).map(() => c)));
  return { labels: Uint8Array.from(labels), inputs: Float32Array.from([...labels.keys()].flatMap((i) => [i, -i])) };
})();
const made = (hard: Partial<Hardness>, { seed = 1, most = 100, of = examples } = {}): RunData =>
  arrange(data, of, { seed, judged: "test", ...hard }, most);
/** Places among all examples, of places in the pool. */
const among = ({ split }: RunData, places: ArrayLike<number>) => Array.from(places, (place) => split.pool[place]!);
const labelledOf = (run: RunData, count: number) => among(run, run.order.subarray(0, count));
const countsOf = (labels: ArrayLike<number>, classes = sizes.length) =>
  upTo(classes).map((c) => Array.from(labels).filter((label) => label === c).length);
const all = made({});
const poolCounts = countsOf(all.pool.labels);

/** Everything but functions. */
const arraysOf = (run: RunData) => {
  const visible = [1, 8, Infinity].map((labels) => ({ ...labellingOf(run, run.count(labels)), classes: run.visible(run.count(labels)) }));
  return { ...JSON.parse(JSON.stringify(run)), gallery: galleryOf(run), visible };
};

describe("with nothing that is harder", () => {
  it("all is as the data are", () => {
    expect(arraysOf(made(easy))).toEqual(arraysOf(all));
    const { pool, named, order, strangers, marks } = all;
    expect(named).toEqual(pool.labels);
    expect(order).toEqual(labellingOrder(pool.labels, sizes.length, 1));
    expect([...strangers]).toEqual([]);
    expect(marks).toBeUndefined();
    expect(galleryOf(all)).not.toHaveProperty("strangers");
  });

  it("the order of labelling is the one that it always was", () => {
    expect([...smallRunData.points(1).order.subarray(0, 12)]).toEqual([49, 6, 4, 37, 15, 12, 23, 39, 50, 43, 48, 17]);
  });
});

describe.each(hardNames)("%s", (name) => {
  const some: Hardness = { wrongLabels: 0.4, labelSkew: 20, poolSkew: 20, strangers: 2, poolShare: 0.2, shortcut: 3 };
  it.each(["test", "validation"] as const)("leaves the %s examples alone, but for those of strangers", (judged) => {
    const [hard, plain] = [{ [name]: some[name] }, {}].map((how) => arrange(data, examples, { seed: 1, judged, ...how }));
    const kept = plain!.split.test.filter((i) => name !== "strangers" || examples.labels[i]! < 3);
    expect(hard!.split.test).toEqual(kept);
    expect(hard!.test.labels).toEqual(Int32Array.from(kept, (i) => examples.labels[i]!));
    expect([...hard!.test.inputs]).toEqual([...kept].flatMap((i) => [i, -i]));
  });

  it("has in its pool only what the pool has, with its own inputs and classes", () => {
    const { split, pool } = made({ [name]: some[name] });
    expect([...split.pool].filter((i) => !all.split.pool.includes(i))).toEqual([]);
    expect(pool.labels).toEqual(Int32Array.from(split.pool, (i) => examples.labels[i]!));
    expect([...pool.inputs]).toEqual([...split.pool].flatMap((i) => [i, -i]));
  });

  it("is the same again with the same seed, and another with another", () => {
    const again = (seed: number) => arraysOf(made({ [name]: some[name] }, { seed }));
    expect(again(1)).toEqual(again(1));
    expect(again(1)).not.toEqual(again(2));
  });
});

describe("wrong labels", () => {
  const shares = [0.1, 0.3, 0.6];
  const wrongOf = (run: RunData, count: number) => {
    const visible = run.visible(count);
    return [...run.order.subarray(0, count)].filter((place) => visible[place] !== run.pool.labels[place]);
  };

  it.each(shares)("are the share %d of those in force, to within what chance does, and name a class", (share) => {
    const run = made({ wrongLabels: share });
    for (const count of [200, run.order.length]) {
      const off = Math.abs(wrongOf(run, count).length / count - share);
      expect(off).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / count));
    }
    expect([...run.named].filter((c) => c < 0 || c >= sizes.length)).toEqual([]);
  });

  it("name all other classes equally often", () => {
    const labels = new Uint8Array(9000).fill(1);
    const found = countsOf(namedClasses(labels, 0.6, 4, 3), 4);
    expect(found[1]! / 9000).toBeCloseTo(0.4, 1);
    for (const c of [0, 2, 3]) expect(Math.abs(found[c]! - 1800)).toBeLessThan(4 * Math.sqrt(9000 * 0.2 * 0.8));
  });

  it("of a smaller budget are among those of a larger one, and those of a smaller share among those of a larger one, with the same names", () => {
    const runs = shares.map((wrongLabels) => made({ wrongLabels }));
    for (const run of runs) expect(wrongOf(run, 300).slice(0, wrongOf(run, 60).length)).toEqual(wrongOf(run, 60));
    for (const [less, more] of [
      [runs[0]!, runs[1]!],
      [runs[1]!, runs[2]!],
    ] as const) {
      const wrong = wrongOf(less, 900);
      expect(wrong.length).toBeGreaterThan(20);
      for (const place of wrong) expect(more.named[place]).toBe(less.named[place]);
    }
  });

  it("leave who is labelled, the true classes and the hidden ones alone", () => {
    const run = made({ wrongLabels: 0.4 });
    expect(run.order).toEqual(all.order);
    expect(run.pool).toEqual(all.pool);
    expect(run.test).toEqual(all.test);
    expect(galleryOf(run)).toEqual(galleryOf(all));
    const visible = run.visible(50);
    expect([...visible.keys()].filter((place) => visible[place]! >= 0)).toEqual(sorted(run.order.subarray(0, 50)));
  });

  it("are the same ones where fewer examples or others stay in the pool", () => {
    const [run, other] = [made({ wrongLabels: 0.4 }), made({ wrongLabels: 0.4, poolShare: 0.3, poolSkew: 3 })];
    const said = new Map(Array.from(run.split.pool, (i, place) => [i, run.named[place]]));
    expect([...other.named]).toEqual(Array.from(other.split.pool, (i) => said.get(i)));
  });
});

describe("skewed labels", () => {
  const ratio = 16;
  const run = made({ labelSkew: ratio });
  const shares = skewedShares(sizes.length, ratio, 1);

  it("are shared out in equal ratios, which class gets most being drawn by the seed", () => {
    expect(shares.toSorted((a, b) => b - a).map((share) => 1 / share)).toEqual([1, 2, 4, 8, 16].map((x) => expect.closeTo(x, 9)));
    const largest = new Set(upTo(40).map((seed) => skewedShares(sizes.length, ratio, seed).indexOf(1)));
    expect(sorted([...largest])).toEqual(upTo(sizes.length));
  });

  it("label one of each class first, then each by its share: 62 are 32, 16, 8, 4 and 2", () => {
    expect(countsOf(run.visible(5))).toEqual([1, 1, 1, 1, 1]);
    expect(countsOf(run.visible(62))).toEqual(shares.map((share) => Math.round(32 * share)));
    expect(countsOf(run.visible(31))).toEqual(shares.map((share) => Math.round(16 * share)));
  });

  it("of any budget are those that rounding the shares gives, as long as no class is used up, and all in the end", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 1040 }), (count) => {
        const counts = countsOf(run.visible(count));
        const over = counts.map((n, c) => (n > 1 ? (n - 0.5) / shares[c]! : 0));
        const under = counts.flatMap((n, c) => (n < poolCounts[c]! ? (n + 0.5) / shares[c]! : []));
        expect(counts.reduce((a, b) => a + b)).toBe(count);
        if (under.length)
          expect(Math.min(...under) + 1e-9).toBeGreaterThanOrEqual(Math.max(...over.filter((_, c) => counts[c]! < poolCounts[c]!), 0));
      }),
    );
    expect(sorted(run.order)).toEqual(sorted(all.order));
  });

  it("are as many in all as they were, and of each class those that would be labelled first", () => {
    for (const labels of [1, 4, 64, Infinity]) expect(run.count(labels)).toBe(all.count(labels));
    for (const c of upTo(sizes.length)) {
      const ofClass = (one: RunData) => [...one.order].filter((place) => one.pool.labels[place] === c);
      expect(ofClass(run)).toEqual(ofClass(all));
    }
    expect(run.split).toEqual(all.split);
  });

  it("come last from whoever has some left", () => {
    const order = skewedOrder(Int32Array.of(0, 1, 2, 3, 4, 5), Int32Array.of(0, 0, 1, 1, 1, 1), [1, 0.5]);
    expect([...order]).toEqual([0, 2, 1, 3, 4, 5]);
  });
});

describe("a skewed pool", () => {
  it.each([2, 9, 100])("has %d times as many of the most frequent class as of the rarest, and the others between", (ratio) => {
    const counts = countsOf(made({ poolSkew: ratio }).pool.labels);
    const shares = skewedShares(sizes.length, ratio, 1);
    const most = Math.min(...poolCounts.map((count, c) => count / shares[c]!));
    expect(counts).toEqual(shares.map((share) => Math.max(1, Math.round(most * share))));
    expect(
      counts.some((count, c) => count === poolCounts[c]),
      "no more are left out than must be",
    ).toBe(true);
  });

  it("keeps one of each class at least", () => {
    const small = { ...examples, labels: examples.labels.slice(0, 60), inputs: examples.inputs.slice(0, 120) };
    expect(Math.min(...countsOf(made({ poolSkew: 100 }, { of: small }).pool.labels))).toBe(1);
  });

  it("has its frequent classes where skewed labels have theirs", () => {
    for (const seed of upTo(6)) {
      const run = made({ poolSkew: 50, labelSkew: 50 }, { seed });
      const [pool, labels] = [countsOf(run.pool.labels), countsOf(run.visible(40))];
      const ranked = (counts: number[]) => upTo(sizes.length).sort((a, b) => counts[b]! - counts[a]!);
      expect(ranked(pool)[0]).toBe(ranked(labels)[0]);
      expect(pool.indexOf(Math.min(...pool))).toBe(
        skewedShares(sizes.length, 50, seed).indexOf(Math.min(...skewedShares(sizes.length, 50, seed))),
      );
    }
  });

  it("has the labels that a small budget has elsewhere", () => {
    const run = made({ poolSkew: 4 });
    expect(labelledOf(run, 50)).toEqual(labelledOf(all, 50));
  });
});

describe("a share of the pool", () => {
  it.each([0.5, 0.1, 0.01])("%d keeps so much of each class, two at least", (poolShare) => {
    const counts = countsOf(made({ poolShare }).pool.labels);
    expect(counts).toEqual(poolCounts.map((count) => Math.max(2, Math.round(poolShare * count))));
  });

  it("keeps those that are labelled first, so that a budget buys the same", () => {
    const run = made({ poolShare: 0.1 });
    for (const labels of [1, 4, 10]) expect(labelledOf(run, run.count(labels))).toEqual(labelledOf(all, all.count(labels)));
    const less = made({ poolShare: 0.05 });
    expect([...less.split.pool].filter((i) => !run.split.pool.includes(i))).toEqual([]);
    expect(run.count(Infinity)).toBe(run.pool.labels.length);
  });

  it("of a skewed pool is skewed alike", () => {
    const [whole, part] = [made({ poolSkew: 4 }), made({ poolSkew: 4, poolShare: 0.5 })];
    expect(countsOf(part.pool.labels)).toEqual(countsOf(whole.pool.labels).map((count) => Math.round(count / 2)));
  });
});

describe("strangers", () => {
  const run = made({ strangers: 2 });

  it("are of none of the classes, are never judged and never labelled, but stay in the pool", () => {
    expect(run.data.classes).toEqual(["a", "b", "c"]);
    expect([...run.strangers]).toEqual(["d", "e"]);
    expect(countsOf(run.pool.labels)).toEqual(poolCounts);
    expect(countsOf(run.test.labels).slice(3)).toEqual([0, 0]);
    expect(run.count(Infinity)).toBe(poolCounts[0]! + poolCounts[1]! + poolCounts[2]!);
    expect(run.order).toHaveLength(run.count(Infinity));
    expect(run.count(4)).toBe(12);
    const visible = run.visible(Infinity);
    expect(countsOf(visible)).toEqual([...poolCounts.slice(0, 3), 0, 0]);
    expect([...visible].filter((c) => c < 0)).toHaveLength(poolCounts[3]! + poolCounts[4]!);
    const wrong = made({ strangers: 2, wrongLabels: 0.6 });
    expect(countsOf(wrong.visible(Infinity)).slice(3), "nor named by a wrong label").toEqual([0, 0]);
  });

  it("change nothing about who is labelled of the others", () => {
    expect(labelledOf(run, 90)).toEqual(
      labelledOf(all, 1200)
        .filter((i) => examples.labels[i]! < 3)
        .slice(0, 90),
    );
  });

  it("are drawn as often as others, and told by name", () => {
    const gallery = galleryOf(run);
    expect(gallery).toMatchObject({ classes: ["a", "b", "c"], strangers: ["d", "e"], askedCount: run.order.length });
    expect(gallery.poolCount).toBe(run.pool.labels.length);
    const strange = [...gallery.labels.subarray(0, run.drawn.sample)].filter((label) => label >= 3).length;
    expect(strange).toBeGreaterThan(8);
    expect(new Set(galleryOf(made({ strangers: 2 }, { most: 5000 })).places).size, "all where there is room").toBe(run.pool.labels.length);
  });

  it("are left in the same share as the others, whatever is skewed", () => {
    const thin = made({ strangers: 2, poolShare: 0.1, poolSkew: 10 });
    expect(countsOf(thin.pool.labels).slice(3)).toEqual(poolCounts.slice(3).map((count) => Math.round(0.1 * count)));
    const skewed = countsOf(made({ strangers: 2, poolSkew: 10 }).pool.labels);
    expect(skewed.slice(3)).toEqual(poolCounts.slice(3));
    expect(Math.max(...skewed.slice(0, 3)) / Math.min(...skewed.slice(0, 3))).toBeCloseTo(10, 0);
  });
});

it("examples that somebody chose stay, and are labelled first", () => {
  const chosen = upTo(sizes.length).flatMap((c) => [...examples.labels.keys()].filter((i) => examples.labels[i] === c).slice(0, 3));
  const run = made({ poolSkew: 100, poolShare: 0.01 }, { of: { ...examples, chosen } });
  for (const i of chosen) expect(run.split.pool).toContain(i);
  expect(sorted(labelledOf(run, run.count(3)))).toEqual(sorted(chosen));
});

it("a pool without some class is thinned all the same", () => {
  const labels = Int32Array.of(0, 0, 0, 2, 2, 2, 2, 0);
  const stays = thinned(labellingOrder(labels, 3, 1), labels, { asked: 3, poolSkew: 2, poolShare: 1, seed: 1, chosen: 0 });
  for (const c of [0, 2]) expect(stays.filter((there, place) => there && labels[place] === c).length).toBeGreaterThan(0);
});

describe("marks", () => {
  it("are coins, others for each example, mark and seed, and more of them leave those there are", () => {
    const marks = tossedMarks(4000, 12, 5);
    const columns = upTo(12).map((mark) => upTo(4000).map((i) => marks[12 * i + mark]!));
    for (const column of columns) {
      const on = column.reduce((a, b) => a + b, 0);
      expect(sorted([...new Set(column)])).toEqual([0, 1]);
      expect(Math.abs(on / 4000 - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 4000));
    }
    for (const a of columns)
      for (const b of columns) {
        const same = a.filter((bit, i) => bit === b[i]).length / 4000;
        if (a !== b) expect(Math.abs(same - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 4000));
      }
    expect(upTo(4000).map((i) => tossedMarks(4000, 3, 5)[3 * i + 2])).toEqual(columns[2]);
    expect(tossedMarks(4000, 12, 6)).not.toEqual(marks);
  });
});
