/** One cell of the map of winners: who wins on a data set with a budget of labels, and how clearly. */
import type { Budget } from "../shape/plan";
import { budgetWords } from "../experiment/verdict";
import { labelsOf } from "../shape/record";
import { standingAt } from "./comparison";
import { cellAt, type LabelCurve } from "./curves";
import { pointsOver } from "./verdict";

/** A lead of so many points has the strongest colour. */
const strongest = 0.1;

export interface WinnerCell<Look> {
  /** One is a winner, several are level. */
  names: Look[];
  margin?: string;
  /** From 0 to 1. */
  strength: number;
  detail: string;
  recorded: boolean;
  /** A run of the winner. */
  link: string;
}

/** Null where fewer than two were measured with the same seeds. @param lookOf how a technique is named and coloured */
export function winnerCell<Look extends { name: string }>(
  curves: readonly LabelCurve[],
  labels: Budget,
  data: string,
  lookOf: (curve: LabelCurve) => Look,
): WinnerCell<Look> | null {
  const standing = standingAt(curves, labels);
  if (!standing?.margin) return null;
  const { ranked, margin, level } = standing;
  const best = ranked[0]!;
  const names = level.map(lookOf);
  const cell = cellAt(best, labels)!;
  const opening = `${data}, ${budgetWords(labelsOf({ labels }))}:`;
  const share = `${(100 * cell.mean).toFixed(1)} %`;
  const common = { names, recorded: level.every(({ recorded }) => recorded), link: cell.link };
  if (level.length > 1)
    return { ...common, strength: 0, detail: `${opening} ${names.map(({ name }) => name).join(", ")} are even, best mean ${share}.` };
  const points = (value: number) => (100 * value).toFixed(1);
  return {
    ...common,
    margin: `+${points(margin.mean)} ± ${points(margin.half)}`,
    strength: Math.min(1, margin.mean / strongest),
    detail: `${opening} ${names[0]!.name} wins with ${share}, ahead of ${lookOf(ranked[1]!).name} by ${pointsOver(margin)}.`,
  };
}
