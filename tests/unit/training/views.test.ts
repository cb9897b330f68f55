/** Views of each kind of data: shapes and ranges stay, masks hide the right share, padding is left alone. */
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { kindNamed, kindNames } from "../../../src/kinds/catalogue";
import { refusedBy } from "../../../src/kinds/refused";
import { HIDDEN_WORD, PADDING, sizeOf, UNKNOWN_WORD, type DataSet, type Examples } from "../../../src/shape/data-set";
import type { Kind } from "../../../src/shape/kind";
import { seeded } from "../../../src/shape/random";
import type { MaskedView } from "../../../src/shape/technique";
import { makeBatch } from "../../../src/training/batch";
import { makeDice } from "../../../src/training/blocks/dice";
import { inputsOf as tensorOf } from "../../../src/training/inputs";
import { makeKind } from "../../../src/training/kinds";
import type { KindTools, Originals } from "../../../src/training/blocks/kind-tools";
import { columnCode } from "../../../src/kinds/table/training/columns";
import { patchesOf } from "../../../src/kinds/pieces/training/patches";
import { recoloured } from "../../../src/kinds/image/training/recolour";
import { changesFor } from "../../../src/kinds/image/training/warps";
import { ofAnyAlike } from "../../../src/training/blocks/alike";
import { makeWeights } from "../../../src/training/blocks/networks";
import { noiseBank } from "../../../src/training/blocks/noise";
import { bitsOf } from "../../help/bits";
import { expectClose } from "../../help/close";
import { startEngine } from "../../help/engine";
import { kindsForTests, smallRunData } from "../../help/small-data";

const n = 12;
const shares = [0.05, 0.4, 0.9];
const numbersOf = async (t: Tensor) => Array.from(await t.data());

interface Bench {
  kind: KindTools;
  originals: Originals;
  /** [n, …shape] */
  numbers: number[];
  shape: readonly number[];
  data: DataSet;
  examples: Examples;
}
/** The first examples of a small pool, and what makes their views. */
function bench(name: Kind): Bench {
  const { data, pool, inputsOf, examples } = smallRunData[name](1);
  const { shape } = data;
  const chosen = inputsOf(Array.from({ length: n }, (_, i) => i));
  const vocabularySize = examples.vocabulary?.length ?? 0;
  const keep = <T>(t: T) => t;
  const kind = makeKind(name, { ...data, pool: pool.inputs, vocabularySize, seed: 1, weights: makeWeights(1), noise: noise(), keep });
  const originals = originalsOf(tensorOf(data, chosen));
  return { kind, originals, numbers: Array.from(chosen), shape, data, examples };
}
/** A pool of these examples alone. */
const originalsOf = (pool: Tensor): Originals => ({ pool, places: tf.range(0, n, 1, "int32"), inputs: pool });
/** Standard normal numbers, of the seed that all here are of. */
const noise = () => noiseBank(seeded(1, "noise"));
/** Other random numbers for each seed. */
const dice = (seed: number) => makeDice(seed, 0, "view");
const rows = (numbers: readonly number[], size: number) =>
  Array.from({ length: numbers.length / size }, (_, i) => numbers.slice(i * size, (i + 1) * size));
/** Places within each example, of those that count. */
async function chosenPlaces({ hidden }: MaskedView, each: number) {
  const [at, of, weights] = await Promise.all([hidden.at, hidden.examples, hidden.weights].map(numbersOf));
  expect(of).toEqual(at!.map((place) => Math.floor(place / each)));
  expect(weights!.every((weight) => weight === 0 || weight === 1)).toBe(true);
  const chosen: number[][] = Array.from({ length: n }, () => []);
  at!.forEach((place, i) => {
    expect(place).toBeLessThan(n * each);
    if (weights![i] === 1) chosen[of![i]!]!.push(place % each);
  });
  for (const places of chosen) expect(new Set(places).size).toBe(places.length);
  return chosen;
}

beforeAll(() => startEngine("wasm"));
beforeEach(() => tf.engine().startScope());
afterEach(() => tf.engine().endScope());

