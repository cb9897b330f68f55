/** How much of a label curve was measured, and where, in words. */
import { curveWords } from "../../sentences/label-curve";
import { measuredAs } from "../../sentences/origins";
import type { LabelCurve, Origin } from "../../sweep/curve/label-curve";
import { seedsIn } from "./label-curve";

/** Empty where nothing was. @param own what this device has made of them */
export function measuredWords(curves: readonly LabelCurve[], own: readonly LabelCurve[]): string {
  const seeds = seedsIn(curves);
  if (seeds === undefined) return "";
  const techniques = new Set(curves.map(({ technique }) => technique)).size;
  const there = new Set(curves.flatMap(({ origins }) => origins));
  const origins = (Object.keys(measuredAs) as Origin[]).filter((origin) => there.has(origin)).map((origin) => measuredAs[origin]);
  return curveWords.measured(techniques, seeds, origins, own.length > 0);
}
