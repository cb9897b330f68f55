/** Rows of cells, parted by commas and the like. */
import Papa from "papaparse";
import type { Delimiter, OwnChoices } from "../../shape/own-choices";
import { isPartedByBlanks, withOneBlank } from "./blanks";
import { cleaned, unique } from "./cleaned";
import type { Refuse } from "./fault";
import type { Grid } from "./grid";
import { isMissing, isNumber, readingsOf } from "./numbers";

/** A comma stands in numbers and sentences too: of several that part all rows alike it is the last. */
const delimiters: readonly Delimiter[] = ["\t", ";", "|", ","];
const sampled = { rows: 200, characters: 300_000 };

const newline = "\n";
const quotesIn = ({ errors }: Papa.ParseResult<string[]>) => errors.find(({ type }) => type === "Quotes");

/** In rows that are parted by tabs a quote may be one of the text. */
function parse(text: string, delimiter: Delimiter, preview = 0): Papa.ParseResult<string[]> {
  const parsed = Papa.parse<string[]>(text, { delimiter, newline, preview });
  return delimiter === "\t" && quotesIn(parsed) ? Papa.parse<string[]>(text, { delimiter, newline, preview, quoteChar: "\0" }) : parsed;
}
const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== "");

/** Spreadsheets may say in the first line how cells are parted. */
const beforeHead = /^(?:"?sep=(.)"?\n)?/i;

/** The share of rows that have as many cells as most rows have, where that is more than one; and how many these are. */
function evenness(text: string, delimiter: Delimiter): { evenness: number; cells: number } {
  const rows = parse(text, delimiter, sampled.rows).data.filter(isFilled);
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const most = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  return { evenness: most[0] > 1 ? most[1] / rows.length : 0, cells: most[0] };
}

/** What parts the cells, and how alike it makes the rows, from 0 to 1. @param text lines end with \n */
export function guessDelimiter(text: string): { delimiter: Delimiter; evenness: number } {
  const said = beforeHead.exec(text)![1];
  if (said && delimiters.includes(said as Delimiter)) return { delimiter: said as Delimiter, evenness: 1 };
  const sample = text.slice(0, sampled.characters);
  const found = delimiters.map((delimiter) => ({ delimiter, ...evenness(sample, delimiter) }));
  const clear = found.find((one) => one.evenness > 0.9);
  // Names may stand after a tab in rows of numbers that blanks part.
  if ((!clear || (clear.delimiter === "\t" && clear.cells === 2)) && isPartedByBlanks(sample)) return { delimiter: " ", evenness: 1 };
  return clear ?? found.reduce((best, one) => (one.evenness >= best.evenness ? one : best));
}

/** Whether the first row names the columns: no numbers stand in it where they stand below it, and nothing that is there again below it. */
export function guessHeader([first, ...rows]: readonly (readonly string[])[]): boolean {
  if (!first || !rows.length) return true;
  const some = rows.slice(0, sampled.rows);
  const isNumeric = (cell: string) => isNumber(readingsOf(cell.trim()));
  const votes = first.map((name, column) => {
    const below = some.map((row) => row[column]?.trim() ?? "").filter((cell) => !isMissing(cell));
    const numbers = below.filter(isNumeric).length / Math.max(1, below.length);
    if (numbers > 0.8) return isNumeric(name) ? -1 : name.trim() ? 1 : 0;
    return name.trim() && below.includes(name.trim()) ? -1 : 0;
  });
  const sum = votes.reduce<number>((a, b) => a + b, 0);
  return sum > 0 || (sum === 0 && new Set(first).size === first.length && !first.some(isNumeric));
}

interface Lined {
  row: string[];
  line: number;
}

/** Rows in which something stands, with the lines in which they begin. */
function linedRows(text: string, delimiter: Delimiter, refuse: Refuse): Lined[] {
  const [before] = beforeHead.exec(text)!;
  const content = text.slice(before.length);
  const parsed = parse(delimiter === " " ? withOneBlank(content) : content, delimiter);
  let line = before ? 2 : 1;
  const lined = parsed.data.map((row) => {
    const begins = line;
    line += row.reduce((sum, cell) => sum + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 1);
    return { row, line: begins };
  });
  const error = quotesIn(parsed);
  if (error) refuse({ fault: error.code === "MissingQuotes" ? "open quote" : "stray quote" }, lined[error.row ?? 0]?.line);
  return lined.filter(({ row }) => isFilled(row));
}

/** Some programs end every row with a mark, and some name no column for the names of the rows. */
function evened(lined: readonly Lined[], refuse: Refuse): Lined[] {
  const [head, ...rows] = lined as [Lined, ...Lined[]];
  const expected = head.row.length;
  const longer = rows.length > 0 && rows.every(({ row }) => row.length === expected + 1);
  if (longer) {
    if (rows.every(({ row }) => row[expected]!.trim() === "")) return [head, ...rows.map((one) => ({ ...one, row: one.row.slice(0, -1) }))];
    return [{ ...head, row: ["", ...head.row] }, ...rows];
  }
  const ragged = rows.find(({ row }) => row.length !== expected);
  if (ragged) refuse({ fault: "ragged", found: ragged.row.length, expected }, ragged.line);
  return [...lined];
}

/** @param text lines end with \n @param most so many columns */
export function gridOfRows(
  text: string,
  asked: Partial<OwnChoices>,
  most: number,
  refuse: Refuse,
): { grid: Grid; delimiter: Delimiter; header: boolean } {
  const delimiter = asked.delimiter ?? guessDelimiter(text).delimiter;
  const lined = linedRows(text, delimiter, refuse);
  if (!lined.length) refuse({ fault: "empty" });
  const columns = lined[0]!.row.length;
  if (columns > most) refuse({ fault: "too many columns", found: columns, most }, lined[0]!.line);
  const all = evened(lined, refuse);
  if (all[0]!.row.length < 2) refuse({ fault: "one column", delimiter });
  const header = asked.header ?? guessHeader(all.map(({ row }) => row));
  const [first, rows] = [all[0]!.row, all.slice(Number(header))];
  const names = first.map((name, i) => (header && cleaned(name)) || `column ${i + 1}`);
  return {
    grid: {
      columns: unique(names),
      rows: rows.map(({ row }) => row.map((cell) => cell.trim())),
      lineOf: (row) => rows[row]!.line,
    },
    delimiter,
    header,
  };
}
