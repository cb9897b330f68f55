/** What is wrong with a file of runs, for those who wrote it. */
import { said } from "../shape/language";
import { aClass } from "./budgets";
import { count } from "./numbers";

/** What a value should be, to go on after “it”. */
const share = "must be a number from 0 to 1";
const examples = "must be a whole number, 0 or more";
const text = (most: number): string => `must be text of at most ${count(most)} characters`;
const onlyTrue = "must be true, or left out";

export const recordFaults = said("recordFaults", {
  share,
  examples,
  text,
  onlyTrue,
  atLeastOne: "must be a whole number, 1 or more",
  id: "must be 16 hexadecimal digits, the hash of the link",
  numbers: (newest: number): string => `must be a whole number from 1 to ${newest}, the version of the numbers`,
  data: "is not a data set known here",
  technique: "is not a technique known here",
  labels: (most: number): string => `must be "all", or a number above 0 and up to ${count(most)}`,
  seed: "must be a whole number from 1 to 9,999",
  seconds: "must be a number, 0 or more",
  accuracy: `${share}, or null where the run diverged`,
  stopped: 'must be "finished", "settled" or "diverged"',
  backend: (all: readonly string[]): string => `must be one of ${all.map((name) => `"${name}"`).join(", ")}`,
  at: "must be a time in milliseconds since 1970",
  origin: 'must be "here", "recorded" or "elsewhere"',
  curve: "must have rising steps and as many accuracies from 0 to 1",

  noRun: "must be a run: an object",
  unreadable: (fault: string): string => `cannot be read here: ${fault}`,
  /** @param value as it is written */
  asLinked: (value: string | number): string => `must be ${value}, as the link has it`,
  noAccuracy: "must be null where the run diverged, and nowhere else",
  probe: (accuracy: number | null): string => `must be ${accuracy}, as the accuracy is`,
  judged: ({ test, pool }: { test: number; pool: number }): string => `must be ${test}, as many as are judged beside a pool of ${pool}`,
  abovePool: (pool: number): string => `must not be above the pool, ${pool}`,
  bought: (of: { labelled: number; labels: number | string; pool: number }): string =>
    `must be ${of.labelled}, which ${aClass(String(of.labels))} are in a pool of ${of.pool}`,
  noSteps: "must be 1 or more in a run that came to its end",
  aboveSteps: (steps: number): string => `must not be above the ${steps} of the link`,
  beyondSteps: (steps: number): string => `must not go on beyond the last step, ${steps}`,

  noFile: (format: string): string => `must be an object with the format "${format}"`,
  format: (format: string): string => `must be "${format}"`,
  newer: (version: number): string => `must be ${version} or less, as this page is older than the file: load it again`,
  noRuns: "must be a list of runs",
  noRecorded: "is not what recorded curves have there",
  ofVersion: (numbers: number): string => `must be of version ${numbers} of the numbers`,
  rows: ({ seeds, labels }: { seeds: number; labels: number }): string =>
    `must have a row for each of ${seeds} seeds at most, and in it a number for each of ${labels} budgets`,
} as const);

export const runFileSentences = said("runFileSentences", {
  /** “Line 14: runs[3].accuracy is 1.7: it must be a number from 0 to 1.” @param message a sentence */
  at: ({ line, column, message }: { line: number; column?: number; message: string }): string =>
    column === undefined ? `Line ${count(line)}: ${message}` : `Line ${count(line)}, column ${count(column)}: ${message}`,
  /** “accuracy is 1.7: it must be a number from 0 to 1.” @param what empty for a line by itself @param fault one of the above */
  fault: ({ what, found, fault }: { what: string; found: string; fault: string }): string =>
    `${what || "The line"} is ${found}: it ${fault}.`,
  /** The same of a run in a file of recorded curves. @param series counted from 0 */
  recordedFault: (of: { what: string; series: number; found: string; fault: string }): string =>
    `${of.what} of a run of series[${of.series}] is ${of.found}: it ${of.fault}.`,
  /** In the place of a value. */
  missing: "missing",

  empty: "The file is empty.",
  noJson: "This is no JSON.",
  plan: "This is the plan of a sweep and no runs: npm run sweep makes them of it.",
  noLink: "There is no column “link”, which says of each row of a table of runs what was run.",
  noTable: "There is no table of runs in this notebook: is it one that this page has written?",
  tooLarge: (megabytes: number): string => `The file is larger than ${megabytes} MB: cut it in parts.`,
  tooMany: (runs: number): string => `There are more than ${count(runs)} runs in it: cut it in parts.`,

  /** Why there is no text in it, for the end of a sentence. */
  packed: "it is packed: unpack it",
  archive: "it is a workbook or an archive: save its table as CSV, or unpack it",
  workbook: "it is a workbook: save its table as CSV",
  utf32: "it is written in UTF-32: save it as UTF-8",
  noText: "it is no text: files of runs are JSON, CSV or notebooks",

  /** Forms of a table: what parts its cells, and how a half is written. */
  forms: {
    comma: "comma, 0.5",
    semicolon: "semicolon, 0,5",
    semicolonPoint: "semicolon, 0.5",
    tab: "tab, 0.5",
    tabComma: "tab, 0,5",
  },
} as const);
