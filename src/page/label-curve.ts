/** Label curves as the charts draw them: names, colours, axes, and who is in front. */
import type { Series } from "../charts/Curves.svelte";
import { techniqueColour } from "../charts/colours";
import { percent } from "../charts/numbers";
import type { Tick } from "../charts/scales";
import { judgedIn } from "../experiment/judged";
import { readBySentence, readIn } from "../experiment/read-by";
import { nameIn, runSpec, slots, type Settings, type Slot } from "../experiment/settings";
import { counted } from "../shape/numerals";
import { isOfAnotherVersion, type RunRecord } from "../shape/record";
import { budgetsOf, ceilingOf, cellAt, type LabelCurve } from "../sweep/curves";
import { differencesOf } from "../sweep/differences";
import { conditionsOf, linkOf, seriesOf } from "../sweep/identity";
import { baseline, techniqueById, techniques } from "../techniques/catalogue";
import { backendName, colourOf } from "./words";

/** Which contestant a line is, if it is one: the very same settings, or on other data the same technique. */
export function slotOf(curve: LabelCurve, settings: Settings): Slot | undefined {
  const here = slots(settings);
  if (curve.data !== settings.data) return here.find((slot) => runSpec(settings, slot).technique === curve.technique);
  return here.find((slot) => seriesOf(linkOf(runSpec(settings, slot), "auto")) === curve.series);
}

export const colourOfCurve = (curve: LabelCurve, settings: Settings): string => {
  const slot = slotOf(curve, settings);
  return slot ? colourOf[slot] : techniqueColour(techniques.findIndex(({ id }) => id === curve.technique));
};

/** “FixMatch”, “FixMatch, threshold 0.9”; what it has in common with the bench, or on other data with the usual settings, is not said. */
export function nameOfCurve(curve: LabelCurve, settings: Settings): string {
  const slot = slotOf(curve, settings);
  if (slot && curve.data === settings.data && settings.a.technique === settings.b.technique) return nameIn(settings, slot);
  const bench = conditionsOf(linkOf(runSpec(settings, "a"), "auto"));
  const common = curve.data === settings.data && conditionsOf(curve.series) === bench ? differencesOf(bench) : [];
  const isJudgedElsewhere = curve.data === settings.data && judgedIn(curve.series) === "test" && settings.judged !== "test";
  const own = differencesOf(curve.series).filter((difference) => !common.includes(difference));
  if (isJudgedElsewhere) own.push("judged on test");
  const name = [techniqueById(curve.technique)?.name ?? curve.technique, ...own].join(", ");
  return isOfAnotherVersion(curve) ? `${name} (version ${curve.numbers})` : name;
}

/** One line a curve, in their order, and what labels only reaches with all labels as a limit after them. */
export function seriesOfCurves(curves: readonly LabelCurve[], settings: Settings, isContext: (curve: LabelCurve) => boolean): Series[] {
  const lines = curves.map((curve): Series => {
    const numbers = (value: (cell: LabelCurve["cells"][number]) => number) => Float32Array.from(curve.cells, value);
    const last = curve.cells.at(-1);
    const twice = curve.recorded && curves.some((one) => !one.recorded && one.series === curve.series);
    return {
      name: twice ? `${nameOfCurve(curve, settings)}, recorded` : nameOfCurve(curve, settings),
      colour: colourOfCurve(curve, settings),
      dashed: curve.technique === baseline.id,
      recorded: curve.recorded,
      faint: isContext(curve),
      dots: true,
      xs: numbers(({ x }) => x),
      ys: numbers(({ mean }) => mean),
      low: numbers(({ mean, half }) => Math.max(0, mean - half)),
      high: numbers(({ mean, half }) => Math.min(1, mean + half)),
      counts: curve.cells.map(({ count }) => count),
      end: last && percent(last.mean),
    };
  });
  const ceiling = ceilingOf(curves);
  const xs = curves.flatMap(({ cells }) => cells.map(({ x }) => x));
  const ends = Float32Array.of(Math.min(...xs), Math.max(...xs));
  const limit = (share: number): Series => ({
    name: "all labels",
    colour: "var(--soft)",
    dotted: true,
    xs: ends,
    ys: ends.map(() => share),
  });
  return ceiling === undefined ? lines : [...lines, limit(ceiling)];
}

/** The budgets that were measured, each with the fraction that it labels. */
export function ticksOf(curves: readonly LabelCurve[]): Tick[] {
  return budgetsOf(curves).map((labels) => {
    const cell = curves.flatMap((curve) => cellAt(curve, labels) ?? [])[0]!;
    return { at: cell.x, name: String(labels), note: percent(cell.fraction, cell.fraction < 0.1 ? 1 : 0) };
  });
}

/** What the accuracies of each technique among them are by. */
export const readByOfCurves = (curves: readonly LabelCurve[]): string =>
  readBySentence(
    curves.flatMap(({ technique }) => {
      const by = readIn(technique);
      return by ? [{ name: techniqueById(technique)!.name, by }] : [];
    }),
  );

/** “5 seeds · recorded” */
export function noteOf(curves: readonly LabelCurve[]): string | undefined {
  const counts = curves.flatMap(({ cells }) => cells.map(({ count }) => count)).filter((count) => count > 0);
  if (!counts.length) return undefined;
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const seeds = least === most ? counted(most, "seed") : `${least} to ${counted(most, "seed")}`;
  const origins = new Set(curves.map(({ recorded }) => (recorded ? "recorded" : "this device")));
  return [seeds, ...(origins.size === 1 ? origins : [])].join(" · ");
}

/** “Recorded on 2 cores of …, WASM, 22 November 2026, by Labelscape 0.1.0 (f9068e5487).” Empty where nothing is recorded. */
export function sourceOf(recorded: readonly RunRecord[]): string {
  const newest = recorded.toSorted((a, b) => b.at - a.at)[0];
  if (!newest) return "";
  const { device, backend, at, version, commit } = newest;
  const date = new Date(at).toLocaleDateString("en", { dateStyle: "long", timeZone: "UTC" });
  return `Recorded on ${device}, ${backendName(backend)}, ${date}, by Labelscape ${version}${commit ? ` (${commit.slice(0, 7)})` : ""}.`;
}
