/** Curves in a few kilobytes: the runs of one data set, as they lie in static-data/recorded/, claims/ and tuned/. */
import { group, mean } from "d3";
import { fromLink } from "../../link/link";
import { runSpec } from "../../link/settings";
import { printValue, type Value } from "../../shape/params";
import { countChangesIn, hardIn } from "../../shape/hardness";
import { labelledIn } from "../../shape/labelled";
import { labelsOf, numbersVersion, type RunRecord } from "../../shape/record";
import type { RunSpec } from "../../shape/protocol";
import { classCountOf } from "./class-count";
import { idOf, linkAt, openLinkOf } from "./identity";
import { remembered } from "./remembered";
import type { Budget } from "../../shape/plan";

export const recordedFormat = "labelscape recorded label curves";
export const recordedVersion = 3;

/** Share right on the test examples; null where it was not run. */
type RecordedCell = number | "diverged" | null;

interface RecordedSeries {
  /** What its runs have in common beside the conditions: the technique and every setting of it, as a.NAME. See {@link linkOfSeries}. */
  link: string;
  /** Of the code and the data that decide its numbers: the same in all its runs. */
  fingerprint: string;
  /** The program that made the newest of them, its commit, and the day, as 2026-11-22. */
  program: string;
  commit: string;
  date: string;
  /** Of its runs, the mean. */
  steps: number;
  seconds: number;
  /** One row a seed, one column a budget; what would be nothing but null at the end is left out. */
  accuracy: RecordedCell[][];
}

export interface RecordedFile {
  format: typeof recordedFormat;
  formatVersion: typeof recordedVersion;
  /** The version of the numbers. */
  numbers: number;
  data: string;
  machine: string;
  backend: RunRecord["backend"];
  /** Examples in the pool and for testing. */
  pool: number;
  test: number;
  labels: Budget[];
  seeds: number[];
  /** What all series have in common: the data set and every setting of it, and of what contestants share. */
  conditions: string;
  series: RecordedSeries[];
}

/** What the runs of a series have in common: every setting, so that it means the same wherever they start one day. As {@link spelledOut} has it. */
export function linkOfSeries({ conditions }: Pick<RecordedFile, "conditions">, { link }: Pick<RecordedSeries, "link">): string {
  const technique = /^a=([\w-]+)/.exec(link)?.[1] ?? "a";
  return conditions ? `${conditions}&${link.replaceAll("&a.", `&${technique}.`)}` : link;
}

/** The other way: a link that is spelled out, in two. */
function parted(link: string): { conditions: string; own: string } {
  const [conditions = "", own = ""] = link.split(/&(?=a=)/);
  const technique = own.slice("a=".length).split("&", 1)[0]!;
  return { conditions, own: own.replaceAll(`&${technique}.`, "&a.") };
}

/** A link that says every setting but labels, seed and what computes; of what makes it harder, what is on: off is off for ever. */
export function spelledOut(spec: RunSpec): string {
  const { data, dataValues, technique, values, encoder, steps, batch, judged } = spec;
  const text = new URLSearchParams({ v: String(numbersVersion), data });
  const write = (all: Readonly<Record<string, Value>>, prefix: string) => {
    for (const [name, value] of Object.entries(all)) text.set(prefix + name, printValue(value));
  };
  write(dataValues, `${data}.`);
  write({ encoder, steps, batch, judged, ...Object.fromEntries(hardIn(spec).map((name) => [name, spec[name]])) }, "");
  text.set("a", technique);
  write(values, `${technique}.`);
  return text.toString();
}

/** Of any run's link, the {@link spelledOut} one. */
export const spelledOutOf = remembered((link) => spelledOut(runSpec(fromLink(link).settings, "a")));

/**
 * The file that a run is recorded in, without its ending: that of its data set; but where there are more or fewer to learn from or to judge,
 * which a file says of all its series, one for itself.
 */
export const fileNameOf = (spec: RunSpec): string => [spec.data, ...countChangesIn(spec).map((name) => `${name}-${spec[name]}`)].join("-");

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
/** As it is recorded: to four digits, which tell any two counts of some thousand examples apart. */
export const roundedShare = (share: number): number => Math.round(1e4 * share) / 1e4;

