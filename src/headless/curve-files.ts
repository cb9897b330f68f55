/** The committed curves of a plan, one file a data set and size of it: the only place where its runs are kept. A file with holes is gone on with. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { group } from "d3";
import type { RunSpec } from "../shape/protocol";
import { numbersVersion, type RunRecord } from "../shape/record";
import { idOf } from "../sweep/records/identity";
import { fromLink } from "../link/link";
import { runSpec } from "../link/settings";
import { dataSetEntry } from "../data-sets/catalogue";
import { must } from "../shape/must";
import type { Job } from "../sweep/run/plan";
import {
  fileNameOf,
  linkOfSeries,
  packRecorded,
  spelledOut,
  spelledOutOf,
  unpackRecorded,
  type RecordedFile,
} from "../sweep/records/recorded";
import { tryFolder, writeWhole } from "./files";
import type { RunStore } from "./store";

/** Of the code of what all runs share, and of each technique and data set by its id. */
export interface CodeFingerprints {
  training: string;
  techniques: Readonly<Record<string, string>>;
  dataSets: Readonly<Record<string, string>>;
  /** By the kind of data: its views, encoders and decoder. */
  kinds: Readonly<Record<string, string>>;
}

/** Of the code, the data and the settings that decide the numbers of a series: labels and seed are not among them. */
const fingerprintOf = (spec: RunSpec, code: CodeFingerprints): string =>
  idOf(
    code.training,
    must(code.kinds[dataSetEntry(spec.data)!.kind], `kind of ${spec.data}`),
    must(code.techniques[spec.technique], `src/techniques/${spec.technique}.ts`),
    must(code.dataSets[spec.data], `src/data-sets/${spec.data}.ts`),
    spelledOut(spec),
  );

export interface CurveFiles extends RunStore {
  /** Runs of these series count as made by the present code. @param links spelled out */
  takeOver(links: readonly string[]): void;
}

/**
 * A series that was made by other code, or from other data, is made again: its old runs go when the first new one comes. Series that are
 * not in the plan any more go as well.
 * @param jobs the whole plan
 * @param machine in words
 */
export function curveFiles(folder: string, jobs: readonly Job[], code: CodeFingerprints, machine: string): CurveFiles {
  const planned = new Map(jobs.map(({ spec }) => [spelledOut(spec), fingerprintOf(spec, code)]));
  const places = new Map([...planned.keys()].map((link, i) => [link, i]));
  const placeOf = ({ link }: RunRecord) => places.get(spelledOutOf(link)) ?? Infinity;
  const fileOf = (name: string) => path.join(folder, `${name}.json`);
  const nameOf = ({ link }: RunRecord) => fileNameOf(runSpec(fromLink(link).settings, "a"));
  const files = [...new Set(jobs.map(({ spec }) => fileNameOf(spec)))].map(fileOf);

  /** The runs of a file, those of one fingerprint together. */
  const partsOf = (file: RecordedFile) =>
    file.series.map((series) => {
      const link = linkOfSeries(file, series);
      const current = file.numbers === numbersVersion && series.fingerprint === planned.get(link);
      return { ...series, link, current, runs: unpackRecorded({ ...file, series: [series] }) };
    });

  function add(name: string, fresh: readonly RunRecord[]) {
    const file = readCurves(fileOf(name));
    const { pool, test, backend } = fresh[0]!;
    const comparable = file?.numbers === numbersVersion && file.pool === pool && file.test === test;
    const begun = new Set(fresh.map(({ link }) => spelledOutOf(link)));
    const parts = comparable && file.backend === backend ? partsOf(file) : [];
    const kept = parts.filter(({ link, current }) => planned.has(link) && (current || !begun.has(link)));
    const fingerprints = new Map([
      ...kept.map(({ link, fingerprint }) => [link, fingerprint] as const),
      ...[...begun].map((link) => [link, planned.get(link)!] as const),
    ]);
    const runs = new Map([...kept.flatMap((part) => part.runs), ...fresh].map((run) => [run.id, run]));
    const ordered = [...runs.values()].toSorted((a, b) => placeOf(a) - placeOf(b));
    writeWhole(fileOf(name), printed(packRecorded(ordered, machine, (link) => fingerprints.get(link)!)));
  }

  return {
    path: folder,
    prepare: () => tryFolder(folder),
    async read() {
      const [done, stale]: [RunRecord[], RunRecord[]] = [[], []];
      for (const one of files) {
        const file = readCurves(one);
        if (file) for (const { current, runs } of partsOf(file)) (current ? done : stale).push(...runs);
      }
      return { done, stale, passedOver: [] };
    },
    takeOver(links) {
      for (const one of files) {
        const file = readCurves(one);
        if (!file) continue;
        const series = file.series.map((each) => asMadeBy((link) => (links.includes(link) ? planned.get(link) : undefined), file, each));
        writeWhole(one, printed({ ...file, series }));
      }
    },
    async write(records) {
      for (const [name, fresh] of group(records, nameOf)) add(name, fresh);
    },
  };
}

/** The same series under another fingerprint, where it has one. */
function asMadeBy(fingerprint: (link: string) => string | undefined, file: RecordedFile, series: RecordedFile["series"][number]) {
  return { ...series, fingerprint: fingerprint(linkOfSeries(file, series)) ?? series.fingerprint };
}

/** @throws where it is no JSON */
export function readCurves(file: string): RecordedFile | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as RecordedFile;
  } catch {
    throw new Error(`${file} is damaged: take the committed one back, or delete it, and its runs are made again.`);
  }
}

/** One line a series, and one a seed of it: small, and a change of one shows as one. */
const printed = ({ series, ...head }: RecordedFile): string => {
  const lines = Object.entries(head).map(([name, value]) => `"${name}": ${JSON.stringify(value)},\n`);
  const all = series.map(({ accuracy, ...said }) => {
    const rows = accuracy.map((row) => JSON.stringify(row)).join(",\n");
    return `${JSON.stringify(said).slice(0, -1)},"accuracy":[\n${rows}]}`;
  });
  return `{${lines.join("")}"series": [\n${all.join(",\n")}\n]}\n`;
};