describe.each(kindNames)("views of %s", (name) => {
  const { isAllowed } = kindsForTests[name];

  it.each(["weak", "strong", "contrastive"] as const)(
    "%s: keep shape, range and type, and depend on the random numbers alone",
    async (strength) => {
      const { kind, originals, numbers, shape, data, examples } = bench(name);
      const size = sizeOf(shape);
      const view = (seed: number) => kind[strength](originals, dice(seed));
      const made = view(1);
      expect(made.shape).toEqual([n, ...shape]);
      expect(made.dtype).toBe(originals.inputs.dtype);
      const seen = await numbersOf(made);
      expect(seen.every(Number.isFinite)).toBe(true);
      expect(seen.findIndex((value, i) => !isAllowed(value, i % size, data, examples))).toBe(-1);
      expect(seen, "something changes").not.toEqual(numbers);
      expect(await numbersOf(view(1))).toEqual(seen);
      expect(await numbersOf(view(2))).not.toEqual(seen);
      expect(await numbersOf(originals.inputs), "the originals stay").toEqual(numbers);
    },
  );

  it.each(["weak", "strong", "contrastive"] as const)(
    "%s: are as usual at strength 1, and nearer to the example the weaker",
    async (which) => {
      const { kind, originals, numbers } = bench(name);
      const apart = async (strength?: number) => {
        let changed = 0;
        for (let seed = 0; seed < 20; seed++) {
          const seen = await numbersOf(kind[which](originals, dice(seed), strength));
          changed += seen.reduce((sum, x, i) => sum + (isWhole ? Number(x !== numbers[i]) : Math.abs(x - numbers[i]!)), 0);
        }
        return changed;
      };
      const isWhole = originals.inputs.dtype === "int32";
      const [usual, weaker, stronger] = [await apart(), await apart(0.25), await apart(6)];
      expect(await apart(1)).toBe(usual);
      expect(weaker).toBeLessThanOrEqual(usual);
      expect(stronger).toBeGreaterThanOrEqual(usual);
      expect(stronger).toBeGreaterThan(1.2 * weaker);
    },
  );

  it("masked: the same again, other places with other random numbers", async () => {
    const { kind, originals, shape } = bench(name);
    const made = async (seed: number) => {
      const { inputs, hidden } = kind.mask(originals, 0.5, dice(seed));
      expect(inputs.shape).toEqual([n, ...shape]);
      expect(inputs.dtype).toBe(originals.inputs.dtype);
      return bitsOf(await inputs.data(), await hidden.at.data(), await hidden.weights.data());
    };
    expect(await made(1)).toBe(await made(1));
    expect(await made(1)).not.toBe(await made(2));
  });

  it("masked: the cover is 1 at the hidden places, and nowhere else", async () => {
    const { kind, originals } = bench(name);
    const masked = kind.mask(originals, 0.5, dice(1));
    const each = kind.everyPlace(originals.inputs).at.size / n;
    const chosen = await chosenPlaces(masked, each);
    const cover = rows(await numbersOf(masked.cover), each);
    expect(cover).toEqual(chosen.map((places) => Array.from({ length: each }, (_, place) => Number(places.includes(place)))));
  });

  it("can name every place", async () => {
    const { kind, originals } = bench(name);
    const { at, examples, weights } = kind.everyPlace(originals.inputs);
    const each = at.size / n;
    expect(each).toBeGreaterThan(1);
    expect(await numbersOf(at)).toEqual(Array.from({ length: n * each }, (_, i) => i));
    expect(await numbersOf(examples)).toEqual(Array.from({ length: n * each }, (_, i) => Math.floor(i / each)));
    expect((await numbersOf(weights)).every((weight) => weight === 0 || weight === 1)).toBe(true);
  });

  it("halves: each number is left as it is in one of them alone, and hidden in the other", async () => {
    const { kind, originals, numbers, shape, data, examples } = bench(name);
    const size = sizeOf(shape);
    const [one, other] = await Promise.all(([0, 1] as const).map(async (which) => numbersOf(kind.half(originals.inputs, which))));
    expect(kind.half(originals.inputs, 0).shape).toEqual(originals.inputs.shape);
    expect(kind.half(originals.inputs, 0).dtype).toBe(originals.inputs.dtype);
    const hides = (seen: readonly number[]) =>
      Array.from({ length: size }, (_, place) => numbers.some((x, i) => i % size === place && seen[i] !== x));
    const [hidden, shown] = [hides(one!), hides(other!)];
    expect(hidden.filter((isHidden, place) => isHidden && shown[place])).toEqual([]);
    for (const all of [hidden, shown]) expect(all.filter(Boolean).length).toBeGreaterThan(0);
    for (const seen of [one!, other!]) expect(seen.findIndex((value, i) => !isAllowed(value, i % size, data, examples))).toBe(-1);
  });
});

it("a batch holds as many views to compare as are declared, each of its own and told by its name", async () => {
  const { kind, originals, numbers } = bench("image");
  const draw = { unlabelled: () => originals.places, labelled: () => originals.places };
  const source = { kind, inputs: originals.inputs, labels: tf.zeros([n], "int32") as tf.Tensor1D, seed: 1, noise: noise() };
  const { batch, seen } = makeBatch(source, { contrastive: 2 }, 0, draw);
  const [a, b] = await Promise.all(batch.contrastive.map(numbersOf));
  expect(a).not.toEqual(b);
  for (const view of [a, b]) expect(view).toHaveLength(numbers.length);
  expect([...seen.keys()]).toEqual(["contrastive.0", "contrastive.1"]);
  const [again, next] = await Promise.all(
    [0, 1].map((step) => numbersOf(makeBatch(source, { contrastive: 2 }, step, draw).batch.contrastive[0])),
  );
  expect(again).toEqual(a);
  expect(next, "in the next step").not.toEqual(a);
  expect(makeBatch(source, {}, 0, draw).batch.contrastive).toHaveLength(0);
});

it("a batch holds up to eight views of a kind, as strong as the learner has them, and two of the labelled to compare", async () => {
  const { kind, originals, numbers } = bench("points");
  const draw = { unlabelled: () => originals.places, labelled: () => originals.places };
  const source = { kind, inputs: originals.inputs, labels: tf.zeros([n], "int32") as tf.Tensor1D, seed: 1, noise: noise() };
  const usual = makeBatch(source, { contrastive: 8 }, 0, draw).batch;
  const graded = makeBatch(source, { contrastive: 8 }, 0, draw, 0, (view, number) => (view === "contrastive" ? number / 2 : 1)).batch;
  const jitter = async (view: Tensor) => (await numbersOf(view)).map((x, i) => x - numbers[i]!);
  expect(usual.contrastive).toHaveLength(8);
  const bits = await Promise.all(usual.contrastive.map(async (view) => bitsOf(Float32Array.from(await numbersOf(view)))));
  expect(new Set(bits).size).toBe(8);
  for (const [number, view] of graded.contrastive.entries()) {
    const [own, as] = [await jitter(view), await jitter(usual.contrastive[number]!)];
    own.forEach((x, i) => expect(x).toBeCloseTo((as[i]! * number) / 2, 5));
  }
  const [a, b] = await Promise.all(usual.labelled.contrastive.map(numbersOf));
  expect(a).not.toEqual(b);
  expect(a).not.toEqual(await numbersOf(usual.contrastive[0]!));
});

