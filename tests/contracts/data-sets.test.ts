/** What every data set keeps to: its bytes, its counts, its classes, and who is labelled and tested. Its files have a contract of their own. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { offeredData } from "../../src/data-sets/catalogue";
import { dataSets } from "../help/all";
import { halvesOf, kindNamed } from "../../src/kinds/catalogue";
import { expectedSplit } from "../../src/link/settings";
import { inputsIn, vocabularyIn, type Sample } from "../../src/page/choose/sample";
import { madeWith, sizeOf, type DataSet, type Examples } from "../../src/shape/data-set";
import { startValues, type Value } from "../../src/shape/params";
import { judges, type Judge } from "../../src/shape/protocol";
import { seeded } from "../../src/shape/random";
import { contentsOf, usual } from "../../static-data/examples";
import { arrange, type RunData } from "../../src/training/run-data";
import { bitsOf } from "../help/bits";
import { extremesOf } from "../help/extremes";
import { kindsForTests } from "../help/small-data";

/** Pool and test at the start values, where they are promised. */
const promised: Readonly<Record<string, readonly [number, number]>> = {
  "two-moons": [500, 500],
  digits: [8000, 2000],
  fashion: [8000, 2000],
  emoji: [6624, 1655],
  "small-digits": [1348, 449],
  definitions: [6000, 2000],
  "definitions-4": [4500, 1500],
  languages: [5280, 1760],
  "breast-cancer": [398, 171],
  diabetes: [309, 133],
  "spoken-digits": [2400, 600],
};

it("all promised data sets are there", () => expect(dataSets.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(promised))));

