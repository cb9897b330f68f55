/** Who is better under a budget of labels, paired by seed: ahead, as good as, or not told apart yet. All that is judged is judged here. */
import { cellAt } from "./curves";
import type { Cell, LabelCurve } from "./label-curve";
import type { Budget } from "../../shape/plan";
import { barOf, chanceOf, paired, type Estimated } from "./statistics";

/** Fewer seeds in common tell nothing, however alike they are. */
export const leastSeeds = 3;
/** Whose 95 % interval of the difference lies inside ± 2 points are as good as each other. */
export const asGood = 0.02;
/** The p that is enough for a difference that is looked at alone. */
export const alone = 0.05;

export type Outcome = "ahead" | "as good as" | "not told apart";

/** How far a is ahead of b, over the seeds that both have there. */
export function compare(a: LabelCurve, b: LabelCurve, labels: Budget): Estimated {
  const [one, other] = [cellAt(a, labels), cellAt(b, labels)];
  return one && other ? differenceOf(one, other) : paired(new Map(), new Map());
}

/** A cell never changes, so neither does its difference from another: with a run more, only those of one cell are worked out. */
const differences = new WeakMap<Cell, WeakMap<Cell, Estimated>>();
function differenceOf(one: Cell, other: Cell): Estimated {
  const ofOne = differences.get(one) ?? new WeakMap<Cell, Estimated>();
  const difference = ofOne.get(other) ?? paired(one.bySeed, other.bySeed);
  differences.set(one, ofOne.set(other, difference));
  return difference;
}

/** The p of a lead: 1 where there is none, NaN where too few seeds are in common. */
export const chanceOfLead = (difference: Estimated): number =>
  difference.count < leastSeeds ? NaN : difference.mean > 0 ? chanceOf(difference) : 1;

/** @param bar the p that is small enough: less than `alone` where many differences are looked at */
export function outcomeOf(difference: Estimated, bar = alone): Outcome {
  const { mean, half, count } = difference;
  if (count < leastSeeds) return "not told apart";
  if (chanceOfLead(difference) <= bar) return "ahead";
  return Math.abs(mean) + half < asGood ? "as good as" : "not told apart";
}

export interface Rival {
  curve: LabelCurve;
  /** How far the best is ahead of it. */
  difference: Estimated;
  outcome: Outcome;
}

/** How the techniques of one cell stand: one data set with one budget of labels. */
export interface Standing {
  labels: Budget;
  /** The best mean; of those with enough seeds, if there are some. */
  best: LabelCurve;
  /** Best mean first: those that have enough seeds in common with the best. */
  compared: readonly Rival[];
  /** Best mean first: those that have not. */
  uncompared: readonly Rival[];
  /** Whom the best is not told apart from; if there are none, whom it is as good as; if there are none, it is ahead of every rival. */
  level: readonly Rival[];
  outcome: Outcome;
  /** Of being ahead of every rival: the largest p. NaN where one of them could not be compared. */
  p: number;
  /** The p that is small enough in this picture, and how many cells it holds that a lead could have been found in. */
  bar: number;
  tests: number;
  /** In how many of these there are runs out of files. */
  importedTests: number;
}

interface Look {
  curves: readonly LabelCurve[];
  labels: Budget;
}

/**
 * How all cells of a picture stand. Each is one of many looks, so a lead takes a smaller p than alone. Undefined where fewer than two were measured.
 * @param beside parts of cells of the picture: they are judged by the same p, and change nothing of it
 * @returns of all, those beside last
 */
export function standingsIn(cells: readonly Look[], beside: readonly Look[] = []): (Standing | undefined)[] {
  const measured = [...cells, ...beside].map(({ curves, labels }) => measure(curves, labels));
  const tested = measured.slice(0, cells.length).flatMap((cell) => (cell && Number.isFinite(cell.p) ? [cell] : []));
  const look = {
    bar: barOf(
      tested.map(({ p }) => p),
      alone,
    ),
    tests: tested.length,
    importedTests: tested.filter(hasImported).length,
  };
  return measured.map((cell) => cell && judge(cell, look));
}

type Measured = Pick<Standing, "labels" | "best" | "p"> & { rivals: readonly (Omit<Rival, "outcome"> & { hasEnough: boolean })[] };

function measure(curves: readonly LabelCurve[], labels: Budget): Measured | undefined {
  const found = curves.flatMap((curve) => {
    const { mean = NaN, count = 0 } = cellAt(curve, labels) ?? {};
    return Number.isFinite(mean) ? [{ curve, mean, hasEnough: count >= leastSeeds }] : [];
  });
  const [first, ...others] = found.toSorted((a, b) => Number(b.hasEnough) - Number(a.hasEnough) || b.mean - a.mean);
  if (!first || !others.length) return undefined;
  const best = first.curve;
  const rivals = others.map(({ curve, hasEnough }) => ({ curve, hasEnough, difference: compare(best, curve, labels) }));
  // One run more of anything does not undo what is known of the others.
  const ps = rivals.filter(({ hasEnough }) => hasEnough).map(({ difference }) => chanceOfLead(difference));
  return { labels, best, rivals, p: ps.length ? Math.max(...ps) : NaN };
}

const hasImported = ({ labels, best, rivals }: Measured): boolean =>
  [best, ...rivals.map(({ curve }) => curve)].some((curve) => cellAt(curve, labels)!.sources.some(({ origin }) => origin === "elsewhere"));

function judge({ labels, best, p, rivals }: Measured, look: Pick<Standing, "bar" | "tests" | "importedTests">): Standing {
  const { bar } = look;
  // What is claimed of a picture is who is ahead of every rival: that is corrected. Whom it is not ahead of is seen in the cell alone.
  const needed = p <= alone ? bar : alone;
  const judged = rivals.map((rival) => ({ ...rival, outcome: outcomeOf(rival.difference, needed) }));
  const isCompared = ({ difference }: Rival) => difference.count >= leastSeeds;
  const compared = judged.filter(isCompared);
  const uncompared = judged.filter((rival) => !isCompared(rival));
  const blocking = uncompared.filter(({ hasEnough }) => hasEnough || !compared.length);
  const those = (outcome: Outcome) => compared.filter((rival) => rival.outcome === outcome);
  const untold = [...those("not told apart"), ...blocking];
  const level = untold.length ? untold : those("as good as");
  return { labels, best, compared, uncompared, level, outcome: level[0]?.outcome ?? "ahead", p, ...look };
}