describe.each(kindNames)("pretext views of %s", (name) => {
  it.each(["rotated", "tiled"] as const)("%s: there are some where the kind does not say why not", (view) => {
    const why = kindNamed(name).without?.()[view];
    expect(bench(name).kind[view] === undefined).toBe(why !== undefined);
    if (why !== undefined) expect(refusedBy({ views: { [view]: true } })).toHaveProperty(name, why);
    expect(refusedBy({ views: { weak: 1 } })).not.toHaveProperty(name);
  });
});

describe("pretext views of images", () => {
  it("are turned by as many quarters against the clock as the answer says, each in all four ways", async () => {
    const { kind, originals, numbers } = bench("image");
    const { inputs, answers } = kind.rotated!(originals, dice(1));
    const [seen, quarters] = [rows(await numbersOf(inputs), side * side), await numbersOf(answers)];
    const turned = (image: readonly number[]) => image.map((_, at) => image[(at % side) * side + side - 1 - Math.floor(at / side)]!);
    rows(numbers, side * side).forEach((image, i) => {
      const own = [0, 1, 2, 3].map((block) => block * n + i);
      for (const at of own) {
        let right = image;
        for (let quarter = 0; quarter < quarters[at]!; quarter++) right = turned(right);
        expect(seen[at]).toEqual(right);
      }
      expect(own.map((at) => quarters[at]).toSorted()).toEqual([0, 1, 2, 3]);
    });
    expect(new Set(quarters.slice(0, n)), "those that are shown are turned in any way").toEqual(new Set([0, 1, 2, 3]));
  });

  it.each([
    [1 / 14, 1],
    [0, 0],
    [0.15, 3],
  ])("are four tiles in the order of the answer, each with a blank border: %f of its side is %i pixels", async (gap, blank) => {
    const { kind, originals, numbers } = bench("image");
    const tilesOf = (image: readonly number[]) =>
      [0, 1, 2, 3].map((tile) => image.filter((_, at) => 2 * Math.floor(at / (side * half)) + Math.floor((at % side) / half) === tile));
    const isInside = (at: number) => [at % half, Math.floor(at / half)].every((place) => place >= blank && place < half - blank);
    const bare = (tile: readonly number[]) => tile.map((ink, at) => (isInside(at) ? ink : 0));
    const found = new Map<number, string>();
    for (let seed = 1; seed <= 20; seed++) {
      const { inputs, answers } = kind.tiled!(originals, gap, dice(seed));
      const [seen, said] = [rows(await numbersOf(inputs), side * side), await numbersOf(answers)];
      rows(numbers, side * side).forEach((image, i) => {
        const given = tilesOf(image).map((tile) => String(bare(tile)));
        if (new Set(given).size < 4) return; // two tiles look the same
        const order = tilesOf(seen[i]!).map((tile) => given.indexOf(String(tile)));
        expect(order.toSorted(), "each tile once").toEqual([0, 1, 2, 3]);
        expect(found.get(said[i]!) ?? String(order)).toBe(String(order));
        found.set(said[i]!, String(order));
      });
    }
    expect(found.size).toBe(24);
    expect(new Set(found.values()).size).toBe(24);
  });

  it("of a shape that has none are refused in one sentence", () => {
    const of = (shape: readonly [number, number, number]) => {
      const size = sizeOf(shape);
      const pool = new Float32Array(n * size);
      const made = { shape, pool, vocabularySize: 0, seed: 1, weights: makeWeights(1), noise: noise(), keep: <T>(t: T) => t };
      return { kind: makeKind("image", made), originals: originalsOf(tf.tensor(pool, [n, ...shape])) };
    };
    const [wide, odd] = [of([4, 6, 1]), of([5, 5, 1])];
    expect(() => wide.kind.rotated!(wide.originals, dice(1))).toThrow(/^Images of 4 × 6 pixels cannot be turned by a quarter/);
    expect(() => odd.kind.tiled!(odd.originals, 0.1, dice(1))).toThrow(/^Images of 5 × 5 pixels have no four tiles/);
  });

  const side = 28;
  const half = side / 2;
});

it("a batch holds pretext views with their answers, made once", async () => {
  const { kind, originals } = bench("image");
  const source = { kind, inputs: originals.inputs, labels: tf.zeros([n], "int32") as tf.Tensor1D, seed: 1, noise: noise() };
  const { batch, seen } = makeBatch(source, { rotated: true, tiled: true }, 0, { unlabelled: () => originals.places });
  expect(batch.rotated.inputs).toBe(batch.rotated.inputs);
  expect(await numbersOf(batch.rotated.answers)).toHaveLength(4 * n);
  expect(batch.tiled(0.1).inputs).toBe(batch.tiled(0.1).inputs);
  expect(batch.tiled(0.1).inputs.shape).toEqual(originals.inputs.shape);
  expect([...seen.keys()].filter((name) => name !== "plain")).toEqual(["rotated", "tiled"]);
  const points = bench("points");
  const other = makeBatch({ ...source, kind: points.kind }, {}, 0, { unlabelled: () => originals.places });
  expect(() => other.batch.rotated).toThrow("There is no view “rotated” of such data.");
});

it("tools that were not loaded are asked for in vain, in one sentence", () => {
  expect(() => makeKind("none" as Kind, {} as never)).toThrow("There is no kind “none” among those that were loaded.");
});

