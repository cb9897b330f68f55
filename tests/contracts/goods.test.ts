/** Where a technique is good can be seen: its link opens, all is as usual for it there, and where curves are recorded they say the same. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dataSets } from "../../src/data-sets/catalogue";
import { refusedWords } from "../../src/link/refused";
import { contestant, dataSetOf, techniqueIn } from "../../src/link/settings";
import { budgetOf } from "../../src/shape/record";
import { goods } from "../help/shown";

interface Recorded {
  labels: readonly (number | "all")[];
  series: readonly { link: string; accuracy: readonly (readonly (number | "diverged" | null)[])[] }[];
}

/** Accuracies of a technique under its usual settings on these data, one a seed; undefined where it was not run. */
function recorded(data: string, labels: number | "all", technique: string): (number | undefined)[] {
  const file = `static-data/recorded/${data}.json`;
  if (!existsSync(file)) return [];
  const { labels: budgets, series } = JSON.parse(readFileSync(file, "utf8")) as Recorded;
  const rows = series.find(({ link }) => new URLSearchParams(link).get("a") === technique)?.accuracy ?? [];
  const column = budgets.indexOf(labels);
  return rows.map((row) => (typeof row[column] === "number" ? row[column] : undefined));
}
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Fewer seeds say nothing yet: the recording is under way. */
const enough = 5;

/** Those whose contestants are both recorded, as the link has them, by the seeds that both have. */
const told = goods.flatMap(({ id, opened: { settings, given } }) => {
  const isUsual = [...given].every((name) => ["v", "data", "labels", "a", "b"].includes(name));
  const [a, b] = (["a", "b"] as const).map((slot) => recorded(settings.data, budgetOf(settings.labels), settings[slot].technique));
  const pairs = a!.flatMap((one, seed) => (one === undefined || b![seed] === undefined ? [] : [[one, b![seed]] as const]));
  return isUsual && pairs.length >= enough ? [{ id, a: pairs.map(([one]) => one), b: pairs.map(([, other]) => other) }] : [];
});

describe.each(goods)("what $id is good at", ({ id, opened }) => {
  const { settings } = opened;

  it("is opened by its link, which says what matters whatever the defaults are", () => {
    expect([...opened.problems, ...opened.mended]).toEqual([]);
    expect([...opened.given]).toEqual(expect.arrayContaining(["data", "labels", "a", "b"]));
    expect(opened).toMatchObject({ page: "bench", settings: { seed: 1, judged: "test", a: { technique: id } } });
  });

  it("is seen within a run of usual length", () => {
    expect(settings.steps).toBeLessThanOrEqual(dataSetOf(settings).steps);
  });

  it("needs no setting of its own, and has another beside it", () => {
    expect(settings.a).toEqual(contestant(techniqueIn(settings, "a"), dataSetOf(settings).kind));
    expect([...opened.given].filter((name) => name.startsWith("a.") || name.startsWith(`${id}.`))).toEqual([]);
    expect(settings.b).not.toEqual(settings.a);
  });

  it("is on data that are offered, and that neither refuses", () => {
    expect(dataSets.find((one) => one.id === settings.data)).toBeDefined();
    for (const { technique } of [settings.a, settings.b]) expect(refusedWords(technique, settings.data)).toBeUndefined();
  });
});

describe.each(told)("what is recorded of $id and its rival", ({ a, b }) => {
  it("says that it is ahead, by more than luck", () => {
    expect(mean(a) - mean(b)).toBeGreaterThanOrEqual(0.03);
    const ahead = a.filter((one, seed) => one > b[seed]!).length;
    expect(ahead / a.length).toBeGreaterThanOrEqual(0.8);
  });
});

it("is recorded of those at least whose defaults were chosen first", () => {
  expect(told.length).toBeGreaterThanOrEqual(8);
});
