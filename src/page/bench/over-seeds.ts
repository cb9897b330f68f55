/** How the two on the bench stand over several seeds, with the budget in force. */
import type { Settings, Slot } from "../../link/settings";
import { budgetOf } from "../../shape/record";
import { compare, leastSeeds, outcomeOf, type Outcome } from "../../sweep/curve/comparison";
import { curvesOn } from "../../sweep/curve/curves";
import type { LabelCurve } from "../../sweep/curve/label-curve";
import { seriesOn } from "../../sweep/records/identity";
import type { Findings } from "../../sweep/findings.svelte";
import { madeIn } from "../parts/origins";

export interface PairOverSeeds {
  outcome: Outcome;
  best: Slot;
  other: Slot;
  /** Mean difference as a share, 0 or more, and half of its 95 % interval. */
  lead: number;
  half: number;
  /** Seeds in common. */
  count: number;
  /** “recorded”, where all were. */
  made: string | undefined;
}

/** Undefined where too few seeds of both were trained with these settings. It is judged by the p of all that the page says. */
export function pairOverSeeds({ picture }: Pick<Findings, "picture">, settings: Settings): PairOverSeeds | undefined {
  const curves = curvesOn(picture.known, settings.data);
  const curveOf = (slot: Slot): LabelCurve | undefined => curves.find(({ series }) => series === seriesOn(settings, slot));
  const [a, b] = [curveOf("a"), curveOf("b")];
  if (!a || !b) return undefined;
  const labels = budgetOf(settings.labels);
  const standing = picture.bench[picture.budgets.indexOf(labels)];
  const forward = compare(a, b, labels);
  if (!(forward.count >= leastSeeds)) return undefined;
  const [best, other]: [Slot, Slot] = forward.mean >= 0 ? ["a", "b"] : ["b", "a"];
  const difference = { ...forward, mean: Math.abs(forward.mean) };
  return {
    outcome: outcomeOf(difference, standing?.bar),
    best,
    other,
    lead: difference.mean,
    half: difference.half,
    count: difference.count,
    made: madeIn([a, b]),
  };
}