describe("points", () => {
  it("are jittered more in strong views than in weak ones", async () => {
    const { kind, originals, numbers } = bench("points");
    const spread = async (strength: "weak" | "strong") => {
      const squares: number[] = [];
      for (let seed = 0; seed < 60; seed++)
        (await numbersOf(kind[strength](originals, dice(seed)))).forEach((x, i) => squares.push((x - numbers[i]!) ** 2));
      return Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length);
    };
    expect(await spread("weak")).toBeCloseTo(0.05, 2);
    expect(await spread("strong")).toBeCloseTo(0.15, 2);
  });

  it.each(shares)("hide a share of %d of their coordinates, at least one: these are 0, the others stay", async (share) => {
    const { kind, originals, numbers } = bench("points");
    const masked = kind.mask(originals, share, dice(1));
    const chosen = await chosenPlaces(masked, 2);
    const seen = rows(await numbersOf(masked.inputs), 2);
    rows(numbers, 2).forEach((point, i) => {
      expect(chosen[i]).toHaveLength(Math.max(1, Math.round(2 * share)));
      expect(seen[i]).toEqual(point.map((x, axis) => (chosen[i]!.includes(axis) ? 0 * x : x)));
    });
  });
});

describe("images", () => {
  const [side, patch] = [28, 4];
  const across = side / patch;

  it("are shifted by whole pixels, at most two, in weak views", async () => {
    const { kind, originals, numbers } = bench("image");
    const seen = rows(await numbersOf(kind.weak(originals, dice(1))), side * side);
    const shifts = rows(numbers, side * side).map((image, i) => {
      for (let dy = -2; dy <= 2; dy++)
        for (let dx = -2; dx <= 2; dx++) {
          const pixel = (x: number, y: number) => (x >= 0 && y >= 0 && x < side && y < side ? image[y * side + x]! : 0);
          if (seen[i]!.every((ink, at) => ink === pixel((at % side) + dx, Math.floor(at / side) + dy))) return `${dx} ${dy}`;
        }
      return "none";
    });
    expect(shifts).not.toContain("none");
    expect(new Set(shifts).size).toBeGreaterThan(4);
  });

  it("are changed more in strong views than in weak ones, each in its own way", async () => {
    const { kind, originals, numbers } = bench("image");
    const apart = async (strength: "weak" | "strong") => {
      let sum = 0;
      for (let seed = 0; seed < 20; seed++)
        (await numbersOf(kind[strength](originals, dice(seed)))).forEach((ink, i) => (sum += (ink - numbers[i]!) ** 2));
      return sum;
    };
    expect(await apart("strong")).toBeGreaterThan(1.15 * (await apart("weak")));
    const alike = originalsOf(tf.tile(tf.slice(originals.inputs, 0, 1), [n, 1, 1, 1]));
    const seen = rows(await numbersOf(kind.strong(alike, dice(1))), side * side).map((image) => bitsOf(Float32Array.from(image)));
    expect(new Set(seen).size).toBe(n);
  });

  it.each(shares)("hide a share of %d of their patches behind grey, the rest of the picture stays", async (share) => {
    const { kind, originals, numbers } = bench("image");
    const masked = kind.mask(originals, share, dice(1));
    const chosen = await chosenPlaces(masked, across ** 2);
    const seen = rows(await numbersOf(masked.inputs), side * side);
    rows(numbers, side * side).forEach((image, i) => {
      expect(chosen[i]).toHaveLength(Math.round(share * across ** 2));
      const isHidden = (at: number) =>
        chosen[i]!.includes(Math.floor(Math.floor(at / side) / patch) * across + Math.floor((at % side) / patch));
      expect(seen[i]!.findIndex((ink, at) => ink !== (isHidden(at) ? 0.5 : image[at]))).toBe(-1);
    });
  });
});

