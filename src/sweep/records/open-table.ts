/** Opens a table of runs: by whichever separator its cells are parted, and with whichever decimal mark. */
import { dsvFormat } from "d3";
import { runFileSentences } from "../../sentences/run-files";
import { faultWords, problem, type Opened } from "./listing";
import { areColumns, columnOf, recordIn } from "./table-rows";

const separators = [",", ";", "\t", "|"];
/** Spreadsheets may say in the line before the head how cells are parted. */
const beforeHead = /^[\r\n]*(?:"?sep=.?"?[\r\n]+)?/i;

/** Undefined where this is no table of runs. */
export function openTable(text: string): Opened | undefined {
  const [before] = beforeHead.exec(text)!;
  const content = text.slice(before.length);
  const head = content.split(/[\r\n]/, 1)[0]!;
  const [separator] = separators.toSorted((a, b) => head.split(b).length - head.split(a).length);
  const [names = [], ...rows] = dsvFormat(separator!).parseRows(content);
  const columns = names.map((name) => name.trim());
  if (!areColumns(columns)) return undefined;
  if (!columns.includes("link")) return problem(1, runFileSentences.noLink);
  let line = breaksIn(before) + 1 + linesOf(names);
  const places = rows.map((row) => {
    const place = { row, line };
    line += linesOf(row);
    return place;
  });
  const filled = places.filter(({ row }) => row.some((cell) => cell.trim() !== ""));
  return {
    count: filled.length,
    begin: () => 1,
    read: (index) => ({ value: recordIn(Object.fromEntries(columns.map((name, i) => [name, filled[index]!.row[i]]))) }),
    tell: (index, { path: [key, ...rest], value, why }) => ({
      line: filled[index]!.line,
      message: faultWords({ path: [columnOf(String(key)), ...rest], value, why }),
    }),
  };
}

const breaksIn = (text: string): number => text.split(/\r\n|\n|\r/).length - 1;
const linesOf = (row: readonly string[]): number => row.reduce((sum, cell) => sum + breaksIn(cell), 1);
