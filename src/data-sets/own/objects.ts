/** Objects: one a line, or all in a list. */
import { visit } from "jsonc-parser";
import { cleaned, unique } from "./cleaned";
import type { Refuse } from "./fault";
import type { Grid } from "./grid";

/** @param text lines end with \n */
export const looksLikeObjects = (text: string): boolean => /^\s*(?:\[\s*\{|\{\s*["}])/.test(text);

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);
type Parsed = { value: unknown } | undefined;

function parsed(text: string): Parsed {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined; // the latter where it nests too deeply
    throw error;
  }
}

/** Looks for a place by a parser that calls itself: of what nests too deeply it knows none. */
function shallow(look: () => void): void {
  try {
    look();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}

/** The line of the first place that is no JSON. */
function brokenAt(text: string): number {
  let found: number | undefined;
  shallow(() =>
    visit(
      text,
      { onError: (_code, _offset, _length, line) => void (found ??= line + 1) },
      { disallowComments: true, allowTrailingComma: false },
    ),
  );
  return found ?? 1;
}

/** The lines in which the values of a list begin. */
function linesOfList(text: string): number[] {
  const lines: number[] = [];
  let depth = 0; // 1 in the list itself
  const see = (line: number) => void (depth === 1 && lines.push(line + 1));
  const enter = (_offset: number, _length: number, line: number) => {
    see(line);
    depth++;
  };
  const leave = () => void depth--;
  shallow(() =>
    visit(text, {
      onObjectBegin: enter,
      onArrayBegin: enter,
      onObjectEnd: leave,
      onArrayEnd: leave,
      onLiteralValue: (_value, _offset, _length, line) => see(line),
    }),
  );
  return lines;
}

interface Found {
  values: unknown[];
  lineOf(row: number): number;
}

function inList(text: string, refuse: Refuse): Found {
  const whole = parsed(text) ?? refuse({ fault: "no JSON" }, brokenAt(text));
  let lines: number[] | undefined;
  return {
    values: Array.isArray(whole.value) ? whole.value : refuse({ fault: "no object" }),
    lineOf: (row) => (lines ??= linesOfList(text))[row] ?? 1,
  };
}

function inLines(text: string, refuse: Refuse): Found {
  const lines = text.split("\n").flatMap((line, i) => (line.trim() ? [{ line, number: i + 1 }] : []));
  const firstIsWhole = lines.length > 0 && parsed(lines[0]!.line) !== undefined;
  if (!firstIsWhole && parsed(text)) refuse({ fault: "no object" }, 1);
  return {
    values: lines.map(({ line, number }) => (parsed(line) ?? refuse({ fault: "no JSON" }, number)).value),
    lineOf: (row) => lines[row]!.number,
  };
}

/** What stands in a cell; undefined where it is a list or an object. */
function cellOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? undefined : String(value).trim();
}

export function gridOfObjects(text: string, most: number, refuse: Refuse): Grid {
  const { values, lineOf } = /^\s*\[/.test(text) ? inList(text, refuse) : inLines(text, refuse);
  const keys = new Set<string>();
  values.forEach((value, row) => {
    if (!isRow(value)) refuse({ fault: "no object" }, lineOf(row));
    for (const key of Object.keys(value as Row)) keys.add(key);
    if (keys.size > most) refuse({ fault: "too many columns", found: keys.size, most }, lineOf(row));
  });
  const names = [...keys];
  const columns = unique(names.map((name, i) => cleaned(name) || `column ${i + 1}`));
  const rows = (values as Row[]).map((value, row) =>
    names.map(
      (name, i) => cellOf(Object.hasOwn(value, name) ? value[name] : "") ?? refuse({ fault: "nested", column: columns[i]! }, lineOf(row)),
    ),
  );
  return { columns, rows, lineOf };
}