/** Packs the runs of one data set. @param fingerprintOf by the series' link, spelled out */
export function packRecorded(runs: readonly RunRecord[], machine: string, fingerprintOf: (link: string) => string): RecordedFile {
  const { data, backend, pool, test } = runs[0]!;
  const budgets = [...new Set(runs.map((run) => run.labels))].sort((a, b) => labelsOf({ labels: a }) - labelsOf({ labels: b }));
  const seeds = [...new Set(runs.map(({ seed }) => seed))].sort((a, b) => a - b);
  const bySeries = [...group(runs, ({ link }) => spelledOutOf(link))];
  const shared = new Set(bySeries.map(([link]) => parted(link).conditions));
  const conditions = shared.size === 1 ? [...shared][0]! : "";
  return {
    format: recordedFormat,
    formatVersion: recordedVersion,
    numbers: numbersVersion,
    data,
    machine,
    backend,
    pool,
    test,
    labels: budgets,
    seeds,
    conditions,
    series: bySeries.map(([link, same]) => {
      const newest = same.reduce((a, b) => (b.at > a.at ? b : a));
      const byCell = new Map<string, RecordedCell>(
        same.map((run) => [`${run.seed} ${run.labels}`, run.accuracy === null ? "diverged" : roundedShare(run.accuracy)]),
      );
      return {
        link: conditions ? parted(link).own : link,
        fingerprint: fingerprintOf(link),
        program: newest.version,
        commit: newest.commit ?? "unknown",
        date: day(newest.at),
        steps: Math.round(mean(same, ({ steps }) => steps)!),
        seconds: Number(mean(same, ({ seconds }) => seconds)!.toPrecision(4)),
        accuracy: withoutEnd(
          seeds.map((seed) =>
            withoutEnd(
              budgets.map((budget) => byCell.get(`${seed} ${budget}`) ?? null),
              (cell) => cell === null,
            ),
          ),
          (row) => !row.length,
        ),
      };
    }),
  };
}

/** Without those at the end in which nothing is. */
const withoutEnd = <T>(all: readonly T[], isNothing: (one: T) => boolean): T[] =>
  all.slice(0, all.findLastIndex((one) => !isNothing(one)) + 1);

/** The runs of a file, as those of this device are. */
export const unpackRecorded = (file: RecordedFile): RunRecord[] =>
  file.series.flatMap((series) => placesIn(file, series).map(unpacker(file, series)));

type Head = Omit<RecordedFile, "format" | "formatVersion" | "series">;
/** Where a run stands: see {@link RecordedSeries.accuracy}. */
type CellPlace = readonly [row: number, column: number];

/** Where a series has runs. A cell beyond the seeds or the budgets of its file is none. */
export const placesIn = ({ seeds, labels }: Pick<Head, "seeds" | "labels">, { accuracy }: Pick<RecordedSeries, "accuracy">): CellPlace[] =>
  accuracy
    .slice(0, seeds.length)
    .flatMap((cells, row) => cells.slice(0, labels.length).flatMap((cell, column) => (cell === null ? [] : [[row, column] as const])));

/** How to get a run of a series by its place. @param head of its file */
export function unpacker(
  { numbers, data, backend, machine, pool, test, labels, seeds, conditions }: Head,
  { link: own, program, commit, date, steps, seconds, accuracy }: Omit<RecordedSeries, "fingerprint">,
): (place: CellPlace) => RunRecord {
  const common = linkOfSeries({ conditions }, { link: own });
  const classCount = classCountOf({ data, link: common });
  const { settings } = fromLink(common || `v=${numbers}`);
  const open = openLinkOf(runSpec(settings, "a"), settings.backend, numbers);
  return ([row, column]) => {
    const [seed, budget, cell] = [seeds[row]!, labels[column]!, accuracy[row]![column]!];
    const link = linkAt(open, budget, seed);
    return {
      id: idOf(link),
      link,
      numbers,
      data,
      technique: settings.a.technique,
      labels: budget,
      labelled: labelledIn(pool, labelsOf({ labels: budget }), classCount),
      pool,
      test,
      seed,
      steps,
      seconds,
      accuracy: cell === "diverged" ? null : cell,
      stopped: cell === "diverged" ? "diverged" : "finished",
      version: program,
      commit,
      at: Date.parse(date),
      backend,
      device: machine,
      origin: "recorded",
    };
  };
}
