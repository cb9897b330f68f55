/** Makes the reference table: every technique on digits with few labels, and once on each other kind of data, beside what others' code reached. */
import path from "node:path";
import { dataSetEntry } from "../data-sets/catalogue";
import { fromLink } from "../link/link";
import { refusedWords } from "../link/refused";
import { estimated } from "../sweep/curve/statistics";
import { unpackRecorded } from "../sweep/records/recorded";
import { tunedData } from "../sweep/records/tuning";
import { jobsOf, type Job } from "../sweep/run/plan";
import { techniques } from "../techniques/catalogue";
import { markdown, meanWords } from "./choices";
import { readCurves } from "./curve-files";
import { keepCurves, keeping, keepOptions, tellIn, type KeepPlace } from "./keep";
import { isBelow, mostBelow, referenceLabels, referenceNumbers, type ReferenceLabels } from "./reference-numbers";

const into = path.join("static-data", "recorded", "reference");
const closely = "digits";
const seeds = [1, 2, 3, 4, 5] as const;
/** One of each other kind. */
const others = tunedData.filter((data) => data !== closely);
const labelsOnOthers = 4;

const help = `Trains every technique on ${closely} at ${referenceLabels.join(", ")} labels a class with ${seeds.length} seeds, and once on ${others.join(", ")}, into ${into}/; and tells
in README.md there what came out beside what others' code reached: src/headless/reference-numbers.ts.

  npm run record-table [-- --only simclr]

${keepOptions}`;

/** @returns the exit code */
export const recordTable = (words: readonly string[], place: KeepPlace): Promise<number> =>
  keeping(words, place, help, async (request) => {
    const folder = path.join(place.root, into);
    const done = await keepCurves(tableJobs(), into, request, place);
    tellIn(folder, referenceTable(folder), request, place);
    return done;
  });

/** One seed of everything on digits after the other, the first with the other kinds. */
export function tableJobs(): Job[] {
  const on = (data: string, labels: readonly number[], seed: number) => {
    const able = techniques.filter(({ id }) => refusedWords(id, data) === undefined);
    return jobsOf({ link: "", data: [data], techniques: able.map(({ id }) => id), labels, seeds: [seed] });
  };
  return seeds.flatMap((seed) => [
    ...on(closely, referenceLabels, seed),
    ...(seed === seeds[0] ? others.flatMap((data) => on(data, [labelsOnOthers], seed)) : []),
  ]);
}

/** The page that tells it: written by the program. @param folder with the files */
export function referenceTable(folder: string): string {
  const shares = new Map<string, number[]>();
  for (const data of tunedData) {
    const file = readCurves(path.join(folder, `${data}.json`));
    for (const run of file ? unpackRecorded(file) : []) {
      const key = keyOf(run.technique, data, Number(run.labels));
      shares.set(key, [...(shares.get(key) ?? []), run.accuracy ?? 0]);
    }
  }
  const cell = (technique: string, labels: ReferenceLabels) => {
    const found = shares.get(keyOf(technique, closely, labels));
    const reached = referenceNumbers[technique]?.[labels];
    const beside = reached ? ` / ${reached.mean}${reached.deviation === undefined ? "" : ` ± ${reached.deviation}`}` : "";
    if (!found) return `–${beside}`;
    const text = meanWords(found);
    return reached && isBelow(100 * estimated(found).mean, labels, reached) ? `**${text}**${beside}` : `${text}${beside}`;
  };
  const once = (technique: string, data: string) => {
    const [share] = shares.get(keyOf(technique, data, labelsOnOthers)) ?? [];
    return share === undefined ? "–" : meanWords([share]);
  };
  const rows = techniques.map(({ id, name }) => [
    name,
    ...referenceLabels.map((labels) => cell(id, labels)),
    ...others.map((data) => once(id, data)),
  ]);
  const { steps } = fromLink(`data=${closely}`).settings;
  return `# Reference table

Written by \`npm run record-table\`, from the files beside it, which name machine and commit. Share right on the test examples in percent, every
technique under its usual settings: on digits (${steps} steps) with ${referenceLabels.join(", ")} labels a class, mean ± standard deviation over ${seeds.length} seeds, beside what others' code
reached there (\`src/headless/reference-numbers.ts\`, mostly in 800 steps); and once on one data set of each other kind, with ${labelsOnOthers} labels a class. Bold
is more than ${mostBelow} standard deviations below its reference.

${markdown([
  ["Technique", ...referenceLabels.map((labels) => `Digits, ${labels}`), ...others.map((data) => dataSetEntry(data)!.name)],
  ...rows,
])}`;
}

const keyOf = (technique: string, data: string, labels: number): string => [technique, data, labels].join(" ");