describe.each(dataSets.map((data): [string, DataSet] => [data.id, data]))("%s", (id, declared) => {
  const data = usual(declared);
  let files: Uint8Array[];
  let examples: Examples;
  let runs: [RunData, RunData];
  const make = (seed: number, values: Record<string, Value> = {}) =>
    data.make({ ...startValues(data.params, data.kind), ...values } as never, seeded(seed, "examples"), files);
  /** As it is under these values: how many classes there are may follow from them. */
  const under = (values: Record<string, Value>) => madeWith(declared, { ...startValues(data.params, data.kind), ...values });
  const size = sizeOf(data.shape);
  /** Groups are not split. */
  const slack = data.largestGroup ?? 0;

  beforeAll(async () => {
    files = await contentsOf(data);
    examples = make(1);
    runs = [arrange(data, examples, { seed: 1, judged: "test" }), arrange(data, examples, { seed: 2, judged: "test" })];
  });

  it("is made of the same bytes with the same seed", () => {
    const again = make(1);
    expect(bitsOf(again.inputs, again.labels)).toBe(bitsOf(examples.inputs, examples.labels));
    expect(again.vocabulary).toEqual(examples.vocabulary);
    expect(again.names).toEqual(examples.names);
    const other = make(2);
    // What was measured stays as it is; what is made is made anew.
    expect(bitsOf(other.inputs) === bitsOf(examples.inputs)).toBe(data.files.length > 0);
  });

  it("has the declared shape and counts", () => {
    const { inputs, labels, names } = examples;
    expect(inputs.length).toBe(labels.length * size);
    expect(inputs).toBeInstanceOf(kindNamed(data.kind).dtype === "int32" ? Int32Array : Float32Array);
    if (names) expect(names).toHaveLength(labels.length);
    const { pool, test } = runs[0];
    expect(Math.abs(test.labels.length - Math.round(labels.length * data.testShare))).toBeLessThanOrEqual(slack);
    expect(pool.labels.length + test.labels.length).toBe(labels.length);
    if (promised[id]) expect([pool.labels.length, test.labels.length]).toEqual(promised[id]);
  });

  it("is offered, unless it says that nothing of it has been recorded or tuned", () => {
    expect(offeredData.some((one) => one.id === id)).toBe(!data.untuned);
  });

  it("is announced with as many to learn from and to be judged on as will come", () => {
    const announced = (judged: Judge, values: Record<string, Value>) =>
      expectedSplit({ data: id, dataValues: { ...startValues(data.params, data.kind), ...values }, judged });
    const values = Object.entries(data.params).flatMap(([name, param]) => extremesOf(param).map((value) => ({ [name]: value })));
    for (const judged of judges)
      for (const one of [{}, ...values]) {
        const { split } = arrange(under(one), make(1, one), { seed: 1, judged });
        const { pool, judged: tested } = announced(judged, one);
        expect(Math.abs(pool - split.pool.length)).toBeLessThanOrEqual(slack);
        expect(Math.abs(tested - split.test.length)).toBeLessThanOrEqual(slack);
      }
  });

  it("has no two examples with equal inputs but of one group and one class", () => {
    const seen = new Map<string, number>();
    const twins: [number, number][] = [];
    const { labels, groups } = examples;
    const belongTogether = (i: number, j: number) => groups !== undefined && groups[i] === groups[j] && labels[i] === labels[j];
    bitsOfEach(examples, size).forEach((bits, i) => {
      const other = seen.get(bits);
      if (other !== undefined && !belongTogether(other, i)) twins.push([other, i]);
      seen.set(bits, i);
    });
    expect(twins).toEqual([]);
  });

  it("tests on nothing of which the pool has an exact copy, however it is made", () => {
    const values = Object.entries(data.params).flatMap(([name, param]) => extremesOf(param).map((value) => ({ [name]: value })));
    for (const one of [{}, ...values]) {
      const some = make(1, one);
      const bits = bitsOfEach(some, size);
      for (const judged of judges) {
        const { split } = arrange(under(one), some, { seed: 1, judged });
        const known = new Set(Array.from(split.pool, (place) => bits[place]));
        expect(Array.from(split.test).filter((place) => known.has(bits[place]))).toEqual([]);
      }
    }
  });

  it("has values in range", () => expectRange(data, examples));

  it("has every class in the pool, and two of each at least to test on", () => {
    const known = data.classes.map((_, c) => c);
    for (const { pool, test } of runs) {
      expect([...new Set(pool.labels)].sort((a, b) => a - b)).toEqual(known);
      for (const c of known) expect(test.labels.filter((label) => label === c).length, `tested of ${data.classes[c]}`).toBeGreaterThan(1);
    }
  });

  it("can be made at the ends of each of its controls", () => {
    for (const [name, param] of Object.entries(data.params)) {
      for (const value of extremesOf(param)) {
        const made = make(3, { [name]: value });
        const { classes } = under({ [name]: value });
        expectRange({ ...data, classes }, made);
        expect(made.inputs.length).toBe(made.labels.length * size);
        expect(new Set(made.labels).size, `${name}=${value}`).toBe(classes.length);
        if (name === "count") expect(made.labels.length).toBe(value);
      }
    }
  });

  it("has no group in the pool and in the test, and says how large its largest is", () => {
    const { groups } = examples;
    expect(groups === undefined).toBe(data.largestGroup === undefined);
    if (!groups) return;
    expect(groups).toHaveLength(examples.labels.length);
    const sizes = new Map<number, number>();
    for (const group of Array.from(groups)) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    expect(Math.max(...sizes.values())).toBe(data.largestGroup);
    for (const judged of judges) {
      const { split } = arrange(data, examples, { seed: 1, judged });
      const known = new Set(Array.from(split.pool, (place) => groups[place]));
      expect(Array.from(split.test).filter((place) => known.has(groups[place]))).toEqual([]);
    }
  });

  it("tests on no example of the pool, and keeps inputs beside their labels", () => {
    for (const { split, pool, test, inputsOf } of runs) {
      expect(new Set([...split.pool, ...split.test]).size).toBe(examples.labels.length);
      for (const [places, part] of [[split.pool, pool] as const, [split.test, test] as const]) {
        expect(part.labels).toEqual(Int32Array.from(places, (place) => examples.labels[place]!));
        for (const i of [0, places.length - 1]) {
          const one = examples.inputs.subarray(places[i]! * size, (places[i]! + 1) * size);
          expect(part.inputs.subarray(i * size, (i + 1) * size)).toEqual(one);
        }
      }
      expect(inputsOf([3])).toEqual(pool.inputs.subarray(3 * size, 4 * size));
    }
  });

  it("has halves of its own only where it says which they are, and no part in both", () => {
    const { ownHalves, columns } = data;
    if (!ownHalves) return;
    expect(halvesOf(data)).toEqual(ownHalves.names);
    expect(new Set(ownHalves.names).size).toBe(2);
    expect(ownHalves.columns === undefined).toBe(columns === undefined);
    const places = ownHalves.columns?.flat() ?? [];
    expect(new Set(places).size).toBe(places.length);
    for (const side of ownHalves.columns ?? []) expect(side.length).toBeGreaterThan(0);
    expect(places.filter((place) => !columns![place])).toEqual([]);
  });

  it("names a unit only of numbers, and categories that all occur", () => {
    for (const [column, { unit, categories }] of (data.columns ?? []).entries()) {
      if (unit !== undefined) expect(unit.trim()).toMatch(/^\S/);
      if (!categories) continue;
      expect(unit).toBeUndefined();
      const values = new Set(Array.from(examples.labels, (_, i) => examples.inputs[i * size + column]!));
      expect(values).toEqual(new Set(categories.keys()));
    }
  });

  it("has a sample of what may be learned from, as it is: else run node static-data/make.mjs samples", () => {
    const sample = JSON.parse(readFileSync(`static-data/samples/${id}.json`, "utf8")) as Sample;
    const { places, labels } = sample;
    const [shown, vocabulary] = [inputsIn(sample), vocabularyIn(sample)];
    expect(places.length).toBeGreaterThan(2);
    expect(new Set(places).size).toBe(places.length);
    const pool = new Set(runs[0].split.pool);
    expect(places.filter((place) => !pool.has(place))).toEqual([]);
    expect(labels).toEqual(places.map((place) => examples.labels[place]));
    expect(new Set(labels).size).toBeGreaterThan(1);
    expect(shown).toHaveLength(places.length * size);
    places.forEach((place, i) => {
      for (let k = 0; k < size; k++) {
        const [held, drawn] = [examples.inputs[place * size + k]!, shown[i * size + k]!];
        expect(Math.abs(drawn - held)).toBeLessThan(0.005 * Math.max(1, Math.abs(held)));
        if (examples.vocabulary) expect(vocabulary![drawn]).toBe(examples.vocabulary[held]);
      }
    });
  });

  it("labels a budget evenly, and a larger one labels those of a smaller one and more", () => {
    const [{ order, pool, count, visible }] = runs;
    expect(Int32Array.from(order).sort()).toEqual(Int32Array.from(order.keys()));
    const ofClass = (labels: ArrayLike<number>, c: number) => Array.from(labels).filter((label) => label === c).length;
    const rarest = Math.min(...data.classes.map((_, c) => ofClass(pool.labels, c)));
    let before = new Set<number>();
    for (const budget of [1, 1.5, 2, 4, 7, 16, 64, 256, Infinity]) {
      const labels = visible(count(budget));
      const places = [...labels.keys()].filter((place) => labels[place] !== -1);
      expect(places).toHaveLength(count(budget));
      if (Number.isFinite(budget)) expect(count(budget)).toBe(Math.min(pool.labels.length, Math.round(budget * data.classes.length)));
      else expect(count(budget)).toBe(pool.labels.length);
      for (const place of places) expect(labels[place]).toBe(pool.labels[place]);
      expect([...before].filter((place) => labels[place] === -1)).toEqual([]);
      if (budget < rarest) {
        const counts = data.classes.map((_, c) => ofClass(labels, c));
        expect(Math.max(...counts) - Math.min(...counts), `${budget} a class: ${counts.join(" ")}`).toBeLessThanOrEqual(1);
      }
      before = new Set(places);
    }
  });

  it("is tested on the same examples with every seed where it is packed, on others where it is drawn", () => {
    const [one, other] = runs.map(({ split }) => [...split.test]);
    if (data.files.length) expect(other).toEqual(one);
    else expect(other).not.toEqual(one);
  });

  it("is validated on examples of the pool, and the test examples are put aside", () => {
    const { split } = arrange(data, examples, { seed: 1, judged: "validation" });
    const [pool, test] = [new Set(runs[0].split.pool), new Set(runs[0].split.test)];
    const all = [...split.pool, ...split.test];
    expect(Math.abs(split.test.length - Math.round(pool.size * data.testShare))).toBeLessThanOrEqual(slack);
    expect(new Set(all)).toEqual(pool);
    expect(all).toHaveLength(pool.size);
    expect(all.filter((place) => test.has(place))).toEqual([]);
    expect(arrange(data, examples, { seed: 2, judged: "validation" }).split.test).not.toEqual(split.test);
  });

  it("has other examples labelled with another seed", () => {
    const labelled = runs.map(({ split, order, count }) => [...order.subarray(0, count(4))].map((place) => split.pool[place]!).sort());
    expect(labelled[0]).not.toEqual(labelled[1]);
    const again = arrange(data, examples, { seed: 1, judged: "test" });
    expect(again.order).toEqual(runs[0].order);
    expect(again.split).toEqual(runs[0].split);
  });

  it("has sounds to play of examples that may be learned from, all of one length", () => {
    const { clips, heard, kind } = data;
    expect(heard !== undefined).toBe(kind === "sound");
    if (!clips) return;
    const pool = new Set(runs[0].split.pool);
    expect(Array.from({ length: clips.count }, (_, i) => i).filter((i) => !pool.has(i))).toEqual([]);
    const samples = 2 * gunzipSync(readFileSync(clips.path)).length;
    expect(samples / clips.count).toBe(heard!.seconds * clips.rate);
    // Each class and each group has its part of them.
    for (const of of [examples.labels, examples.groups ?? examples.labels]) {
      const counts = new Map<number, number>();
      for (let i = 0; i < clips.count; i++) counts.set(of[i]!, (counts.get(of[i]!) ?? 0) + 1);
      expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1);
      expect(counts.size).toBe(new Set(Array.from(pool, (place) => of[place]!)).size);
    }
  });
});

const bitsOfEach = ({ inputs, labels }: Examples, size: number): string[] =>
  Array.from(labels, (_, i) => bitsOf(inputs.subarray(i * size, (i + 1) * size)));

function expectRange(data: DataSet, examples: Examples) {
  const { inputs, labels } = examples;
  const { isAllowed, faultOf } = kindsForTests[data.kind];
  const size = sizeOf(data.shape);
  expect(labels.findIndex((label) => !(label < data.classes.length))).toBe(-1);
  expect(inputs.findIndex((value, i) => !isAllowed(value, i % size, data, examples))).toBe(-1);
  expect(faultOf(data, examples)).toBeUndefined();
}
