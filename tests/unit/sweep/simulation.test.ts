/**
 * The verdicts in drawn worlds where the truth is known: how often a lead is claimed that is none, and how often one is found.
 * The page's own code judges; only accuracies are drawn.
 */
import { deviation, median } from "d3";
import { describe, expect, it } from "vitest";
import { offeredData } from "../../../src/data-sets/catalogue";
import { readCurves } from "../../../src/headless/curve-files";
import { seeded, type Random } from "../../../src/shape/random";
import type { Budget } from "../../../src/shape/plan";
import { labelsOf, numbersVersion } from "../../../src/shape/record";
import { standingsIn, type Outcome } from "../../../src/sweep/curve/comparison";
import type { Cell, LabelCurve } from "../../../src/sweep/curve/label-curve";
import { cellAt } from "../../../src/sweep/curve/curves";
import { mergedCurves } from "../../help/curves";
import { unpackRecorded } from "../../../src/sweep/records/recorded";
import { curveVerdict } from "../../../src/sweep/curve/verdict";
import { estimated } from "../../../src/sweep/curve/statistics";

const budgets: readonly Budget[] = [1, 2, 4, 8, 16, 32, 64, "all"];

interface World {
  techniques: number;
  dataSets: number;
  budgets: readonly Budget[];
  seeds: number;
  /** How far the first technique truly is ahead of all others. */
  lead: number;
  /** Standard deviation of a difference, paired by seed. */
  deviation: number;
  /** How much of it is one seed's luck under all budgets alike, from 0 to 1. */
  shared: number;
}
/** Eight techniques are hardly ever all beaten by chance; of three, as on the bench, one is more often. */
const picture: World = { techniques: 3, dataSets: 3, budgets, seeds: 5, lead: 0, deviation: 0.04, shared: 0 };

/** The cells of one picture. */
function draw(world: World, random: Random): { curves: LabelCurve[]; labels: Budget }[] {
  const own = world.deviation / Math.SQRT2; // of one technique: a difference is of two
  const [common, rest] = [own * Math.sqrt(world.shared), own * Math.sqrt(1 - world.shared)];
  return Array.from({ length: world.dataSets }, (_, data) => {
    const curves = Array.from({ length: world.techniques }, (_, technique): LabelCurve => {
      const luck = Array.from({ length: world.seeds }, () => common * random.normal());
      const truth = 0.8 + (technique === 0 ? world.lead : 0);
      const cells = world.budgets.map((labels, x): Cell => {
        const bySeed = new Map(luck.map((one, seed) => [seed, truth + one + rest * random.normal()]));
        return {
          ...estimated(bySeed.values()),
          labels,
          x,
          fraction: 0,
          bySeed,
          diverged: 0,
          sources: [],
          link: "",
        };
      });
      return { series: `${technique}`, technique: `${technique}`, data: `${data}`, numbers: numbersVersion, origins: [], cells };
    });
    return world.budgets.map((labels) => ({ curves, labels }));
  }).flat();
}

/** How a picture ends: the outcome of each cell, whether it is the first technique's, and what is said of it with the last as the yardstick. */
const judged = (world: World, random: Random): { outcome: Outcome; isFirst: boolean; said: () => string }[] =>
  standingsIn(draw(world, random)).map((standing) => ({
    outcome: standing!.outcome,
    isFirst: standing!.best.technique === "0",
    said: () => curveVerdict([standing], labelsOf(standing!), String(world.techniques - 1)).join(""),
  }));

/** In how many of so many worlds it is so, as a share. */
function share(worlds: number, world: World, isSo: (cells: ReturnType<typeof judged>) => boolean, ...purpose: string[]): number {
  const random = seeded(1, "worlds", ...purpose);
  let count = 0;
  for (let i = 0; i < worlds; i++) if (isSo(judged(world, random))) count++;
  return count / worlds;
}

const anyLead = (cells: ReturnType<typeof judged>) => cells.some(({ outcome }) => outcome === "ahead");
const firstLeads = (cells: ReturnType<typeof judged>) => cells.every(({ outcome, isFirst }) => outcome === "ahead" && isFirst);
const inPercent = (part: number) => `${(100 * part).toFixed(1)} %`;

/** Of all differences of two techniques in the recorded curves, paired by seed: the median of their standard deviations. */
const measured = (labels: readonly Budget[]) =>
  offeredData.flatMap(({ id }) => {
    const curves = mergedCurves(unpackRecorded(readCurves(`static-data/recorded/${id}.json`)!));
    return labels.map((budget) => {
      const seeds = curves.map((curve) => cellAt(curve, budget)!.bySeed);
      const deviations = seeds.flatMap((one, i) =>
        seeds.slice(i + 1).map((other) => deviation([...one].map(([seed, share]) => share - (other.get(seed) ?? NaN)))!),
      );
      return { name: `${id}, ${budget} a class`, deviation: median(deviations)! };
    });
  });

