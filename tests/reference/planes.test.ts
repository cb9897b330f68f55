// Points in the plane whose distribution scikit-learn has too: the same moments, class by class.
import { describe, expect, it } from "vitest";
import { blobs } from "../../src/data-sets/blobs";
import { circles } from "../../src/data-sets/circles";
import type { Examples } from "../../src/shape/data-set";
import { seeded } from "../../src/shape/random";
import { furthest } from "./compare";
import fixture from "./planes.json";

const count = 4000;
/** Of so many points together the moments are taken. */
const draws = 20;

const average = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
function spread(ones: readonly number[], others: readonly number[] = ones): number {
  const [one, other] = [average(ones), average(others)];
  return average(ones.map((value, i) => (value - one) * (others[i]! - other)));
}

function momentsOf(make: (seed: number) => Examples, label: number) {
  const [across, up]: [number[], number[]] = [[], []];
  for (let seed = 1; seed <= draws; seed++) {
    const { inputs, labels } = make(seed);
    labels.forEach((one, i) => {
      if (one !== label) return;
      across.push(inputs[2 * i]!);
      up.push(inputs[2 * i + 1]!);
    });
  }
  const away = across.map((x, i) => Math.hypot(x, up[i]!));
  const [both, all] = [spread(across, up), [average(across), average(up)]];
  return [...all, spread(across), both, both, spread(up), average(away), Math.sqrt(spread(away))];
}

describe.each([
  ["circles", circles, fixture.circles],
  ["blobs", blobs, fixture.blobs],
] as const)("%s", (_, data, cases) => {
  it.each(cases.map((one) => [JSON.stringify(one.values), one] as const))("with %s", (_, { values, moments }) => {
    const make = (seed: number) => data.make({ count, ...values } as never, seeded(seed, "examples"), []);
    moments.forEach(({ mean, covariance, away }, label) =>
      // Five deviations of the mean of so many.
      expect(furthest(momentsOf(make, label), [...mean, ...covariance, ...away])).toBeLessThan(0.03),
    );
  });
});
