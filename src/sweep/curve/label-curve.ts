/** Accuracy against labels: one line of the label curve, and one technique under one budget on it. */
import type { Budget } from "../../shape/plan";
import type { RunRecord } from "../../shape/record";
import type { Source } from "./sources";
import type { Estimated } from "./statistics";

/** One technique under one budget. */
export interface Cell extends Estimated {
  labels: Budget;
  /** Labels a class, all labels counted. */
  x: number;
  /** Share of the pool that is labelled. */
  fraction: number;
  bySeed: ReadonlyMap<number, number>;
  /** Runs whose loss was no number any more: they are in no mean. */
  diverged: number;
  /** Where its runs were made, those that diverged too. */
  sources: readonly Source[];
  /** One of its runs, to be opened. */
  link: string;
}

export interface LabelCurve {
  /** What its runs have in common, as a link. */
  series: string;
  technique: string;
  data: string;
  /** The version of the numbers. */
  numbers: number;
  /** Where its runs were made. */
  origins: readonly Origin[];
  /** Few labels first. */
  cells: readonly Cell[];
}

export type Origin = RunRecord["origin"];
