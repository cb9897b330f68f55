/** Makes the reference table: every technique on digits with few labels, and once on each other kind of data, beside what others' code reached. */
import path from "node:path";
import { group } from "d3";
import { dataSetEntry } from "../data-sets/catalogue";
import { fromLink } from "../link/link";
import { refusedWords } from "../link/refused";
import { estimated } from "../sweep/curve/statistics";
import { unpackRecorded } from "../sweep/records/recorded";
import { leastRecorded, recordedLabels } from "../sweep/records/label-curves";
import { tunedData } from "../sweep/records/tuning";
import { jobsOf, type Job } from "../sweep/run/plan";
import { techniqueEntry, techniques } from "../techniques/catalogue";
import { markdown, meanWords } from "./choices";
import { readCurves } from "./curve-files";
import { keepCurves, keeping, keepOptions, tellIn, type KeepPlace } from "./keep";
import { recordedFolder } from "./record";
import { isBelow, mostBelow, referenceLabels, referenceNumbers, type ReferenceLabels } from "./reference-numbers";

const into = path.join(recordedFolder, "reference");
const closely = "digits";
const seeds = Array.from({ length: leastRecorded }, (_, i) => i + 1);
/** One of each other kind. */
const others = tunedData.filter((data) => data !== closely);
const labelsOnOthers = 4;
/** Where others' code was given 100 labels in all: not more, of eight classes. */
export const texts = { technique: "naive-bayes-em", data: "definitions", labels: 12, reached: 63.7 } as const;

const help = `Trains every technique on ${closely} at ${referenceLabels.join(", ")} labels a class with ${seeds.length} seeds, and once on ${others.join(", ")}, into ${into}/, but for
what npm run record has recorded; and tells in README.md there what came out beside what others' code reached: src/headless/reference-numbers.ts.

  npm run record-table [-- --only simclr]

${keepOptions}`;

/** @returns the exit code */
export const recordTable = (words: readonly string[], place: KeepPlace): Promise<number> =>
  keeping(words, place, help, async (request) => {
    const folder = path.join(place.root, into);
    const done = await keepCurves(tableJobs(), into, request, place);
    tellIn(folder, referenceTable(folder, path.join(place.root, recordedFolder)), request, place);
    return done;
  });

/** One seed of everything on digits after the other, the first with the other kinds: what is not recorded anyway. */
export function tableJobs(): Job[] {
  const on = (data: string, all: readonly number[], seed: number) =>
    techniques.flatMap(({ id }) => {
      const labels = refusedWords(id, data) ? [] : all.filter((budget) => !recordedLabels(id, data).includes(budget));
      return labels.length ? jobsOf({ link: "", data: [data], techniques: [id], labels, seeds: [seed] }) : [];
    });
  return seeds.flatMap((seed) => [
    ...on(closely, referenceLabels, seed),
    ...(seed === seeds[0] ? others.flatMap((data) => on(data, [labelsOnOthers], seed)) : []),
    ...jobsOf({ link: "", data: [texts.data], techniques: [texts.technique], labels: [texts.labels], seeds: [seed] }),
  ]);
}

/** The runs that it tells of. @param folders with the files */
const runsIn = (folders: readonly string[]) =>
  folders
    .flatMap((folder) => tunedData.map((data) => readCurves(path.join(folder, `${data}.json`))))
    .flatMap((file) => (file ? unpackRecorded(file) : []))
    .filter(({ seed }) => seeds.includes(seed));

/** Shares right on the test examples, one for each seed; of whom nothing was trained there, nothing. @param runs of {@link runsIn} */
function sharesOf(runs: ReturnType<typeof runsIn>) {
  const shares = group(
    runs,
    ({ technique }) => technique,
    ({ data }) => data,
    ({ labels }) => Number(labels),
  );
  return (technique: string, data: string, labels: number): number[] | undefined =>
    shares
      .get(technique)
      ?.get(data)
      ?.get(labels)
      ?.map(({ accuracy }) => accuracy ?? 0);
}

/** What {@link referenceTable} tells the means of. @param folders with the files */
export const tabledShares = (...folders: readonly string[]): ReturnType<typeof sharesOf> => sharesOf(runsIn(folders));

/** The page that tells it: written by the program. @param folders with the files */
export function referenceTable(...folders: readonly string[]): string {
  const runs = runsIn(folders);
  const shares = sharesOf(runs);
  const cell = (technique: string, labels: ReferenceLabels) => {
    const found = shares(technique, closely, labels);
    const reached = referenceNumbers[technique]?.[labels];
    const beside = reached ? ` / ${reached.mean}${reached.deviation === undefined ? "" : ` ± ${reached.deviation}`}` : "";
    if (!found) return `–${beside}`;
    const text = meanWords(found);
    return reached && isBelow(100 * estimated(found).mean, labels, reached) ? `**${text}**${beside}` : `${text}${beside}`;
  };
  const once = (technique: string, data: string) => {
    const [share] = shares(technique, data, labelsOnOthers) ?? [];
    return share === undefined ? "–" : meanWords([share]);
  };
  const cost = (technique: string): string[] => {
    const all = runs.filter((run) => run.technique === technique && run.data === closely);
    const [seconds, steps] = [estimated(all.map((run) => run.seconds)).mean, estimated(all.map((run) => run.steps)).mean];
    return all.length ? [(1000 * seconds) / steps, seconds].map((number) => number.toPrecision(2)) : ["–", "–"];
  };
  const rows = techniques.map(({ id, name }) => [
    name,
    ...referenceLabels.map((labels) => cell(id, labels)),
    ...others.map((data) => once(id, data)),
    ...cost(id),
  ]);
  const onTexts = shares(texts.technique, texts.data, texts.labels);
  const { steps } = fromLink(`data=${closely}`).settings;
  return `# Reference table

Written by \`npm run record-table\`, from the files beside it and those of the label curves, which name machine and commit. Share right on the test examples in percent, every
technique under its usual settings: on digits (${steps} steps) with ${referenceLabels.join(", ")} labels a class, mean ± standard deviation over ${seeds.length} seeds, beside what others' code
reached there (\`src/headless/reference-numbers.ts\`, mostly in 800 steps); and once on one data set of each other kind, with ${labelsOnOthers} labels a class. Bold
is more than ${mostBelow} standard deviations below its reference. Last, what it costs on digits, on one core: milliseconds a step and seconds a run.

${markdown([
  [
    "Technique",
    ...referenceLabels.map((labels) => `Digits, ${labels}`),
    ...others.map((data) => dataSetEntry(data)!.name),
    "Step, ms",
    "Run, s",
  ],
  ...rows,
])}
${techniqueEntry(texts.technique)!.name} on ${dataSetEntry(texts.data)!.name.toLowerCase()} with ${texts.labels} labels a class: ${onTexts ? meanWords(onTexts) : "–"} / ${texts.reached} with 100 in all.
`;
}
