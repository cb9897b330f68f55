/** Opens a file of runs in each form that this program writes, or that another one makes of it. */
import { recordFaults, runFileSentences } from "../../sentences/run-files";
import { recordVersion } from "../../shape/record";
import { isOfCodes, openCodes } from "./code";
import { isObject, parsed } from "./json-values";
import { broken, faultWords, lineOf, problem, told, type Listing, type Opened } from "./listing";
import { openNotebook } from "./open-notebook";
import { openRecorded } from "./open-recorded";
import { openTable } from "./open-table";
import type { Fault } from "./record-check";
import { formOf, migrated } from "./record-form";
import { recordedFormat } from "./recorded";
import { areColumns, recordIn } from "./table-rows";

export const format = "labelscape runs";

/** @param text without a byte order mark */
export function openFile(text: string): Opened {
  if (text.trim() === "") return problem(1, runFileSentences.empty);
  if (isOfCodes(text)) return openCodes(text);
  const whole = parsed(text);
  if (whole && Array.isArray(whole.value)) return listed(text, whole.value, []);
  if (whole ? isRun(whole.value) : isObject(parsed(text.trimStart().split(/[\r\n]/, 1)[0]!)?.value)) return lines(text);
  return whole ? openObject(text, whole.value) : (openTable(text) ?? broken(text));
}

/** Whether it is, or is meant to be, a file of runs: all else that is dropped is what somebody brings to learn from. @param text as above */
export function isOfRuns(text: string): boolean {
  if (isOfCodes(text)) return true;
  const whole = parsed(text);
  if (whole && !Array.isArray(whole.value))
    return isObject(whole.value) && ("format" in whole.value || "nbformat" in whole.value || isRun(whole.value));
  const first = whole ? (whole.value as unknown[])[0] : parsed(text.trimStart().split(/[\r\n]/, 1)[0]!)?.value;
  return isObject(first) ? isRun(first) || areColumns(Object.keys(first)) : openTable(text) !== undefined;
}

/** A file with a single line. */
const isRun = (value: unknown): boolean => isObject(value) && !("format" in value) && "link" in value;

/** A record of today's form. Rows of a table may have been taken over by another program, under the names of their columns. */
function valueOf(value: unknown, form?: number): unknown {
  if (!isObject(value)) return value;
  if (!("id" in value) && areColumns(Object.keys(value)) && "labels_per_class" in value) return recordIn(cellsOf(value));
  return migrated(value, form ?? formOf(value));
}
const cellsOf = (row: object): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === null ? "" : String(cell)]));

/** One record a line. */
function lines(text: string): Listing {
  const all = text.split(/\r\n|\n|\r/);
  const places = all.flatMap((line, i) => (line.trim() === "" ? [] : [i]));
  return {
    count: places.length,
    begin: () => 1,
    read(index) {
      const line = all[places[index]!]!.replace(/^\uFEFF/, "");
      const json = parsed(line);
      return json ? { value: valueOf(json.value) } : broken(line, places[index]! + 1);
    },
    tell: (index, fault) => ({ line: places[index]! + 1, message: faultWords(fault) }),
  };
}

/** @param path of the list in the file. @param form of its records, where they do not say it themselves */
function listed(text: string, runs: readonly unknown[], path: Fault["path"], form?: number): Listing {
  return {
    count: runs.length,
    begin: () => lineOf(text, path),
    read: (index) => ({ value: valueOf(runs[index], form) }),
    tell: (index, fault) => told(text, { ...fault, path: [...path, index, ...fault.path] }),
  };
}

function openObject(text: string, file: unknown): Opened {
  const faulty = (path: Fault["path"], value: unknown, why: string) => ({ problem: told(text, { path, value, why }) });
  if (!isObject(file)) return faulty([], file, recordFaults.noFile(format));
  const { format: name, version, runs } = file as Readonly<Record<string, unknown>>;
  if ("nbformat" in file) return openNotebook(text, file);
  if (name === recordedFormat) return openRecorded(text, file);
  if (name === undefined && "techniques" in file) return problem(1, runFileSentences.plan);
  if (name !== format) return faulty(["format"], name, recordFaults.format(format));
  if (!Number.isInteger(version) || Number(version) < 1) return faulty(["version"], version, recordFaults.atLeastOne);
  if (Number(version) > recordVersion) return faulty(["version"], version, recordFaults.newer(recordVersion));
  if (!Array.isArray(runs)) return faulty(["runs"], runs, recordFaults.noRuns);
  return listed(text, runs, ["runs"], Number(version));
}
