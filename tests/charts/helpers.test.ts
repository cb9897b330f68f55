/** The pure parts of charts: reading, moving, thinning out, parting. */
import * as d3 from "d3";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binsOf, median } from "../../src/charts/diagnostics/bins";
import { linesAt } from "../../src/charts/curves/curve-lines";
import { rgb } from "../../src/charts/colours";
import { nearestCurve, nearestPoint } from "../../src/charts/curves/curve-picking";
import { indexAt, nearestPlace, placesOf, tabulate } from "../../src/charts/curves/curve-reading";
import { decimate } from "../../src/charts/frame/decimate";
import { describePoint } from "../../src/charts/map/describe";
import { drawnEdges } from "../../src/charts/diagnostics/edges";
import { layOutEnds } from "../../src/charts/frame/ends-layout";
import { moons, pictures } from "./examples";
import { layOutFrame } from "../../src/charts/frame/frame-layout";
import { between, extentOf, fit, fromX, fromY, towards, toX, toY } from "../../src/charts/map/motion";
import { makeFinder, neighbour } from "../../src/charts/map/nearest";
import { count, percent, plain } from "../../src/sentences/numbers";
import { confusionGrid, summariseConfusion } from "../../src/charts/diagnostics/matrix-reading";
import { boundaries, fieldPixels } from "../../src/charts/map/paint-field";
import { lookOf } from "../../src/charts/map/paint-map";
import { bandPath, linePath } from "../../src/charts/frame/path";
import { domainOf, makeScale, sparse } from "../../src/charts/frame/scales";
import { spread } from "../../src/charts/spread";
import { nice, ticks } from "../../src/charts/frame/ticks";

const same = (v: number) => v;

describe("labels at the ends of lines", () => {
  test("never overlap, keep their order, and stay inside while there is room", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 6 }), (wanted) => {
        const places = spread(wanted, 12, 0, 100);
        const sorted = places.toSorted((a, b) => a - b);
        for (let i = 1; i < sorted.length; i++) expect(sorted[i]! - sorted[i - 1]!).toBeGreaterThan(12 - 1e-6);
        for (const place of places) expect(place >= -1e-6 && place <= 100 + 1e-6).toBe(true);
        for (const [i, a] of wanted.entries())
          for (const [j, b] of wanted.entries()) if (a < b) expect(places[i]!).toBeLessThan(places[j]!);
      }),
    );
  });
  test("stay where they are when they have room", () => expect(spread([80, 10, 40], 12, 0, 100)).toEqual([80, 10, 40]));
  test("part evenly around their middle", () => expect(spread([50, 50], 12, 0, 100)).toEqual([44, 56]));
});

describe("thinning out", () => {
  const xs = Float32Array.from({ length: 10_000 }, (_, i) => i);
  test("keeps the least, the greatest, the first and the last", () => {
    const ys = xs.map((x) => (x === 4321 ? 9 : x === 777 ? -9 : Math.sin(x)));
    const few = decimate(xs, ys, (x) => x / 50);
    expect(few.xs.length).toBeLessThanOrEqual(4 * 201);
    expect([...(few.ys as number[])]).toEqual(expect.arrayContaining([9, -9]));
    expect([few.xs[0], few.xs[few.xs.length - 1]]).toEqual([0, 9999]);
  });
  test("keeps gaps", () => {
    const few = decimate(
      xs,
      xs.map((x) => (x > 4000 && x < 6000 ? NaN : x)),
      (x) => x / 50,
    );
    expect(linePath(few.xs, few.ys, (x) => x / 50, same).match(/M/g)).toHaveLength(2);
  });
  test("leaves short curves alone", () => expect(decimate([1, 2], [3, 4], same)).toEqual({ xs: [1, 2], ys: [3, 4] }));
});

test("paths part at what is no number, and a point alone is a dot", () => {
  expect(linePath([0, 1, 2, 3, 4], [1, 2, NaN, 4, NaN], same, same)).toBe("M0,1L1,2M3,4Z");
  expect(linePath([], [], same, same)).toBe("");
  expect(bandPath([0, 1, 2], [0, 0, NaN], [1, 2, 3], same, same)).toBe("M0,1L1,2L1,0L0,0Z");
});

