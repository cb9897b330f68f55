/** Rows whose cells are parted by runs of blanks, as older files have them: they stand below each other. */
import { isMissing, isNumber, readingsOf } from "./numbers";

const sampledLines = 200;
const fewestCells = 3;
/** As large a part of the lines has as many cells as most have: sentences differ. */
const even = 0.95;
/** More of the cells are numbers than are not. */
const numeric = 0.5;

/** What stands in quotes, where a cell begins and ends with them; else a run of blanks. */
const quotedOrBlanks = /(?<![^ \t\n])"(?:[^"\n]|"")*"(?![^ \t\n])|[ \t]+/g;

/** One blank between cells, and none at the ends of lines. @param text lines end with \n */
export const withOneBlank = (text: string): string =>
  text.replace(quotedOrBlanks, (found) => (found.startsWith('"') ? found : " ")).replace(/^ | $/gm, "");

const cellsOf = (line: string): string[] => line.match(/"(?:[^"]|"")*"(?![^ ])|[^ ]+/g) ?? [];
/** Not one with a comma after it, as those of a list have. */
const isFigure = (cell: string): boolean => !/[,;]$/.test(cell) && isNumber(readingsOf(cell.replace(/^"(.*)"$/, "$1")));

/** Whether they are: as many cells in nearly all lines, and numbers in most. Of running text neither is so. @param text lines end with \n */
export function isPartedByBlanks(text: string): boolean {
  const [, ...lines] = withOneBlank(text.split("\n", sampledLines).join("\n"))
    .split("\n")
    .filter((line) => line)
    .map(cellsOf); // the first may name the columns
  const counts = new Map<number, number>();
  for (const { length } of lines) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [most, count] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  if (most < fewestCells || count <= even * lines.length) return false;
  const cells = lines.flat().filter((cell) => !isMissing(cell));
  return cells.filter(isFigure).length > numeric * cells.length;
}
