/** Where a technique is good can be seen: its link opens, all is as usual for it there, and where curves are recorded they say the same. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dataSets } from "../../src/data-sets/catalogue";
import { refusedWords } from "../../src/link/refused";
import { contestant, dataSetOf, techniqueIn } from "../../src/link/settings";
import { budgetOf } from "../../src/shape/record";
import { paired } from "../../src/sweep/curve/statistics";
import { techniques } from "../help/all";
import { goods } from "../help/shown";

interface Recorded {
  labels: readonly (number | "all")[];
  seeds: readonly number[];
  series: readonly { link: string; accuracy: readonly (readonly (number | "diverged" | null)[])[] }[];
}

/** Accuracies of a technique under its usual settings on these data, by seed. */
function recorded(data: string, labels: number | "all", technique: string): Map<number, number> {
  const file = `static-data/recorded/${data}.json`;
  if (!existsSync(file)) return new Map();
  const { labels: budgets, seeds, series } = JSON.parse(readFileSync(file, "utf8")) as Recorded;
  const rows = series.find(({ link }) => new URLSearchParams(link).get("a") === technique)?.accuracy ?? [];
  const column = budgets.indexOf(labels);
  return new Map(rows.flatMap((row, i) => (typeof row[column] === "number" ? [[seeds[i]!, row[column]] as const] : [])));
}

/** Fewer seeds say nothing yet: the recording is under way. */
const enough = 5;

/** Those whose contestants are both recorded, as the link has them, by the seeds that both have. */
const told = goods.flatMap(({ id, opened: { settings, given } }) => {
  const isUsual = [...given].every((name) => ["v", "data", "labels", "a", "b"].includes(name));
  const [a, b] = [settings.a, settings.b].map(({ technique }) => recorded(settings.data, budgetOf(settings.labels), technique));
  const seeds = [...a!.keys()].filter((seed) => b!.has(seed));
  return isUsual && seeds.length >= enough ? [{ id, a: a!, b: b!, seeds }] : [];
});

/** Of whose good link nothing is recorded yet. Masked features learn from tables alone, which are recorded only with techniques that lead. */
const untold = ["masked-features"];

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

describe.each(told)("what is recorded of $id and its rival", ({ a, b, seeds }) => {
  it("says that it is ahead, by more than luck", () => {
    const { mean, half } = paired(a, b);
    expect(mean).toBeGreaterThanOrEqual(0.03);
    expect(mean - half).toBeGreaterThan(0);
    const ahead = seeds.filter((seed) => a.get(seed)! > b.get(seed)!).length;
    expect(ahead / seeds.length).toBeGreaterThanOrEqual(0.8);
  });
});

it("is recorded of every technique whose defaults were chosen", () => {
  const chosen = techniques.flatMap(({ id, untuned }) => (untuned ? [] : [id]));
  const silent = chosen.filter((id) => !told.some((one) => one.id === id));
  expect(untold).toEqual(expect.arrayContaining(silent));
});
