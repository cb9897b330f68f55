/** Trains the grid that the defaults of the techniques are chosen from, judged on validation labels, and tells the choice. */
import path from "node:path";
import { numbersVersion } from "../shape/record";
import { jobsOf, type Job } from "../sweep/run/plan";
import { spelledOut } from "../sweep/records/recorded";
import { choicesIn, out, tableOf } from "./choices";
import { heats, tunedData, tunedLabels, tunedSeeds } from "../sweep/records/tuning";
import { grid, gridOn } from "./grid";
import { keepCurves, keeping, keepOptions, tellIn, type KeepPlace } from "./keep";

const into = path.join("static-data", "tuned");

const help = `Tries ${grid[0]!.settings.length} settings of each technique on each kind of data, at ${tunedLabels} labels a class with seeds ${tunedSeeds[0]} to ${tunedSeeds.at(-1)}, judged on validation labels
inside the pool, into ${into}/; and tells which are best. What is far behind after ${heats.map(({ seeds }) => seeds).join(" or ")} seeds is not trained with the others.
The grid is in src/headless/grid.ts.

  npm run tune [-- --only digits,fixmatch]

${keepOptions}`;

/** @returns the exit code */
export const tune = (words: readonly string[], place: KeepPlace): Promise<number> =>
  keeping(words, place, help, async (request) => {
    const folder = path.join(place.root, into);
    const ends = request.plan || request.prove ? [] : heats.map(({ seeds }) => seeds);
    let done = true;
    for (const end of [...ends, tunedSeeds.length]) done &&= await keepCurves(gridJobs(), into, request, place, stillRuns(folder, end));
    tellIn(folder, tableOf(choicesIn(folder)), request, place);
    return done;
  });

/** @param folder static-data/tuned. @param end how many of the seeds are trained */
function stillRuns(folder: string, end: number): (job: Job) => boolean {
  const dropped = new Set(choicesIn(folder).flatMap(({ measured }) => out(measured).map(({ link }) => link)));
  return ({ spec }) => (tunedSeeds as readonly number[]).indexOf(spec.seed) < end && !dropped.has(spelledOut(spec));
}

/** Every setting of the grid with the first seed, on one kind of data after the other, then with the next. */
export const gridJobs = (): Job[] =>
  tunedSeeds.flatMap((seed) =>
    tunedData.flatMap((data) =>
      jobsOf({
        link: `v=${numbersVersion}&judged=validation`,
        data: [data],
        techniques: gridOn(data).flatMap(({ settings }) => settings),
        labels: [tunedLabels],
        seeds: [seed],
      }),
    ),
  );
