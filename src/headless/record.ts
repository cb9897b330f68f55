/** Makes the recorded label curves that the page shows before this machine has trained anything: every technique on every data set. */
import { mkdir, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { dataSets } from "../data-sets/catalogue";
import type { Budget } from "../shape/plan";
import { seriesOf } from "../sweep/identity";
import { jobsOf } from "../sweep/plan";
import { packRecorded } from "../sweep/recorded";
import { techniques } from "../techniques/catalogue";
import { RunFolder } from "./folder";
import { carryOut, type SweepPlace } from "./sweep";

const labels: readonly Budget[] = [1, 2, 4, 8, 16, 32, 64, "all"];
const seeds = [1, 2, 3, 4, 5];

const help = `Records the label curves of all techniques on all data sets, under their usual settings, into static-data/recorded/.

  npm run record [-- --pack]

What was run before by this version of the program, in sweeps/recorded/, is not run again: a new technique or data set costs only its own runs.
  --pack   writes the files from what is there, and trains nothing
  --help   says this`;

/** @returns the exit code */
export async function record(words: readonly string[], place: SweepPlace): Promise<number> {
  const unknown = words.find((word) => word !== "--pack");
  if (unknown) {
    const isHelp = unknown === "--help" || unknown === "-h";
    (isHelp ? place.write : place.note)(isHelp ? help : `There is no option ${unknown}; there are --pack and --help.`);
    return isHelp ? 0 : 2;
  }
  const jobs = jobsOf({ link: "", data: dataSets.map(({ id }) => id), techniques: techniques.map(({ id }) => id), labels, seeds });
  const out = path.join(place.root, "sweeps", "recorded");
  const done = words.includes("--pack") || (await carryOut(jobs, { out, workers: undefined, share: undefined, redis: undefined }, place));
  await pack(new RunFolder(out), new Set(jobs.flatMap(({ runs }) => runs.map(({ id }) => id))), place);
  return done ? 0 : 1;
}

async function pack(folder: RunFolder, wanted: ReadonlySet<string>, { root, note }: SweepPlace) {
  const runs = (await folder.read()).filter(({ id }) => wanted.has(id));
  const into = path.join(root, "static-data", "recorded");
  await mkdir(into, { recursive: true });
  for (const { id } of dataSets) {
    const own = runs.filter(({ data }) => data === id);
    if (!own.length) continue;
    const text = printed(packRecorded(own, machine()));
    await writeFile(path.join(into, `${id}.json`), text);
    note(
      `${id}.json: ${own.length} runs of ${new Set(own.map(({ link }) => seriesOf(link))).size} techniques, ${text.length.toLocaleString("en")} bytes`,
    );
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
