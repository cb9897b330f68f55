/** Opens a notebook that this page has written: one of its cells holds the table of its runs, one line of it a line of the cell. */
import { runFileSentences } from "../../sentences/run-files";
import { parsed } from "./json-values";
import { lineOf, problem, type Opened } from "./listing";
import { openTable } from "./open-table";

export function openNotebook(text: string, notebook: object): Opened {
  const cells = "cells" in notebook && Array.isArray(notebook.cells) ? (notebook.cells as ({ source?: unknown } | null)[]) : [];
  const sources = cells.map((cell) => linesIn(cell?.source));
  const cell = sources.findIndex(([first]) => first?.startsWith("numbers = "));
  const rows = (sources[cell] ?? []).flatMap((line, at) => {
    const [, row] = /^\s*("(?:[^"\\]|\\.)*"),?\s*$/.exec(line) ?? [];
    const value = row === undefined ? undefined : parsed(row)?.value;
    return typeof value === "string" ? [{ row: value, at }] : [];
  });
  const table = openTable(rows.map(({ row }) => row).join("\n"));
  if (!table || "problem" in table) return problem(1, runFileSentences.noTable);
  return {
    ...table,
    tell(index, fault) {
      const { line, message } = table.tell(index, fault);
      return { line: lineOf(text, ["cells", cell, "source", rows[line - 1]?.at ?? 0]), message };
    },
  };
}

const linesIn = (source: unknown): string[] => (Array.isArray(source) ? source.map(String).join("") : String(source)).split("\n");