describe("images of another side", () => {
  /** What a hole of this many pixels, or a shift, does to images of ones. */
  const viewsOf = async (shape: readonly [number, number, number], strength: "weak" | "strong" | "contrastive", more: object = {}) => {
    const size = sizeOf(shape);
    const ink = Float32Array.from({ length: n * size }, (_, i) => 0.2 + (0.6 * ((i * 7919) % 101)) / 101);
    const keep = <T>(t: T) => t;
    const kind = makeKind("image", {
      shape,
      pool: ink,
      vocabularySize: 0,
      seed: 1,
      weights: makeWeights(1),
      noise: noise(),
      keep,
      ...more,
    });
    const originals = originalsOf(tf.tensor(ink, [n, ...shape]));
    const views = await Promise.all([1, 2, 3, 4].map(async (seed) => rows(await numbersOf(kind[strength](originals, dice(seed))), size)));
    return { kind, originals, ink: rows(Array.from(ink), size), views };
  };

  it("have views that are scaled to it, and those of digits are as they were chosen", () => {
    expect(changesFor(28)).toEqual({
      weak: { turn: 0, scale: 0, shear: 0, shift: 2, hole: 0, contrast: 0, noise: 0, saturation: 0, hue: 0 },
      strong: { turn: 25, scale: 0.25, shear: 0.25, shift: 3, hole: 10, contrast: 0.4, noise: 0.1, saturation: 0, hue: 0 },
      contrastive: { turn: 20, scale: 0.3, shear: 0.2, shift: 4, hole: 8, contrast: 0.5, noise: 0.08, saturation: 0, hue: 0 },
    });
    expect(changesFor(8)).toMatchObject({ weak: { shift: 1, hole: 0 }, strong: { shift: 1, hole: 2 }, contrastive: { shift: 1, hole: 2 } });
    expect(changesFor(32)).toMatchObject({ weak: { shift: 2 }, strong: { shift: 3, hole: 11 }, contrastive: { shift: 5, hole: 9 } });
    for (let side = 4; side < 100; side++)
      for (const { hole, shift } of Object.values(changesFor(side))) {
        expect(hole).toBeLessThanOrEqual(0.4 * side);
        expect(shift).toBeGreaterThanOrEqual(1);
      }
  });

  it("have what the data set has of its own, in pixels of a side of 28", () => {
    const own = changesFor(14, { strong: { turn: 5, hole: 4 }, contrastive: { hue: 30 } });
    expect(own.weak).toEqual(changesFor(14).weak);
    expect(own.strong).toEqual({ ...changesFor(14).strong, turn: 5, hole: 2 });
    expect(own.contrastive).toEqual({ ...changesFor(14).contrastive, hue: 30 });
  });

  it.each([8, 10, 32])("of %d pixels keep most of what they show, in one channel and in three", async (side) => {
    for (const channels of [1, 3]) {
      const { views } = await viewsOf([side, side, channels], "strong");
      const gone = views.flat().map((view) => view.filter((ink) => ink === 0).length / view.length);
      expect(Math.max(...gone)).toBeLessThan(0.6);
    }
  });

  it("of three channels are moved as one: what was grey stays grey where nothing is noisy", async () => {
    const { kind, originals } = await viewsOf([8, 8, 3], "weak");
    const grey = tf.tile(tf.slice(originals.inputs, [0, 0, 0, 0], [-1, -1, -1, 1]), [1, 1, 1, 3]);
    const seen = rows(await numbersOf(kind.weak(originalsOf(grey), dice(1))), 3);
    expect(seen.filter(([red, green, blue]) => red !== green || green !== blue)).toEqual([]);
  });

  it("are given other colours where the set says so, but none where there is one ink", async () => {
    const views = { strong: { saturation: 0.5, hue: 60 } };
    const coloured = async (channels: number, more: object) => (await viewsOf([8, 8, channels], "strong", more)).views;
    expect(await coloured(3, { views })).not.toEqual(await coloured(3, {}));
    expect(await coloured(1, { views })).toEqual(await coloured(1, {}));
    expect((await viewsOf([8, 8, 3], "weak", { views })).views).toEqual((await viewsOf([8, 8, 3], "weak")).views);
  });

  it("are mirrored, half of them, where the set says so and nowhere else", async () => {
    const side = 8;
    const isMirrored = (view: readonly number[], image: readonly number[]) => {
      // A weak view is shifted by at most one pixel: which way round does it fit better?
      const apart = (flipped: boolean) => {
        let least = Infinity;
        for (let dy = -1; dy <= 1; dy++)
          for (let dx = -1; dx <= 1; dx++) {
            let sum = 0;
            for (let y = 1; y < side - 1; y++)
              for (let x = 1; x < side - 1; x++) {
                const from = flipped ? side - 1 - x : x;
                sum += (view[y * side + from]! - (image[(y + dy) * side + x + dx] ?? 0)) ** 2;
              }
            least = Math.min(least, sum);
          }
        return least;
      };
      return apart(true) < apart(false);
    };
    const count = async (more: object) => {
      const { views, ink } = await viewsOf([side, side, 1], "weak", more);
      return views.flatMap((all) => all.filter((view, i) => isMirrored(view, ink[i]!))).length / (4 * n);
    };
    expect(await count({})).toBe(0);
    expect(Math.abs((await count({ flips: true })) - 0.5)).toBeLessThan(0.2);
  });

  it.each([
    [[28, 28, 1], 49],
    [[8, 8, 1], 16],
    [[32, 32, 3], 64],
    [[12, 20, 1], 15],
    [[7, 7, 1], 49],
  ] as const)("of [%s] have %d patches, which go apart and together again", async (shape, count) => {
    const { kind, originals, ink } = await viewsOf(shape, "weak");
    expect(kind.everyPlace(originals.inputs).at.size).toBe(n * count);
    const patches = patchesOf(shape);
    expect([patches.count, patches.size]).toEqual([count, sizeOf(shape) / count]);
    expect(await numbersOf(patches.join(patches.cut(originals.inputs)))).toEqual(ink.flat());
    const encoder = kind.encoder("transformer");
    expect(encoder.tokens!(originals.inputs).shape).toEqual([n, count, encoder.width]);
    expect(kind.encoder("convnet").features(originals.inputs).shape[0]).toBe(n);
    expect(kind.decoder(encoder, { tokens: true }).show({ tokens: encoder.tokens!(originals.inputs) }).shape).toEqual([n, ...shape]);
    expect(kind.vectors(originals.inputs).shape).toEqual([n, Math.min(40, sizeOf(shape))]);
  });
});

