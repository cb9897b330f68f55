/** One cell of the map of winners: who is ahead on a data set with a budget of labels, and how clearly. */
import { budgetWords } from "../../shape/plan";
import { decimals } from "../../shape/numerals";
import { labelsOf } from "../../shape/record";
import type { Outcome, Standing } from "./comparison";
import { cellAt } from "./curves";
import type { LabelCurve, Origin } from "./label-curve";
import { importedWords, standingWords, uncomparedWords } from "./verdict";

/** A lead of so many points has the strongest colour. */
const strongest = 0.1;

interface WinnerCell<Look> {
  outcome: Outcome;
  /** The best, and whoever it is not told apart from, or as good as. */
  names: Look[];
  /** How far it is ahead of the next. */
  margin?: string;
  /** From 0 to 1. */
  strength: number;
  detail: string;
  /** Where the runs of those that are named were made. */
  origins: readonly Origin[];
  /** A run of the best. */
  link: string;
}

/** @param lookOf how a technique is named and coloured */
export function winnerCell<Look extends { name: string }>(
  standing: Standing,
  data: string,
  lookOf: (curve: LabelCurve) => Look,
): WinnerCell<Look> {
  const { labels, best, compared, level, outcome } = standing;
  const named = [best, ...level.map(({ curve }) => curve)];
  const { mean, link } = cellAt(best, labels)!;
  const sentence = [
    `${data}, ${budgetWords(labelsOf({ labels }))}: `,
    ...standingWords(standing),
    `. The best mean is ${decimals(100 * mean, 1)} %.`,
    ...uncomparedWords(standing),
    ...importedWords([standing]),
  ];
  const cell = {
    outcome,
    names: named.map(lookOf),
    strength: 0,
    detail: sentence.map((piece) => (typeof piece === "string" ? piece : lookOf(piece.curve).name)).join(""),
    origins: [...new Set(named.flatMap(({ origins }) => origins))].sort(),
    link,
  };
  if (outcome !== "ahead") return cell;
  const lead = compared[0]!.difference;
  return {
    ...cell,
    margin: `+${decimals(100 * lead.mean, 1)} ± ${decimals(100 * lead.half, 1)}`,
    strength: Math.min(1, lead.mean / strongest),
  };
}
