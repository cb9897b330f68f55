/** Whom the page of the curve draws: those measured as the bench is set, and, dimmed, those measured as usual, with a word on what differs. */
import { expect, it } from "vitest";
import { fromLink } from "../../../src/link/link";
import { runSpec } from "../../../src/link/settings";
import { dataSetEntry } from "../../../src/data-sets/catalogue";
import { dotGroups } from "../../../src/page/curve/dots";
import { paradigmVerdict } from "../../../src/page/parts/paradigm-leads";
import { pictureOf } from "../../../src/sweep/curve/picture";
import { bestLines, lineOf, rowOf, summaryOf, tableOf } from "../../../src/page/curve/budget-chart";
import { ceilingIn, differenceWords, fieldOf, type Measured } from "../../../src/page/curve/field";
import type { RunRecord } from "../../../src/shape/record";
import { merged, ownOf, whole } from "../../../src/sweep/curve/curves";
import { besides, KnownRuns, shownOn, type Charts } from "../../../src/sweep/curve/on-chart";
import { conditionsOf, linkOf } from "../../../src/sweep/records/identity";
import { recordOf } from "../sweep/some-records";

const techniques = ["labels-only", "fixmatch", "simclr"];
const budgets = ["1", "4", "64", "all"];
/** As usual, of three techniques, with three seeds. */
const recorded = techniques.flatMap((technique, t) =>
  budgets.flatMap((labels, b) =>
    [1, 2, 3].map((seed) =>
      recordOf(`data=two-moons&a=${technique}&labels=${labels}&seed=${seed}`, {
        origin: "recorded",
        accuracy: 0.5 + 0.1 * b + 0.02 * t + 0.01 * seed,
      }),
    ),
  ),
);
/** What the page has for a bench that is set so. */
function fieldFor(link: string, runs: readonly RunRecord[] = recorded) {
  const { settings } = fromLink(`v=2&data=two-moons&${link}`);
  const charts: Charts = { data: "two-moons", conditions: conditionsOf(linkOf(runSpec(settings, "a"), "auto")), judged: settings.judged };
  const known = new KnownRuns(runs);
  const shown = shownOn("two-moons", known, charts);
  const found: Measured = { curves: whole(shown), own: ownOf(shown), usual: merged(besides(known, charts)) };
  const field = fieldOf(found, settings);
  const looks = field.map(({ name, slot, dimmed }) => `${name}${slot ? ` ${slot}` : ""}${dimmed ? ", dimmed" : ""}`);
  const all = shown.length ? [{ data: dataSetEntry("two-moons")!, curves: merged(shown) }] : [];
  const verdict = paradigmVerdict({ picture: pictureOf(all, []), usual: found.usual }, settings)
    .map((piece) => (typeof piece === "string" ? piece : piece.curve.technique))
    .join("");
  return { settings, field, looks, verdict, words: differenceWords(field, found, settings), ceiling: ceilingIn(found, settings) };
}

it("are all that were recorded where the bench is set as usual, and nothing differs", () => {
  const { looks, words, ceiling } = fieldFor("a=simclr&b=fixmatch");
  expect(looks).toEqual(["Labels only baseline", "FixMatch b", "SimCLR a"]);
  expect(words).toBe("");
  expect(ceiling).toBeCloseTo(0.82, 9);
});

it("are what the headline is about; where only others were measured it says so, and where nothing was, once", () => {
  const usual = fieldFor("a=simclr&b=fixmatch").verdict;
  expect(usual).toMatch(/simclr|fixmatch/);
  expect(fieldFor("a=simclr&b=fixmatch&steps=100").verdict).toBe(
    `${usual} That was measured under the usual settings, not those of the bench.`,
  );
  expect(fieldFor("a=simclr&b=fixmatch&judged=validation").verdict).toBe(
    "Nothing was measured under these settings yet. Under Sweep, this machine fills it in.",
  );
});

it("have their letters once, where A and B are of one technique", () => {
  const { field } = fieldFor("a=simclr&b=simclr&b.temperature=0.2", [
    ...recorded,
    recordOf("data=two-moons&a=simclr&a.temperature=0.2&labels=4", { accuracy: 0.6 }),
  ]);
  const rows = field.map((line) => rowOf(line, 4));
  expect(rows.map(({ name, slot }) => [name, slot].filter(Boolean).join(" · "))).toEqual(expect.arrayContaining(["SimCLR A", "SimCLR B"]));
  expect(rows.filter(({ colour }) => colour)).toHaveLength(2);
  const dots = dotGroups(field, 4, () => undefined).flatMap((group) => group.rows);
  expect(dots.flatMap(({ name, slot, colour }) => (colour ? [[name, slot]] : []))).toEqual(
    expect.arrayContaining([
      ["SimCLR A", undefined],
      ["SimCLR B", undefined],
    ]),
  );
});