describe("other colours", () => {
  type Colour = readonly [number, number, number];
  /** The same image of one pixel many times, each in colours of its own. */
  const seenOf = async (colour: Colour, amounts: { saturation: number; hue: number }) => {
    const images = tf.tile(tf.tensor4d([...colour], [1, 1, 1, 3]), [500, 1, 1, 1]);
    return rows(await numbersOf(recoloured(images, amounts, dice(1))), 3) as unknown as Colour[];
  };
  const length = (colour: Colour) => Math.hypot(...colour);
  const grey = (colour: Colour) => colour.reduce((a, b) => a + b, 0) / 3;
  const fromGrey = (colour: Colour) => colour.map((x) => x - grey(colour)) as unknown as Colour;
  /** By which angle about grey the second is turned from the first, in degrees, with the sense of rotation of red to green. */
  const between = (a: Colour, b: Colour) => {
    const [u, v] = [fromGrey(a), fromGrey(b)];
    const cross =
      [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]].reduce((x, y) => x + y, 0) / Math.sqrt(3);
    return (180 * Math.atan2(cross, u[0] * v[0] + u[1] * v[1] + u[2] * v[2])) / Math.PI;
  };
  const some: Colour = [0.6, 0.45, 0.3];

  it.each([[[0, 0, 0]], [[0.4, 0.4, 0.4]], [[1, 1, 1]]] as const)("leave paper, grey and black as they are: %j", async (colour) => {
    for (const seen of await seenOf(colour, { saturation: 0.9, hue: 90 })) seen.forEach((x, i) => expect(x).toBeCloseTo(colour[i]!, 6));
  });

  it("turn the hue both ways, up to the angle, and leave grey and saturation as they are", async () => {
    const seen = await seenOf(some, { saturation: 0, hue: 50 });
    const angles = seen.map((colour) => between(some, colour));
    expect(Math.max(...angles)).toBeGreaterThan(48);
    expect(Math.min(...angles)).toBeLessThan(-48);
    expect(Math.max(...angles.map(Math.abs))).toBeLessThanOrEqual(50.01);
    expect(angles.reduce((a, b) => a + b, 0) / angles.length).toBeCloseTo(0, -1);
    for (const colour of seen) {
      expect(grey(colour)).toBeCloseTo(grey(some), 5);
      expect(length(fromGrey(colour))).toBeCloseTo(length(fromGrey(some)), 5);
    }
  });

  it("are between paler and stronger by the saturation, and of the same hue", async () => {
    const seen = await seenOf(some, { saturation: 0.4, hue: 0 });
    const factors = seen.map((colour) => length(fromGrey(colour)) / length(fromGrey(some)));
    expect(Math.min(...factors)).toBeGreaterThan(0.599);
    expect(Math.min(...factors)).toBeLessThan(0.62);
    expect(Math.max(...factors)).toBeLessThan(1.401);
    expect(Math.max(...factors)).toBeGreaterThan(1.38);
    for (const colour of seen) expect(between(some, colour)).toBeCloseTo(0, 3);
  });

  it("are the same for all of an image, each image in its own, and stay between 0 and 1", async () => {
    const images = tf.tile(tf.tensor4d([...some, 0.9, 0.1, 0.1], [1, 1, 2, 3]), [20, 1, 1, 1]);
    const seen = rows(await numbersOf(recoloured(images, { saturation: 0, hue: 170 }, dice(1))), 6);
    expect(seen.flat().every((x) => x >= 0 && x <= 1)).toBe(true);
    expect(new Set(seen.map(String)).size).toBe(20);
    const turned = rows(await numbersOf(recoloured(images, { saturation: 0, hue: 10 }, dice(1))), 6);
    for (const [a, b, c, ...other] of turned)
      expect(between(some, [a!, b!, c!])).toBeCloseTo(between([0.9, 0.1, 0.1], other as unknown as Colour), 3);
  });
});

describe("views of whatever shows the same", () => {
  const alike = Int32Array.of(7, 2, 7, 5, 2, 7, 9);

  it("are of all that show the same, equally often, and of nothing else", async () => {
    const each = 600;
    const pool = tf.tensor1d(Array.from(alike.keys(), (place) => 100 + place));
    const view = ofAnyAlike(
      ({ inputs }) => inputs,
      alike,
      (t) => t,
    );
    const places = tf.tensor1d(
      Array.from({ length: each * alike.length }, (_, i) => i % alike.length),
      "int32",
    );
    const seen = await numbersOf(view({ pool, places, inputs: tf.gather(pool, places) }, dice(1)));
    alike.forEach((shown, place) => {
      const own = seen.filter((_, i) => i % alike.length === place).map((x) => x - 100);
      const others = [...alike.keys()].filter((other) => alike[other] === shown);
      expect([...new Set(own)].sort()).toEqual(others);
      for (const other of others)
        expect(Math.abs(own.filter((one) => one === other).length - each / others.length)).toBeLessThan(0.1 * each);
    });
  });

  it("change the views that compare, and no others, of the examples that say what they show", async () => {
    const { data, pool: own } = smallRunData.image(1);
    const made = (more: object) =>
      makeKind("image", {
        ...data,
        pool: own.inputs,
        vocabularySize: 0,
        seed: 1,
        weights: makeWeights(1),
        noise: noise(),
        keep: (t) => t,
        ...more,
      });
    const all = tensorOf(data, own.inputs);
    const originals = { pool: all, places: tf.range(0, n, 1, "int32"), inputs: tf.slice(all, 0, n) };
    const [usual, paired] = [made({}), made({ alike: new Int32Array(own.labels.length) })];
    const single = made({ alike: Int32Array.from(own.labels.keys()) });
    for (const strength of ["weak", "strong"] as const)
      expect(await numbersOf(paired[strength](originals, dice(1)))).toEqual(await numbersOf(usual[strength](originals, dice(1))));
    expect(await numbersOf(paired.contrastive(originals, dice(1)))).not.toEqual(await numbersOf(usual.contrastive(originals, dice(1))));
    expect(await numbersOf(single.contrastive(originals, dice(1)))).toEqual(await numbersOf(usual.contrastive(originals, dice(1))));
  });
});

