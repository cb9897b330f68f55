/** What a file of runs holds, in whichever form: values that are still to be checked, and where each of them stands. */
import { runFileSentences } from "../../sentences/run-files";
import { placeOf, syntaxFault } from "./json-places";
import { quoted, type Fault } from "./record-check";

export interface Problem {
  /** Both counted from 1. */
  line: number;
  column?: number;
  /** Which value is wrong, and what it has to be. */
  message: string;
}

export interface Listing {
  count: number;
  /** The line where the runs begin. */
  begin(): number;
  /** A record as it is to be checked, or why there is none. */
  read(index: number): { value: unknown } | { problem: Problem };
  /** A fault in that record, as it is told of this file. */
  tell(index: number, fault: Fault): Problem;
}
export type Opened = Listing | { problem: Problem };

export const problem = (line: number, message: string): { problem: Problem } => ({ problem: { line, message } });

/** A fault in a JSON text. */
export const told = (text: string, fault: Fault): Problem => ({ line: lineOf(text, fault.path), message: faultWords(fault) });

/** Why a text is no JSON. @param line where it begins */
export function broken(text: string, line = 1): { problem: Problem } {
  const fault = syntaxFault(text);
  if (!fault) return problem(line, runFileSentences.noJson);
  return { problem: { ...fault, line: fault.line + line - 1 } };
}

/** Where a value stands in a JSON text; of what is missing, where it should be. */
export function lineOf(text: string, path: Fault["path"]): number {
  for (let length = path.length; length >= 0; length--) {
    const place = placeOf(text, path.slice(0, length));
    if (place) return place.line;
  }
  return 1;
}

export const pathWords = (path: Fault["path"]): string =>
  path.reduce<string>((before, key) => (typeof key === "number" ? `${before}[${key}]` : `${before && `${before}.`}${key}`), "");

/** “accuracy is 1.7: it must be a number from 0 to 1.” */
export const faultWords = ({ path, value, why }: Fault): string =>
  runFileSentences.fault({ what: pathWords(path), found: quoted(value), fault: why });