describe("where all techniques are equal", { timeout: 180_000 }, () => {
  it("a lead is claimed anywhere in a map of 24 cells in at most 5 % of 10,000 worlds", () => {
    const found = share(10_000, picture, anyLead, "equal");
    const eight = share(500, { ...picture, techniques: 8 }, anyLead, "eight");
    console.log(`equal techniques, 24 cells, 5 seeds: a false lead in ${inPercent(found)} of worlds with 3, ${inPercent(eight)} with 8`);
    expect(found).toBeLessThanOrEqual(0.05);
    expect(eight).toBeLessThanOrEqual(found);
  });

  it("nor where a seed's luck is the same under all budgets, nor with two techniques", () => {
    // Two techniques are the hardest case, at 5 % to the letter: of 2,000 worlds, 6 % are that by chance 2 times in 100.
    const lucky = share(500, { ...picture, shared: 0.7 }, anyLead, "lucky");
    const two = share(2000, { ...picture, techniques: 2 }, anyLead, "two");
    console.log(`the same with shared luck: ${inPercent(lucky)}; 2 techniques: ${inPercent(two)}`);
    expect(lucky).toBeLessThanOrEqual(0.05);
    expect(two).toBeLessThanOrEqual(0.06);
  });

  it("nor is the yardstick called behind in more, of a best that was chosen by the same numbers", () => {
    const behind = (techniques: number) =>
      share(
        500,
        { ...picture, techniques },
        (cells) => cells.some(({ said }) => said().includes(" points behind.")),
        `behind ${techniques}`,
      );
    const [three, eight] = [behind(3), behind(8)];
    console.log(`the yardstick falsely behind in ${inPercent(three)} of worlds with 3 techniques, ${inPercent(eight)} with 8`);
    expect(three).toBeLessThanOrEqual(0.06);
    expect(eight).toBeLessThanOrEqual(0.06);
  });

  it("would be claimed in many without the correction: the test can fail", () => {
    const apart = { ...picture, dataSets: 1, budgets: [4] as const, techniques: 2 };
    const alone = share(2000, apart, anyLead, "alone");
    expect(1 - (1 - alone) ** 24).toBeGreaterThan(0.5);
  });

  it("they are called as good as each other only with seeds enough", () => {
    const good = (seeds: number, lead: number) =>
      share(
        1000,
        { ...picture, dataSets: 1, budgets: [4], techniques: 2, seeds, lead },
        (cells) => cells[0]!.outcome === "as good as",
        "good",
      );
    expect(good(5, 0)).toBeLessThan(0.05);
    expect(good(60, 0)).toBeGreaterThan(0.8);
    // Truly 2 points apart, they are rarely called so, however many seeds there are.
    for (const seeds of [5, 20, 60]) expect(good(seeds, 0.02)).toBeLessThan(0.035);
  });
});

describe("a true lead over every rival", { timeout: 180_000 }, () => {
  const cell = { ...picture, techniques: 8, dataSets: 1, budgets: [4] as const };

  it("of 5 points is found with 20 seeds where differences deviate by 4 points, in 80 % of worlds at least", () => {
    const found = share(2000, { ...cell, seeds: 20, lead: 0.05 }, firstLeads, "lead");
    const each = share(200, { ...picture, techniques: 8, seeds: 20, lead: 0.05 }, firstLeads, "leads");
    console.log(
      `a lead of 5 points over 7 rivals, 20 seeds, deviation 4 points: found in ${inPercent(found)}; all 24 cells of a map ${inPercent(each)}`,
    );
    expect(found).toBeGreaterThanOrEqual(0.8);
  });

  it("at the deviations that were measured", () => {
    const powers = measured([1, 4]).map(({ name, deviation }) => {
      const power = (seeds: number, lead: number) =>
        share(400, { ...cell, techniques: 2, seeds, lead, deviation }, firstLeads, name, `${seeds} ${lead}`);
      return { name, deviation, few: power(5, 0.05), more: power(10, 0.05), many: power(20, 0.05), small: power(20, 0.02) };
    });
    console.log("power against one rival, at a paired deviation, with 5, 10 and 20 seeds for 5 points, and with 20 for 2 points:");
    for (const { name, deviation, few, more, many, small } of powers)
      console.log(`  ${name}: ${(100 * deviation).toFixed(1)} points; ${[few, more, many, small].map(inPercent).join(", ")}`);
    for (const { few, more, many, small } of powers) {
      expect(few).toBeLessThanOrEqual(more + 0.05);
      expect(more).toBeLessThanOrEqual(many + 0.05);
      expect(small).toBeLessThanOrEqual(many + 0.05);
    }
  });
});
