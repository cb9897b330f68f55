/** Label curves as the charts draw them: names, colours, axes, and who is in front. */
import type { Series } from "../../charts/frame/series";
import { percent } from "../../sentences/numbers";
import type { Tick } from "../../charts/frame/scales";
import { readBySentence, readIn } from "../../link/read-by";
import { nameIn, runSpec, slots, type Settings, type Slot } from "../../link/settings";
import { counted } from "../../shape/numerals";
import { isOfAnotherVersion } from "../../shape/record";
import { baselineSeriesOn, budgetsOf, ceilingOf, cellAt } from "../../sweep/curve/curves";
import type { LabelCurve } from "../../sweep/curve/label-curve";
import { differencesOf } from "../../sweep/records/differences";
import { conditionsOf, linkOf, seriesOf } from "../../sweep/records/identity";
import { spelledOutOf } from "../../sweep/records/recorded";
import { baseline, techniqueEntry } from "../../techniques/catalogue";
import { originIn, originWords } from "../parts/origins";
import { colourOf } from "../parts/words";

/** Which contestant a line is, if it is one: the very same settings, or on other data the same technique. */
export function slotOf(curve: LabelCurve, settings: Settings): Slot | undefined {
  const here = slots(settings);
  if (curve.data !== settings.data) return here.find((slot) => runSpec(settings, slot).technique === curve.technique);
  return here.find((slot) => seriesOf(linkOf(runSpec(settings, slot), "auto")) === curve.series);
}

/** Only contestants have colours: all others are told apart by their names, and by being pointed at. */
const otherColour = "var(--soft)";

export const colourOfCurve = (curve: LabelCurve, settings: Settings): string => {
  const slot = slotOf(curve, settings);
  return slot ? colourOf[slot] : otherColour;
};

/**
 * “FixMatch”, “FixMatch, threshold 0.9”; what it has in common with the bench, or on other data with the usual settings, is not said. Where the
 * bench is set otherwise than usual and it is not, that is: “FixMatch, steps 600”.
 */
export function nameOfCurve(curve: LabelCurve, settings: Settings): string {
  const slot = slotOf(curve, settings);
  if (slot && curve.data === settings.data && settings.a.technique === settings.b.technique) return nameIn(settings, slot);
  const bench = conditionsOf(linkOf(runSpec(settings, "a"), "auto"));
  const isHere = curve.data === settings.data;
  const common = isHere && conditionsOf(curve.series) === bench ? differencesOf(bench) : [];
  const series = isHere && !isOfAnotherVersion(curve) ? withUsual(curve.series, bench) : curve.series;
  const own = differencesOf(series).filter((difference) => !common.includes(difference));
  const name = [techniqueEntry(curve.technique)?.name ?? curve.technique, ...own].join(", ");
  return isOfAnotherVersion(curve) ? `${name} (version ${curve.numbers})` : name;
}

/** A series that says as well what the conditions of another do. */
function withUsual(series: string, conditions: string): string {
  const text = new URLSearchParams(series);
  const usual = new URLSearchParams(spelledOutOf(series));
  for (const key of new URLSearchParams(conditions).keys()) if (!text.has(key)) text.set(key, usual.get(key)!);
  return text.toString();
}

/** One line a curve, in their order, and what labels only reaches with all labels as a limit after them. */
export function seriesOfCurves(curves: readonly LabelCurve[], settings: Settings, isContext: (curve: LabelCurve) => boolean): Series[] {
  const lines = curves.map((curve): Series => {
    const numbers = (value: (cell: LabelCurve["cells"][number]) => number) => Float32Array.from(curve.cells, value);
    const last = curve.cells.at(-1);
    const name = nameOfCurve(curve, settings);
    const origin = originIn(curve.origins);
    const twice = origin !== undefined && curves.some((one) => one !== curve && one.series === curve.series);
    return {
      name: twice ? `${name}, ${origin}` : name,
      colour: colourOfCurve(curve, settings),
      dashed: curve.technique === baseline.id,
      origin,
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
  const ceiling = ceilingOf(curves, baselineSeriesOn(curves[0]?.data ?? settings.data, settings));
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

/** Where an axis of shares begins: lines and bands fill the chart, and tens stay tens. */
export function leastShare(series: readonly Series[]): number {
  const shares = series.flatMap(({ ys, low, faint }) => [...ys, ...((!faint && low) || [])]).filter(Number.isFinite);
  return Math.max(0, Math.floor(10 * Math.min(1, ...shares) - 0.5) / 10);
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
      return by ? [{ name: techniqueEntry(technique)!.name, by }] : [];
    }),
  );

/** “5 seeds”, “1 to 10 seeds”; undefined where nothing was measured. */
export function seedsIn(curves: readonly LabelCurve[]): string | undefined {
  const counts = curves.flatMap(({ cells }) => cells.map(({ count }) => count)).filter((count) => count > 0);
  if (!counts.length) return undefined;
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return least === most ? counted(most, "seed") : `${least} to ${counted(most, "seed")}`;
}

/** “5 seeds · recorded” */
export function noteOf(curves: readonly LabelCurve[]): string | undefined {
  const seeds = seedsIn(curves);
  if (seeds === undefined) return undefined;
  const origins = new Set(curves.map((curve) => originIn(curve.origins) ?? originWords.here));
  return [seeds, ...(origins.size === 1 ? origins : [])].join(" · ");
}
