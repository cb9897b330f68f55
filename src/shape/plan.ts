/** What a sweep is to train: techniques × budgets of labels × seeds × data sets. */
/** Labels a class. */
export type Budget = number | "all";

export interface SweepPlan {
  /** What all runs have in common, as a link. What it says of a technique holds for that technique wherever it is named. */
  link: string;
  /** Ids of data sets. */
  data: readonly string[];
  /** Ids of techniques, each with settings of its own where wanted: `fixmatch&fixmatch.threshold=0.9`, `simclr&steps=800`. */
  techniques: readonly string[];
  /** Labels a class. */
  labels: readonly Budget[];
  seeds: readonly number[];
}
