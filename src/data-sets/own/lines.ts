/** Lines, each an example, before or after it a label where a tab parts the two. */
import type { Grid } from "./grid";

const distinct = (values: readonly string[]): number => new Set(values).size;

/** @param text lines end with \n */
export function gridOfLines(text: string): Grid {
  const lines = text.split("\n").flatMap((line, i) => (line.trim() ? [{ line, number: i + 1 }] : []));
  const lineOf = (row: number) => lines[row]!.number;
  const parted = lines.map(({ line }) => ({ line, first: line.indexOf("\t"), last: line.lastIndexOf("\t") }));
  const labelled = parted.filter(({ first }) => first >= 0);
  if (!labelled.length) return { columns: ["line"], rows: lines.map(({ line }) => [line.trim()]), lineOf };
  const before = distinct(labelled.map(({ line, first }) => line.slice(0, first).trim()));
  const after = distinct(labelled.map(({ line, last }) => line.slice(last + 1).trim()));
  const rows = parted.map(({ line, first, last }) => {
    if (first < 0) return ["", line.trim()];
    return before <= after
      ? [line.slice(0, first).trim(), line.slice(first + 1).trim()]
      : [line.slice(last + 1).trim(), line.slice(0, last).trim()];
  });
  return { columns: ["label", "line"], rows, lineOf };
}
