/** Trains the cells one after the other and has each computed again; says beforehand how long that takes, and on the way how long is left. */
import { rm } from "node:fs/promises";
import path from "node:path";
import { estimate } from "../../sweep/run/estimate";
import { duration } from "../../sentences/numbers";
import { Speeds } from "../../sweep/run/speeds";
import { recordedRuns } from "../keep";
import { plannedWords } from "../sweep";
import type { SweepPlace } from "../place";
import type { Arbiter, Result } from "./form";
import { trainCell, type Trained } from "./ours";
import type { Cell } from "./plan";

/** While one cell trains, the arbiter computes the one before. @param folder for the arrays, of which two cells are there at a time */
export async function compareCells(
  cells: readonly Cell[],
  folder: string,
  place: Pick<SweepPlace, "root" | "note" | "onStop">,
  arbiter: Arbiter | undefined,
): Promise<{ results: Result[]; isWhole: boolean }> {
  const times = timesOn(place.root);
  place.note(`${plannedWords(cells.map(({ job }) => job))}: ${times.of(cells) ?? "how long they take is not known yet"}`);
  place.note(
    arbiter ? `Beside ${arbiter.name}, whose time is known only on the way.` : "No Python has scikit-learn: the table has ours alone.",
  );

  const results: Result[] = [];
  let failed = 0;
  let stopped = false;
  place.onStop(() => (stopped = true));
  const fail = ({ name, job }: Cell, error: unknown) => {
    failed++;
    place.note(`${name}, ${job.runs[0]!.link}: left out: ${error instanceof Error ? error.message : String(error)}`);
  };
  let answered = Promise.resolve();
  for (const [i, cell] of cells.entries()) {
    if (stopped) break;
    const began = Date.now();
    const into = path.join(folder, String(i));
    const trained = await trainCell(cell, place.root, into).catch((error: unknown) => fail(cell, error));
    await answered;
    if (trained)
      answered = judged(cell, trained, arbiter)
        .then((found) => void results.push(...found))
        .catch((error: unknown) => fail(cell, error))
        .finally(() => rm(into, { recursive: true, force: true }));
    times.add(cell, (Date.now() - began) / 1000);
    const { data, seed } = cell.job.spec;
    const left = times.of(cells.slice(i + 1));
    place.note(`${cell.name} on ${data}, seed ${seed} · ${i + 1} of ${cells.length}${left ? ` · ${left} left` : ""}`);
  }
  await answered;
  if (stopped) place.note("Stopped: the table has what was done.");
  return { results, isWhole: !failed && !stopped };
}

/** By what cells took here; before one is done, by what such trainings took where the curves were recorded. */
function timesOn(root: string) {
  const recorded = new Speeds(recordedRuns(root));
  const here = new Speeds();
  return {
    add: ({ job }: Cell, seconds: number) => here.add({ link: job.runs[0]!.link, seconds, steps: job.spec.steps }),
    of(cells: readonly Cell[]): string | undefined {
      const jobs = cells.map(({ job }) => job);
      const told = jobs.length ? estimate(jobs, 1, (job) => here.secondsLike(job) ?? recorded.secondsLike(job)) : undefined;
      return told && `about ${duration(told.seconds)}`;
    },
  };
}

async function judged({ part, name, job }: Cell, trained: readonly Trained[], arbiter: Arbiter | undefined): Promise<Result[]> {
  const { data, technique, seed } = job.spec;
  const results: Result[] = [];
  for (const { ours, question } of trained) {
    const theirs = await arbiter?.judge(question);
    results.push({ ...{ part, name, data, technique, seed, labels: ours.labels, ours }, ...(theirs && { theirs }) });
  }
  return results;
}
