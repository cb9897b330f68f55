/** Makes the recorded label curves that the page shows before this machine has trained anything: every technique on every data set. */
import path from "node:path";
import { offeredData } from "../data-sets/catalogue";
import { isLabelBlind } from "../link/changes";
import type { Budget } from "../shape/plan";
import { refusedWords } from "../link/refused";
import { labelsOf } from "../shape/record";
import { jobsOf, type Job } from "../sweep/run/plan";
import { offered } from "../techniques/catalogue";
import { keepCurves, keepOptions, parseKeepWords, type KeepPlace } from "./keep";
import { exitCodeOf } from "./words";

const labels: readonly Budget[] = [1, 2, 4, 8, 16, 32, 64, "all"];

/** Few labels need more seeds to tell two techniques apart: 1 to 10 up to 4 labels a class, 1 to 5 above. */
const seedsAt = (budget: Budget): number => (labelsOf({ labels: budget }) <= 4 ? 10 : 5);

/** The one that most readers see first. */
const firstData = "digits";

const into = path.join("static-data", "recorded");

const help = `Records the label curves of all techniques on all data sets, under their usual settings, into ${into}/.

  npm run record [-- --only digits,fixmatch]

What is there, made by the same code from the same data, is not made again: a new technique or data set costs only its own runs.
${keepOptions}`;

/** @returns the exit code */
export function record(words: readonly string[], place: KeepPlace): Promise<number> {
  return exitCodeOf(async () => {
    const request = parseKeepWords(words);
    if (request !== "help") return keepCurves(recordedJobs(), into, request, place);
    place.write(help);
    return true;
  }, place.note);
}

/** One seed of everything after the other: what tells most comes soonest. */
export function recordedJobs(): Job[] {
  const data = offeredData.map(({ id }) => id).toSorted((a, b) => Number(b === firstData) - Number(a === firstData));
  const seeds = Array.from({ length: Math.max(...labels.map(seedsAt)) }, (_, i) => i + 1);
  return seeds.flatMap((seed) =>
    data.flatMap((id) =>
      offered.flatMap(({ id: technique }) => {
        if (refusedWords(technique, id)) return [];
        // One training is read out under all budgets: there is nothing to save.
        const some = isLabelBlind(technique) ? labels : labels.filter((budget) => seed <= seedsAt(budget));
        return jobsOf({ link: "", data: [id], techniques: [technique], labels: some, seeds: [seed] });
      }),
    ),
  );
}
