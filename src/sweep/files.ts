/** Runs as a file: one run a line when written, and when read taken whole or not at all. */
import { recordVersion, type RunRecord } from "../shape/record";
import { placeOf, syntaxFault } from "./json-places";
import { checkRecord, quoted, type Fault } from "./record-check";
import { formOf, migrated } from "./record-form";

const format = "labelscape runs";
/** Larger files are not even opened. */
export const mostBytes = 50e6;
export const mostRuns = 100_000;

export interface Problem {
  /** Both counted from 1. */
  line: number;
  column?: number;
  /** Which value is wrong, and what it has to be. */
  message: string;
}
export type Reading = { records: RunRecord[] } | { problem: Problem };

/** @param about the program that writes it, and when, in milliseconds since 1970 */
export function printRuns(records: readonly RunRecord[], { version, at }: { version: string; at: number }): string {
  const head = { format, version: recordVersion, program: version, at: new Date(at).toISOString() };
  const lines = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  return `{\n${lines.join("")}"runs": [\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]\n}\n`;
}

/** Reads what {@link printRuns} writes, and files of one record a line. */
export function parseRuns(text: string): Reading {
  if (text.length > mostBytes) return problem(1, `The file is larger than ${mostBytes / 1e6} MB: cut it in parts.`);
  const json = text.replace(/^\uFEFF/, "");
  if (json.trim() === "") return problem(1, "The file is empty.");
  const whole = parsed(json);
  if (whole ? isRecord(whole.value) : isObject(parsed(json.trimStart().split("\n", 1)[0]!)?.value)) return readLines(json);
  return whole ? readFile(json, whole.value) : broken(json);
}

/** “Line 14: runs[3].accuracy is 1.7: it must be a number from 0 to 1.” */
export const problemWords = ({ line, column, message }: Problem): string =>
  `Line ${line.toLocaleString("en")}${column === undefined ? "" : `, column ${column.toLocaleString("en")}`}: ${message}`;

const problem = (line: number, message: string): { problem: Problem } => ({ problem: { line, message } });

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);
/** A file with a single line. */
const isRecord = (value: unknown): boolean => isObject(value) && !("format" in value) && "link" in value;

function broken(text: string, line = 1): { problem: Problem } {
  const fault = syntaxFault(text);
  if (!fault) return problem(line, "This is no JSON.");
  return { problem: { ...fault, line: fault.line + line - 1 } };
}

const readLines = (text: string): Reading => {
  const records: RunRecord[] = [];
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const value = parsed(line);
    if (!value) return broken(line, i + 1);
    const result = checkRecord(isObject(value.value) ? migrated(value.value, formOf(value.value)) : value.value);
    if ("why" in result) return problem(i + 1, faultWords(result));
    records.push(result);
    if (records.length > mostRuns) return tooMany(i + 1);
  }
  return { records };
};

const tooMany = (line: number) => problem(line, `There are more than ${mostRuns.toLocaleString("en")} runs in it: cut it in parts.`);

function readFile(text: string, value: unknown): Reading {
  const faulty = (path: Fault["path"], value: unknown, why: string) => problem(lineOf(text, path), faultWords({ path, value, why }));
  if (!isObject(value)) return faulty([], value, `must be an object with the format "${format}"`);
  const { format: name, version, runs } = value as Record<string, unknown>;
  if (name !== format) return faulty(["format"], name, `must be "${format}"`);
  if (!Number.isInteger(version) || Number(version) < 1) return faulty(["version"], version, "must be a whole number, 1 or more");
  if (Number(version) > recordVersion)
    return faulty(["version"], version, `must be ${recordVersion} or less: this page is older than the file. Load it again`);
  if (!Array.isArray(runs)) return faulty(["runs"], runs, "must be a list of runs");
  if (runs.length > mostRuns) return tooMany(lineOf(text, ["runs"]));
  const records: RunRecord[] = [];
  for (const [i, run] of runs.entries()) {
    const result = checkRecord(isObject(run) ? migrated(run, version) : run);
    if ("why" in result) return faulty(["runs", i, ...result.path], result.value, result.why);
    records.push(result);
  }
  return { records };
}

/** Of what is missing, the line where it should be. */
function lineOf(text: string, path: Fault["path"]): number {
  for (let length = path.length; length >= 0; length--) {
    const place = placeOf(text, path.slice(0, length));
    if (place) return place.line;
  }
  return 1;
}

/** “accuracy is 1.7: it must be a number from 0 to 1.” */
export const faultWords = ({ path, value, why }: Fault): string => {
  const place = path.reduce<string>(
    (before, key) => (typeof key === "number" ? `${before}[${key}]` : `${before && `${before}.`}${key}`),
    "",
  );
  return `${place || "The line"} is ${quoted(value)}: it ${why}.`;
};
