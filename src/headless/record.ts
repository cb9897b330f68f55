/** Makes the recorded label curves that the page shows before this machine has trained anything. */
import path from "node:path";
import { dataSets } from "../data-sets/catalogue";
import { isLabelBlind } from "../link/changes";
import { toChoose } from "../shape/entry";
import { refusedWords } from "../link/refused";
import { curveOf, looked, type Curve } from "../sweep/records/label-curves";
import { jobsOf, type Job } from "../sweep/run/plan";
import { techniques } from "../techniques/catalogue";
import { keepCurves, keeping, keepOptions, type KeepPlace } from "./keep";

export const recordedFolder = path.join("static-data", "recorded");

const help = `Records the label curves of all techniques on ${looked.join(", ")}, and of some on all data sets, under their
usual settings, into ${recordedFolder}/.

  npm run record [-- --only digits,fixmatch]

What is there, made by the same code from the same data, is not made again: a new technique or data set costs only its own runs.
A technique or a data set that nobody is offered yet is recorded where --only names it.
${keepOptions}`;

/** @returns the exit code */
export const record = (words: readonly string[], place: KeepPlace): Promise<number> =>
  keeping(words, place, help, (request) => keepCurves(recordedJobs(request.only), recordedFolder, request, place));

/**
 * One seed of everything after the other: what tells most comes soonest.
 * @param named techniques and data sets that are recorded before they are offered to anybody
 */
export function recordedJobs(named: readonly string[] = []): Job[] {
  const rank = ({ id }: { id: string }) => (looked.includes(id) ? looked.indexOf(id) : looked.length);
  const curves = toChoose(dataSets, named)
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((data) =>
      toChoose(techniques, named).flatMap((technique) => {
        const curve = refusedWords(technique.id, data.id) === undefined ? curveOf(technique.id, data.id) : undefined;
        return curve ? [{ technique: technique.id, data: data.id, ...curve }] : [];
      }),
    );
  const most = ({ labels, seedsAt }: Curve) => Math.max(...labels.map(seedsAt));
  const seeds = Array.from({ length: Math.max(...curves.map(most)) }, (_, i) => i + 1);
  return seeds.flatMap((seed) =>
    curves
      .filter((curve) => seed <= most(curve))
      .flatMap(({ technique, data, labels, seedsAt }) => {
        // One training is read out under all budgets: there is nothing to save.
        const some = isLabelBlind(technique) ? labels : labels.filter((budget) => seed <= seedsAt(budget));
        return jobsOf({ link: "", data: [data], techniques: [technique], labels: some, seeds: [seed] });
      }),
  );
}
