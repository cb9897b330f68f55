/** Where a technique fails can be seen: its link opens, and what was measured there with several seeds shows what its words say. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dataSetOf } from "../../src/link/settings";
import { traps } from "../help/shown";

interface Sign {
  less: string;
  than: string;
  by: number;
}
type Numbers = Readonly<Record<string, number>>;
interface Measured {
  link: string;
  settings: object;
  seenWhere: readonly Sign[];
  runs: readonly ({ seed: number } & Record<"a" | "b", Numbers>)[];
}
const measured = JSON.parse(readFileSync("tests/reference/traps.json", "utf8")) as Record<string, Measured>;

/** “a.loss.contrast” of a run; not a number where it has none. */
function numberIn(run: Measured["runs"][number], name: string): number {
  const [, slot, number] = /^([ab])\.(.+)$/.exec(name)!;
  return run[slot as "a" | "b"][number!] ?? NaN;
}

describe.each(traps)("the trap of $id", ({ id, link, opened, settings }) => {
  const anew = `node tests/reference/make-traps.mjs ${id} measures it`;
  const { seenWhere = [], runs = [], ...made }: Partial<Measured> = measured[id] ?? {};

  it("is opened by its link, which says what matters whatever the defaults are", () => {
    expect([...opened.problems, ...opened.mended]).toEqual([]);
    expect([...opened.given]).toEqual(expect.arrayContaining(["data", "labels", "a", "b"]));
    expect(opened).toMatchObject({ page: "bench", settings: { seed: 1, judged: "test", a: { technique: id } } });
  });

  it("is seen within a run of usual length", () => {
    expect(opened.settings.steps).toBeLessThanOrEqual(dataSetOf(opened.settings).steps);
  });

  it("was measured with the settings that its link has today", () => {
    expect(made, anew).toEqual({ link, settings });
  });

  it("showed with every seed", () => {
    expect(new Set(runs.map(({ seed }) => seed)).size).toBeGreaterThanOrEqual(3);
    expect(seenWhere.length).toBeGreaterThan(0);
    for (const run of runs)
      for (const { less, than, by } of seenWhere) {
        expect(by).toBeGreaterThan(0);
        expect(numberIn(run, than) - numberIn(run, less), `${less} is less than ${than}, seed ${run.seed}`).toBeGreaterThanOrEqual(by);
      }
  });

  it("is shown beside the one that is out of it, and by more than what comes of it", () => {
    const isOf = (slot: string) => (name: string) => name.startsWith(`${slot}.`);
    const compared = seenWhere.map(({ less, than }) => [less, than]);
    expect(compared.some((names) => names.some(isOf("a")) && names.some(isOf("b")))).toBe(true);
    expect(compared.some((names) => names.every((name) => !/\.accuracy\b/.test(name)))).toBe(true);
  });
});

it("is measured of no technique that there is not", () => {
  expect(Object.keys(measured)).toEqual(traps.map(({ id }) => id));
});