describe("tables", () => {
  const place = (name: string) => smallTable.columns!.findIndex((column) => column.name === name);
  const smallTable = kindsForTests.table.smallData;
  const d = smallTable.columns!.length;

  it.each([
    ["weak", 1],
    ["strong", 2],
    ["contrastive", 4],
  ] as const)("take %s views: at most %d columns are exchanged, for what another row of the pool has there", async (strength, most) => {
    const { kind, numbers } = bench("table");
    const { pool } = smallRunData.table(1);
    const all = tensorOf(smallTable, pool.inputs as Float32Array);
    const seen = rows(
      await numbersOf(kind[strength]({ pool: all, places: tf.range(0, n, 1, "int32"), inputs: tf.slice(all, 0, n) }, dice(1))),
      d,
    );
    const own = rows(Array.from(pool.inputs), d);
    const changed = seen.map((row, i) => row.filter((value, j) => value !== own[i]![j]).length);
    expect(Math.max(...changed)).toBeLessThanOrEqual(most);
    expect(changed.reduce((a, b) => a + b, 0)).toBeGreaterThan(most > 1 ? n : 0);
    seen.forEach((row) => row.forEach((value, j) => expect(own.some((other) => other[j] === value)).toBe(true)));
    expect(numbers).toHaveLength(n * d);
  });

  it("are standardised by the pool, a constant is nothing, and a category is a flag", async () => {
    const { kind } = bench("table");
    const { pool } = smallRunData.table(1);
    const codes = rows(await numbersOf(kind.vectors(tensorOf(smallTable, pool.inputs as Float32Array))), 4 + 3 + 2);
    const column = (j: number) => codes.map((row) => row[j]!);
    for (const j of [0, 1, 2]) {
      const mean = column(j).reduce((a, b) => a + b, 0) / codes.length;
      expect(mean).toBeCloseTo(0, 4);
      expect(column(j).reduce((sum, x) => sum + (x - mean) ** 2, 0) / codes.length).toBeCloseTo(1, 3);
    }
    codes.forEach((row, i) => {
      const colour = pool.inputs[i * d + place("colour")]!;
      expect(row.slice(3, 6)).toEqual([0, 1, 2].map((c) => Number(c === colour)));
    });
    expect(column(8).every((x) => x === 0)).toBe(true);
  });

  it.each(shares)("hide a share of %d of their columns: those say nothing, the others stay", async (share) => {
    const { kind, originals, numbers } = bench("table");
    const masked = kind.mask(originals, share, dice(1));
    const chosen = await chosenPlaces(masked, d);
    const seen = rows(await numbersOf(masked.inputs), d);
    const codes = rows(await numbersOf(kind.vectors(masked.inputs)), 9);
    const codesOf = [[0], [1], [2], [3, 4, 5], [6, 7], [8]];
    rows(numbers, d).forEach((row, i) => {
      expect(chosen[i]).toHaveLength(Math.max(1, Math.round(d * share)));
      row.forEach((value, j) => {
        if (!chosen[i]!.includes(j)) expect(seen[i]![j]).toBe(value);
        else for (const at of codesOf[j]!) expect(codes[i]![at]).toBeCloseTo(0, 6);
      });
    });
  });

  it("are said again in their own units: whoever says the code says the row", async () => {
    const code = columnCode(smallTable.columns!, smallRunData.table(1).pool.inputs, (t) => t);
    const { originals, numbers } = bench("table");
    const said = await numbersOf(code.read(code.write(originals.inputs)));
    expectClose(said, numbers);
    const [silent, nothing] = await Promise.all([code.shown(tf.zeros([1, code.size])), code.nothing].map(numbersOf));
    silent!.forEach((value, i) => expect(value, "where nothing is said there is no category").toBeCloseTo(nothing![i]!, 3));
    expect(await numbersOf(code.shown(code.write(originals.inputs)))).toEqual(said);
    expect((await numbersOf(code.perPlace(tf.ones([1, code.size])))).map(Math.round)).toEqual([1, 1, 1, 3, 2, 1]);
  });

  it("need a list of their columns", () => {
    expect(() =>
      makeKind("table", {
        shape: [2],
        pool: Float32Array.of(1, 2),
        vocabularySize: 0,
        seed: 1,
        weights: makeWeights(1),
        noise: noise(),
        keep: (t) => t,
      }),
    ).toThrow("There is no list of the columns of this table.");
  });
});

