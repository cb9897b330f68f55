/** Runs as lines of the label curve: what differs only in labels and seed is one line. */
import { group } from "d3";
import { dataSetById } from "../data-sets/catalogue";
import { isOfAnotherVersion, labelsAClass, labelsOf, type RunRecord } from "../shape/record";
import { baseline } from "../techniques/catalogue";
import { seriesOf } from "./identity";
import type { Budget } from "../shape/plan";
import { estimated, type Estimated } from "./statistics";

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

/** All lines; what was made elsewhere, recorded or imported, apart from what this device has made. */
export function curvesOf(records: readonly RunRecord[]): LabelCurve[] {
  const lines = group(records.filter(isTold), (run) => `${isOwn(run)} ${seriesOf(run.link)}`);
  return [...lines.values()].map(curveOf);
}

/** One line a series of today's numbers, wherever its runs were made. */
export const mergedCurves = (records: readonly RunRecord[]): LabelCurve[] =>
  [...group(comparedRuns(records), ({ link }) => seriesOf(link)).values()].map(curveOf);

/** Those that take part in comparisons: of a run that is there twice, the one of this device. */
export function comparedRuns(records: readonly RunRecord[]): RunRecord[] {
  const byId = new Map<string, RunRecord>();
  const compared = records.filter((run) => isTold(run) && !isOfAnotherVersion(run));
  for (const run of compared) if (isOwn(run) || !byId.has(run.id)) byId.set(run.id, run);
  return [...byId.values()];
}

/** Whether its settings say what it was: else it is on no line. */
export const isTold = ({ touched }: RunRecord): boolean => !touched;
const isOwn = ({ origin }: RunRecord): boolean => origin === "here";

function curveOf(runs: readonly RunRecord[]): LabelCurve {
  const { link, technique, data, numbers } = runs[0]!;
  return {
    series: seriesOf(link),
    technique,
    data,
    numbers,
    origins: [...new Set(runs.map(({ origin }) => origin))].sort(),
    cells: cellsOf(runs),
  };
}

function cellsOf(runs: readonly RunRecord[]): Cell[] {
  const classCount = dataSetById(runs[0]!.data)?.classes.length ?? 1;
  const cells = [...group(runs, ({ labels }) => labels).values()].map((same): Cell => {
    const run = same[0]!;
    const bySeed = new Map(same.flatMap(({ seed, accuracy }) => (accuracy === null ? [] : [[seed, accuracy] as const])));
    return {
      ...estimated(bySeed.values()),
      labels: run.labels,
      x: labelsAClass(run, classCount),
      fraction: run.labelled / run.pool,
      bySeed,
      diverged: same.filter(({ accuracy }) => accuracy === null).length,
      link: run.link,
    };
  });
  return cells.toSorted((a, b) => labelsOf(a) - labelsOf(b));
}

export const cellAt = ({ cells }: LabelCurve, labels: Budget): Cell | undefined => cells.find((cell) => cell.labels === labels);

/** The one at a place on the axis, as a chart knows it: in 32 bits. */
export const cellNear = ({ cells }: LabelCurve, x: number): Cell | undefined =>
  cells.find((cell) => Math.fround(cell.x) === Math.fround(x));

/** Every budget that one of the lines was measured at, few labels first. */
export const budgetsOf = (curves: readonly LabelCurve[]): Budget[] =>
  [...new Set(curves.flatMap(({ cells }) => cells.map(({ labels }) => labels)))].sort(
    (a, b) => labelsOf({ labels: a }) - labelsOf({ labels: b }),
  );

const isOwnCurve = ({ origins }: LabelCurve): boolean => origins.every((origin) => origin === "here");

/** What labels only reaches with all labels, by own runs where there are some; undefined where that was not measured. */
export function ceilingOf(curves: readonly LabelCurve[]): number | undefined {
  const ofBaseline = curves.filter((curve) => curve.technique === baseline.id && !isOfAnotherVersion(curve));
  const ownFirst = ofBaseline.toSorted((a, b) => Number(isOwnCurve(b)) - Number(isOwnCurve(a)));
  return ownFirst.flatMap((curve) => cellAt(curve, "all") ?? []).find(({ mean }) => Number.isFinite(mean))?.mean;
}