describe("scales", () => {
  test("have the round numbers that d3 has", () => {
    const value = fc.integer({ min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(
        value,
        value,
        fc.constantFrom(1e-7, 1e-4, 0.003, 0.7, 1, 12, 1e4),
        fc.integer({ min: 1, max: 12 }),
        (a, b, scale, wanted) => {
          const [low, high] = [Math.min(a, b) * scale, Math.max(a, b) * scale];
          expect(ticks(low, high, wanted)).toEqual(d3.ticks(low, high, wanted));
          expect(nice(low, high, wanted)).toEqual(d3.nice(low, high, wanted).map((v) => v + 0));
        },
      ),
    );
  });
  test("one of shares takes the same step for each halving of what is missing, and writes the shares that one knows", () => {
    const scale = makeScale([0.2, 0.95], [0, 400], "halving");
    expect([0.2, 0.6, 0.8, 0.9, 0.95].map(scale)).toEqual([0, 100, 200, 300, 400]);
    for (const share of [0.2, 0.5, 0.77, 0.9]) expect(scale.invert(scale(share))).toBeCloseTo(share, 3);
    expect(scale.ticks(5)).toEqual([0.2, 0.4, 0.6, 0.8, 0.9, 0.95]);
    expect(scale.ticks(12)).toEqual([0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.92, 0.95]);
    expect(scale.ticks(1)).toEqual([0.5, 0.8, 0.9, 0.95]);
    expect(scale(1), "all of them is as far as can be, not infinitely far").toBeLessThan(2000);
  });
  test("a logarithmic one goes there and back", () => {
    const scale = makeScale([1, 128], [0, 700], "log");
    expect([1, 2, 128].map(scale)).toEqual([0, 100, 700]);
    expect(scale.invert(300)).toBeCloseTo(8);
    expect(makeScale([1, 1000], [0, 1], "log").ticks(4)).toEqual([1, 10, 100, 1000]);
  });
  test("a domain of one value is not empty", () => {
    expect(makeScale([3, 3], [0, 10])(3)).toBe(0);
    expect(domainOf([[2, 2]])).toEqual([0, 2]);
    expect(domainOf([[NaN], undefined])).toBeUndefined();
    expect(domainOf([[9.1, 9.6, Infinity]])).toEqual([expect.closeTo(9.1), expect.closeTo(9.6)]);
  });
  test("ticks that would touch are left out evenly, never the last", () => {
    const ticks = [1, 2, 4, 8, 16, 32, 64, 128].map((at, i) => ({ at: i, name: String(at) }));
    expect(
      sparse(
        ticks,
        (i) => 20 * i,
        (name) => 8 * name.length,
        6,
      ).map((t) => t.name),
    ).toEqual(["2", "8", "32", "128"]);
  });
});

describe("reading curves", () => {
  const curve = { name: "a", xs: Float32Array.of(0, 10, 20), ys: Float32Array.of(1, NaN, 3) };
  test("finds places and values", () => {
    expect([-1, 0, 9, 10, 20, 29, 40].map((at) => indexAt(curve, at))).toEqual([-1, 0, 0, 1, 2, 2, -1]);
    expect(nearestPlace([curve], 14)).toBe(10);
    expect(nearestPlace([], 14)).toBeNull();
  });
  test("a table of thousands of steps stays readable, and ends with the last", () => {
    const xs = Float32Array.from({ length: 5000 }, (_, i) => i);
    const rows = tabulate([{ name: "a", xs, ys: xs }], "step", String, String).rows();
    expect(rows.length).toBeLessThanOrEqual(100);
    expect(rows.at(-1)).toEqual(["4999", "4999"]);
  });
});

describe("reading measured points", () => {
  const read = (v: number) => percent(v);
  const point = (name: string, more = {}) => ({
    name,
    colour: "",
    dots: true,
    xs: Float32Array.of(1, 4),
    ys: Float32Array.of(0.5, 0.9),
    ...more,
  });
  test("only where they are, not between", () => {
    expect([1, 2, 4, 8].map((at) => indexAt(point("a"), at))).toEqual([0, -1, 1, -1]);
  });
  test("best first, without those that have nothing here", () => {
    const curves = [point("a"), point("b", { ys: Float32Array.of(0.7, 0.1) }), point("c", { xs: Float32Array.of(2, 4) })];
    expect(linesAt(curves, 1, read).map((l) => [l.name, l.value])).toEqual([
      ["b", "70.0\u202f%"],
      ["a", "50.0\u202f%"],
    ]);
  });
  test("at every place that any has, and at the nearest as it is drawn", () => {
    const curves = [point("a"), point("b", { xs: Float32Array.of(4, 800) })];
    expect([...(placesOf(curves) as number[])]).toEqual([1, 4, 800]);
    expect(nearestPlace(curves, 200)).toBe(4);
    expect(nearestPlace(curves, 200, Math.log)).toBe(800);
  });
  test("what the pointer is at", () => {
    const scales = { x: (v: number) => 10 * v, y: (v: number) => 100 * v };
    const curves = [point("a"), point("b", { ys: Float32Array.of(0.7, 0.1) })];
    expect(nearestPoint(curves, { x: 12, y: 66 }, scales, 12)).toEqual({ curve: 1, at: 1 });
    expect(nearestPoint(curves, { x: 25, y: 0 }, scales, 12)).toBeNull();
    expect(nearestCurve(curves, { x: 25, y: 71 }, scales, 12)).toBe(0);
    expect(nearestCurve(curves, { x: 25, y: 0 }, scales, 12)).toBeNull();
  });
});

describe("the room for names", () => {
  const ends = ["labels only", "SimCLR", "FixMatch", "mean teacher", "label propagation", "masked modelling", "BYOL", "VICReg"].map(
    (name) => ({
      name,
      end: "95.3\u202f%",
    }),
  );
  const frame = (width: number, rem: number, count = 8) => ({
    width,
    height: 15 * rem,
    small: 0.75 * rem,
    x: {
      label: "labels a class",
      scale: "log" as const,
      domain: [1, 800] as const,
      ticks: [1, 4, 16, 64, 800].map((at) => ({ at, name: String(at), note: "0.5\u202f%" })),
    },
    y: { label: "accuracy", domain: [0, 1] as const, format: (v: number) => percent(v, 0) },
    ends: ends.slice(0, count),
  });
  test.each([
    [640, 16],
    [368, 16],
    [358, 16],
    [288, 16],
    [358, 32],
    [288, 32],
  ])("in %s pixels with a text of %s: every name has its place, and the lines keep theirs", (width, rem) => {
    const { plot, ends: laid } = layOutFrame(frame(width, rem));
    expect(plot.right - plot.left).toBeGreaterThan(width * 0.3);
    if (laid.form === "below") return;
    expect(plot.right + laid.room + laid.longest).toBeLessThanOrEqual(width);
    expect((ends.length - 1.25) * laid.leading).toBeLessThanOrEqual(plot.bottom - plot.top);
  });
  test("numbers go before names do, and the list comes last", () => {
    const form = (width: number, count: number) => layOutEnds(ends.slice(0, count), width, 12, 140).form;
    expect([form(640, 8), form(368, 8), form(288, 8), form(368, 3), form(220, 3)]).toEqual([
      "beside",
      "alone",
      "below",
      "beside",
      "stacked",
    ]);
    expect(layOutEnds([...ends, ...ends], 640, 12, 140).form).toBe("below");
  });
  test("notes are thinned out more than the numbers above them", () => {
    const { xTicks, notes } = layOutFrame(frame(288, 16, 1));
    expect(notes.length).toBeLessThanOrEqual(xTicks.length);
    expect(notes.at(-1)).toBe(xTicks.at(-1));
  });
});

describe("moving", () => {
  const [from, to] = [Float32Array.of(0, 0, NaN, 2), Float32Array.of(10, 20, 5, 4)];
  test("goes straight, and what came from nowhere is there", () => {
    expect([...between(from, to, 0.5)]).toEqual([5, 10, 5, 3]);
    expect([...between(from, to, 1)]).toEqual([...to]);
    expect([...between(new Float32Array(), to, 0.1)]).toEqual([...to]);
  });
  test("the view comes closer without jumping", () => {
    const step = towards([0, 0, 1, 1], [10, 10, 11, 11], 1 / 60);
    expect(step[0]).toBeGreaterThan(0);
    expect(step[0]).toBeLessThan(2);
  });
  test("the view holds all points that are somewhere", () => {
    expect(extentOf(Float32Array.of(NaN, NaN))).toBeUndefined();
    expect(extentOf(Float32Array.of(0, 0, 2, 1, NaN, 3), 0)).toEqual([0, 0, 2, 1]);
  });
  test("both axes have one scale, up is up, and it goes there and back", () => {
    const f = fit([0, 0, 2, 1], 200, 200);
    expect([toX(f, 0), toX(f, 2), toY(f, 0), toY(f, 1)]).toEqual([0, 200, 150, 50]);
    expect([fromX(f, toX(f, 1.25)), fromY(f, toY(f, 0.25))]).toEqual([1.25, 0.25]);
  });
});

describe("finding points", () => {
  const cross = Float32Array.of(0, 0, 1, 0, -1, 0, 0, 1, 0, -1, NaN, NaN);
  test("the nearest one, if it is near enough", () => {
    expect(makeFinder(cross)(0.9, 0.2, 1)).toBe(1);
    expect(makeFinder(cross)(9, 9, 1)).toBeUndefined();
  });
  test("the next one in each direction", () => {
    expect(
      [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ].map(([dx, dy]) => neighbour(cross, 0, dx!, dy!)),
    ).toEqual([1, 2, 3, 4]);
    expect(neighbour(cross, null, 1, 0)).toBe(0);
    expect(neighbour(cross, 1, 1, 0)).toBe(1);
    expect(neighbour(new Float32Array(), null, 1, 0)).toBeNull();
  });
});

test("a colour is known as it is computed, mixed or not", () => {
  expect(rgb("rgb(1, 2, 3)")).toEqual([1, 2, 3]);
  expect(rgb("color(srgb 0.2 0 1)")).toEqual([51, 0, 255]);
});

describe("the field", () => {
  const field = { values: Float32Array.of(0.9, 1.9, 0.9, 1.9), side: 2, extent: [0, 0, 1, 1] as const };
  const palette = {
    paper: "rgb(255, 255, 255)",
    wash: "",
    hair: "",
    edge: "",
    soft: "",
    ink: "",
    classes: ["rgb(0, 0, 255)", "rgb(255, 0, 0)"],
  };
  test("changes class half-way between two that are equally sure", () => {
    expect([...boundaries(field)]).toEqual([0.5, 0, 0.5, 1]);
    expect([...boundaries({ values: Float32Array.of(0.9, 0.9, 0.6, 0.9), side: 2 })]).toEqual([]);
  });
  test("is paler where it is less sure, and clear where nothing is known", () => {
    const pixels = fieldPixels({ ...field, values: Float32Array.of(0.99, 0.6, -1, NaN) }, 2, palette);
    const [sure, unsure] = [pixels.slice(8, 12), pixels.slice(12, 16)];
    expect(sure[0]).toBeLessThan(unsure[0]!);
    expect([sure[2], sure[3]]).toEqual([255, 255]);
    expect([pixels[3], pixels[7]]).toEqual([0, 0]);
  });
  test("ends half-way between what is known and what is not", () => {
    expect([...boundaries({ values: Float32Array.of(-1, 0.9, -1, 0.9), side: 2 })]).toEqual([0.5, 0, 0.5, 1]);
    expect([...boundaries({ values: Float32Array.of(-1, -1, -1, -1), side: 2 })]).toEqual([]);
  });
});

test("how a point looks", () => {
  const marks = {
    labels: Uint8Array.of(0, 1, 2, 2),
    classCount: 3,
    guess: Float32Array.of(0, 2, 2, -1),
    visible: Uint8Array.of(1, 0, 0, 0),
  };
  expect([0, 1, 2, 3].map((i) => lookOf({ ...marks, colourBy: "right" }, i).look)).toEqual(["filled", "wrong", "pale", "unknown"]);
  expect(lookOf({ ...marks, colourBy: "guess" }, 1)).toEqual({ look: "ring", index: 2 });
  expect(lookOf({ ...marks, colourBy: "class" }, 1)).toEqual({ look: "ring", index: 1 });
  const strange = { ...marks, classCount: 2 };
  expect(
    (["class", "guess", "right"] as const).map((colourBy) => lookOf({ ...strange, colourBy }, 2)),
    "a stranger is of no class, and neither right nor wrong, but guessed as all are",
  ).toEqual([
    { look: "stranger", index: 2 },
    { look: "ring", index: 2 },
    { look: "stranger", index: 2 },
  ]);
});

test("a point in words", () => {
  const gallery = pictures(10);
  const state = {
    gallery,
    guess: Float32Array.of(...gallery.labels.map(() => 1)),
    sure: new Float32Array(10).fill(0.63),
    visible: new Uint8Array(10),
  };
  expect(describePoint(state, 7).words).toBe("7, guessed 1, 63\u202f% sure, not labelled");
  const unknown = describePoint({ ...state, guess: new Float32Array(10).fill(-1), sure: new Float32Array(10) }, 7);
  expect(unknown).toMatchObject({ words: "7, unknown: no label reaches it, not labelled", isRight: undefined });
  expect(describePoint({ gallery: moons(4), visible: Uint8Array.of(1, 0, 0, 0) }, 0).words).toBe("upper, labelled");
});

describe("a confusion matrix", () => {
  const name = (i: number) => "abc"[i]!;
  const words = (values: number[], classes = 2) => summariseConfusion(confusionGrid(values, classes), name, name);
  test("has a column for what is unknown only where anything is", () => {
    expect(confusionGrid([5, 1, 0, 2, 6, 0], 2)).toEqual({ values: [5, 1, 2, 6], rows: 2, columns: 2 });
    expect(confusionGrid([5, 1, 0, 2, 6, 3], 2)).toEqual({ values: [5, 1, 0, 2, 6, 3], rows: 2, columns: 3 });
  });
  test("without such a column, as it was stored once, stays as it is", () => {
    expect(confusionGrid([5, 1, 2, 6], 2)).toEqual({ values: [5, 1, 2, 6], rows: 2, columns: 2 });
    expect(confusionGrid([], 2)).toMatchObject({ rows: 2, columns: 2 });
  });
  test("counts what is unknown among the wrong ones, and takes it for no class", () => {
    expect(words([2, 0, 90, 1, 7, 0])).toBe("9.0\u202f% on the diagonal; most often b is taken for a: 1 time; 90 are unknown.");
    expect(words([3, 0, 0, 0, 4, 1])).toBe("87.5\u202f% on the diagonal; 1 is unknown.");
    expect(words([3, 0, 0, 0, 4, 0])).toBe("100\u202f% on the diagonal.");
  });
});

test("edges are drawn between drawn examples, and not the missing ones", () => {
  const gallery = { places: Int32Array.of(5, 6, 7), labels: Uint8Array.of(0, 0, 1) };
  const edges = drawnEdges(Float32Array.of(5, 6, 6, 7, 5, 99, -1, -1, 6, NaN), gallery);
  expect([[...edges.same], [...edges.other], edges.drawnCount, edges.allCount]).toEqual([[0, 1], [1, 2], 2, 3]);
});

test("numbers fall into their bins", () => {
  expect(binsOf([0, 0.1, 0.5, 1, 2, -1, NaN], [0, 1], 2).map((b) => b.count)).toEqual([3, 3]);
  expect(median([3, NaN, 1, 2])).toBe(2);
  expect(median([])).toBeNaN();
});

test("numbers as they are read", () => {
  expect([percent(0.897), percent(1), percent(0), percent(0.9999), percent(0.0001), percent(NaN), percent(0.5, 0)]).toEqual(
    ["89.7", "100", "0", ">99.9", "<0.1", "–", "50"].map((text) => (text === "–" ? text : `${text}\u202f%`)),
  );
  expect([count(8000), plain(0.0123), plain(12345), plain(1_234_567), plain(-2.5), plain(NaN), plain(0.00001)]).toEqual([
    "8,000",
    "0.0123",
    "12,345",
    "1.23M",
    "−2.5",
    "–",
    "1.0e−5",
  ]);
});
