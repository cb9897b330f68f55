/** The independent table: what this program computes, computed a second time by scikit-learn, on seeds that nothing else uses. */
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { dataSets } from "../data-sets/catalogue";
import { counted, isOrAre } from "../shape/numerals";
import { numbersVersion } from "../shape/record";
import { PlanError } from "../sweep/run/cells";
import { markdown } from "./choices";
import { tryFile, writeWhole } from "./files";
import { compareCells } from "./referee/compare";
import { partWords, parts, type Arbiter, type Compared, type RefereeFile } from "./referee/form";
import { cellsOf, chosenBy, refereeSeeds, type Cell, type RefereePlan } from "./referee/plan";
import { findArbiter } from "./referee/python";
import { comparisonsIn, tablesOf } from "./referee/table";
import type { SweepPlace } from "./place";
import { whole } from "./sweep-words";
import { BadRequest, exitCodeOf, readWords } from "./words";

const help = `Trains on seeds ${refereeSeeds[0]} to ${refereeSeeds.at(-1)}, which no fixture, choice of defaults or recording uses, and has scikit-learn, SciPy and NumPy compute the
same from the same arrays: ours, theirs and the difference, as a table, and as JSON with every run.

  npm run -s referee [-- --only readout,digits] [--out FILE]

${parts.map((part) => `  ${part.padEnd(15)}${partWords[part]}`).join("\n")}
Accuracy and confusion are counted again in every run.
  --only LIST    only these parts and data sets, by their names: --only spreading,two-moons
  --seeds LIST   other seeds: --seeds 601,602
  --link LINK    settings that all runs have in common, for a quick look: --link "v=2&steps=100"
  --out FILE     where the JSON goes; else referee.json
  --help         says this
Where no Python has scikit-learn the table has ours alone; LABELSCAPE_PYTHON may name one that has it.
Exit code: 0 when all went well, 1 when something failed or was stopped, 2 when nothing could be begun.`;

export interface RefereeRequest extends RefereePlan {
  out: string;
}

/** @returns the exit code */
export function referee(words: readonly string[], place: SweepPlace): Promise<number> {
  return exitCodeOf(async () => {
    const request = parseRefereeWords(words);
    if (request === "help") {
      place.write(help);
      return true;
    }
    tryFile(request.out);
    return compareAll(request, place, await findArbiter(place.root, place.environment));
  }, place.note);
}

export function parseRefereeWords(words: readonly string[]): RefereeRequest | "help" {
  const value = "a value; --help says which";
  const read = readWords(words, { "--only": value, "--seeds": value, "--link": value, "--out": value });
  if (read === "help") return read;
  const { rest, options } = read;
  if (rest.length) throw new BadRequest(`Nothing is known of ${rest[0]}; --help says what can be said.`);
  const only = options.get("--only");
  const chosen = chosenBy(only?.split(",") ?? []);
  if (!chosen)
    throw new BadRequest(
      `--only ${only} names what is neither a part nor a data set; there are ${[...parts, ...dataSets.map(({ id }) => id)].join(", ").replace(/, (?=[^,]*$)/, " and ")}.`,
    );
  const seeds = options
    .get("--seeds")
    ?.split(",")
    .map((seed) => whole("--seeds", seed, 1));
  return { ...chosen, seeds: seeds ?? refereeSeeds, link: options.get("--link") ?? "", out: options.get("--out") ?? "referee.json" };
}

/** @param arbiter is closed at the end. @returns whether everything is in the table */
export async function compareAll(request: RefereeRequest, place: SweepPlace, arbiter: Arbiter | undefined): Promise<boolean> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "labelscape-referee-"));
  try {
    const { results, isWhole } = await compareCells(planned(request), folder, place, arbiter);
    const statistics: Compared[] = [];
    for (const { a, b, ...compared } of comparisonsIn(results))
      statistics.push({ ...compared, ...(arbiter && { theirs: await arbiter.compare(a, b) }) });
    const file: RefereeFile = {
      ...{ format: "labelscape-referee", version: place.version, numbers: numbersVersion },
      ...(place.commit !== undefined && { commit: place.commit }),
      ...{ seeds: request.seeds, arbiter: arbiter?.name ?? null },
      ...{ tables: tablesOf(results, statistics), results, statistics },
    };
    place.write(printTables(file));
    writeWhole(request.out, `${JSON.stringify(file)}\n`);
    place.note(`${counted(results.length, "run")} ${isOrAre(results.length)} in ${request.out}.`);
    return isWhole;
  } finally {
    arbiter?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function planned(request: RefereeRequest): Cell[] {
  try {
    return cellsOf(request);
  } catch (error) {
    throw error instanceof PlanError ? new BadRequest(error.message) : error;
  }
}

function printTables({ tables, seeds, version, commit, arbiter }: RefereeFile): string {
  const made = `Labelscape ${version}${commit === undefined ? "" : ` (${commit})`}, seeds ${seeds.join(", ")}, beside ${arbiter ?? "nobody"}.`;
  return [made, ...tables.map(({ title, note, rows }) => `## ${title}\n\n${note}\n\n${markdown(rows).trimEnd()}`)].join("\n\n");
}
