/** What somebody brings to a program of the terminal, by the same reading as on the page. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { bring } from "../data-sets/own/bring";
import { load, read } from "../data-sets/own/read";
import type { Parsed } from "../link/link";
import { dataValuesOf } from "../link/settings";
import { ownSentences } from "../sentences/own";
import { checksumIn, nameIn, ownId } from "../shape/brought";
import type { DataSet } from "../shape/data-set";
import type { OwnFile } from "../shape/own";
import { ownCaps, ownSeconds, ownSides, type ImageChoices, type SoundChoices, type OwnChoices } from "../shape/own-choices";
import { fewTestedWords } from "../sweep/curve/few-tested";
import { reasonOf } from "./files";
import { BadRequest } from "./words";

const column = "the name of a column";
const number = "a number";

/** Each with what its value is. */
export const ownOptions = {
  "--data": "the name of a file or a folder",
  "--label": column,
  "--group": column,
  "--id": column,
  "--words": column,
  "--inputs": "the name of an array",
  "--seconds": ownSeconds.join(" or "),
  "--side": ownSides.join(" or "),
  "--colours": "grey or colour",
  "--paper": "light or dark",
  "--most-examples": number,
  "--most-megabytes": number,
} as const;

export const ownHelp = `  --data FILE    learns from your own data, read as on the page, where they would be data=own: CSV, TSV, columns parted by
                 blanks, JSON lines, lines of text;
                 a folder or a zip archive of images (PNG, JPEG, GIF) or sounds (WAV), those of each class in a folder of its own;
                 arrays of NumPy (.npz), or what --export wrote
  --label, --group, --id, --words COLUMN
                 which column says the class, which one keeps groups together, names the rows, holds the words; else that is guessed
  --inputs, --label ARRAY
                 which array of several holds the examples, and which the labels
  --side ${ownSides.join("|")}, --colours grey|colour, --paper light|dark
                 how images are read: pixels in height and width, and which side of grey counts as paper
  --seconds ${ownSeconds.join("|")}
                 how much of each sound is learned from: the loudest part
  --most-examples N, --most-megabytes N
                 how much of it is taken at most; else as much as on the page`;

/** Has it brought, where options ask for that. @throws BadRequest where it cannot be read, in the words of the page */
export async function bringOwn(options: ReadonlyMap<string, string>, note: (line: string) => void): Promise<DataSet | undefined> {
  const file = options.get("--data");
  if (file === undefined) {
    const stray = Object.keys(ownOptions).find((name) => options.has(name));
    if (stray) throw new BadRequest(`${stray} says how your own data are read: name them by --data FILE.`);
    return undefined;
  }
  const own = read(...(await namedFile(file, options)));
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

/** What --data names, and how it is to be read: {@link read} can do it at once. @throws BadRequest */
export async function namedFile(named: string, options: ReadonlyMap<string, string>): Promise<[OwnFile, Partial<OwnChoices>]> {
  const choices = choicesIn(options);
  const file = await fileAt(named, choices.mostBytes ?? ownCaps.mostBytes);
  await load(file);
  return [file, choices];
}

/** @param most bytes of all files of a folder @throws BadRequest where it cannot be read */
export async function fileAt(file: string, most = Infinity): Promise<OwnFile> {
  try {
    if (!statSync(file).isDirectory()) return { name: path.basename(file), bytes: readFileSync(file) };
    const found = readdirSync(file, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const files = found.map((one) => path.join(one.parentPath, one.name));
    const name = `${path.basename(path.resolve(file))}.zip`;
    const bytes = files.reduce((sum, one) => sum + statSync(one).size, 0);
    if (bytes > most) throw new BadRequest(ownSentences.fault({ fault: "too large", file: name, bytes, most }));
    const { packed } = await import("../data-sets/own/files/pack");
    const placed = files.map((one) => ({ path: path.relative(file, one).split(path.sep).join("/"), bytes: readFileSync(one) }));
    return { name, bytes: packed(placed) };
  } catch (error) {
    if (error instanceof BadRequest) throw error;
    throw new BadRequest(`${file} cannot be read, as ${reasonOf(error)}.`);
  }
}

/** @throws BadRequest where it is none of them */
function oneOf<Value extends string>(options: ReadonlyMap<string, string>, name: keyof typeof ownOptions, values: readonly Value[]) {
  const given = options.get(name);
  const value = values.find((one) => one === given);
  if (given !== undefined && value === undefined) throw new BadRequest(`${name} ${given} is neither ${values.join(" nor ")}.`);
  return value;
}

function fileChoicesIn(options: ReadonlyMap<string, string>): Partial<ImageChoices & SoundChoices> {
  const side = oneOf(options, "--side", ownSides.map(String));
  const colours = oneOf(options, "--colours", ["grey", "colour"]);
  const paper = oneOf(options, "--paper", ["light", "dark"]);
  const seconds = oneOf(options, "--seconds", ownSeconds.map(String));
  return {
    ...(seconds && { seconds: ownSeconds.find((one) => String(one) === seconds)! }),
    ...(side && { side: ownSides.find((one) => String(one) === side)! }),
    ...(colours && { colours }),
    ...(paper && { paper }),
  };
}

function choicesIn(options: ReadonlyMap<string, string>): Partial<OwnChoices> {
  const given = (name: keyof typeof ownOptions) => options.get(name);
  const numberIn = (name: keyof typeof ownOptions): number => {
    const value = Number(given(name));
    if (!(value > 0)) throw new BadRequest(`${name} ${given(name)} is no number above 0.`);
    return value;
  };
  return {
    ...(given("--label") !== undefined && { label: given("--label")!, labels: given("--label")! }),
    ...(given("--inputs") !== undefined && { inputs: given("--inputs")! }),
    ...(given("--group") !== undefined && { group: given("--group")! }),
    ...(given("--id") !== undefined && { id: given("--id")! }),
    ...(given("--words") !== undefined && { words: given("--words")! }),
    ...fileChoicesIn(options),
    ...(options.has("--most-examples") && { mostExamples: Math.floor(numberIn("--most-examples")) }),
    ...(options.has("--most-megabytes") && { mostBytes: 1e6 * numberIn("--most-megabytes") }),
  };
}
