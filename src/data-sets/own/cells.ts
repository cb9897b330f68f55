/** Files of text: rows of cells, objects or lines, and what each column of them is to who learns. */
import type { OwnCaps, OwnChoices } from "../../shape/own-choices";
import type { OwnNote } from "../../shape/own-notes";
import { cleaned } from "./cleaned";
import { readColumns, type ReadColumn } from "./columns";
import { examplesOf } from "./examples";
import type { Refuse } from "./fault";
import { readForm, type Read } from "./forms";
import type { Content, Opened, Reading } from "./reading";
import { rolesOf } from "./roles";

const shownRows = 8;

/** How the file was read, where that may be wrong. */
function notesOn({ encoding, form, header }: Read, columns: readonly ReadColumn[]): OwnNote[] {
  const commas = columns.filter(({ as, comma }) => as === "number" && comma).map(({ name }) => name);
  return [
    ...(encoding === "utf-8" ? [] : [{ note: "encoding", encoding } as const]),
    ...(form === "rows" && !header ? [{ note: "no header" } as const] : []),
    ...(commas.length ? [{ note: "decimal comma", columns: commas } as const] : []),
  ];
}

function open({ entries, isArchive }: Content, asked: Partial<OwnChoices> & OwnCaps, refuse: Refuse): Opened {
  const [file] = entries;
  if (isArchive || !file) return refuse({ fault: "no text", is: "archive" });
  const read = readForm(file, asked, refuse);
  const { grid, encoding, form, delimiter, header } = read;
  if (!grid.rows.length) refuse({ fault: "no rows" });
  const { columns: found, decimalComma } = readColumns(grid, form === "objects" ? false : asked.decimalComma);
  const columns =
    form === "lines" ? found.map((column, i) => (i === found.length - 1 ? { ...column, as: "words" as const } : column)) : found;
  const roles = rolesOf(columns, asked, refuse);
  const { mostExamples, mostBytes } = asked;
  const choices = { encoding, form, delimiter, header, decimalComma, ...roles, mostExamples, mostBytes };
  return {
    count: grid.rows.length,
    notes: notesOn(read, columns),
    shown: () => ({
      shows: "cells",
      choices,
      columns: columns.map(({ name, as, distinct, missing }) => ({ name, as, distinct, missing })),
      rows: grid.rows.slice(0, shownRows).map((row) => row.map(cleaned)),
    }),
    examples: () => examplesOf({ grid, columns, choices, refuse }),
  };
}

/** All that no other form recognises: it says of what is no text what it is. */
export const cells: Reading = { recognises: () => true, open };
