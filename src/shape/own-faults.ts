/** Why nothing is read of a file that a reader brings. */
import type { NoText } from "./file-text";
import type { Delimiter } from "./own-choices";
import type { NotRead } from "./own-notes";

/** Where labels stand. */
export type LabelsIn = { column: string } | { array: string } | { folders: true };

/** Why nothing was read. */
export type FaultOf =
  | { fault: "empty" }
  | { fault: "too large"; bytes: number; most: number }
  | { fault: "no text"; is: NoText }
  | { fault: "no rows" }
  /** Nothing parts its cells. */
  | { fault: "one column"; delimiter: Delimiter }
  | { fault: "ragged"; found: number; expected: number }
  | { fault: "open quote" }
  | { fault: "stray quote" }
  | { fault: "no JSON" }
  | { fault: "no object" }
  | { fault: "nested"; column: string }
  | { fault: "too many columns"; found: number; most: number }
  | { fault: "no such column"; column: string; columns: readonly string[] }
  | { fault: "same choice twice"; column: string }
  | { fault: "too large a number"; column: string; found: string }
  | { fault: "no label" }
  | { fault: "nothing to learn from" }
  /** Hardly a word is in two texts. */
  | { fault: "no common words"; column: string }
  | { fault: "too few rows"; found: number; least: number }
  | ({ fault: "no labels" } & LabelsIn)
  | { fault: "one class"; class: string }
  | ({ fault: "no class twice" } & LabelsIn)
  | { fault: "numbers as labels"; column: string; distinct: number }
  | ({ fault: "too many classes"; distinct: number; most: number } & LabelsIn)
  | { fault: "no archive"; why: "broken" | "locked" | "method" }
  /** What is packed in it. */
  | { fault: "unpacks to too much"; bytes: number; most: number }
  /** It grows beyond what it says of itself. */
  | { fault: "unpacks to more than it says" }
  /** How it is written, though it cannot be read so. */
  | { fault: "array"; array: string; is: "broken" | "records" | "objects" | "big-endian" | "Fortran" | "another type"; type?: string }
  | { fault: "no inputs"; arrays: readonly string[] }
  | { fault: "no such array"; array: string; arrays: readonly string[] }
  | { fault: "no label array"; arrays: readonly string[] }
  | { fault: "array shape"; array: string; shape: readonly number[] }
  | { fault: "other length"; array: string; found: number; expected: number }
  /** Counted from 0, as NumPy does. */
  | { fault: "array value"; array: string; row: number; found: number; allowed: "finite" | "0 to 1" | "listed" }
  | { fault: "labels are no classes"; array: string; row: number; found: number }
  /** What the runner writes beside arrays is not as it writes it. */
  | { fault: "no description" }
  /** No file of it is read, and why not, the commonest reason first. */
  | { fault: "nothing to read"; count: number; why: NotRead; paths: readonly string[] };

/** Where it stands, and why nothing was read: `"fault" in answer` tells it from what was. */
export type Fault = {
  /** The name of the file, cleaned. */
  file: string;
  /** Counted from 1; absent where it is about the whole file. */
  line?: number;
} & FaultOf;
