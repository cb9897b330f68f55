/** What is made of a drawing: where its examples lie, which of them are dots, and who is labelled and tested. */
import { describe, expect, it } from "vitest";
import { drawn } from "../../../src/data-sets/drawn";
import { madeWith, type DataSet } from "../../../src/shape/data-set";
import { drawnClasses, edge, mostDots, parseDrawing, printDrawing, type Mark, type Place } from "../../../src/shape/drawing";
import { startValues } from "../../../src/shape/params";
import { seeded } from "../../../src/shape/random";
import { arrange } from "../../../src/training/run-data";

const dot = (label: number, ...place: [number, number]): Mark => ({ kind: "dot", label, places: [place] });
const stroke = (label: number, ...places: Place[]): Mark => ({ kind: "stroke", label, places });
const noise = 0.02;

function made(marks: readonly Mark[], { seed = 1, count = 1000 } = {}) {
  const examples = drawn.make({ drawing: printDrawing(marks), count, noise }, seeded(seed, "examples"), []);
  const points = Array.from(examples.labels, (label, i) => ({ label, x: examples.inputs[2 * i]!, y: examples.inputs[2 * i + 1]! }));
  return { ...examples, points };
}
const far = 5 * noise;

describe("examples", () => {
  const marks = [dot(0, 30, -30), stroke(0, [-15, 0], [15, 0], [15, 15]), dot(1, 6, -9), dot(1, -6, -9), dot(0, 3, 3)];
  const { points, labels, chosen } = made(marks);

  it("are as many of each class, however much is drawn of it", () => {
    expect([0, 1].map((label) => labels.filter((one) => one === label).length)).toEqual([500, 500]);
  });

  it("stand where the dots are, which are told in the order they were dropped", () => {
    const expected = [
      { label: 0, x: 2, y: -2 },
      { label: 0, x: 0.2, y: 0.2 },
      { label: 1, x: 0.4, y: -0.6 },
      { label: 1, x: -0.4, y: -0.6 },
    ];
    expect(chosen).toHaveLength(4);
    chosen!.forEach((place, i) => {
      expect(points[place]!.label).toBe(expected[i]!.label);
      expect(points[place]!.x).toBeCloseTo(expected[i]!.x, 6);
      expect(points[place]!.y).toBeCloseTo(expected[i]!.y, 6);
    });
  });

  it("else lie along the strokes, straying by the noise, as dense everywhere", () => {
    const painted = points.filter(({ label }, i) => label === 0 && !chosen!.includes(i));
    const isOnFirst = ({ x, y }: { x: number; y: number }) => Math.abs(y) < far && x > -1 - far && x < 1 + far;
    const isOnSecond = ({ x, y }: { x: number; y: number }) => Math.abs(x - 1) < far && y > -far && y < 1 + far;
    expect(painted.filter((point) => !isOnFirst(point) && !isOnSecond(point))).toEqual([]);
    // Two units long and one unit long.
    expect(painted.filter(({ y }) => y < 0.1).length / painted.length).toBeCloseTo(0.7, 1);
    const left = painted.filter(({ x }) => x < -0.5).length / painted.length;
    expect(left).toBeCloseTo(1 / 6, 1);
  });

  it("of a class without paint lie around its dots, as many around each", () => {
    const around = points.filter(({ label }) => label === 1);
    for (const { x, y } of around) expect(Math.hypot(Math.abs(x) - 0.4, y + 0.6)).toBeLessThan(far);
    expect(around.filter(({ x }) => x > 0).length / around.length).toBeCloseTo(0.5, 1);
  });

  it("are twice as dense where it is painted twice, and a dab has some too", () => {
    const twice = made([
      stroke(0, [-20, 0], [-10, 0]),
      stroke(0, [-20, 0], [-10, 0]),
      stroke(0, [10, 0], [20, 0]),
      stroke(0, [0, 20]),
      dot(1, 0, 0),
    ]);
    const zero = twice.points.filter(({ label }) => label === 0);
    const share = (is: (point: { x: number; y: number }) => boolean) => zero.filter(is).length / zero.length;
    expect(share(({ x }) => x < -0.3)).toBeCloseTo(20 / 33, 1);
    expect(share(({ x }) => x > 0.3)).toBeCloseTo(10 / 33, 1);
    expect(share(({ y }) => y > 1)).toBeCloseTo(3 / 33, 1);
  });

  it("are drawn anew with another seed, but for the dots", () => {
    const other = made(marks, { seed: 2 });
    expect(other.chosen).toEqual(chosen);
    points.forEach((point, i) => expect(other.points[i]!.x === point.x, String(i)).toBe(chosen!.includes(i)));
  });
});

describe("who is labelled and tested", () => {
  const marks = [0, 1, 2].flatMap((label) => [
    stroke(label, [-20, 10 * label], [20, 10 * label]),
    ...[0, 9, 3].map((x) => dot(label, x, 10 * label)),
  ]);
  const data = madeWith(drawn as unknown as DataSet, { drawing: printDrawing(marks) });
  const examples = made(marks);
  const dotAt = (label: number, i: number) => i * 3 + label;

  it("there are as many classes as are drawn", () => {
    expect(data.classes).toEqual(drawnClasses.slice(0, 3));
  });

  it.each(["test", "validation"] as const)("no dot is judged on the %s examples, and half of the rest as always", (judged) => {
    for (const seed of [1, 2]) {
      const { split } = arrange(data, examples, { seed, judged });
      expect(split.test).toHaveLength(judged === "test" ? 500 : 250);
      expect(split.pool).toHaveLength(judged === "test" ? 500 : 250);
      for (const place of examples.chosen!) expect(split.pool).toContain(place);
      expect(new Set([...split.pool, ...split.test]).size).toBe(split.pool.length + split.test.length);
    }
  });

  it.each([1, 2, 3])("%i labels a class are the dots that were dropped first, with any seed", (budget) => {
    for (const seed of [1, 2]) {
      const { split, order, count } = arrange(data, examples, { seed, judged: "test" });
      const labelled = Array.from(order.subarray(0, count(budget)), (place) => split.pool[place]!);
      const dots = [0, 1, 2].flatMap((label) => Array.from({ length: budget }, (_, i) => dotAt(label, i)));
      expect(labelled.sort((a, b) => a - b)).toEqual(dots.sort((a, b) => a - b));
    }
  });

  it("more labels than dots are those and painted ones, others with each seed", () => {
    const [one, other] = [1, 2].map((seed) => {
      const { split, order, count } = arrange(data, examples, { seed, judged: "test" });
      return Array.from(order.subarray(0, count(5)), (place) => split.pool[place]!);
    });
    for (const labelled of [one!, other!]) expect(labelled).toEqual(expect.arrayContaining([...examples.chosen!]));
    expect(one).not.toEqual(other);
  });
});

it("the most that can be dropped leaves enough to be judged on, of the fewest points too", () => {
  const marks = drawnClasses.flatMap((_, label) => Array.from({ length: mostDots }, (_, i) => dot(label, i - edge / 2, 8 * label)));
  const examples = made(marks, { count: drawn.params.count.min });
  const { split } = arrange(drawn as unknown as DataSet, examples, { seed: 1, judged: "validation" });
  expect(split.test).toHaveLength(drawn.params.count.min / 4);
});

it("it starts with two waves, each with paint and two dots", () => {
  const { drawing } = startValues(drawn.params, drawn.kind);
  const marks = parseDrawing(drawing)!;
  for (const label of [0, 1])
    expect(marks.filter((mark) => mark.label === label).map(({ kind }) => kind)).toEqual(["stroke", "dot", "dot"]);
});
