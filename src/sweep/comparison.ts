/** Who is better under a budget of labels, paired by seed: a winner, or those that cannot be told apart. */
import { cellAt, type LabelCurve } from "./curves";
import type { Budget } from "../shape/plan";
import { isSure, paired, type Estimated } from "./statistics";

/** How far a is ahead of b. No seeds in common: nothing is known. */
export function compare(a: LabelCurve, b: LabelCurve, labels: Budget): Estimated | undefined {
  const [first, second] = [cellAt(a, labels), cellAt(b, labels)];
  const difference = first && second && paired(first.bySeed, second.bySeed);
  return difference && difference.count > 0 ? difference : undefined;
}

export interface Standing {
  labels: Budget;
  /** Best mean first; only those that were measured here. */
  ranked: readonly LabelCurve[];
  /** How far the best is ahead of the next that has seeds in common with it; undefined where it stands alone. */
  margin: Estimated | undefined;
  /** The best, and whoever cannot be told from it. One alone has won. */
  level: readonly LabelCurve[];
}

/** Undefined where nobody was measured. */
export function standingAt(curves: readonly LabelCurve[], labels: Budget): Standing | undefined {
  const meanOf = (curve: LabelCurve) => cellAt(curve, labels)?.mean ?? NaN;
  const ranked = curves.filter((curve) => Number.isFinite(meanOf(curve))).toSorted((a, b) => meanOf(b) - meanOf(a));
  const [best, ...others] = ranked;
  if (!best) return undefined;
  const rivals = others.map((curve) => ({ curve, ahead: compare(best, curve, labels) }));
  return {
    labels,
    ranked,
    margin: rivals.find(({ ahead }) => ahead)?.ahead,
    level: [best, ...rivals.filter(({ ahead }) => ahead && !isSure(ahead)).map(({ curve }) => curve)],
  };
}
