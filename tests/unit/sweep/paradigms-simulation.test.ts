/**
 * The paradigms in drawn worlds where the truth is known: how often one is called ahead that is not, and how often one is that is. The page's own code judges.
 */
import { sum } from "d3";
import { describe, expect, it } from "vitest";
import { seeded, type Random } from "../../../src/shape/random";
import type { Paradigm } from "../../../src/shape/technique";
import { alone } from "../../../src/sweep/curve/comparison";
import { leadsIn, type Lead, type Look } from "../../../src/sweep/curve/paradigms";
import { chanceOf, estimated, paired } from "../../../src/sweep/curve/statistics";
import { cellAt } from "../../../src/sweep/curve/curves";
import { drawnCurve, paradigmOfDrawn } from "../../help/drawn-curves";

const pair = ["self-supervised", "semi-supervised"] as const;
const inPercent = (part: number) => `${(100 * part).toFixed(1)} %`;

interface World {
  /** Techniques of each paradigm. */
  counts: readonly [number, number];
  seeds: number;
  /** How much better the first of the second paradigm truly is than the first of the first. */
  lead?: number;
  /** By how much each technique is truly worse than the one before it. */
  step?: number;
}
/** Standard deviation of one technique, beside what a seed does to all alike. */
const own = 0.02;

function draw({ counts, seeds, lead = 0, step = 0 }: World, random: Random): Look {
  const luck = Array.from({ length: seeds }, () => 0.03 * random.normal());
  const curves = pair.flatMap((paradigm: Paradigm, p) =>
    Array.from({ length: counts[p]! }, (_, i) =>
      drawnCurve(paradigm, i, { 4: new Map(luck.map((all, s) => [s + 1, 0.8 + all + p * lead - i * step + own * random.normal()])) }),
    ),
  );
  return { curves, labels: 4 };
}

/** In so many worlds: how often a paradigm is called ahead, and how often the two that seem best would be by an ordinary paired test. */
function shares(worlds: number, world: World) {
  const random = seeded(1, "paradigms", JSON.stringify(world));
  let [ahead, naive] = [0, 0];
  for (let i = 0; i < worlds; i++) {
    const lead = leadsIn([draw(world, random)], pair, paradigmOfDrawn)[0] as Lead;
    if (lead.outcome === "ahead") ahead++;
    const seeds = ({ curve }: Lead["leader"]) => cellAt(curve, 4)!.bySeed;
    if (chanceOf(paired(seeds(lead.leader), seeds(lead.rival))) <= alone) naive++;
  }
  return { ahead: ahead / worlds, naive: naive / worlds };
}

describe("where all techniques are equal", { timeout: 180_000 }, () => {
  const counts = [[1, 1], [3, 3], [6, 6], [12, 14], [2, 14]] as const; // prettier-ignore

  it.each([3, 5, 10])("no paradigm is called ahead in more than 5 % of worlds, with %i seeds", (seeds) => {
    for (const [m, k] of counts) {
      const isExact = m + k === 2; // 5 % to the letter: of 8,000 worlds, 5.5 % are that by chance 2 times in 100
      const { ahead, naive } = shares(isExact ? 8000 : 2000, { counts: [m, k], seeds });
      console.log(`${m} against ${k}, ${seeds} seeds: falsely ahead in ${inPercent(ahead)}, the two that seem best in ${inPercent(naive)}`);
      expect(ahead).toBeLessThanOrEqual(isExact ? 0.055 : 0.05);
    }
  });

  it("nor about so where there is one technique against many: those that seem best would be in twice and three times as many", () => {
    for (const [seeds, most, flattered] of [
      [3, 0.03, 0.08],
      [5, 0.05, 0.1],
      [10, 0.07, 0.12],
    ] as const) {
      // prettier-ignore
      const { ahead, naive } = shares(2000, { counts: [1, 14], seeds });
      console.log(`1 against 14, ${seeds} seeds: falsely ahead in ${inPercent(ahead)}, the two that seem best in ${inPercent(naive)}`);
      expect(ahead).toBeLessThanOrEqual(most);
      expect(naive).toBeGreaterThan(flattered);
    }
  });
});

/** An ordinary t-test of what those reached, seed by seed, that are best over the other seeds. */
function plainTest({ curves }: Look): number {
  const cells = curves.map((curve) => ({ paradigm: paradigmOfDrawn(curve), values: [...cellAt(curve, 4)!.bySeed.values()] }));
  const apart = pair.map((paradigm) => {
    const field = cells.filter((cell) => cell.paradigm === paradigm);
    return field[0]!.values.map((_, s) => {
      const others = field.map(({ values }) => sum(values) - values[s]!);
      return field[others.indexOf(Math.max(...others))]!.values[s]!;
    });
  });
  return chanceOf(estimated(apart[0]!.map((value, s) => value - apart[1]![s]!)));
}

it("leaving out alone would not do: an ordinary t-test of it tells apart in a fifth of worlds who are equal", () => {
  const random = seeded(1, "paradigms", "plain");
  const worlds = Array.from({ length: 1500 }, () => draw({ counts: [12, 14], seeds: 10 }, random));
  const found = worlds.filter((world) => plainTest(world) <= alone).length / worlds.length;
  console.log(`an ordinary t-test of seeds left out in turn, 12 against 14, 10 seeds: falsely ahead in ${inPercent(found)}`);
  expect(found).toBeGreaterThan(0.2);
});

describe("a true lead", { timeout: 180_000 }, () => {
  it("of five points between the best of twelve and of fourteen is found, the surer the more seeds there are", () => {
    const found = [3, 5, 10].map((seeds) => shares(1000, { counts: [12, 14], seeds, lead: 0.05, step: 0.01 }).ahead);
    console.log(`a true lead of 5 points, 12 against 14, with 3, 5 and 10 seeds: found in ${found.map(inPercent).join(", ")}`);
    expect(found[0]).toBeGreaterThan(0.15);
    expect(found[1]).toBeGreaterThan(0.6);
    expect(found[2]).toBeGreaterThan(0.9);
  });
});
