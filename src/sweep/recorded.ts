/** Recorded label curves: the runs of one data set in a few kilobytes, as they lie in static-data/recorded/. */
import { group, median } from "d3";
import { dataSetById } from "../data-sets/catalogue";
import { fromLink } from "../experiment/link";
import { runSpec } from "../experiment/settings";
import { labelsOf, type RunRecord } from "../shape/record";
import { idOf, linkOf, seriesOf } from "./identity";
import type { Budget } from "../shape/plan";

export const recordedFormat = "labelscape recorded label curves";
export const recordedVersion = 1;

export interface RecordedFile {
  format: typeof recordedFormat;
  formatVersion: typeof recordedVersion;
  data: string;
  machine: string;
  backend: RunRecord["backend"];
  /** Examples in the pool and for testing. */
  pool: number;
  test: number;
  labels: Budget[];
  seeds: number[];
  series: {
    /** What its runs have in common. */
    link: string;
    /** The program that made them, its commit, and the day, as 2026-11-22. */
    program: string;
    commit: string;
    date: string;
    /** Of its runs, the median. */
    steps: number;
    seconds: number;
    /** Share right on the test examples; one row a seed, one column a budget; null where it diverged or was not run. */
    accuracy: (number | null)[][];
  }[];
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
const fourDigits = (share: number): number => Math.round(1e4 * share) / 1e4;

/** Packs the runs of one data set. */
export function packRecorded(runs: readonly RunRecord[], machine: string): RecordedFile {
  const { data, backend, pool, test } = runs[0]!;
  const budgets = [...new Set(runs.map((run) => run.labels))].sort((a, b) => labelsOf({ labels: a }) - labelsOf({ labels: b }));
  const seeds = [...new Set(runs.map(({ seed }) => seed))].sort((a, b) => a - b);
  return {
    format: recordedFormat,
    formatVersion: recordedVersion,
    data,
    machine,
    backend,
    pool,
    test,
    labels: budgets,
    seeds,
    series: [...group(runs, ({ link }) => seriesOf(link))].map(([link, same]) => {
      const newest = same.reduce((a, b) => (b.at > a.at ? b : a));
      const accuracyOf = (seed: number, budget: Budget) => same.find((run) => run.seed === seed && run.labels === budget)?.accuracy ?? null;
      return {
        link,
        program: newest.version,
        commit: newest.commit ?? "unknown",
        date: day(newest.at),
        steps: median(same, ({ steps }) => steps)!,
        seconds: Number(median(same, ({ seconds }) => seconds)!.toPrecision(3)),
        accuracy: seeds.map((seed) =>
          budgets.map((budget) => accuracyOf(seed, budget)).map((share) => (share === null ? null : fourDigits(share))),
        ),
      };
    }),
  };
}

/** The runs of a file, as those of this device are. */
export function unpackRecorded(file: RecordedFile): RunRecord[] {
  const { data, backend, machine, pool, test, labels, seeds, series } = file;
  const classCount = dataSetById(data)?.classes.length ?? 1;
  return series.flatMap(({ link: common, program, commit, date, steps, seconds, accuracy }) =>
    seeds.flatMap((seed, row) =>
      labels.flatMap((budget, column): RunRecord[] => {
        const share = accuracy[row]?.[column] ?? null;
        if (share === null) return [];
        const text = new URLSearchParams(common);
        text.set("seed", String(seed));
        text.set("labels", String(budget));
        const { settings } = fromLink(text.toString());
        const link = linkOf(runSpec(settings, "a"), settings.backend);
        const labelled = budget === "all" ? pool : Math.min(pool, Math.round(budget * classCount));
        const made = { version: program, commit, at: Date.parse(date), backend, device: machine, origin: "recorded" as const };
        const technique = settings.a.technique;
        return [
          {
            id: idOf(link),
            link,
            data,
            technique,
            labels: budget,
            labelled,
            pool,
            test,
            seed,
            steps,
            seconds,
            accuracy: share,
            stopped: "finished",
            ...made,
          },
        ];
      }),
    ),
  );
}
