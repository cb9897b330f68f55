/** All that the page says of who is better, judged together, so that no two sentences say different things of the same two techniques. */
import type { DataSetEntry } from "../../shape/entry";
import type { Budget } from "../../shape/plan";
import { standingsIn, type Standing } from "./comparison";
import { budgetsOf } from "./curves";
import type { LabelCurve } from "./label-curve";

/** How they stand under each budget, few labels first. */
type Standings = readonly (Standing | undefined)[];

export interface Picture {
  /** Every data set that something is known of, with its lines. */
  known: readonly { data: DataSetEntry; curves: readonly LabelCurve[]; standings: Standings }[];
  /** All budgets of all data sets, few labels first. */
  budgets: readonly Budget[];
  /** Those on the bench, by themselves. */
  bench: Standings;
}

/** Each budget of each data set is one of many looks, and the p that is small enough is one for all, whoever is on the bench. */
export function pictureOf(all: readonly { data: DataSetEntry; curves: readonly LabelCurve[] }[], onBench: readonly LabelCurve[]): Picture {
  const known = all.filter(({ curves }) => curves.length);
  const budgets = budgetsOf(known.flatMap(({ curves }) => curves));
  const looks = (curves: readonly LabelCurve[]) => budgets.map((labels) => ({ curves, labels }));
  const standings = standingsIn(
    known.flatMap(({ curves }) => looks(curves)),
    looks(onBench),
  );
  const ofRow = (row: number) => standings.slice(row * budgets.length, (row + 1) * budgets.length);
  return { known: known.map((one, row) => ({ ...one, standings: ofRow(row) })), budgets, bench: ofRow(known.length) };
}
