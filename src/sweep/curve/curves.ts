/** Runs as lines of the label curve: what differs only in labels and seed is one line. */
import { isOfAnotherVersion, labelsOf, type RunRecord } from "../../shape/record";
import { usualSettings } from "../../link/link";
import { baselineSlot, type Settings } from "../../link/settings";
import type { Budget } from "../../shape/plan";
import { seriesOn } from "../records/identity";
import type { Line } from "./curve-index";
import type { Cell, LabelCurve } from "./label-curve";

/** One line a series, wherever its runs were made. */
export const whole = (lines: readonly Line[]): LabelCurve[] => lines.flatMap((line) => line.curve("all") ?? []);

/** What this device has made of it. */
export const ownOf = (lines: readonly Line[]): LabelCurve[] => lines.flatMap((line) => line.curve("own") ?? []);

/** One line a series of today's numbers, wherever its runs were made. */
export const merged = (lines: readonly Line[]): LabelCurve[] => whole(lines.filter((line) => !isOfAnotherVersion(line.about)));

/** Whether its settings say what it was: else it is on no line. */
export const isTold = ({ touched }: Pick<RunRecord, "touched">): boolean => !touched;

/** Those of a data set, of all that are known; none where nothing was measured there. @param data its id */
export const curvesOn = (known: readonly { data: { id: string }; curves: readonly LabelCurve[] }[], data: string): readonly LabelCurve[] =>
  known.find((one) => one.data.id === data)?.curves ?? [];

export const cellAt = ({ cells }: LabelCurve, labels: Budget): Cell | undefined => cells.find((cell) => cell.labels === labels);

/** Every budget that one of the lines was measured at, few labels first. */
export const budgetsOf = (curves: readonly LabelCurve[]): Budget[] =>
  [...new Set(curves.flatMap(({ cells }) => cells.map(({ labels }) => labels)))].sort(
    (a, b) => labelsOf({ labels: a }) - labelsOf({ labels: b }),
  );

/** The series of labels only as it is declared, under the conditions of the bench, or on other data under the usual ones. */
export function baselineSeriesOn(data: string, settings: Settings): string {
  const there = data === settings.data ? settings : { ...usualSettings(data), judged: settings.judged };
  return seriesOn(there, baselineSlot(there));
}

/** What the {@link baselineSeriesOn} reaches with all labels; undefined where that was not measured. */
export function ceilingOf(curves: readonly LabelCurve[], series: string): number | undefined {
  const ofBaseline = curves.filter((curve) => curve.series === series && !isOfAnotherVersion(curve));
  return ofBaseline.flatMap((curve) => cellAt(curve, "all") ?? []).find(({ mean }) => Number.isFinite(mean))?.mean;
}
