/** The grid that defaults are chosen from, and the rule of the choice. */
import { afterAll, describe, expect, it } from "vitest";
import { curveFiles } from "../../../src/headless/curve-files";
import { choicesIn, choose, out, tableOf, type Measured } from "../../../src/headless/choices";
import { tunedData, tunedSeeds } from "../../../src/sweep/records/tuning";
import { grid, gridOn } from "../../../src/headless/grid";
import { recordedJobs } from "../../../src/headless/record";
import { gridJobs } from "../../../src/headless/tune";
import { offeredData } from "../../../src/data-sets/catalogue";
import { techniques as allTechniques } from "../../help/all";
import { scratch } from "../../help/programs";
import { recordOf } from "../sweep/some-records";

const { at, remove } = scratch();
afterAll(remove);

describe("the grid", () => {
  it("gives every technique that is offered and has parameters, labels only included, six settings, one of them the default before", () => {
    const tuned = grid.map(({ technique }) => technique);
    const turned = allTechniques.filter(({ untuned, params }) => !untuned && Object.keys(params).length > 0);
    expect(tuned).toEqual(expect.arrayContaining(turned.map(({ id }) => id)));
    expect(new Set(tuned).size).toBe(tuned.length);
    for (const { settings, before } of grid) {
      expect(new Set(settings).size).toBe(6);
      expect(settings).toContain(before);
    }
  });

  it("is tried on every kind of data, judged on validation labels, with seeds that nothing recorded has", () => {
    const jobs = gridJobs();
    expect(jobs).toHaveLength(tunedData.flatMap(gridOn).length * 6 * tunedSeeds.length);
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(jobs.length);
    expect(new Set(jobs.map(({ spec }) => spec.judged))).toEqual(new Set(["validation"]));
    expect(new Set(offeredData.map(({ kind }) => kind)), "tunedData in src/headless/grid.ts has one of each kind").toEqual(
      new Set(offeredData.filter(({ id }) => (tunedData as readonly string[]).includes(id)).map(({ kind }) => kind)),
    );
    const recorded = new Set(recordedJobs().map(({ spec }) => spec.seed));
    for (const seed of tunedSeeds) expect(recorded).not.toContain(seed);
  });
});

describe("the choice", () => {
  const of = (mean: number, seeds = 5): Measured => ({
    setting: String(mean),
    link: String(mean),
    values: {},
    shares: Array<number>(seeds).fill(mean),
  });

  it("is the best mean", () => {
    const [before, good, best] = [of(0.5), of(0.6), of(0.61)];
    expect(choose([before, good, best], before)).toBe(best);
  });

  it("leaves the default where nothing is more than half a point better", () => {
    const [before, good, best] = [of(0.6), of(0.604), of(0.605)];
    expect(choose([before, good, best], before)).toBe(before);
    expect(choose([before, of(0.6051)], before)).not.toBe(before);
  });

  it("is open as long as a seed is missing", () => {
    const before = of(0.5);
    expect(choose([before, of(0.6, 4)], before)).toBeUndefined();
  });

  it("does not wait for what is out, more than two points behind after three seeds, and never takes it", () => {
    const [before, best, level] = [of(0.56, 3), of(0.6), of(0.58)];
    expect(out([before, best, level])).toEqual([before]);
    expect(choose([before, best, level], before)).toBe(best);
    const late: Measured = { ...of(0.5), shares: [0.56, 0.56, 0.56, 1, 1] };
    expect(choose([late, best], late)).toBe(best);
    expect(out([of(0.56, 2), best])).toEqual([]);
  });

  it("nor for what is more than five points behind after the first", () => {
    const [before, far, best] = [of(0.55, 1), of(0.54, 1), of(0.6)];
    expect(out([before, far, of(0.6, 1)])).toEqual([far]);
    expect(choose([{ ...far, shares: [0.54, 1, 1, 1, 1] }, best], far)).toBe(best);
  });

  it("is read from the files and told, with what diverged counted as right on nothing", async () => {
    const jobs = gridJobs().filter(({ spec }) => spec.data === "two-moons" && spec.technique === "simclr");
    const code = { training: "t", techniques: { simclr: "s" }, dataSets: { "two-moons": "d" }, kinds: { points: "p" } };
    const share = (temperature: unknown, rate: unknown) => (temperature === 0.5 && rate === 2 ? 0.9 : 0.8);
    const records = jobs.map(({ runs, spec }) =>
      spec.values.temperature === 1
        ? recordOf(runs[0]!.link.replace(/^v=2&/, ""), { accuracy: null, stopped: "diverged" })
        : recordOf(runs[0]!.link.replace(/^v=2&/, ""), { accuracy: share(spec.values.temperature, spec.values.rate) }),
    );
    await curveFiles(at("tuned"), jobs, code, "2 cores").write(records);
    const choices = choicesIn(at("tuned"));
    const choice = choices.find(({ data, technique }) => data === "two-moons" && technique === "simclr")!;
    expect(choice.chosen?.values).toEqual({ temperature: 0.5, rate: 2 });
    expect(choice.measured.filter(({ shares }) => shares[0] === 0)).toHaveLength(2);
    expect(choices.filter(({ chosen }) => chosen)).toEqual([choice]);
    const table = tableOf(choices);
    expect(table).toMatch(/temperature 0\.5, rate 2 .*\*\*90\.0 ± 0\.0\*\*/);
    expect(table).toMatch(/SimCLR .*temperature 0\.2, rate 1 .*_80\.0 ± 0\.0_/);
  });
});
