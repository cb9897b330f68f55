/** Runs as a file: one run a line when written, and when read taken whole or not at all. */
import { runFileSentences } from "../../sentences/run-files";
import { recordVersion, type RunRecord } from "../../shape/record";
import type { Problem } from "./listing";
import { format, openFile } from "./open-file";
import { checkRecord } from "./record-check";
import { aSlice, atOnce, inTurns } from "./slices";

/** Larger files are not even opened. */
export const mostBytes = 50e6;
export const mostRuns = 100_000;

export type Reading = { records: RunRecord[] } | { problem: Problem };

/** @param about the program that writes it, and when, in milliseconds since 1970 */
export function printRuns(records: readonly RunRecord[], { version, at }: { version: string; at: number }): string {
  const head = { format, version: recordVersion, program: version, at: new Date(at).toISOString() };
  const lines = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  return `{\n${lines.join("")}"runs": [\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]\n}\n`;
}

/** Reads every form that open-file.ts knows: what {@link printRuns} writes, records as a list or one a line, tables, notebooks and recorded curves. */
export const parseRuns = (text: string): Reading => atOnce(reading(text));

/** The same, while the page goes on. */
export const readRuns = (text: string): Promise<Reading> => inTurns(reading(text));

function* reading(text: string): Generator<void, Reading> {
  if (text.length > mostBytes) return { problem: { line: 1, message: runFileSentences.tooLarge(mostBytes / 1e6) } };
  const listing = openFile(text.replace(/^\uFEFF/, ""));
  if ("problem" in listing) return listing;
  const { count, begin, read, tell } = listing;
  if (count > mostRuns) return { problem: { line: begin(), message: runFileSentences.tooMany(mostRuns) } };
  const records: RunRecord[] = [];
  for (let i = 0; i < count; i++) {
    const found = read(i);
    if ("problem" in found) return found;
    const result = checkRecord(found.value);
    if ("why" in result) return { problem: tell(i, result) };
    records.push(result);
    if (i % aSlice === aSlice - 1) yield;
  }
  return { records };
}

/** “Line 14: runs[3].accuracy is 1.7: it must be a number from 0 to 1.” */
export const problemWords = (problem: Problem): string => runFileSentences.at(problem);
