/** What somebody brings to a program of the terminal, by the same reading as on the page. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { bring } from "../data-sets/own/bring";
import { read } from "../data-sets/own/read";
import type { Parsed } from "../link/link";
import { dataValuesOf } from "../link/settings";
import { ownSentences } from "../sentences/own";
import { checksumIn, nameIn, ownId } from "../shape/brought";
import type { DataSet } from "../shape/data-set";
import type { OwnChoices, OwnFile } from "../shape/own";
import { fewTestedWords } from "../sweep/curve/few-tested";
import { reasonOf } from "./files";
import { BadRequest } from "./words";

const column = "the name of a column";
const number = "a number";

/** Each with what its value is. */
export const ownOptions = {
  "--data": "the name of a file",
  "--label": column,
  "--group": column,
  "--id": column,
  "--words": column,
  "--most-examples": number,
  "--most-megabytes": number,
} as const;

export const ownHelp = `  --data FILE    learns from your own data: CSV, TSV, JSON lines or lines of text, read as on the page, where they would be data=own
  --label, --group, --id, --words COLUMN
                 which column says the class, which one keeps groups together, names the rows, holds the words; else that is guessed
  --most-examples N, --most-megabytes N
                 how much of it is taken at most; else as much as on the page`;

/** Has it brought, where options ask for that. @throws BadRequest where it cannot be read, in the words of the page */
export function bringOwn(options: ReadonlyMap<string, string>, note: (line: string) => void): DataSet | undefined {
  const path = options.get("--data");
  if (path === undefined) {
    const stray = Object.keys(ownOptions).find((name) => options.has(name));
    if (stray) throw new BadRequest(`${stray} says how your own data are read: name them by --data FILE.`);
    return undefined;
  }
  const own = read(fileAt(path), choicesIn(options));
  if ("fault" in own) throw new BadRequest(ownSentences.fault(own));
  const data = bring(own);
  for (const one of own.notes) note(ownSentences.note(one));
  const few = fewTestedWords(data);
  if (few) note(few);
  return data;
}

/** Why a link and what was brought do not go together, to follow “the link”; undefined where they do. */
export function mismatchOf({ settings, awaited }: Pick<Parsed, "settings" | "awaited">, brought: DataSet | undefined): string | undefined {
  if (awaited === undefined)
    return brought && settings.data !== ownId ? `is about ${settings.data}, and --data brings others: leave one of them out` : undefined;
  const wanted = `is about your own data “${nameIn(awaited)}” (checksum ${checksumIn(awaited)})`;
  if (!brought) return `${wanted}: name that file by --data FILE`;
  const found = checksumIn(String(dataValuesOf(brought).file));
  return `${wanted}, and --data brings others (checksum ${found}): bring that file, and read it by the same columns`;
}

/** @throws BadRequest where it cannot be read */
export function fileAt(path: string): OwnFile {
  try {
    return { name: basename(path), bytes: readFileSync(path) };
  } catch (error) {
    throw new BadRequest(`${path} cannot be read, as ${reasonOf(error)}.`);
  }
}

/** How it is to be read. @throws BadRequest */
export function choicesIn(options: ReadonlyMap<string, string>): Partial<OwnChoices> {
  const given = (name: keyof typeof ownOptions) => options.get(name);
  const numberIn = (name: keyof typeof ownOptions): number => {
    const value = Number(given(name));
    if (!(value > 0)) throw new BadRequest(`${name} ${given(name)} is no number above 0.`);
    return value;
  };
  return {
    ...(given("--label") !== undefined && { label: given("--label")! }),
    ...(given("--group") !== undefined && { group: given("--group")! }),
    ...(given("--id") !== undefined && { id: given("--id")! }),
    ...(given("--words") !== undefined && { words: given("--words")! }),
    ...(options.has("--most-examples") && { mostExamples: Math.floor(numberIn("--most-examples")) }),
    ...(options.has("--most-megabytes") && { mostBytes: 1e6 * numberIn("--most-megabytes") }),
  };
}
