/** The pure parts of charts: reading, moving, thinning out, parting. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binsOf, median } from "../../src/charts/bins";
import { lastUpTo, nearestPlace, tabulate, valueAt } from "../../src/charts/curve-reading";
import { decimate } from "../../src/charts/decimate";
import { describePoint } from "../../src/charts/describe";
import { drawnEdges } from "../../src/charts/edges";
import { moons, pictures } from "../../src/charts/examples";
import { between, extentOf, fit, fromX, fromY, towards, toX, toY } from "../../src/charts/motion";
import { makeFinder, neighbour } from "../../src/charts/nearest";
import { bytes, count, percent, plain, plusMinus } from "../../src/charts/numbers";
import { boundaries, fieldPixels } from "../../src/charts/paint-field";
import { lookOf } from "../../src/charts/paint-map";
import { bandPath, linePath } from "../../src/charts/path";
import { domainOf, makeScale, sparse } from "../../src/charts/scales";
import { spread } from "../../src/charts/spread";

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
    expect([-1, 0, 9, 10, 99].map((at) => lastUpTo(curve.xs, at))).toEqual([-1, 0, 0, 1, 2]);
    expect(valueAt(curve, 5)).toBe(1);
    expect(valueAt(curve, 10)).toBeNaN();
    expect(valueAt(curve, 40)).toBeNaN();
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
    const pixels = fieldPixels({ ...field, values: Float32Array.of(0.99, 0.6, 1.9, NaN) }, 2, palette);
    const [sure, unsure] = [pixels.slice(8, 12), pixels.slice(12, 16)];
    expect(sure[0]).toBeLessThan(unsure[0]!);
    expect([sure[2], sure[3]]).toEqual([255, 255]);
    expect(pixels[7]).toBe(0);
  });
});

test("how a point looks", () => {
  const marks = { labels: Uint8Array.of(0, 1, 2, 2), guess: Float32Array.of(0, 2, 2, -1), visible: Uint8Array.of(1, 0, 0, 0) };
  expect([0, 1, 2, 3].map((i) => lookOf({ ...marks, colourBy: "right" }, i).look)).toEqual(["filled", "wrong", "pale", "unknown"]);
  expect(lookOf({ ...marks, colourBy: "guess" }, 1)).toEqual({ look: "ring", index: 2 });
  expect(lookOf({ ...marks, colourBy: "class" }, 1)).toEqual({ look: "ring", index: 1 });
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
  expect(describePoint({ gallery: moons(4), visible: Uint8Array.of(1, 0, 0, 0) }, 0).words).toBe("upper, labelled");
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
    ["89.7", "100", "0", ">99.9", "<0.1", "–", "50"].map((text) => `${text}\u202f%`),
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
  expect([plusMinus(0.921, 0.008), plusMinus(0.539, 0.14)]).toEqual(["92.1 ± 0.8", "53.9 ± 14"]);
  expect([bytes(947_000), bytes(3_400_000)]).toEqual(["947\u202fkB", "3.4\u202fMB"]);
});
