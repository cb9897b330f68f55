/** What may be said of a label curve in a sentence or two, worked out from its numbers. */
import { budgetWords } from "../experiment/verdict";
import { labelsOf } from "../shape/record";
import { compare, standingAt } from "./comparison";
import { budgetsOf, type LabelCurve } from "./curves";
import type { Budget } from "../shape/plan";
import { isSure, type Estimated } from "./statistics";

/** A piece of a sentence; a technique's name has its colour. */
export type Piece = string | { curve: LabelCurve };

const points = (difference: number): string => (100 * Math.abs(difference)).toFixed(1);
const seeds = (count: number): string => `${count} ${count === 1 ? "seed" : "seeds"}`;
/** “4.1 ± 1.3 points over 5 seeds” */
export const pointsOver = ({ mean, half, count }: Estimated): string =>
  `${points(mean)}${Number.isFinite(half) ? ` ± ${points(half)}` : ""} points over ${seeds(count)}`;
/** The budget that was measured and is nearest to the one asked for, on the axis of the chart. */
export function nearestBudget(budgets: readonly Budget[], wanted: number): Budget | undefined {
  const place = (labels: number) => (labels === Infinity ? 20 : Math.log2(labels));
  const distance = (labels: Budget) => Math.abs(place(labelsOf({ labels })) - place(wanted));
  return budgets.toSorted((a, b) => distance(a) - distance(b))[0];
}

/**
 * @param curves those that are compared, own and recorded runs merged
 * @param wanted labels a class; Infinity for all
 * @param baseline the technique that everybody is measured against
 */
export function curveVerdict(curves: readonly LabelCurve[], wanted: number, baseline: string): Piece[] {
  const budgets = budgetsOf(curves);
  // Where at least two were measured, if there is such a place.
  const shared = budgets.filter((labels) => (standingAt(curves, labels)?.ranked.length ?? 0) > 1);
  const labels = nearestBudget(shared, wanted);
  if (labels === undefined) return ["A sweep fills this in: the same techniques with few labels and with many, and with several seeds."];

  const { ranked, margin, level } = standingAt(curves, labels)!;
  const [best, next] = [ranked[0]!, ranked.find((curve, i) => i > 0 && compare(ranked[0]!, curve, labels)) ?? ranked[1]!];
  const opening = `With ${budgetWords(labelsOf({ labels }))} `;
  if (!margin) return [opening, { curve: best }, " has the best mean, but no seed in common with another: run the same seeds to compare."];
  if (margin.count < 3)
    return [
      opening,
      { curve: best },
      " is ahead of ",
      { curve: next },
      ` by ${points(margin.mean)} points, but over ${seeds(margin.count)} only: it takes 3 at least to tell.`,
    ];

  const isWon = level.length === 1;
  const first: Piece[] = isWon
    ? [opening, { curve: best }, " beats ", { curve: next }, ` by ${pointsOver(margin)}`]
    : [opening, { curve: best }, " and ", { curve: level[1]! }, ` are even: ${pointsOver(compare(best, level[1]!, labels)!)}`];
  const base = curves.find(({ technique }) => technique === baseline);
  const rival = isWon ? next : level[1]!;
  return [...first, ...later(best, rival, labels, budgets), ".", ...behind(best, base, rival, labels)];
}

/** What becomes of it with more labels. */
function later(best: LabelCurve, rival: LabelCurve, labels: Budget, budgets: readonly Budget[]): Piece[] {
  const more = budgets
    .filter((one) => labelsOf({ labels: one }) > labelsOf({ labels }))
    .map((one) => ({ labels: one, ahead: compare(best, rival, one) }))
    .filter((one): one is { labels: Budget; ahead: Estimated } => one.ahead !== undefined);
  const now = outcome(compare(best, rival, labels)!);
  // The last stretch of budgets, up to the most labels, on which the outcome is the same.
  const end = more.at(-1) && outcome(more.at(-1)!.ahead);
  if (!end || end === now) return [];
  const from = more[more.findLastIndex(({ ahead }) => outcome(ahead) !== end) + 1]!.labels;
  const where = from === "all" ? "with all" : `from ${from} on`;
  if (end === "even") return [`; ${where} they are even`];
  return [`; ${where} `, { curve: end === "ahead" ? best : rival }, " is ahead"];
}

const outcome = (ahead: Estimated): "ahead" | "even" | "behind" => (!isSure(ahead) ? "even" : ahead.mean > 0 ? "ahead" : "behind");

function behind(best: LabelCurve, base: LabelCurve | undefined, rival: LabelCurve, labels: Budget): Piece[] {
  if (!base || base === best || base === rival) return [];
  const ahead = compare(best, base, labels);
  if (!ahead || ahead.count < 3) return [];
  return isSure(ahead)
    ? [" ", { curve: base }, ` is ${points(ahead.mean)} ± ${points(ahead.half)} points behind.`]
    : [" ", { curve: base }, " is not clearly worse."];
}