describe("sounds", () => {
  const [bands, moments] = [16, 16];
  const column = (sound: readonly number[], moment: number) => Array.from({ length: bands }, (_, band) => sound[band * moments + moment]!);
  const row = (sound: readonly number[], band: number) => sound.slice(band * moments, (band + 1) * moments);
  const loud = () => tf.fill([n, bands, moments, 1], 0.5);
  const viewsOf = async (strength: "weak" | "strong" | "contrastive", sounds: Tensor, seed = 1) =>
    rows(await numbersOf(bench("sound").kind[strength](originalsOf(sounds), dice(seed))), bands * moments);

  it("are earlier or later in weak views, with silence where nothing was, and louder or softer all alike", async () => {
    const ramp = tf.mul(tf.add(tf.reshape(tf.range(0, moments), [1, 1, moments, 1]), 10), tf.mul(loud(), 0.04));
    const shifts = (await viewsOf("weak", ramp)).map((sound) => {
      const [first] = [row(sound, 0)];
      const silent = first!.filter((x) => x === 0).length;
      const steps = first!
        .slice(1)
        .map((x, i) => x - first![i]!)
        .filter((_, i) => first![i] !== 0 && first![i + 1] !== 0);
      for (const step of steps) expect(step).toBeCloseTo(0.02, 5);
      for (let band = 1; band < bands; band++) expect(row(sound, band)).toEqual(first);
      expect(silent).toBeLessThanOrEqual(1);
      return first![0] === 0 ? 1 : first!.at(-1) === 0 ? -1 : 0;
    });
    expect(new Set(shifts)).toEqual(new Set([-1, 0, 1]));
  });

  it("keep silence silent, however loud they become", async () => {
    for (const strength of ["weak", "strong", "contrastive"] as const)
      expect((await viewsOf(strength, tf.zeros([n, bands, moments, 1]))).flat().every((x) => x === 0)).toBe(true);
  });

  it.each([
    ["strong", 1, 4, 2],
    ["contrastive", 2, 3, 2],
  ] as const)("lose up to %s stretches of time and of pitch: SpecAugment", async (strength, masks, widest, shift) => {
    const lost: number[][] = [];
    for (const seed of [1, 2, 3, 4])
      for (const sound of await viewsOf(strength, loud(), seed)) {
        const silentBands = Array.from({ length: bands }, (_, band) => row(sound, band).every((x) => x === 0));
        const silentMoments = Array.from({ length: moments }, (_, moment) => column(sound, moment).every((x) => x === 0));
        const [a, b] = [silentBands, silentMoments].map((all) => all.filter(Boolean).length) as [number, number];
        expect(a).toBeLessThanOrEqual(masks * widest);
        expect(b).toBeLessThanOrEqual(masks * widest + shift);
        // Whatever is silent is so for its whole band or for its whole moment.
        sound.forEach((x, i) => expect(x === 0).toBe(silentBands[Math.floor(i / moments)]! || silentMoments[i % moments]!));
        lost.push([a, b]);
      }
    for (const which of [0, 1]) expect(new Set(lost.map((one) => one[which])).size).toBeGreaterThan(2);
  });
});

describe("texts", () => {
  const length = 10;

  it("have a place that counts for each word that can be said", async () => {
    const { kind, originals, numbers } = bench("text");
    expect(await numbersOf(kind.everyPlace(originals.inputs).weights)).toEqual(numbers.map((word) => Number(word > UNKNOWN_WORD)));
  });

  /** Neither padding nor a word that nobody could name. */
  const wordPlaces = (text: readonly number[]) => [...text.keys()].filter((i) => text[i]! > UNKNOWN_WORD);

  it("lose a tenth of their words in weak views and gain none", async () => {
    const { kind, originals, numbers } = bench("text");
    let [lost, all] = [0, 0];
    for (let seed = 0; seed < 40; seed++)
      (await numbersOf(kind.weak(originals, dice(seed)))).forEach((word, i) => {
        expect([PADDING, numbers[i]]).toContain(word);
        if (numbers[i] === PADDING) return;
        all++;
        if (word === PADDING) lost++;
      });
    expect(lost / all).toBeCloseTo(0.1, 1.5);
  });

  it("lose three tenths and have some exchanged in strong views; padding stays", async () => {
    const { kind, originals, numbers } = bench("text");
    let [lost, exchanged, all] = [0, 0, 0];
    for (let seed = 0; seed < 40; seed++)
      (await numbersOf(kind.strong(originals, dice(seed)))).forEach((word, i) => {
        if (numbers[i] === PADDING) return expect(word).toBe(PADDING);
        all++;
        if (word === PADDING) lost++;
        else if (word !== numbers[i]) {
          exchanged++;
          expect(word).toBeGreaterThan(HIDDEN_WORD);
        }
        return undefined;
      });
    expect(lost / all).toBeCloseTo(0.3, 1.5);
    expect(exchanged / all).toBeCloseTo(0.05, 1.5);
  });

  it.each(shares)("hide a share of %d of their words, at least one, never padding or an unknown one; the others stay", async (share) => {
    const { kind, originals, numbers } = bench("text");
    const masked = kind.mask(originals, share, dice(1));
    const chosen = await chosenPlaces(masked, length);
    const seen = rows(await numbersOf(masked.inputs), length);
    rows(numbers, length).forEach((text, i) => {
      const words = wordPlaces(text);
      expect(chosen[i]).toHaveLength(Math.max(1, Math.round(share * words.length)));
      expect(words).toEqual(expect.arrayContaining(chosen[i]!));
      text.forEach((word, j) => {
        if (!chosen[i]!.includes(j)) expect(seen[i]![j]).toBe(word);
        else expect(seen[i]![j]).toBeGreaterThan(UNKNOWN_WORD);
      });
    });
  });

  it("show the mask for four fifths of the hidden words; of the others half are exchanged", async () => {
    const { kind, originals, numbers } = bench("text");
    let [masks, same, all] = [0, 0, 0];
    for (let seed = 0; seed < 60; seed++) {
      const masked = kind.mask(originals, 0.5, dice(seed));
      const chosen = await chosenPlaces(masked, length);
      const seen = rows(await numbersOf(masked.inputs), length);
      rows(numbers, length).forEach((text, i) => {
        for (const j of chosen[i]!) {
          all++;
          if (seen[i]![j] === HIDDEN_WORD) masks++;
          else if (seen[i]![j] === text[j]) same++;
        }
      });
    }
    expect(masks / all).toBeCloseTo(0.8, 1.3);
    expect(same / all).toBeCloseTo(0.1, 1.3);
  });

  it("without a word are left as they are", async () => {
    const { kind } = bench("text");
    const nothing = originalsOf(tf.zeros([n, length], "int32"));
    const { inputs, hidden } = kind.mask(nothing, 0.4, dice(1));
    expect((await numbersOf(inputs)).every((word) => word === PADDING)).toBe(true);
    expect((await numbersOf(hidden.weights)).every((weight) => weight === 0)).toBe(true);
  });
});
