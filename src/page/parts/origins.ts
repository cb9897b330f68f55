/** Where runs were made, in words: no dot is drawn without them. */
import { madeElsewhere, originsWords, originWords, sourceWords } from "../../sentences/origins";
import type { LabelCurve, Origin } from "../../sweep/curve/label-curve";
import { joined, type Source } from "../../sweep/curve/sources";

/** “recorded”, “this device and imported”; undefined for what was made just here. */
export const originIn = (origins: readonly Origin[]): string | undefined =>
  origins.every((origin) => origin === "here") ? undefined : originsWords(origins);

/** “recorded” where all of their runs were, to stand before what they are; undefined where some were made elsewhere. */
export const madeIn = (curves: readonly Pick<LabelCurve, "origins">[]): string | undefined =>
  curves.every(({ origins }) => origins.every((origin) => origin === "recorded")) ? originWords.recorded : undefined;

const mostNamed = 4;

/** Of all runs on these lines. */
export const sourcesOfCurves = (curves: readonly LabelCurve[]): string =>
  sourcesOf(curves.flatMap(({ cells }) => cells.flatMap(({ sources }) => sources)));

/**
 * “400 runs recorded on 2 cores of …, WASM, 22 November 2026, by Labelscape 0.1.0 (f9068e5). 3 runs made on this device.” A sentence for each
 * machine and program; empty for no runs.
 */
export function sourcesOf(sources: readonly Source[]): string {
  const largest = joined(sources).toSorted((a, b) => b.count - a.count);
  const others = largest.slice(mostNamed).reduce((sum, { count }) => sum + count, 0);
  return [...largest.slice(0, mostNamed).map(sourceWords), ...(others ? [madeElsewhere(others)] : [])].join(" ");
}
