/** Label curves as they are named and coloured, and what stands behind them. */
import { readIn } from "../../link/read-by";
import { readBySentence } from "../../sentences/read-by";
import { nameIn, runSpec, slots, type Settings, type Slot } from "../../link/settings";
import { curveWords } from "../../sentences/label-curve";
import { noteWords, originWords, seedsWords } from "../../sentences/origins";
import { easy, hardNames } from "../../shape/hardness";
import { printValue } from "../../shape/params";
import { isOfAnotherVersion } from "../../shape/record";
import type { LabelCurve } from "../../sweep/curve/label-curve";
import { differencesOf } from "../../sweep/records/differences";
import { conditionsOf, linkOf, seriesOn } from "../../sweep/records/identity";
import { spelledOutOf } from "../../sweep/records/recorded";
import { techniqueEntry } from "../../techniques/catalogue";
import { originIn } from "../parts/origins";
import { colourOf } from "../parts/colours";

/** Which contestant a line is, if it is one: the very same settings, or on other data the same technique. */
export function slotOf(curve: LabelCurve, settings: Settings): Slot | undefined {
  const here = slots(settings);
  if (curve.data !== settings.data) return here.find((slot) => runSpec(settings, slot).technique === curve.technique);
  return here.find((slot) => seriesOn(settings, slot) === curve.series);
}

/** Only contestants have colours: all others are told apart by their names, and by being pointed at. */
export const colourOfCurve = (curve: LabelCurve, settings: Settings): string | undefined => {
  const slot = slotOf(curve, settings);
  return slot && colourOf[slot];
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
  const name = curveWords.named(techniqueEntry(curve.technique)?.name ?? curve.technique, own);
  return isOfAnotherVersion(curve) ? curveWords.ofVersion(name, curve.numbers) : name;
}

/** As a link says it, where it does: {@link spelledOutOf} leaves it out. */
const asTheDataAre = Object.fromEntries(hardNames.map((name) => [name, printValue(easy[name])]));

/** A series that says as well what the conditions of another do. */
function withUsual(series: string, conditions: string): string {
  const text = new URLSearchParams(series);
  const usual = new URLSearchParams({ ...asTheDataAre, ...Object.fromEntries(new URLSearchParams(spelledOutOf(series))) });
  for (const key of new URLSearchParams(conditions).keys()) if (!text.has(key)) text.set(key, usual.get(key)!);
  return text.toString();
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
  return seedsWords(least, most);
}

/** “5 seeds · recorded” */
export function noteOf(curves: readonly LabelCurve[]): string | undefined {
  const seeds = seedsIn(curves);
  if (seeds === undefined) return undefined;
  const origins = new Set(curves.map((curve) => originIn(curve.origins) ?? originWords.here));
  return noteWords(seeds, origins.size === 1 ? [...origins][0] : undefined);
}