it("stay, dimmed, where the bench is set otherwise, and one line says what differs", () => {
  const { looks, words, ceiling } = fieldFor("a=simclr&b=fixmatch&steps=100");
  expect(looks).toEqual(["Labels only baseline, dimmed", "FixMatch b, dimmed", "SimCLR a, dimmed"]);
  expect(words).toBe("The bench has steps 100. Dimmed lines were measured under the usual settings.");
  expect(ceiling).toBeCloseTo(0.82, 9);
});

it("stand beside what was measured as the bench is set, which has the colours", () => {
  const own = recordOf("data=two-moons&a=simclr&steps=100", { accuracy: 0.9 });
  const { field, looks } = fieldFor("a=simclr&b=fixmatch&steps=100", [...recorded, own]);
  expect(looks).toEqual(["SimCLR a", "Labels only baseline, dimmed", "FixMatch b, dimmed", "SimCLR, usual settings, dimmed"]);
  expect(new Set(field.map(({ key }) => key)).size).toBe(field.length);
  expect(lineOf(field[0]!, [1, 2, 4, Infinity]).own).toEqual([{ place: 2, y: 0.9 }]);
});

it("stand for a contestant whose own settings nobody has measured", () => {
  const { looks, words } = fieldFor("a=simclr&b=fixmatch&fixmatch.threshold=0.9");
  expect(looks).toEqual(["Labels only baseline", "FixMatch b, dimmed", "SimCLR a"]);
  expect(words).toBe("FixMatch with confidence threshold 0.9 was not measured: the dimmed line is FixMatch as usual.");
});

it("have their places on the slider, their value at its budget, and one table behind them", () => {
  const { field } = fieldFor("a=simclr&b=fixmatch");
  const steps = [1, 2, 4, 8, 16, 32, 64, 128, Infinity];
  const [, fixmatch] = field;
  const line = lineOf(fixmatch!, steps);
  expect([line.part, line.short, line.colour, Array.from(line.places)]).toEqual(["contestant", "B FixMatch", "var(--b)", [0, 2, 6, 8]]);
  expect(rowOf(fixmatch!, 4)).toMatchObject({ slot: "B", mean: expect.closeTo(0.64, 9) as number });
  expect(rowOf(fixmatch!, 4).spoken).toBe("FixMatch, semi-supervised, contestant B, 64.0 ± 2.5\u202f%, 3 seeds");
  expect(rowOf(fixmatch!, 2).spoken).toBe("FixMatch, semi-supervised, contestant B, not measured");
  expect(summaryOf("Accuracy", field, 4)).toBe(
    "Accuracy. With 4 labels a class: Labels only 62.0 ± 2.5\u202f%, FixMatch 64.0 ± 2.5\u202f%, SimCLR 66.0 ± 2.5\u202f%.",
  );
  expect(summaryOf("Accuracy", field, 2)).toBe("Accuracy. Nothing was measured with 2 labels a class.");
  const table = tableOf(field);
  expect(table.head).toEqual(["technique", "1", "4", "64", "all"]);
  expect(table.rows()[1]!.slice(0, 2)).toEqual(["FixMatch", "54.0 ± 2.5\u202f%, 3 seeds"]);
});

it("has its best of each paradigm where at least half of it was measured, and lines go on over one budget that was not", () => {
  const run = (technique: string, labels: string, accuracy: number) =>
    [1, 2, 3, ...(technique === "uda" ? [4] : [])].map((seed) =>
      recordOf(`data=two-moons&a=${technique}&labels=${labels}&seed=${seed}`, {
        origin: "recorded",
        accuracy: accuracy + 0.01 * (seed % 4),
      }),
    );
  const steps = [1, 2, 4, 8, 16];
  const everywhere = steps.flatMap((labels) => run("fixmatch", String(labels), 0.5));
  const atSome = ["mean-teacher", "uda"].flatMap((one, i) => [1, 4, 16].flatMap((labels) => run(one, String(labels), 0.7 + 0.1 * i)));
  const { field } = fieldFor("a=simclr&b=fixmatch", [...everywhere, ...atSome]);
  const [best] = bestLines(field, steps);
  expect(Array.from(best!.places)).toEqual([0, 2, 4]);
  for (const y of Array.from(best!.ys)) expect(y).toBeCloseTo(0.815);
  expect(bestLines(fieldFor("a=simclr&b=fixmatch", everywhere).field, steps)).toEqual([]);
});
