/** Packed texts: lines of a file, and their words as numbers of a vocabulary. */
import { HIDDEN_WORD, PADDING, UNKNOWN_WORD, type Examples } from "../../shape/data-set";

/** The first line of a file, and all others, each as its fields, which tabs part. */
export function linesOf(content: Uint8Array | undefined): { first: string; rows: string[][] } {
  const [first = "", ...lines] = new TextDecoder().decode(content).replace(/\n$/, "").split("\n");
  return { first, rows: lines.map((line) => line.split("\t")) };
}

/** Lower case; every run of letters and digits is a word, everything else separates. Vocabularies are made with it too. */
export const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** @param known the words that have a number of their own @param length of each text: longer ones are cut */
export function numbered(
  known: Iterable<string>,
  texts: readonly (readonly string[])[],
  length: number,
): Pick<Examples, "inputs" | "vocabulary"> {
  const vocabulary: string[] = [];
  vocabulary[PADDING] = "";
  vocabulary[UNKNOWN_WORD] = "…";
  vocabulary[HIDDEN_WORD] = "▢";
  vocabulary.push(...known);
  const numberOf = new Map(vocabulary.map((word, i) => [word, i]));
  const inputs = new Int32Array(texts.length * length);
  texts.forEach((text, i) =>
    text.slice(0, length).forEach((word, j) => {
      inputs[i * length + j] = numberOf.get(word) ?? UNKNOWN_WORD;
    }),
  );
  return { inputs, vocabulary };
}

/** Those that a field of the rows marks as kept for testing. */
export const marked = (rows: readonly (readonly string[])[], field: number): Uint8Array =>
  Uint8Array.from(rows, (row) => Number(row[field]));

/** The class of each, which is the first field of its row. */
export const classesOf = (rows: readonly (readonly string[])[]): Uint8Array => Uint8Array.from(rows, ([label]) => Number(label));
