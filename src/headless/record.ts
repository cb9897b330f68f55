/** Makes the recorded label curves that the page shows before this machine has trained anything: every technique on every data set. */
import { mkdir, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { dataSets } from "../data-sets/catalogue";
import type { Budget } from "../shape/plan";
import { jobsOf, type Job } from "../sweep/plan";
import { packRecorded } from "../sweep/recorded";
import { techniques } from "../techniques/catalogue";
import { RunFolder } from "./folder";
import { carryOut, type SweepPlace } from "./sweep";
import { BadRequest, exitCodeOf, readWords } from "./words";

const labels: readonly Budget[] = [1, 2, 4, 8, 16, 32, 64, "all"];
const seeds = [1, 2, 3, 4, 5];

const help = `Records the label curves of all techniques on all data sets, under their usual settings, into static-data/recorded/.

  npm run record [-- --pack]

What was run before by this version of the program, in sweeps/recorded/, is not run again: a new technique or data set costs only its own runs.
  --pack   writes the files from what is there, and trains nothing
  --help   says this`;

/** @returns the exit code */
export function record(words: readonly string[], place: SweepPlace): Promise<number> {
  return exitCodeOf(async () => {
    const read = readWords(words, { "--pack": undefined });
    if (read === "help") {
      place.write(help);
      return true;
    }
    if (read.rest.length) throw new BadRequest(`Nothing is known of ${read.rest[0]}; --help says what can be said.`);
    const jobs = jobsOf({ link: "", data: dataSets.map(({ id }) => id), techniques: techniques.map(({ id }) => id), labels, seeds });
    const out = path.join(place.root, "sweeps", "recorded");
    const request = { out, workers: undefined, share: undefined, redis: undefined };
    const done = read.options.has("--pack") || (await carryOut(jobs, request, place));
    await pack(new RunFolder(out), jobs, place);
    return done;
  }, place.note);
}

async function pack(folder: RunFolder, jobs: readonly Job[], { root, note }: SweepPlace) {
  const made = new Map((await folder.read()).map((run) => [run.id, run]));
  const into = path.join(root, "static-data", "recorded");
  await mkdir(into, { recursive: true });
  for (const { id } of dataSets) {
    const planned = jobs.filter(({ spec }) => spec.data === id).flatMap(({ runs }) => runs);
    // A budget travels once every technique has it with every seed: else they would not be compared on the same.
    const whole = labels.filter((budget) => planned.every((run) => run.labels !== budget || made.has(run.id)));
    const runs = planned.filter((run) => whole.includes(run.labels)).map((run) => made.get(run.id)!);
    if (!runs.length) continue;
    const text = printed(packRecorded(runs, machine()));
    await writeFile(path.join(into, `${id}.json`), text);
    note(`${id}.json: ${runs.length} runs, labels a class ${whole.join(", ")}; ${text.length.toLocaleString("en")} bytes`);
  }
}

/** “2 cores of Intel Xeon, Linux” */
function machine(): string {
  const cores = os.cpus();
  const model = cores[0]?.model
    .replace(/\((R|TM)\)|CPU|@.*/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return `${cores.length} ${cores.length === 1 ? "core" : "cores"}${model ? ` of ${model}` : ""}, ${os.type()}`;
}

/** One line a series and a seed: small, and a change of one shows as one. */
const printed = (file: object): string =>
  `${JSON.stringify(file, null, 1).replace(/\[\s+([^[\]{}]*?)\s+\]/g, (_, inner: string) => `[${inner.replace(/\s+/g, " ")}]`)}\n`;
