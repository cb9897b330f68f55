/** The map of neighbours against scikit-learn's t-SNE: who is near, how much that weighs, and where the loss falls. */
import { describe, expect, it } from "vitest";
import { byCosine, nearestRows, shareKept } from "../../src/training/nearest-rows";
import { beginAt, goOn, slopeOf, weightsOf } from "../../src/training/neighbour-map";
import { furthest } from "./compare";
import fixture from "./neighbour-map.json";
import { clusters, scattered } from "./scattered";

const [count, width, k, perplexity] = [40, 6, 12, 4];
const { rows } = clusters({ seed: 51, count, width, classes: 4, apart: 2 });
const nearest = nearestRows(byCosine(rows, count, width), { to: count, among: count, k });
const weights = weightsOf(nearest, perplexity);
const layout = Float64Array.from(scattered(2 * count, 52), (x) => 3 * x);

describe("the map of neighbours", () => {
  it("has scikit-learn's nearest neighbours by cosine", () => {
    expect([...nearest.places]).toEqual(fixture.places);
    expect(furthest(nearest.squared, fixture.squared)).toBeLessThan(1e-5);
  });

  it("weighs them as scikit-learn does for a perplexity", () => {
    expect(furthest(weights, fixture.weights)).toBeLessThan(1e-4);
  });

  it("goes where scikit-learn's gradient goes, which is that of the loss by finite differences too", () => {
    const slope = slopeOf(layout, nearest, weights);
    expect(furthest(slope, fixture.gradient)).toBeLessThan(1e-5 * Math.max(...fixture.gradient.map(Math.abs)) + 1e-6);
    const at = (step: number) => lossAt(layout.map((x, i) => (i === 7 ? x + step : x)));
    expect(slope[7]).toBeCloseTo((at(1e-4) - at(-1e-4)) / 2e-4, 6);
    expect(lossAt(layout)).toBeCloseTo(fixture.loss, 3);
  });

  it("tells which share of ten neighbours a map keeps, as scikit-learn finds them", () => {
    expect(shareKept(nearest, layout)).toBeCloseTo(fixture.kept, 9);
    expect(
      shareKept(
        nearest,
        Float64Array.from({ length: 2 * count }, (_, i) => Number(i % 2)),
      ),
    ).toBeLessThan(1);
  });

  it("descends: the loss falls to less than half of what it begins with, and neighbours come together", () => {
    const begun = beginAt(layout, count);
    const after = goOn(begun, nearest, 200);
    const full = weightsOf(nearest);
    expect(lossAt(after.places, full)).toBeLessThan(lossAt(begun.places, full) / 2);
    expect(shareKept(nearest, after.places)).toBeGreaterThan(shareKept(nearest, begun.places) + 0.3);
  });
});

/** KL(P‖Q), written down once more, slowly. */
function lossAt(places: ArrayLike<number>, given = weights): number {
  const joint = new Float64Array(count * count);
  given.forEach((weight, at) => {
    const [i, j] = [Math.floor(at / k), nearest.places[at]!];
    joint[i * count + j]! += weight / (2 * count);
    joint[j * count + i]! += weight / (2 * count);
  });
  const near = joint.map((_, at) => {
    const [i, j] = [Math.floor(at / count), at % count];
    return i === j ? 0 : 1 / (1 + (places[2 * i]! - places[2 * j]!) ** 2 + (places[2 * i + 1]! - places[2 * j + 1]!) ** 2);
  });
  const total = near.reduce((a, b) => a + b, 0);
  return joint.reduce((sum, p, at) => (p > 0 ? sum + p * Math.log((p * total) / near[at]!) : sum), 0);
}
